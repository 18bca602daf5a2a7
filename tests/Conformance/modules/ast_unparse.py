# ast.unparse(): parentheses, quotes, blank lines, every kind of statement; trees that are changed, compiled and run.
import ast
SOURCES = r"""a or b and not c | d ^ e & f << g + h * -i ** j
(a, b), *c = x, = yield_, 1
lambda: (yield)
[x async for x in y if (a, b) if c]
{**a, 'b': (c := 1)}
x[1, 2:3, ::4], x[(1,)], x[()]
(1).real, 1.5.real, True.x, -1 .x
f(a, *b, c=1, **d)((x for x in y))
a < b <= (c < d) != e not in f is not g
not (not a), - -b, ~(a + b), (-a) ** -b, (a ** b) ** c
a if (b if c else d) else (e if f else g)
(lambda x, /, y=1, *z, w, **k: x)(*a)
await_ + (await x)
1e400, -1e400, 1e400j, ..., b'x', 'a\'b"c', u'd', ''
f'{x!r:>{w}}{{}}{y}' f"{a['b']}" 'c"d'
t'{x} y {z!s:5}'
del a, (b, c), d[0]
assert x, 'm'
raise X from Y
from ..a import b as c, d
import a.b as c, d
global x, y
x: int = 5
(x): int
x.y: int
type A[T: int = str, *Ts, **P] = T
x += (1, 2)
return_ = x = (yield_)""".split('\n')
for source in SOURCES:
    try: print(ast.unparse(ast.parse(source)))
    except SyntaxError as e: print(source, '->', e.msg)
print(ast.unparse(ast.parse('''"module doc"
@d(1)
@e
async def f[T](a: int, /, b=1, *c, d: str = '', **e) -> int:
    """doc
    of "f" """
    async with a as b, (c): pass
    async for x, y in z: continue
    else: break
    def g(): return
    return 1, 2
class A(B, metaclass=M): x = 1
class C:
    def m(self): 'doc'
if a: pass
elif b: pass
else:
    if c: pass
    d
while x: y
else: z
try: a
except (B, C) as d: e
except: f
else: g
finally: h
try: a
except* B: c
match x, y:
    case [1, *_, 'a' | None as b] if c: pass
    case {'k': v, **r} | P(1, n=-2.5): pass
    case a.b | _: pass
with (a, b): pass
''')))
tree = ast.parse('x = 1; y = x + 2')
class T(ast.NodeTransformer):
    def visit_Constant(self, node): return ast.Constant(node.value * 10)
    def visit_Name(self, node): return ast.copy_location(ast.Name(node.id + '_', node.ctx), node)
new = ast.fix_missing_locations(T().visit(tree)); ns = {}
exec(compile(new, 'f', 'exec'), ns); print(ns['x_'], ns['y_'], ast.unparse(new))
print(ast.unparse(ast.arguments(args=[ast.arg('a')], defaults=[ast.Constant(1)])), ast.unparse(ast.Set([])))
