import asyncio
import contextlib
import io
import sys
from contextlib import AbstractContextManager, ContextDecorator, ExitStack, asynccontextmanager, chdir, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress


def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except BaseException as error:
        chain = []
        while error is not None:
            chain.append(f"{type(error).__name__}({str(error)!r})")
            error = error.__cause__ or error.__context__
        print(f"{label:26}", " <- ".join(chain))


@contextmanager
def managed(name, swallow=False, log=None):
    log = log if log is not None else []
    log.append(f"enter {name}")
    try:
        yield name.upper()
    except ValueError as error:
        log.append(f"saw {error}")
        if not swallow:
            raise
    finally:
        log.append(f"exit {name}")


def use(*args, error=None, **kw):
    log = []
    result = None
    try:
        with managed(*args, log=log, **kw) as value:
            log.append(f"body {value}")
            if error:
                raise error
            result = "completed"
    except Exception as e:
        result = repr(e)
    return log, result


attempt("plain", lambda: use("a"))
attempt("error", lambda: use("a", error=ValueError("v")))
attempt("swallow", lambda: use("a", swallow=True, error=ValueError("v")))
attempt("other error", lambda: use("a", error=KeyError("k")))


@contextmanager
def no_yield():
    return
    yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def two_yields_on_error():
    try:
        yield 1
    except ValueError:
        yield 2


@contextmanager
def replaces():
    try:
        yield
    except ValueError as error:
        raise KeyError("replaced") from error


@contextmanager
def stops():
    try:
        yield
    except StopIteration:
        raise


@contextmanager
def not_generator():
    return 5


def enter(cm, error=None):
    with cm as value:
        if error:
            raise error
    return value


attempt("no yield", lambda: enter(no_yield()))
attempt("two yields", lambda: enter(two_yields()))
attempt("two yields on error", lambda: enter(two_yields_on_error(), ValueError("v")))
attempt("replaces", lambda: enter(replaces(), ValueError("v")))
attempt("StopIteration in body", lambda: enter(stops(), StopIteration("s")))
attempt("RuntimeError in body", lambda: enter(stops(), RuntimeError("r")))
attempt("not a generator", lambda: enter(not_generator()))
cm = managed("once")
attempt("first use", lambda: enter(cm))
attempt("second use", lambda: enter(cm))
attempt("names", lambda: (managed.__name__, managed.__wrapped__.__name__, type(cm).__name__, cm.__doc__))


@managed("decorator")
def decorated(x):
    "Doc."
    return x + 1


attempt("as a decorator", lambda: (decorated(1), decorated(2), decorated.__name__, decorated.__doc__))


class Deco(ContextDecorator):
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("in")
        return self

    def __exit__(self, *exc):
        self.log.append(exc[0] and exc[0].__name__)
        return True


log = []


@Deco(log)
def fails():
    raise KeyError("swallowed")


attempt("ContextDecorator", lambda: (fails(), fails(), log))


def stack_demo(log, *errors):
    with ExitStack() as stack:
        for name in "abc":
            stack.enter_context(managed(name, log=log))
        stack.callback(lambda *a, **k: log.append((a, k)), 1, two=2)
        stack.push(lambda *exc: log.append(exc[0] and exc[0].__name__))
        stack.push(Deco(log))
        if errors:
            raise errors[0]
    return "after"


log = []
attempt("ExitStack", lambda: (stack_demo(log), log))
log = []
attempt("ExitStack error", lambda: (stack_demo(log, ValueError("e")), log))


def raising_callbacks():
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.callback(lambda: {}["k"])
        raise ValueError("body")


attempt("chained context", lambda: raising_callbacks())


def pop_all():
    log = []
    with ExitStack() as stack:
        stack.enter_context(managed("kept", log=log))
        keep = stack.pop_all()
    log.append("after the with")
    keep.close()
    return log


attempt("pop_all", lambda: pop_all())
attempt("enter_context int", lambda: ExitStack().enter_context(3))
attempt("push int", lambda: ExitStack().push(3))
attempt("callback nothing", lambda: ExitStack().callback())
attempt("suppress", lambda: [None for _ in [0] if not _suppress()])


