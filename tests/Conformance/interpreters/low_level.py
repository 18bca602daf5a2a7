"""_interpreters: IDs, configs, scripts, calls and what is told of exceptions."""
import _interpreters as m

# Each interpreter has a buffer of its own: without this, the order of the lines would depend on when they are written.
LINES = "import sys; sys.stdout.reconfigure(line_buffering=True)"
exec(LINES)


def t(f, *args, **kwargs):
    shown = [getattr(a, "__name__", a) if callable(a) else a for a in args]
    try:
        print(f.__name__, shown, kwargs, "->", f(*args, **kwargs))
    except BaseException as e:
        print(f.__name__, shown, kwargs, "!!", type(e).__module__, type(e).__qualname__, e, repr(e.__cause__))


def plain():
    print("hi")


def returns():
    return 1


def none():
    return None


def takes(a):
    pass


def closure():
    y = 1

    def inner():
        print(y)

    return inner


def uses_global():
    return m


print([c.__qualname__ for c in m.InterpreterError.__mro__], [c.__qualname__ for c in m.InterpreterNotFoundError.__mro__], [c.__qualname__ for c in m.NotShareableError.__mro__])
i = m.create()
m.exec(i, LINES)
print(i, m.list_all(), m.get_current(), m.get_main(), m.whence(i), m.is_running(i), m.is_running(0))
for script in ("x = 1", 'raise ValueError("a")', "1 +", 10, b"x = 2", returns, takes, plain, none, closure(), None, ["x"]):
    t(m.exec, i, script)
print(m.exec(i, compile("print(5)", "a", "exec")))
for id in (0, 99, -1, "1", 1.5, 2**70, True):
    t(m.exec, id, "pass")
t(m.exec, 0, "pass", restrict=True)
t(m.run_string, i, "x")
t(m.run_string, i, 5)
t(m.run_func, i, plain)
t(m.run_func, i, 5)
t(m.run_func, i, "a")
t(m.exec, i, "print(q)", {"q": (5, "x", None, 1.5, b"y")})
t(m.exec, i, "print(q)", {"q": [5]})
t(m.exec, i, "pass", 5)
t(m.exec, i, "pass", None)
t(m.exec, i, "pass", {1: 2})
t(m.set___main___attrs, i, {"a": 1})
t(m.set___main___attrs, i, {})
t(m.set___main___attrs, i, 5)
t(m.set___main___attrs, 0, {"a": 1}, restrict=True)
t(m.set___main___attrs, i, {"a": [1]})
t(m.exec, i, "print(a)")
t(m.call, i, len, ([1, 2],))
t(m.call, i, plain)
t(m.call, i, returns)
t(m.call, i, takes, (3,))
t(m.call, i, takes)
t(m.call, i, 5)
t(m.call, i, len, (1,))
t(m.call, i, len, [1])
t(m.call, i, dict, (), {"a": 1})
t(m.call, i, lambda a: a * 2, ([1, {2: 3}],))
t(m.call, i, closure())
for name in ("isolated", "legacy", "empty", "default", "x"):
    t(m.new_config, name)
t(m.new_config, "isolated", gil="shared")
t(m.new_config, spam=1)
t(m.new_config, gil="x")
t(m.new_config, gil=1)
t(m.new_config, allow_fork=1)
t(m.get_config, i)
t(m.get_config, 0)
t(m.get_config, 99)
t(m.create, "legacy")
t(m.create, "x")
t(m.create, 5)
t(m.create, None)
for obj in (1, "a", b"a", None, True, 1.5, 2**70, (1, [2]), [], {}, 1j, memoryview(b"x"), bytearray(), ..., print, int, frozenset(), m):
    print(repr(obj)[:20] if not isinstance(obj, memoryview) else "memoryview", m.is_shareable(obj), end="; ")
print()
t(m.destroy, 0)
t(m.destroy, 99)
t(m.destroy, i)
t(m.destroy, i)
t(m.is_running, i)
t(m.capture_exception)
t(m.capture_exception, ValueError("x"))
j = m.create()
m.exec(j, LINES)
r = m.exec(j, "def f():\n  raise KeyError(3)\nf()")
print(r.errdisplay)
for script in ("import sys; sys.exit(3)", "raise KeyboardInterrupt", "class E(Exception):\n  pass\nraise E", "raise Exception",
               "import _interpreters as q; q.destroy(q.get_current()[0])", "import _interpreters as q; q.exec(q.get_current()[0], 'pass')",
               "import sys; print(len(sys.argv), __name__, __builtins__.__name__, sys.modules['__main__'].__dict__ is globals())",
               "import threading; print(threading.current_thread() is threading.main_thread())"):
    print(m.exec(j, script))
for n, _ in m.list_all():
    if n:
        m.destroy(n)
print(m.list_all())
