import io
import sys
from _show import show


class Recorder:
    def __init__(self):
        self.calls = []

    def write(self, text):
        self.calls.append(text)

    def flush(self):
        self.calls.append("<flush>")


class Loud:
    def __str__(self):
        print("(str asked)", end=" ")
        return "loud"

    def __repr__(self):
        return "Loud()"


class BadStr:
    def __str__(self):
        return 3


print()
print(end="")
print("a", 1, None, 2.50, sep="-", end="!\n")
print("a", "b", sep=None, end=None)
print("x", sep="ignored")
print(*"abc", sep="\n")
print("no newline", end="")
print()
r = Recorder()
print("a", "b", 3, file=r)
print(file=r)
print("x", file=r, flush=True, end="")
print("p", "q", sep="", end="", file=r)
print(r.calls)
print(Loud(), [Loud()], {Loud(): Loud()}.keys())
print("after")
buffer = io.StringIO()
print("to", "buffer", file=buffer, sep="\t")
print(repr(buffer.getvalue()))
print(None, file=None)
show(globals(), r"""
print("x", sep=1)
print("x", end=b"")
print("x", file=3)
print("x", file=object())
print("x", nope=1)
print("x", flush=1)
print(BadStr())
print("a", 1, sep="", end="\n", file=sys.stdout, flush=False)
print.__name__, print.__self__ is __import__("builtins")
str(BadStr())
print(sep="", *[])
print(*[1], **{"sep": "", "end": "\n"})
print(**{1: 2})
""")

saved = sys.stdin, sys.stdout
sys.stdin = io.StringIO("first line\nsecond\r\n\nlast without newline")
for prompt in ["name? ", "", 42, None]:
    print(repr(input(prompt)))
try:
    input("more? ")
except EOFError as error:
    print("EOFError:", error)
sys.stdin = saved[0]
try:
    input()
except EOFError as error:
    print("EOFError:", error)
try:
    input(1, 2)
except TypeError as error:
    print(error)
sys.stdout = out = io.StringIO()
print("hidden")
sys.stdout = None
print("nowhere")
sys.stdout = saved[1]
print(repr(out.getvalue()))


class NoFlush:
    def write(self, text):
        return len(text)


try:
    print("x", file=NoFlush(), flush=True)
except AttributeError as error:
    print(error)


class Failing:
    def write(self, text):
        raise OSError(28, "No space left on device")


try:
    print("x", file=Failing())
except OSError as error:
    print(repr(error), error.errno)
sys.stdout.write("wrote\n") == 6 and print("six")
del sys.stdout
try:
    print("lost")
except RuntimeError as error:
    sys.stdout = saved[1]
    print("RuntimeError:", error)
