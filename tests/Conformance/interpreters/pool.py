"""InterpreterPoolExecutor: tasks, exceptions, initializers, and what is refused."""
import sys
import _interpreters
from concurrent.futures import InterpreterPoolExecutor, as_completed
from concurrent.futures.interpreter import BrokenInterpreterPool


def square(n):
    return n * n


def fail(text):
    raise LookupError(text)


def where():
    return _interpreters.get_current()[0] != 0


def remember(value):
    sys.remembered = value


def recall():
    return sys.remembered


def broken():
    raise RuntimeError("no")


def main():
    with InterpreterPoolExecutor(2) as pool:
        print(list(pool.map(square, range(10))))
        print(sorted(f.result() for f in as_completed([pool.submit(square, n) for n in range(5)])))
        print(pool.submit(where).result(), pool.submit(lambda: [1, 2]).result(), pool.submit(pow, 2, 10, mod=1000).result())
        try:
            pool.submit(fail, "x").result()
        except LookupError as e:
            print(repr(e), type(e.__cause__).__name__, str(e.__cause__).splitlines()[0])
        try:
            pool.submit("script")
        except TypeError as e:
            print(e)
        try:
            pool.submit(iter, [1]).result()
            print("an iterator of a list is copied")
        except Exception as e:
            print(type(e).__name__, e)
        print(pool._max_workers, pool.BROKEN.__name__, pool.BROKEN.__mro__[1].__name__)
    try:
        pool.submit(square, 1)
    except RuntimeError as e:
        print(e)
    print(_interpreters.list_all())
    with InterpreterPoolExecutor(1, initializer=remember, initargs=("it",)) as pool:
        print(pool.submit(recall).result())
    try:
        InterpreterPoolExecutor(0)
    except ValueError as e:
        print(e)


if __name__ == "__main__":
    main()
