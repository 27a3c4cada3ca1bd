@echo off
rem Runs every check from cmd.exe; the twin of scripts/test.
setlocal
chcp 65001 >nul
call "%~dp0find-python.cmd" || exit /b 1
%CCHC_FOUND_PYTHON% "%~dp0prepare.py" --dev || exit /b 1
pushd "%~dp0.." || exit /b 1
".venv\Scripts\python.exe" "%~dp0check.py" %*
set "code=%ERRORLEVEL%"
popd
exit /b %code%
