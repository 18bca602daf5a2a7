import inspect
import sys


def attempt(label, action):
    try:
        print(f"{label:28}", action())
    except BaseException as error:
        chain = []
        e = error
        while e is not None:
            chain.append(f"{type(e).__name__}({str(e)!r})")
            e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
        print(f"{label:28}", " <- ".join(chain))


def echo():
    received = []
    while True:
        try:
            received.append((yield len(received)))
        except ValueError as error:
            received.append(f"caught {error}")
        finally:
            received.append("f")
        if len(received) > 7:
            return received


def fresh():
    return echo()


g = fresh()
attempt("send before start", lambda: g.send(1))
attempt("send None", lambda: g.send(None))
attempt("send", lambda: (g.send("a"), g.send("b")))
attempt("throw", lambda: g.throw(ValueError("v")))
attempt("throw and finish", lambda: g.throw(ValueError("w")))
attempt("next after end", lambda: next(g))
attempt("send after end", lambda: g.send(1))
attempt("throw after end", lambda: g.throw(KeyError("late")))
attempt("close after end", lambda: g.close())
g = fresh()
attempt("throw before start", lambda: g.throw(KeyError("early")))
attempt("state after", lambda: inspect.getgeneratorstate(g))
for args in [(ValueError,), (ValueError("x"),), (ValueError, "arg"), (ValueError, ValueError("inst")), (3,), ("str",), (ValueError("x"), 5), (int,), (ValueError, ("a", "b")), (), (None,), (ValueError, None, 3)]:
    def target():
        try:
            yield 1
        except ValueError as e:
            yield e.args
    t = target()
    next(t)
    attempt(f"throw{args!r}", lambda: t.throw(*args))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "refusing"


s = stubborn()
next(s)
attempt("ignored exit", lambda: s.close())


def replies():
    try:
        yield 1
    except GeneratorExit:
        return "closing value"


r = replies()
next(r)
attempt("close value", lambda: r.close())
attempt("close again", lambda: r.close())
attempt("close fresh", lambda: replies().close())


def raising():
    try:
        yield 1
    finally:
        raise KeyError("in finally")


r = raising()
next(r)
attempt("close raises", lambda: r.close())


def stop_inside():
    yield 1
    raise StopIteration("inside")


attempt("StopIteration inside", lambda: list(stop_inside()))


def next_inside():
    yield next(iter([]))


attempt("next inside", lambda: list(next_inside()))
attempt("in expression", lambda: list(next(iter([])) for _ in "ab"))


def returns():
    yield 1
    return {"result": 2}


def delegating():
    value = yield from returns()
    yield value
    value = yield from [10, 20]
    yield value
    value = yield from "ab"
    return "done"


attempt("yield from", lambda: list(delegating()))
attempt("yield from int", lambda: list((lambda: (yield from 5))()))
attempt("yield from None", lambda: list((lambda: (yield from None))()))


def inner():
    while True:
        try:
            x = yield "inner"
            print("  inner got", x)
        except ValueError as e:
            print("  inner caught", e)
            return "from handler"


def outer():
    result = yield from inner()
    print("  outer has", result)
    yield result


o = outer()
attempt("delegated send", lambda: (next(o), o.send(1), o.gi_yieldfrom is not None))
attempt("delegated throw", lambda: o.throw(ValueError("through")))
attempt("yieldfrom now", lambda: o.gi_yieldfrom)
attempt("other throw", lambda: o.throw(KeyError("k")))


class Iter:
    def __iter__(self):
        return self

    def __next__(self):
        return "plain"


def over(iterator):
    yield from iterator


d = over(Iter())
attempt("send to a plain iterator", lambda: (next(d), d.send(5)))
d = over(Iter())
next(d)
attempt("throw to a plain iterator", lambda: d.throw(ValueError("vv")))


class WithMethods(Iter):
    def send(self, value):
        return f"sent {value}"

    def throw(self, *args):
        return f"thrown {args}"

    def close(self):
        print("  closed")


d = over(WithMethods())
attempt("own send", lambda: (next(d), d.send(1), d.send(None), d.throw(ValueError("q"))))
attempt("own close", lambda: d.close())


class BadClose(Iter):
    @property
    def close(self):
        raise RuntimeError("no close")


d = over(BadClose())
next(d)
attempt("bad close attribute", lambda: d.close())


def running():
    yield 1
    try:
        next(me)
    except ValueError as e:
        yield str(e)
    me.send(1)


me = running()
attempt("already running", lambda: (next(me), next(me)))
attempt("already running send", lambda: next(me))
g = (x for x in range(3))
attempt("attributes", lambda: (g.gi_running, g.gi_frame is not None, g.gi_code.co_name, g.__name__, g.__qualname__, g.gi_suspended))
attempt("started", lambda: (next(g), g.gi_suspended, inspect.getgeneratorstate(g), g.gi_frame.f_lineno > 0, list(g), g.gi_frame, inspect.getgeneratorstate(g)))
attempt("set name", lambda: (setattr(g, "__name__", "renamed"), g.__name__))
attempt("set name int", lambda: setattr(g, "__name__", 3))
attempt("set running", lambda: setattr(g, "gi_running", 1))
attempt("other attribute", lambda: setattr(g, "x", 1))
attempt("type", lambda: (type(g), type(g)(), ) if False else type(g))
attempt("construct", lambda: type(g)())
attempt("copy", lambda: __import__("copy").copy(g))
attempt("pickle", lambda: __import__("pickle").dumps(g))
attempt("len", lambda: len(g))
attempt("getitem", lambda: g[0])
attempt("bool and iter", lambda: (bool(g), iter(g) is g))


def counts(log):
    try:
        log.append("start")
        yield
        log.append("never")
    finally:
        log.append("cleanup")


log = []
for _ in (held := counts(log)):
    break
print(log)
held.close()
print(log)
log = []
c = counts(log)
next(c)
c.close()
print(log)


def locals_seen():
    a = 1
    yield sorted(locals())
    b = 2
    yield sorted(locals())


l = locals_seen()
print(next(l), l.gi_frame.f_locals, next(l), l.gi_frame.f_locals)


def context():
    try:
        yield 1
    except ValueError as e:
        print("  context", repr(e.__context__))
        raise TypeError("replaced")


c = context()
next(c)
try:
    raise KeyError("outer")
except KeyError:
    attempt("throw within except", lambda: c.throw(ValueError("thrown")))


def exc_state():
    try:
        1 / 0
    except ZeroDivisionError:
        yield sys.exception()
    yield sys.exception()


try:
    raise KeyError("caller")
except KeyError:
    e = exc_state()
    print(repr(next(e)), repr(sys.exception()), repr(next(e)))
