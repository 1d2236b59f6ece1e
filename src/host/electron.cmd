@echo off
rem Windows starts no extensionless script.
node "%~dp0electron" %*
