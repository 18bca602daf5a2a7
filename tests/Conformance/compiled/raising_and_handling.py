"""Exceptions through compiled frames: handlers, finally, with, tracebacks, generators."""
import sys
import traceback


class Guard:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        log.append("enter " + self.name)
        return self

    def __exit__(self, kind, value, tb):
        log.append(f"exit {self.name} {kind.__name__ if kind else None}")
        return self.swallow


log = []


def divide(values, by):
    results = []
    for value in values:
        try:
            results.append(value // by)
        except ZeroDivisionError:
            results.append(None)
        except TypeError as error:
            results.append(str(error))
        else:
            results.append("fine")
        finally:
            results.append("done")
        by = by - 1 if by is not None else by
    return results


def nested(n):
    for i in range(n):
        with Guard(f"a{i}", swallow=i % 2 == 0), Guard(f"b{i}"):
            if i == 1:
                continue
            if i == 3:
                return "left"
            raise KeyError(i)
    return "end"


def reraise(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        reraise(n - 1)
    except ValueError as error:
        if n == 3:
            raise RuntimeError("converted") from error
        raise
    finally:
        log.append(n)


def returns_in_finally(n):
    for i in range(n):
        try:
            return i
        finally:
            if i < n - 1:
                continue


def numbers(n):
    try:
        for i in range(n):
            got = yield i * 2
            if got is not None:
                log.append(got)
    except KeyError as error:
        yield f"caught {error}"
    finally:
        log.append("closed")
    return "result"


def drain(n):
    found = []
    for value in numbers(n):
        found.append(value)
        if value > 6:
            break
    return found


def delegate(n):
    result = yield from numbers(n)
    yield result
    try:
        yield from numbers(n)
    except ValueError:
        yield "value error"


def failing(n):
    for i in range(n):
        yield 10 // (3 - i)


def collect(iterable):
    found = []
    try:
        for value in iterable:
            found.append(value)
    except Exception as error:
        found.append(f"{type(error).__name__} {error} line {error.__traceback__.tb_next.tb_lineno}")
    return found


print(divide([5, 6, 7], 1), divide([1, "a"], 1), divide([1], None))
try:
    print(nested(5))
except KeyError as error:
    print("KeyError", error)
print(log)
log.clear()
try:
    reraise(6)
except RuntimeError as error:
    print(error, repr(error.__cause__), repr(error.__context__))
    print("".join(traceback.format_exception(error)).replace(__file__, "FILE"))
print(log, returns_in_finally(4))
log.clear()
print(drain(3), drain(9), collect(failing(2)), collect(failing(5)))
generator = numbers(5)
print(next(generator), generator.send("sent"), generator.throw(KeyError("thrown")), log)
print(list(delegate(3)))
generator = delegate(4)
print(next(generator), next(generator), generator.throw(KeyError(1)))
generator.close()
print(log)
print(sum(x for x in numbers(4)), [x for x in numbers(2)], max(numbers(6)), list(zip(numbers(3), numbers(2))))


def running():
    try:
        next(me)
    except ValueError as error:
        yield str(error)


me = running()
print(list(me))


def stops():
    yield 1
    raise StopIteration("early")


print(collect(stops()))


def handled():
    try:
        raise IndexError("outer")
    except IndexError:
        for value in shows():
            print(value, sys.exception().__class__.__name__)


def shows():
    yield sys.exception().__class__.__name__
    try:
        raise LookupError
    except LookupError:
        yield sys.exception().__class__.__name__
    yield sys.exception().__class__.__name__


handled()


def lines(n):
    a = n
    b = a + 1
    return b / (a
                - n)


try:
    lines(3)
except ZeroDivisionError as error:
    frame = error.__traceback__.tb_next
    print(frame.tb_lineno - lines.__code__.co_firstlineno, frame.tb_frame.f_locals)
    print(traceback.format_exc().replace(__file__, "FILE"))


def interrupted():
    count = 0
    while True:
        count += 1
        if count == 50000:
            raise KeyboardInterrupt
    return count


try:
    interrupted()
except BaseException as error:
    print(type(error).__name__)


def match(subject):
    match subject:
        case 0:
            return "zero"
        case int(n) if n > 100:
            return "big"
        case [first, *rest]:
            return first, rest
        case {"key": value}:
            return value
        case str():
            return "text"
    return "other"


print([match(s) for s in (0, 5, 101, [1, 2, 3], {"key": 9}, "x", None, 2**80)])


def raise_first(error):
    raise error


def raise_at_once(error):
    try:
        raise error
    except KeyError:
        return "key"
    except LookupError as caught:
        return repr(caught)


print([raise_at_once(error) for error in (KeyError(1), IndexError(2))])
try:
    raise_first(OSError("first"))
except OSError as error:
    print(error)
