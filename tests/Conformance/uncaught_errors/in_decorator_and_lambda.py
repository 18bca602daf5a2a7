import functools


def retry(times):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args):
            for attempt in range(1, times + 1):
                try:
                    return f(*args)
                except ZeroDivisionError as error:
                    print("attempt", attempt, "failed:", error)
                    last = error
            raise RuntimeError(f"{f.__name__} gave up after {times}") from last
        return wrapper
    return decorate


@retry(3)
def divide(a, b):
    return a / b


print(divide(6, 3))
print(sorted([3, 1, 2], key=lambda n: divide(1, n)))
print(list(map(lambda n: divide(1, n), [1, 0])))
