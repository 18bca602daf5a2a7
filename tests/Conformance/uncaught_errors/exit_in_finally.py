import sys
try:
    raise ValueError("replaced")
finally:
    print("finally")
    sys.exit(4)
