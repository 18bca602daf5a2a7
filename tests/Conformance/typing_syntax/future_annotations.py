# from __future__ import annotations: annotations are source text.
from __future__ import annotations
def f(a: int, b: list[str] = [], *c: Undefined, d: x.y.z, **e: (1, 2)) -> a if b else c: pass
print(f.__annotations__)
class C:
    x: int = 1
    y: dict[str, list[int]]
    z: "already a string"
    w: lambda q, *r, s=1: q + 1
    v: not_defined[1:2, ::3, ...]
    u: f"{x!r:>5}"
    t: a and b or not c
    s: -x ** 2 + ~y @ z
    r: {1: 2, **k}
    q: [i for i in j if k]
    p: a < b <= c != d is not e not in g
    o: (yield_, 5)
    n: 1_000 + 0xff + 1.50e3 + 2j
    m: b"bytes" + 'str' "cat"
    l: a.b(c, *d, e=f, **g)[0]
    k: {*a, b}
    j: (i for i in x)
    i: (1,)
    h: ()
    g: None
    f_: x if y else z
    e: await_
    d: "quote's"
    c: a @ b // c % d << e >> f & g | h ^ i
    b: (lambda: 0)()
    a: print("never evaluated")
print(*C.__annotations__.items(), sep="\n")
x: int = 5
print(__annotations__)
def local():
    y: nosuch = 1
    return y
print(local(), (lambda: 0).__annotations__)
async def co(a: A) -> B: ...
print(co.__annotations__)
import typing
class D: n: int; m: "str"
print(typing.get_type_hints(D))
