"""concurrent.interpreters: interpreters that execute, call, and fail."""
import sys
import threading
from concurrent import interpreters


def attempt(name, f):
    try:
        print(name, f())
    except BaseException as e:
        print(name, "!!", type(e).__qualname__, (str(e).splitlines() or [""])[0])


def double(x):
    return x * 2


def fail(x):
    raise ValueError(x)


def wait_for(queue, out):
    while True:
        item = queue.get()
        if item is None:
            return
        out.put(item * 10)


def main():
    # Each interpreter has a buffer of its own: without this, the order of the lines would depend on when they are written.
    sys.stdout.reconfigure(line_buffering=True)
    interp = interpreters.create()
    interp.exec("import sys; sys.stdout.reconfigure(line_buffering=True)")
    print(interp, hash(interp) == hash(interp.id), interp.whence, interp.is_running(), interpreters.list_all(), interpreters.get_current(), interpreters.get_main())
    attempt("same object", lambda: interpreters.list_all()[1] is interp)
    attempt("exec", lambda: interp.exec("x = 5"))
    attempt("shared state", lambda: interp.exec("assert x == 5"))
    attempt("call", lambda: interp.call(double, 21))
    attempt("call list", lambda: interp.call(double, [1, (2, {3: {4}})]))
    attempt("call method", lambda: interp.call("abc".upper))
    attempt("call class", lambda: interp.call(dict, [("a", 1)], b=2))
    attempt("call fails", lambda: interp.call(fail, "no"))
    attempt("exec fails", lambda: interp.exec("import os\nos.listdir('/no/such')"))
    attempt("closure", lambda: interp.call(lambda: attempt))
    attempt("result", lambda: interp.call(eval, "(n for n in [])"))
    attempt("prepare", lambda: interp.prepare_main(a=1, b="x"))
    attempt("prepare dict", lambda: interp.prepare_main({"c": (1, 2)}, d=None))
    attempt("prepare bad", lambda: interp.prepare_main(a=[]))
    attempt("prepare nothing", lambda: interp.prepare_main())
    attempt("prepared", lambda: interp.call(eval, "(a, b, c, d)"))
    attempt("main exec", lambda: interpreters.get_main().exec("pass"))
    attempt("main close", lambda: interpreters.get_main().close())
    attempt("main call", lambda: interpreters.get_main().call(print))
    attempt("main prepare", lambda: interpreters.get_main().prepare_main(a=1))
    for bad in ("1", 1.5, -1, 99, None):
        attempt(f"Interpreter({bad!r})", lambda: interpreters.Interpreter(bad))
    try:
        interp.exec("raise ValueError('a')")
    except interpreters.ExecutionFailed as e:
        print(e.args, e.excinfo.type.__name__, e.excinfo.msg, e.excinfo.formatted)
        print(str(e))
    to, back = interpreters.create_queue(), interpreters.create_queue()
    thread = interp.call_in_thread(wait_for, to, back)
    for n in range(3):
        to.put(n)
    print([back.get() for _ in range(3)], interp.is_running())
    attempt("busy", lambda: interp.exec("pass"))
    attempt("busy close", lambda: interp.close())
    to.put(None)
    thread.join()
    attempt("idle", lambda: interp.exec("pass"))

    view = bytearray(b"hello")
    interp.exec("def change(v):\n  v[0] = 74\n  return v.nbytes, v.readonly, v.format")
    with memoryview(view) as shared:
        interp.prepare_main(v=shared)
        print(interp.call(eval, "change(v)"), view)
        interp.exec("v.release()\ndel v")
    sys.setrecursionlimit(1500)
    attempt("recursion", lambda: interp.call(eval, "__import__('sys').getrecursionlimit()"))
    attempt("close", lambda: interp.close())
    attempt("closed", lambda: interp.exec("pass"))
    attempt("closed again", lambda: interp.close())

    left = interpreters.create()
    left.exec("import sys; sys.stdout.reconfigure(line_buffering=True)")
    left.exec("import atexit; atexit.register(print, 'exit of the other')")
    print(interpreters.list_all())


if __name__ == "__main__":
    main()
