# The order in which operands are evaluated, traced.
trace = []


def t(name, value=None):
    trace.append(name)
    return value if value is not None else name


class Obj:
    def __init__(self, name):
        object.__setattr__(self, "name", name)

    def __getattr__(self, attr):
        trace.append(f"{self.name}.{attr}")
        return Obj(f"{self.name}.{attr}")

    def __setattr__(self, attr, value):
        trace.append(f"set {self.name}.{attr}")

    def __delattr__(self, attr):
        trace.append(f"del {self.name}.{attr}")

    def __getitem__(self, key):
        trace.append(f"{self.name}[{key!r}]")
        return Obj(f"{self.name}[{key!r}]")

    def __setitem__(self, key, value):
        trace.append(f"set {self.name}[{key!r}]")

    def __delitem__(self, key):
        trace.append(f"del {self.name}[{key!r}]")

    def __call__(self, *args, **kwargs):
        trace.append(f"{self.name}({len(args)}, {sorted(kwargs)})")
        return Obj(f"{self.name}()")

    def __iadd__(self, other):
        trace.append(f"{self.name} +=")
        return self

    def __add__(self, other):
        trace.append(f"{self.name} +")
        return self

    def __lt__(self, other):
        trace.append(f"{self.name} <")
        return True

    def __eq__(self, other):
        trace.append(f"{self.name} ==")
        return False

    def __bool__(self):
        trace.append(f"bool {self.name}")
        return True

    def __contains__(self, item):
        trace.append(f"in {self.name}")
        return False

    def __iter__(self):
        trace.append(f"iter {self.name}")
        return iter([1, 2])

    def __hash__(self):
        trace.append(f"hash {self.name}")
        return 1

    def __format__(self, spec):
        trace.append(f"format {self.name} {spec!r}")
        return ""

    def __index__(self):
        trace.append(f"index {self.name}")
        return 1

    def __enter__(self):
        trace.append(f"enter {self.name}")
        return self

    def __exit__(self, *args):
        trace.append(f"exit {self.name}")

    def keys(self):
        trace.append(f"keys {self.name}")
        return []


def o(name):
    trace.append(name)
    return Obj(name)


programs = """
t('a', 1) + t('b', 2) * t('c', 3)
(t('a', 1) + t('b', 2)) * t('c', 3) ** t('d', 2) ** t('e', 1)
t('a', 1) < t('b', 2) < t('c', 3)
t('a', 3) < t('b', 2) < t('c', 1)
t('a', 1) == t('b', 2) or t('c', 3)
o('a') < o('b') < o('c')
o('a') == o('b') == o('c')
o('a') in o('b')
o('a') not in o('b')
t('a') if t('b', 0) else t('c')
t('a', 0) and t('b') or t('c')
not t('a', 1)
[t('a'), t('b'), *t('c', [1]), t('d')]
{t('k1'): t('v1'), t('k2'): t('v2'), **t('m', {})}
{t('a'), t('b'), *t('c', [1])}
(t('a'), *t('b', [1]), t('c'))
o('f')(t('a'), t('b'), k=t('c'))
o('f')(t('a'), *t('b', [1]), t('c'), k=t('d'), **t('e', {}), l=t('g'))
o('f')(k=t('a'), *t('b', [1]))
o('f').g(t('a')).h(t('b'))
o('a')[t('i')]
o('a')[t('i', 1):t('j', 2):t('k', 3)]
o('a')[t('i'), t('j', 1):t('k', 2)]
o('a')[t('i')][t('j')]
o('a').x = t('v')
o('a')[t('i')] = t('v')
o('a').x = o('b').y = t('v')
o('a')[t('i')] = o('b')[t('j')] = t('v')
x, o('a').y = t('p'), t('q')
o('a').x, o('b')[t('i')] = t('p'), t('q')
[o('a').x, *o('b').y] = t('s', [1, 2, 3])
x = y = t('v')
o('a').x += t('v')
o('a')[t('i')] += t('v')
x = o('z'); x += t('v')
del o('a').x, o('b')[t('i')]
o('a').x: t('annotation') = t('v')
x: t('annotation') = t('v')
lambda a=t('d1'), *, b=t('d2'): t('body')
(lambda a=t('d1'): a)()
[t('e', i) for i in t('it', [1, 2]) if t('cond', i)]
{t('k', i): t('v', i) for i in t('it', [1])}
{t('k', i) for i in t('it', [1])}
(t('never') for i in t('it', [1]))
[(i, j) for i in t('a', [1, 2]) for j in t('b', [3])]
f"{t('a')}{t('b')!r:{t('w', 5)}}{o('c'):>{t('x', '3')}}"
t"{t('a')}{t('b')!r:{t('w', 5)}}"
print(t('a'), t('b'), sep=t('c'), file=t('d', __import__('io').StringIO()))
assert t('test', 1), t('message')
assert t('test', 0), t('message')
for o('tgt').x in t('it', [1, 2]): pass
for o('tgt')[t('i')] in t('it', [1]): t('body')
with o('a') as o('b').x, o('c') as y: t('body')
with (o('a'), o('b')): t('body')
while t('w', 0): pass
raise t('exc', ValueError) from t('cause', KeyError())
def f(a: t('ann') = t('default'), *args, b=t('kwdefault')) -> t('ret'): pass
@t('dec1', lambda f: t('applied1', f))\n@t('dec2', lambda f: t('applied2', f))\ndef f(a=t('default')): pass
@t('dec', lambda c: t('applied', c))\nclass C(t('base', object), metaclass=t('meta', type)): t('body')
(y := t('v')) + y if False else t('else')
t('a', [1, 2])[(k := t('i', 1))] + t('b', 0)
o('a')(x := t('v'))[t('i')]
[1, 2, 3][o('i')]
{o('k'): 1}
t('a', 1), t('b')
*t('a', [1]), t('b')
x = *t('a', [1]), t('b')
match t('subject', 5):\n case int() if t('guard', 0): pass\n case _ if t('guard2', 1): t('body')
try: t('body')\nexcept t('never'): pass\nelse: t('else')\nfinally: t('finally')
try: 1 / 0\nexcept t('no', KeyError): pass\nexcept t('yes', ZeroDivisionError): t('handler')
try: 1 / 0\nexcept (t('a', KeyError), t('b', ArithmeticError)): t('handler')
global_name = [t('a')] * t('n', 2)
x = {}; x[t('k')] = t('v'); x[t('k')] += t('w')
t('a', 'ab') % t('b', ()) ; t('c', 1) @ t('d', 2) if t('e', 0) else None
type X[T: t('bound')] = t('value')
x = [0, 0]; i = 0; i, x[i] = 1, 9; t(str(x))
x = [0, 0]; i = 0; x[i], i = 9, 1; t(str(x))
""".strip().splitlines()
for number, program in enumerate(programs):
    trace.clear()
    try:
        exec(program.replace("\\n", "\n"), {"t": t, "o": o})
        outcome = ""
    except Exception as error:
        outcome = f" !{type(error).__name__}"
    print(program, "->", " | ".join(map(str, trace)) + outcome)
