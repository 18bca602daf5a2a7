# coding: utf-8
"""Every construct of the language, for the comparison of syntax trees with CPython's."""
from __future__ import annotations
import a, b.c as d, e.f.g
from . import h
from ...i.j import (k as l, m,)
from n import *
from .... import o

0; 1_000; 0xFf_ff; 0o17; 0b1_01; 00; 1.5; .5; 5.; 1e10; 1E-3; 1_0.0_1e+1_0; 3j; 1.5J; 0_0; 123456789012345678901234567890
0xfffffffffffffffffffff; 0x7fffffffffffffff; 0x8000000000000000; 9223372036854775807; 9223372036854775808; 1e400
'a' "b" '''c
d''' """e"""; r'\d'; b'\x00\n' if 0 else rb'\d' B"x" bR'y'; u'z' 'w'; '\a\b\f\n\r\t\v\\\'\"\101\x41\u0041\U0001F600\
x'; '\ud83d\ude00'; '😀'; '😀\ud800'; ''; b''; 'é' + ünïcödé; x = 'é' ; y
f''; f'a'; f'{a}'; f'{a!r}' f"{a!s:>10}" 'b'; f'{a=}'; f'{ a = !r:^{w}.{p}}'; f'{{}}{a}}}'; f'{a:{b}{c!r}x}'; f'{f"{1}"}'
f'{a["b"]}{x:%H:%M}{lambda_ if (lambda: 1) else 2}{ {1: 2}[1] }{a,}{*b, c}'; rf'\d{a}\{b}'; f'\x41{a}\N{BULLET}'
f'''{
a
:>{
w
}}
{b=
}'''
t'{a} b'; t'{ a + b !r:{c}}' t"{x=}"; f'{a:=5}'; f'{(a:=5)}'; f"{'a' 'b'}{'''c'''}"; f'{a != b}{a!r:!}'
None, True, False, ..., NotImplemented
(); (a,); (a, b); a, ; a, b; (a); ((a)); [a]; []; [a, *b,]; {a}; {*a, b}; {}; {a: b}; {a: b, **c, 'd': e,}; *a, b
[x for x in y]; [x for x in y if z if w for v in u]; {x for x in y}; {x: y for x, y in z}; (x for x in y)
[x async for x in y]; f(x for x in y); f(x for x in y if z); [a for a, *b in c]; [lambda: x for x in y]
[x for x, in y]; {(a, b): c for [a, b], c in d}; [(yield) for x in y]; [i for i in (1,)] if 0 else 0 if 1 else 2
a.b.c; a[b]; a[b:c]; a[:]; a[::]; a[b:]; a[:c:d]; a[b, c]; a[b:c, ...]; a[b,]; a[*b]; a[*b, c]; a[b := c]; a[()]; a()()[0].b
f(a); f(a, b=c, *d, e=f, **g); f(*a, *b, **c, **d); f(a := b); f(a,); f(a=lambda: b,); f(**a, b=c); f((yield))
a + b - c * d / e // f % g @ h ** i; -a ** -b; ~a; +a; - - a; a ** b ** c; (a + b) * c; a << b >> c & d | e ^ f; -1; -a.b
not a; not not a; a and b or c and not d; a or b or c; (a or b) or c; a if b else c if d else e; lambda: a if b else c
a < b <= c == d != e >= f > g; a in b; a not in b; a is b; a is not b; not a in b; a < b in c is not d; a in (b in c)
lambda: 0; lambda a: a; lambda a, b=c, /, d=e, *f, g, h=i, **j: a; lambda *, a: a; lambda *a: a; lambda **k: k; lambda a, /: a
(a := b); [a := b, c]; {a := b}; (lambda: (a := b)); f'{(a := 1)}'; x[a:=1, b:=2]; (yield); await_ = 1
a = b; a = b = c; a, b = c; (a, b) = [c, d] = e; a, *b = c; *a, = b; [a, *b] = c; a.b = c; a[b] = c; (a) = b; a = yield; a = yield b, c
a = *b, c; a = yield from b; () = a; [] = a; a[b], c.d = e
a += 1; a -= 1; a *= 1; a /= 1; a //= 1; a %= 1; a **= 1; a >>= 1; a <<= 1; a &= 1; a ^= 1; a |= 1; a @= 1; a.b += yield; a[b] += c, d; (a) += 1
a: int; a: int = 1; (a): int; a.b: int = 1; a[b]: int; a: int = yield; a: int = 1, 2; (a.b): c = *d, e
del a; del a, b; del (a, b); del [a, b], c; del a.b, a[b], (c); del (); del a,
assert a; assert a, b; pass; raise; raise a; raise a from b; return_ = 1; global g1, g2; yield; yield a; yield from a; yield a, *b
type X = int; type Y[T] = T; type Z[T: int = str, *Ts = *Q, **P = [int]] = T; type = 1; type (a); match = case = _ = 1; match(a); match[a]; case(b)
match.a; match: int; print(match, case, type); match * a; match - a; type.x; case: int = 3; type type = type; type match = case
if a: b
elif c: d
elif (e): f; g
else: h
if a:
    b
