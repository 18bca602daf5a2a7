import sys
sys.stdout.write("no newline, then an error")
raise SystemExit("exit message")
