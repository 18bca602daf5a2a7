# inspect.getcallargs gives what a call would bind, and complains as the call would.
import inspect


def mixed(a, b, c=1, *, k, l, m=2): ...
def one(a): ...
def none(): ...
def collecting(*args, **kwargs): ...
def optional(a=1, b=2): ...


class Class:
    def method(self, a): ...


calls = [
    ((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3, 4), {}), ((1, 2), {"k": 1}), ((1, 2), {"k": 1, "l": 2}),
    ((1, 2), {"k": 1, "l": 2, "zz": 3}), ((1,), {"a": 3}), ((1, 2, 3, 4, 5), {"k": 1}),
]
for function in mixed, one, none, collecting, optional, Class().method:
    for positional, named in calls:
        try:
            result = inspect.getcallargs(function, *positional, **named)
            result.pop("self", None)
            print(function.__name__, result)
        except TypeError as error:
            print(error)