else:
    if c: d

while a: break
else: continue
while (a := b): pass
for a in b: c
else: d
for a, b in c, d: pass
for (a, b), *c in d: pass
for a, in b: pass
for a.b in c: pass
for a[b] in c: pass
for [a, b] in c: pass
for a in *b, c: pass
for (a) in b in c: pass
try: a
except: b
try: a
except A: b
except (A, B) as c: d
except A, B: e
except A, B,: e2
else: f
finally: g
try: a
finally: b
try: a
except* A: b
except* (A, B) as c: d
except* A, B: e
with a: b
with a as b: c
with a, b as c, d as (e, f): g
with (a): b
with (a, b): c
with (a as b, c, d as e,): f
with (a, b) as c: d
with (a), (b): c
with (a).b: c
with (yield): c
with (a for a in b): c
with (a := b): c
with (*a, b): c
with (): a
with (a as b): c
with (a, b,): c
with a as b.c, d as e[f], g as [h, *i]: j
with (a if b else c): d
with (a) as b, (c): d
with (
    a
    as b
): pass
def f(): pass
def f(a, b=1, *c, d, e=2, **f): return
def f(a, /, b, *, c): return a, *b
def f(a: int, b: str = 1, /, *c: *D, e: int = 2, **f: float) -> (a, b): pass
def f[T, *Ts, **P](a: T, *b: *Ts) -> T: 'doc'; return a
def f(*, a,): pass
def f(a, /,): pass
def f(
    a,
    b,
): return

@a
@b.c(d)
@e[f]
@(g := h)
@lambda x: x
@i or j
class C: pass
class C(): pass
class C(A, B, metaclass=M, *N, **O): pass
class C[T: (int, str)](A[T]):
    """doc"""
    a: int
    def f(self): return super().f()
    @property
    async def g(self):
        async for a in b: pass
        else: c
        async with a as b, c: pass
        async with (a as b, c): d
        await a; await a ** 2; -await a; return [await b async for b in c]
        return await a.b(c)[d]
        lambda: (await a)
        yield

async def f[T](a): pass
@a

async def f(): pass

match a:
    case 1: pass
    case -1 | 1.5 | -2j | 1+2j | -1-2j | 'a' 'b' | b'c' | None | True | False: pass
    case a: pass
    case _: pass
    case a.b | a.b.c: pass
    case (a): pass
    case (a, b) | [a, b] | (a,) | () | []: pass
    case a, b: pass
    case a,: pass
    case *a, b, *_: pass
    case [*_]: pass
    case {}: pass
    case {'a': b, -1: c, d.e: f, None: g, 'h' 'i': j, **k}: pass
    case {**a,}: pass
    case A(): pass
    case a.B(c, d, e=f, g=h,): pass
    case A(b=C(d)): pass
    case (a | b) as c: pass
    case A() as b if c: pass
    case [a, (b, c) as d, *e] if (f := g):
        pass
    case match if case: pass
    case case, type: pass
match a, b: 
    case _: pass
match *a, b:
    case _: pass
match (a):
    case _: pass
match -a:
    case _: pass
match [a]:
    case _:
        match b:
            case c:
                pass
match a := b:
    case _: pass
match {a: b}:
    case _:
        case = 1
match not a:
    case _: pass
match lambda: a:
    case _: pass
match match:
    case case: pass
if match[a]: pass
if a: match.b
if a \
   and b: \
   c
x = (a +  # comment
     b)

if a:
	tab
	if b:
		tabs
	# comment

# end
class Empty:

    def a(self): ...



    b = 1
def last(): return
