# Literal and value patterns: equality, identity of singletons, negative and complex numbers, strings, dotted names.
import enum, math
class Color(enum.Enum): RED = 1; GREEN = 2
class NS: x = 5; class_ = "c"
def m(v):
    match v:
        case 0: return "zero"
        case 1.5: return "float"
        case -1: return "neg"
        case 2 + 3j: return "complex+"
        case -2 - 3j: return "complex-"
        case 1j: return "imag"
        case "a" "b": return "concat"
        case "": return "empty str"
        case b"x": return "bytes"
        case None: return "None"
        case True: return "True"
        case False: return "False"
        case Color.RED: return "red"
        case NS.x: return "NS.x"
        case math.pi: return "pi"
        case r"\n": return "raw"
        case """tri""": return "triple"
        case 0x10 | 0b11: return "hex or bin"
        case 1_000: return "underscore"
        case _: return "default"
for v in [0, 0.0, False, True, 1, 1.5, -1, -1.0, 2 + 3j, -2 - 3j, 1j, "ab", "", b"x", None, Color.RED, Color.GREEN, 5, math.pi, "\\n", "tri", 16, 3, 1000, "x", [], NS, ...]:
    print(repr(v), m(v))
class EqAll:
    def __eq__(self, o): print(f"eq({o!r})", end=" "); return o == 3
match EqAll():
    case 1: print("one")
    case None: print("none is identity")
    case True: print("true is identity")
    case 3: print("three")
    case _: print("no")
class Raises:
    def __eq__(self, o): raise ValueError("eq")
try:
    match Raises():
        case 5: pass
except ValueError as e: print(e)
def order(x):
    match x:
        case True: return "bool"
        case 1: return "int"
        case 1.0: return "float"
print(order(1), order(True), order(1.0), order(2))
class Dyn:
    def __getattr__(self, n): print("lookup", n, end=" "); return n
d = Dyn()
match "two":
    case d.one: print("1")
    case d.two: print("2")
    case d.three: print("3")
match Color.GREEN:
    case Color.RED | Color.GREEN as c: print(c.name)
nan = float("nan")
match nan:
    case NS.x: print("no")
    case n if n != n: print("nan by guard")
