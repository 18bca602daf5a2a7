# input() and sys.stdin when stdin is empty.
import sys
try: input()
except EOFError as e: print("EOFError", e)
try: input("prompt> ")
except EOFError as e: print("| EOFError", e)
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), sys.stdin.readlines(), list(sys.stdin))
import io
sys.stdin = io.StringIO("first\nsecond line\n42\nlast without newline")
print(repr(input()), repr(input("ask: ")), int(input()) + 1, repr(input()))
try: input()
except EOFError as e: print("end", e)
sys.stdin = io.StringIO("a 1\nb 2\n\nc 3\n")
for line in sys.stdin: print(repr(line), line.split())
sys.stdin = io.StringIO("3\n1 2 3\n4 5 6\n7 8 9\n")
n = int(input()); m = [list(map(int, input().split())) for _ in range(n)]; print(n, m, sum(m[i][i] for i in range(n)))
class Lines:
    def __init__(self, *l): self.l = list(l)
    def readline(self, *a): return self.l.pop(0) if self.l else ""
sys.stdin = Lines("x\n", "y")
print(input(), input())
sys.stdin = Lines(5)
try: input()
except TypeError as e: print(e)
sys.stdin = None
try: input()
except RuntimeError as e: print(e)
try: input(1, 2)
except TypeError as e: print(e)
