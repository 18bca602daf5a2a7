# Containers that change under the hands of what works on them.
import collections
import functools
import heapq


def attempt(label, action):
    try:
        print(f"{label:28}", action())
    except Exception as error:
        print(f"{label:28}", type(error).__name__, error)


class Hook:
    def __init__(self, action, value=0):
        self.action, self.value, self.calls = action, value, 0

    def fire(self):
        self.calls += 1
        if self.calls == 1:
            self.action()

    def __eq__(self, other):
        self.fire()
        return False

    def __hash__(self):
        return 1

    def __lt__(self, other):
        self.fire()
        return True

    def __index__(self):
        self.fire()
        return self.value

    def __repr__(self):
        self.fire()
        return "H"

    def __str__(self):
        self.fire()
        return "hook"

    def __len__(self):
        self.fire()
        return 1

    def __iter__(self):
        self.fire()
        return iter([7])

    def __add__(self, other):
        self.fire()
        return self


def with_list(make):
    items = [1, 2, 3, 4, 5]
    return make(items)


attempt("index clears", lambda: with_list(lambda l: (l.append(Hook(l.clear)), l.index(9))))
attempt("count clears", lambda: with_list(lambda l: (l.insert(0, Hook(l.clear)), l.count(9), l)))
attempt("remove clears", lambda: with_list(lambda l: (l.insert(0, Hook(l.clear)), l.remove(9))))
attempt("in clears", lambda: with_list(lambda l: (l.insert(0, Hook(l.clear)), 9 in l, l)))
attempt("== clears", lambda: with_list(lambda l: (l.insert(0, Hook(l.clear)), l == [0] * 6, l)))
attempt("sort clears", lambda: with_list(lambda l: (l.extend([Hook(l.clear), Hook(l.clear)]), l.sort(key=lambda x: x if isinstance(x, Hook) else Hook(lambda: None)))))
attempt("sort appends", lambda: with_list(lambda l: l.sort(key=lambda x: l.append(x) or x)))
attempt("repr clears", lambda: with_list(lambda l: (l.insert(0, Hook(l.clear)), repr(l))))
attempt("setitem index clears", lambda: with_list(lambda l: l.__setitem__(Hook(l.clear), 9)))
attempt("getitem index clears", lambda: with_list(lambda l: l[Hook(l.clear)]))
attempt("slice index clears", lambda: with_list(lambda l: (l[Hook(l.clear):Hook(lambda: None, 4)], l)))
attempt("slice assign clears", lambda: with_list(lambda l: (l.__setitem__(slice(Hook(l.clear), Hook(lambda: None, 3)), [9]), l)))
attempt("insert index clears", lambda: with_list(lambda l: (l.insert(Hook(l.clear, 3), 9), l)))
attempt("pop index clears", lambda: with_list(lambda l: l.pop(Hook(l.clear))))
attempt("extend iter clears", lambda: with_list(lambda l: (l.extend(Hook(l.clear)), l)))
attempt("extend itself", lambda: with_list(lambda l: (l.extend(iter(l[:2])), l.extend(l), len(l))))
attempt("extend while growing", lambda: with_list(lambda l: (l.extend(x for x in l if len(l) < 9), l)))
attempt("del while iterating", lambda: with_list(lambda l: ([l.pop() for _ in l], l)))
attempt("reverse iter clears", lambda: with_list(lambda l: [x for x in reversed(l) if not l.clear()]))
attempt("list(map) clears", lambda: with_list(lambda l: list(map(lambda x: l.clear() or x, l))))
attempt("zip clears", lambda: with_list(lambda l: [l.clear() or p for p in zip(l, l)]))
attempt("sum clears", lambda: with_list(lambda l: (l.insert(0, Hook(l.clear)), sum(l, Hook(lambda: None)).calls)))
attempt("max clears", lambda: with_list(lambda l: max(l, key=lambda x: l.clear() or x)))
attempt("join clears", lambda: (lambda l: (l.extend(["a", "b"]), ",".join(l)))([]))
attempt("heap clears", lambda: (lambda h: (h.extend([Hook(h.clear), Hook(h.clear), Hook(h.clear)]), heapq.heappop(h)))([]) and "fine")
attempt("bytearray index", lambda: (lambda b: (b.__setitem__(Hook(b.clear, 1), 5), b))(bytearray(b"abc")))
attempt("bytearray value", lambda: (lambda b: (b.__setitem__(1, Hook(b.clear, 5)), b))(bytearray(b"abc")))
attempt("bytearray extend", lambda: (lambda b: (b.extend(x for x in [1, 2] if not b.clear()), b))(bytearray(b"abc")))
attempt("bytearray join", lambda: (lambda b: b.join(x for x in [b"1", b"2"] if not b.clear()))(bytearray(b",")))


