@echo off
rem Builds content\ into site\ from cmd.exe; the twin of scripts/build.
setlocal
chcp 65001 >nul
call "%~dp0find-python.cmd" || exit /b 1
%CCHC_FOUND_PYTHON% "%~dp0prepare.py" || exit /b 1
"%~dp0..\.venv\Scripts\cchc.exe" build %*
exit /b %ERRORLEVEL%
