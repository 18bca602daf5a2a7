from collections import deque

for made in (iter(deque()), reversed(deque())):
    cls = type(made)
    for args, kw in (((), {}), ((2,), {}), ((-3,), {}), ((9,), {}), ((), {"index": 2})):
        print(cls.__name__, args, kw, list(cls(deque("abcd"), *args, **kw)))
    for args in ((), (5,), (deque(), "x")):
        try:
            cls(*args)
        except TypeError as e:
            print(type(e).__name__)