def with_dict(make):
    return make({i: str(i) for i in range(5)})


attempt("dict get clears", lambda: with_dict(lambda d: (d.__setitem__(Hook(d.clear), 1), d.get(Hook(lambda: None)), len(d))))
attempt("dict set clears", lambda: (lambda d: (d.__setitem__(Hook(d.clear), "first"), d.__setitem__(Hook(lambda: None), "second"), len(d)))({}))
attempt("dict eq clears", lambda: (lambda d: (d.__setitem__("k", Hook(d.clear)), d == {"k": 1}, len(d)))({}))
attempt("dict repr clears", lambda: (lambda d: (d.update({1: Hook(d.clear), 2: 3}), repr(d), len(d)))({}))
attempt("dict update grows", lambda: with_dict(lambda d: d.update((k + 10, v) for k, v in d.items())))
attempt("dict items pop", lambda: with_dict(lambda d: [d.pop(k) for k, v in d.items()]))
attempt("dict setdefault", lambda: with_dict(lambda d: [d.setdefault(k + 100, 0) for k in d]))
attempt("dict same size", lambda: with_dict(lambda d: [(d.pop(k), d.__setitem__(k + 50, 0)) for k in d] and len(d)))
attempt("dict comprehension", lambda: with_dict(lambda d: {k: d.clear() for k in d}))
attempt("dict reversed", lambda: with_dict(lambda d: [d.clear() for k in reversed(d)]))
attempt("set add clears", lambda: (lambda s: (s.add(Hook(s.clear)), s.add(Hook(lambda: None)), len(s)))(set()))
attempt("set union clears", lambda: (lambda s: (s.add(Hook(s.clear)), len(s | {Hook(lambda: None)})))(set()))
attempt("set iterate", lambda: (lambda s: [s.add(x + 10) for x in s])({1, 2}))
attempt("set update iterate", lambda: (lambda s: (s.update(x + 1 for x in s), len(s)))({1, 2}))
attempt("deque iterate", lambda: (lambda d: [d.append(x) for x in d])(collections.deque([1])))
attempt("deque index", lambda: (lambda d: (d.append(Hook(d.clear)), d.append(1), d.index(9)))(collections.deque()))
attempt("deque remove", lambda: (lambda d: (d.append(Hook(d.clear)), d.append(1), d.remove(9)))(collections.deque()))
attempt("deque count", lambda: (lambda d: (d.append(Hook(d.clear)), d.append(1), d.count(9)))(collections.deque()))
attempt("ordered dict iterate", lambda: (lambda d: [d.move_to_end(k) for k in d])(collections.OrderedDict.fromkeys("abc")))
attempt("counter iterate", lambda: (lambda c: [c.subtract({k: 1}) for k in c] and dict(c))(collections.Counter("aab")))
attempt("defaultdict iterate", lambda: (lambda d: [d[k + "x"] for k in d])(collections.defaultdict(int, a=1)))


@functools.lru_cache(maxsize=2)
def reentrant(n):
    return n if n < 2 else reentrant(n - 1) + reentrant(n - 2)


attempt("lru reentrant", lambda: (reentrant(12), reentrant.cache_info().currsize))


class Evil(str):
    def __hash__(self):
        return hash("key")

    def __eq__(self, other):
        table.clear()
        return str.__eq__(self, other)


table = {"key": 1, "other": 2}
attempt("str subclass key", lambda: (table.get(Evil("key")), table))


class Shrinks:
    def __init__(self):
        self.n = 5

    def __len__(self):
        self.n -= 1
        return self.n

    def __getitem__(self, i):
        if i >= 2:
            raise IndexError
        return i


attempt("lying length", lambda: (list(Shrinks()), list(reversed(Shrinks())) if False else "", tuple(Shrinks()), sorted(Shrinks())))
namespace = {}
attempt("exec deletes its globals", lambda: exec("x = 1\nglobals().clear()\nx", namespace))


class Suicidal:
    def method(self):
        del type(self).method
        return hasattr(self, "method")


attempt("method deletes itself", lambda: Suicidal().method())
attempt("class changes in a call", lambda: (lambda o: (setattr(o, "__class__", int) if False else type("B", (), {"f": lambda s: "B"}), o)[0].__name__)(Suicidal()))


def swap_code():
    def other():
        return "other"
    swap_code.__code__ = other.__code__
    return "first"


attempt("function changes its code", lambda: (swap_code(), swap_code()))
