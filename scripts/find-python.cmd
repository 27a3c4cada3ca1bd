@echo off
rem Called by build.cmd and test.cmd: sets CCHC_FOUND_PYTHON. Each candidate is run, not only found:
rem Windows has a python.exe that opens a shop.
set "CCHC_FOUND_PYTHON="
if defined CCHC_PYTHON call :try "%CCHC_PYTHON%"
if not defined CCHC_FOUND_PYTHON call :try py -3
if not defined CCHC_FOUND_PYTHON call :try python
if not defined CCHC_FOUND_PYTHON call :try python3
if defined CCHC_FOUND_PYTHON exit /b 0
echo Lỗi: máy này chưa có Python 3.11 trở lên. 1>&2
echo Cách khắc phục: mở Microsoft Store, tìm "Python 3.13" và bấm Cài đặt 1>&2
echo (hoặc chạy: winget install Python.Python.3.13), mở lại cửa sổ lệnh rồi chạy lại lệnh vừa rồi. 1>&2
exit /b 1

:try
%* -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "CCHC_FOUND_PYTHON=%*"
exit /b 0
