# Or patterns, as patterns, guards, capture scope, evaluation order, irrefutable errors.
def m(v):
    match v:
        case 1 | 2 | 3 as n if n > 1: return f"small {n}"
        case 1: return "one by fallthrough"
        case [1, (2 | 3) as second] | [4, second]: return f"list {second}"
        case {"a": x} | [x, _, _]: return f"dict or list {x}"
        case (str() | bytes()) as text if len(text) > 2: return f"long {text!r}"
        case str(s) | bytes(s): return f"short {s!r}"
        case float() as f if f != f: return "nan"
        case ((x)): return f"any {x!r}"
for v in [1, 2, 3, [1, 2], [1, 3], [4, 9], [1, 9], {"a": 7}, [5, 6, 7], "abc", "a", b"abcd", float("nan"), 2.5, None]: print(repr(v), m(v))
def g(tag, r): print("guard", tag, end="; "); return r
match 5:
    case x if g("a", False): print("no")
    case 5 if g("b", 0): print("no")
    case int() if g("c", True) and x == 5: print("bound though the guard failed:", x)
def scope(v):
    match v:
        case [a, b] if a > b: pass
        case [c, d]: pass
        case _: pass
    return {k: v for k, v in locals().items() if k != "v"}
print(scope([2, 1]), scope([1, 2]), scope(5))
try:
    match 5:
        case q if 1 / 0: pass
except ZeroDivisionError: print("guard raised, q =", q)
match (lambda: print("subject once") or 3)():
    case 1: pass
    case 2: pass
    case 3: print("three")
for i in range(4):
    match i:
        case 0: continue
        case 2: break
        case n: print("loop", n)
def ret(v):
    match v:
        case 1: return "early"
    return "late"
print(ret(1), ret(2))
match = 5; case = 6; _ = 7
match match:
    case 5: print("soft keywords", match, case, _)
match _:
    case _: print("wildcard does not bind", _)
match, x = 1, 2; print(match, x)
print("soft keyword as a name again")
print(match, [match][0], -match, match * 2) if match else None
match (case):
    case (6): print("parens")
match x := 9:
    case 9: print("walrus", x)
match [x]:
    case [y] if (z := y): print(y, z)
match 1 if x else 2:
    case 1: print("conditional subject")
match not 0:
    case True: print("not")
match lambda: 0:
    case f if callable(f): print("lambda")
class C:
    match 3:
        case v: pass
print(C.v)
srcs = ["case x: pass\n case 1: pass", "case _: pass\n case 1: pass", "case x | 1: pass", "case 1 | x: pass", "case _ | 1: pass", "case 1 | _: pass", "case [x] | [y]: pass", "case x as y: pass", "case x as _: pass", "case 1 as x.y: pass", "case 1 as 2: pass", "case [x, x]: pass", "case [*a, *b]: pass", "case [*_, x, *_]: pass", "case *x: pass", "case *x,: pass", "case x.y: pass", "case 1 + 2: pass", "case 1 + 2j: pass", "case 1 - x: pass", "case -x: pass", "case +1: pass", "case ~1: pass", "case f'{x}': pass", "case 'a' f'b': pass", "case x if: pass", "case: pass", "case 1 if x := 2: pass", "case 1 if (x := 2): pass", "case (x): pass", "case (): pass", "case (x, ): pass", "case x, y: pass", "case 1, : pass", "case [1, 2: pass", "case x = 1: pass", "case not x: pass", "case x and y: pass", "case a[0]: pass", "case a < b: pass", "case ...: pass", "case lambda: 0: pass", "case 1 or 2: pass", "case (1 as x) | (2 as x): pass", "case 1 as x | 2: pass", "case None | True: pass", "case [_, *_] if 1: pass", "case __debug__: pass", "case {**x} as y: pass", "pass", "case x as y if y: pass", "case x if x: pass\n case y: pass", "case {} | []: pass", "case -1j | 2-1j | -2+3.5j: pass", "case 1j + 1: pass", "case (yield): pass", "case await x: pass"]
for s in srcs:
    try: compile("match v:\n " + s, "s", "exec"); print(s, "| ok")
    except SyntaxError as e: print(s, "|", e.msg)