def _suppress():
    with suppress(ZeroDivisionError, KeyError):
        1 / 0
    with suppress():
        pass
    with suppress(LookupError):
        [][1]
    return False


attempt("suppress", lambda: _suppress())
attempt("suppress other", lambda: enter(suppress(KeyError), ValueError("not suppressed")))
attempt("suppress group", lambda: enter(suppress(ValueError), ExceptionGroup("g", [ValueError(1), TypeError(2)])))
attempt("suppress whole group", lambda: enter(suppress(ValueError), ExceptionGroup("g", [ValueError(1)])) if False else "skipped")
attempt("suppress reuse", lambda: [bool(enter_twice()) for _ in "a"])


def enter_twice():
    s = suppress(ValueError)
    with s:
        with s:
            raise ValueError
    return s


attempt("suppress reentrant", lambda: enter_twice().__class__.__name__)
attempt("nullcontext", lambda: (enter(nullcontext()), enter(nullcontext(5))))


class Closes:
    def close(self):
        print("[closed]", end=" ")


attempt("closing", lambda: type(enter(closing(Closes()))).__name__)
attempt("closing error", lambda: enter(closing(Closes()), KeyError("k")))
attempt("closing int", lambda: enter(closing(3)))
out, err = io.StringIO(), io.StringIO()
with redirect_stdout(out), redirect_stderr(err):
    print("captured")
    print("error text", file=sys.stderr)
    with redirect_stdout(err):
        print("nested")
    print("again")
print(repr(out.getvalue()), repr(err.getvalue()))


class Base(AbstractContextManager):
    pass


attempt("abstract", lambda: Base())


class Impl(AbstractContextManager):
    def __exit__(self, *exc):
        return None


attempt("default enter", lambda: type(enter(Impl())).__name__)
attempt("isinstance", lambda: (isinstance(Closes(), AbstractContextManager), isinstance(open, AbstractContextManager), issubclass(type(nullcontext()), AbstractContextManager)))


class NoExit:
    def __enter__(self):
        return self


class NoEnter:
    def __exit__(self, *a):
        pass


class AsyncOnly:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *a):
        pass


for obj in (3, NoExit(), NoEnter(), AsyncOnly(), None, int):
    attempt(f"with {type(obj).__name__}", lambda: enter(obj))


@asynccontextmanager
async def amanaged(log):
    log.append("aenter")
    try:
        yield "value"
    except ValueError:
        log.append("swallowed")
    finally:
        log.append("aexit")


async def main():
    log = []
    async with amanaged(log) as v:
        log.append(v)
    async with amanaged(log):
        raise ValueError
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(amanaged(log))
        stack.enter_context(managed("sync", log=log))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(log.append, "callback")
    async with contextlib.aclosing(agen(log)) as g:
        async for item in g:
            log.append(item)
            break
    try:
        async with nullcontext("n") as n:
            log.append(n)
            raise KeyError("k")
    except KeyError as e:
        log.append(repr(e))
    return log


async def agen(log):
    try:
        yield 1
        yield 2
    finally:
        log.append("agen closed")


print(asyncio.run(main()))
attempt("async in sync", lambda: enter(amanaged([])))


class Order:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name, end="; ")
        if self.name == "bad":
            raise RuntimeError("cannot enter")
        return self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, end="; ")


def order():
    with Order("1") as a, Order("2") as b, (Order("3")) as c:
        print("body", end="; ")
    with (Order("4"), Order("bad"), Order("never")):
        print("not reached")


attempt("order", order)


def returns():
    with Order("r"):
        return "value"


def loops():
    for i in range(3):
        with Order(str(i)):
            if i == 0:
                continue
            break
    return i


attempt("return", returns)
attempt("loops", loops)
d = {}
with nullcontext([1, 2, 3]) as (d["a"], *d["rest"]), nullcontext("ab") as [x, y]:
    print(d, x, y)
