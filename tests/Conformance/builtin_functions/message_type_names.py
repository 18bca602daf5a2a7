"""Messages name built-in types outside builtins with their modules; what operators and constructors say of arguments that they do not take."""
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for w in 5, -3, 2**63-1, 2**63, -2**64, True, 1.5, None, '3':
    t(lambda: BlockingIOError(1, 'x', w).characters_written); t(lambda: BlockingIOError(1, 'x', w).args);t(lambda: BlockingIOError(1, 'x', w).filename)
    def s():
        b = BlockingIOError(1, 'x'); b.characters_written = w; return b.characters_written
    t(s)
def im(a, b):
    a *= b
    return a
for a in {}, set(), None, 5, [1], 'a', 1.5, range(2):
    for b in 'a', [1], (1,), b'x', {}, None: t(lambda: im(a, b)); t(lambda: a * b)
class S(str): pass
t(lambda: ExceptionGroup(None, [])); t(lambda: ExceptionGroup(1, [])); t(lambda: BaseExceptionGroup(None, 1))

import datetime, decimal, collections, io
for v in datetime.date(2020, 1, 2), datetime.timedelta(1), decimal.Decimal(1), collections.deque(), io.StringIO():
    for f in (lambda: 'a' + v, lambda: [] + v, lambda: b'' + v, lambda: v + 'a', lambda: int([v]), lambda: bytes(v), lambda: ord(v), lambda: round(v), lambda: next(v), lambda: getattr(1, v), lambda: [][v],
              lambda: 'x'[v], lambda: v in 'abc', lambda: ''.join([v]), lambda: '%d' % v, lambda: '%c' % v, lambda: 'a'.split(v), lambda: 'a'.startswith(v), lambda: {}[[v]], lambda: {[v]}, lambda: v(), lambda: v[0], lambda: iter(5)[v],
              lambda: range(v), lambda: (1,)[v], lambda: -v if v.__class__ is collections.deque else ~v, lambda: v < 1, lambda: int(v, 3), lambda: print(sep=v), lambda: open(v), lambda: memoryview(v), lambda: setattr(v, 'zzz', 1), lambda: v.zzz, lambda: isinstance(1, v), lambda: str(b'', v), lambda: 'a'.encode(v)):
        t(f)
