# What classes of a program's own change in pow(), copy, input(), dir(), and where their __getattr__ is not asked.
import copy
import functools
import io
import pickle
import sys
import threading
import weakref


class I(int):
    def __pow__(self, other, mod=None):
        return f"pow {int(self)} {int(other)} {mod}"

    def __rpow__(self, other, mod=None):
        return f"rpow {int(self)} {int(other)} {mod}"


class Plain(int):
    pass


print(pow(I(2), 3, 5), pow(I(2), 3), pow(2, I(3)), pow(2, I(3), 5), pow(2, 3, I(5)), I(2) ** 2)
print(pow(Plain(2), Plain(3), Plain(5)), pow(Plain(2), I(3), 5), pow(True, I(3), 5))


class Asked:
    def __init__(self):
        self.x = [1]

    def __getattr__(self, name):
        print("getattr", name)
        raise AttributeError(name)


asked = Asked()
print(copy.copy(asked).x, copy.deepcopy(asked).x, pickle.loads(pickle.dumps(asked)).x)


class Proxy:
    def __init__(self, target):
        self.__dict__["_target"] = target

    def __getattr__(self, name):
        if name == "_target":
            raise AttributeError(name)
        return getattr(self._target, name)


print(type(copy.copy(Proxy({1: 2}))).__name__, copy.copy(Proxy((1, 2)))._target)


@functools.lru_cache
def cached(x):
    return x


for target in (cached, threading.Lock(), threading.RLock()):
    print(weakref.ref(target)() is target)


class WriteOnly:
    def __init__(self):
        self.text = []

    def write(self, text):
        self.text.append(text)


stdout, sys.stdin = sys.stdout, io.StringIO("line\nlast")
sys.stdout = sink = WriteOnly()
answers = [input("first? "), input(), ]
try:
    input("no more")
except EOFError as e:
    answers.append(str(e))
sys.stdout = stdout
print(sink.text, answers)


class Mapping:
    def __getitem__(self, key):
        if key == "a":
            return 12
        raise KeyError

    def keys(self):
        return list("zxy")


for source in ("a", "missing", "dir()", "len('abc')"):
    try:
        print(eval(source, globals(), Mapping()))
    except NameError as e:
        print(e)

for function in (max, min, next, iter, getattr, dir, vars, hash, len, print, sorted, str.split, list.sort, dict.get, int.bit_length):
    print(function.__doc__)
