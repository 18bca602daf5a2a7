"""Closures: counters, currying, decorators, composed functions, callbacks and keyword arguments."""
import functools
import sys


def make_counter(step):
    count = 0

    def increment():
        nonlocal count
        count += step
        return count

    return increment


def adder(a):
    def add_b(b):
        def add_c(c):
            return a + b + c
        return add_c
    return add_b


def compose(*functions):
    def composed(x):
        for function in functions:
            x = function(x)
        return x
    return composed


def counted(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


def memoize(function):
    memo = {}

    def wrapper(n):
        if n not in memo:
            memo[n] = function(n)
        return memo[n]

    wrapper.memo = memo
    return wrapper


@counted
def volume(width, height=2, *, depth=3):
    return width * height * depth


@memoize
def tribonacci(n):
    if n < 3:
        return n
    return (tribonacci(n - 1) + tribonacci(n - 2) + tribonacci(n - 3)) % 1000003


class Emitter:
    def __init__(self):
        self.handlers = {}

    def on(self, event, handler):
        self.handlers.setdefault(event, []).append(handler)

    def emit(self, event, value):
        for handler in self.handlers.get(event, ()):
            handler(value)


def accumulate_with_callbacks(n):
    emitter = Emitter()
    totals = [0, 0, 0]

    def handler_for(index):
        def handler(value):
            totals[index] += value
        return handler

    for i in range(3):
        emitter.on("even" if i < 2 else "odd", handler_for(i))
    for i in range(n):
        emitter.emit("odd" if i & 1 else "even", i)
    return totals


def church(n):
    def zero(f):
        return lambda x: x

    def successor(number):
        return lambda f: lambda x: f(number(f)(x))

    number = zero
    for _ in range(n):
        number = successor(number)
    return number(lambda x: x + 1)(0)


def parser_combinators(text):
    def literal(c):
        return lambda s, i: i + 1 if i < len(s) and s[i] == c else -1

    def either(a, b):
        def parse(s, i):
            j = a(s, i)
            return j if j >= 0 else b(s, i)
        return parse

    def many(a):
        def parse(s, i):
            while True:
                j = a(s, i)
                if j < 0:
                    return i
                i = j
        return parse

    def sequence(*parts):
        def parse(s, i):
            for part in parts:
                i = part(s, i)
                if i < 0:
                    return -1
            return i
        return parse

    digit = functools.reduce(either, [literal(c) for c in "0123456789"])
    number = sequence(digit, many(digit))
    listed = sequence(literal("["), number, many(sequence(literal(","), number)), literal("]"))
    return listed(text, 0)


def main(n):
    counters = [make_counter(step) for step in range(1, 6)]
    total = 0
    for i in range(n):
        total += counters[i % 5]()
    print(total)
    print(sum(adder(i)(i + 1)(i + 2) for i in range(n // 2)))

    pipeline = compose(lambda x: x + 1, lambda x: x * 2, abs, lambda x: x % 101)
    print(sum(pipeline(i) for i in range(n // 2)))
    print(sum(map(lambda x: x * x % 7, filter(lambda x: x % 3 == 0, range(n)))))

    total = 0
    for i in range(n // 3):
        total += volume(i % 10) + volume(i % 7, 4) + volume(i % 5, depth=i % 3)
    print(total, volume.calls, volume.__name__)

    for i in range(0, 5000, 50):
        tribonacci(i)
    print(tribonacci(5000), len(tribonacci.memo))
    print(accumulate_with_callbacks(n))
    print(sum(church(60) for _ in range(n // 3000)))
    half = functools.partial(pow, 3)
    print(sum(half(i % 9) for i in range(n // 2)))
    text = "[%s]" % ",".join(str(i * 37) for i in range(n // 250))
    print(parser_combinators(text) == len(text))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1600000)
