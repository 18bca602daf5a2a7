"""sys.monitoring: tools, the events they are told, disabling, and errors."""
import sys

m = sys.monitoring
E = m.events
print(m, E)
print(m.DEBUGGER_ID, m.COVERAGE_ID, m.PROFILER_ID, m.OPTIMIZER_ID)


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as e:
        print(text, '!!', type(e).__name__, e)


def plain(): pass


for text in ("m.use_tool_id(6, 'x')", "m.use_tool_id(-1, 'x')", "m.use_tool_id('a', 'x')", "m.use_tool_id(0, 1)", "m.use_tool_id(0, 'a')", "m.use_tool_id(0, 'b')", "m.get_tool(0)", "m.get_tool(1)",
             "m.get_tool(7)", "m.set_events(1, 1)", "m.set_events(0, 1 << 20)", "m.set_events(0, 1 << 19)", "m.set_events(0, E.C_RETURN)", "m.set_events(0, E.CALL | E.C_RAISE)",
             "m.set_events(0, E.CALL | E.C_RETURN | E.C_RAISE)", "m.get_events(0) == E.CALL", "m._all_events()", "m.set_events(0, E.BRANCH)", "m.get_events(0) == E.BRANCH_LEFT | E.BRANCH_RIGHT",
             "m.set_events(0, 0)", "m.get_events(3)", "m.register_callback(0, E.LINE, len)", "m.register_callback(0, E.LINE, None)", "m.register_callback(0, 3, len)", "m.register_callback(0, 0, len)",
             "m.register_callback(0, 1 << 20, len)", "m.register_callback(3, 1, len)", "m.register_callback(0, -1, len)", "m.set_local_events(0, plain, 1)", "m.set_local_events(0, plain.__code__, E.RAISE)",
             "m.set_local_events(0, plain.__code__, 1 << 30)", "m.set_local_events(0, plain.__code__, E.LINE)", "m.get_local_events(0, plain.__code__) == E.LINE", "m.get_local_events(0, 3)",
             "m.get_local_events(2, plain.__code__)", "m.set_local_events(0, plain.__code__, 0)", "m._all_events()", "m.restart_events()", "m.free_tool_id(3)", "m.free_tool_id(0)", "m.free_tool_id(9)",
             "m.clear_tool_id(3)", "m.get_tool(0)"):
    attempt(text)

log = []
m.use_tool_id(2, 'test')
NAMES = ('PY_START', 'PY_RETURN', 'CALL', 'C_RETURN', 'C_RAISE', 'RAISE', 'EXCEPTION_HANDLED', 'PY_UNWIND', 'PY_YIELD', 'PY_RESUME')


def show(x):
    if x is m.MISSING: return 'MISSING'
    return getattr(x, '__name__', None) or (type(x).__name__ if not isinstance(x, (int, str)) else repr(x))


for name in NAMES:
    def callback(code, offset, *rest, name=name):
        if code.co_filename == __file__: log.append((name, code.co_name, *map(show, rest)))
    m.register_callback(2, getattr(E, name), callback)


def run(f, events):
    log.clear()
    m.set_events(2, events)
    try:
        f()
    finally:
        m.set_events(2, 0)
    for entry in log: print(*entry)
    print()


def inner(a):
    return a + 1


def g():
    yield 1
    return 2


def work():
    inner(3)
    inner(a=3)
    inner(*[3])
    len('abc')
    [].append(1)
    try:
        int('x')
    except ValueError:
        pass
    try:
        1 / 0
    except ZeroDivisionError:
        pass
    for i in g():
        pass
    return 'done'


def unwinding():
    def deep(): raise KeyError('k')
    try:
        deep()
    except KeyError:
        pass


run(work, E.PY_START | E.PY_RETURN | E.PY_YIELD | E.PY_RESUME)
run(work, E.CALL)
run(unwinding, E.PY_START | E.RAISE | E.EXCEPTION_HANDLED | E.PY_UNWIND | E.PY_RETURN)


# lines; DISABLE; restart
def lines(n):
    total = 0
    for i in range(n):
        total += i
    return total


seen = []
first = lines.__code__.co_firstlineno


def on_line(code, line):
    seen.append(line - first)
    return m.DISABLE


m.register_callback(2, E.LINE, on_line)
m.set_local_events(2, lines.__code__, E.LINE)
lines(3)
lines(3)
print(seen)
seen.clear()
m.restart_events()
lines(2)
print(seen)
m.register_callback(2, E.LINE, lambda code, line: seen.append(line - first))
seen.clear()
lines(2)
print(seen)
m.set_local_events(2, lines.__code__, 0)
seen.clear()
lines(2)
print(seen)

# A callback that raises, one that may not disable, and one that is told of nothing that it does itself.
m.register_callback(2, E.PY_START, lambda code, offset: 1 / 0)
m.set_local_events(2, lines.__code__, E.PY_START)
try:
    lines(1)
except ZeroDivisionError as e:
    print(repr(e))
m.set_local_events(2, lines.__code__, 0)
m.register_callback(2, E.RAISE, lambda *a: m.DISABLE)
m.set_events(2, E.RAISE)
try:
    raise KeyError('x')
except Exception as e:
    print(repr(e))
m.set_events(2, 0)
print(m.register_callback(2, E.RAISE, None))


def nested(code, offset, *rest):
    log.append(code.co_name)
    inner(1)


log.clear()
m.register_callback(2, E.PY_START, nested)
m.set_events(2, E.PY_START)
inner(1)
m.set_events(2, 0)
print(log)
m.free_tool_id(2)

# a jump in a callback of lines
m.use_tool_id(2, 'jumper')


def skipping():
    out = [1]
    out.append(2)
    out.append(3)
    return out


def jumper(code, line):
    if line - code.co_firstlineno == 2: sys._getframe(1).f_lineno = line + 1


m.register_callback(2, E.LINE, jumper)
m.set_local_events(2, skipping.__code__, E.LINE)
print(skipping())
m.free_tool_id(2)
print(skipping())
