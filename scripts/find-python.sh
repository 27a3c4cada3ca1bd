# Sourced by build, test and bench: sets $python to an interpreter new enough to prepare .venv with.
# CCHC_PYTHON names one outright. Each candidate is run, not only found: Windows has a `python3` that opens a shop,
# and pyenv has shims for versions that are not installed.

python_is_new_enough() {
  "$@" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
  local candidate
  if [ -n "${CCHC_PYTHON:-}" ]; then
    if python_is_new_enough "$CCHC_PYTHON"; then
      python=("$CCHC_PYTHON")
      return
    fi
    echo "Lỗi: CCHC_PYTHON=$CCHC_PYTHON không chạy được hoặc cũ hơn Python 3.11." >&2
    exit 1
  fi
  for candidate in python3.13 python3.12 python3.11 python3 python; do
    if python_is_new_enough "$candidate"; then
      python=("$candidate")
      return
    fi
  done
  if python_is_new_enough py -3; then
    python=(py -3)
    return
  fi
  cat >&2 <<'MESSAGE'
Lỗi: máy này chưa có Python 3.11 trở lên.
Cách khắc phục:
  - Windows: mở Microsoft Store, tìm "Python 3.13" và bấm Cài đặt (hoặc chạy: winget install Python.Python.3.13)
  - Debian, Ubuntu: sudo apt-get install python3 python3-venv
  - Fedora: sudo dnf install python3
  - macOS: brew install python@3.13
Sau đó mở lại cửa sổ lệnh và chạy lại lệnh vừa rồi.
MESSAGE
  exit 1
}

# The folder of a venv's programs has another name on Windows.
find_venv_bin() {
  venv_bin="$root/.venv/bin"
  if [ -d "$root/.venv/Scripts" ]; then
    venv_bin="$root/.venv/Scripts"
  fi
}
