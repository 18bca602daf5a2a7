import sys
class Code:
    def __str__(self): return "str of the code object"
print("out")
raise SystemExit(Code())
