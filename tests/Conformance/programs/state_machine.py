"""Finite state machines: declared by decorators, by a table, and a regex-like matcher built from states."""
from enum import Enum


class Machine:
    """Collects transitions from decorated methods."""
    _transitions: dict

    def __init_subclass__(cls):
        cls._transitions = {}
        for name, f in list(vars(cls).items()):
            for source, event, target in getattr(f, "_rules", ()):
                if (source, event) in cls._transitions:
                    raise TypeError(f"{cls.__name__}: two transitions for {source!r} on {event!r}")
                cls._transitions[source, event] = (target, name)

    def __init__(self): self.state, self.trace = self.initial, []

    def send(self, event, *args):
        try:
            target, name = self._transitions[self.state, event]
        except KeyError:
            allowed = sorted(e for s, e in self._transitions if s == self.state)
            raise ValueError(f"cannot {event!r} while {self.state!r}; allowed: {allowed}") from None
        result = getattr(self, name)(*args)
        if result is False:
            self.trace.append((self.state, event, "refused"))
            return self.state
        self.trace.append((self.state, event, target))
        self.state = target
        return target


def on(event, source, target):
    def mark(f):
        f.__dict__.setdefault("_rules", []).append((source, event, target))
        return f
    return mark


class Turnstile(Machine):
    initial = "locked"
    def __init__(self): super().__init__(); self.coins = self.passed = 0

    @on("coin", "locked", "unlocked")
    @on("coin", "unlocked", "unlocked")
    def take(self, value=1):
        if value <= 0: return False
        self.coins += value

    @on("push", "unlocked", "locked")
    def walk(self): self.passed += 1

    @on("push", "locked", "locked")
    def bump(self): pass


t = Turnstile()
for e in [("push",), ("coin",), ("coin", 2), ("coin", 0), ("push",), ("kick",), ("push",)]:
    try: print(e, "->", t.send(*e))
    except ValueError as ex: print(e, "->", ex)
print(t.coins, t.passed, t.trace, sep="\n")
try:
    class Broken(Machine):
        @on("x", "a", "b")
        def f(self): pass
        @on("x", "a", "c")
        def g(self): pass
except TypeError as ex: print(ex)


class Light(Enum):
    RED = ("GREEN", 3)
    GREEN = ("YELLOW", 2)
    YELLOW = ("RED", 1)
    def __init__(self, following, seconds): self.following, self.seconds = following, seconds
    @property
    def next(self): return Light[self.following]


light, clock, log = Light.RED, 0, []
while clock < 12:
    log.append(light.name[0] * light.seconds); clock += light.seconds; light = light.next
print(" ".join(log), clock, light)


def number_machine(text):
    """Is the text a number? A table-driven automaton."""
    table = {"start": {"sign": "signed", "digit": "int", "dot": "dot"}, "signed": {"digit": "int", "dot": "dot"}, "int": {"digit": "int", "dot": "frac", "exp": "exp"}, "dot": {"digit": "frac"}, "frac": {"digit": "frac", "exp": "exp"}, "exp": {"sign": "expsign", "digit": "expint"}, "expsign": {"digit": "expint"}, "expint": {"digit": "expint"}}
    kinds = {**dict.fromkeys("0123456789", "digit"), **dict.fromkeys("+-", "sign"), ".": "dot", "e": "exp", "E": "exp"}
    state = "start"
    for ch in text:
        state = table[state].get(kinds.get(ch))
        if state is None: return False
    return state in {"int", "frac", "expint"}


for s in ["12", "-3.5", "+.5", "1e5", "2.5E-3", "5.", "", ".", "1e", "--1", "1.2.3", "abc", "1e+"]:
    try: float(s); ok = True
    except ValueError: ok = False
    print(f"{s!r}: {number_machine(s)}{'' if number_machine(s) == ok else '  DIFFERS'}", end="; ")
print()


def nfa_match(pattern, text):
    """Patterns of literals, '.', '*', '+', '?' by sets of states."""
    parts, i = [], 0
    while i < len(pattern):
        q = pattern[i + 1:i + 2]
        parts.append((pattern[i], q if q and q in "*+?" else "")); i += 2 if q and q in "*+?" else 1
    def closure(states):
        states = set(states); todo = list(states)
        while todo:
            s = todo.pop()
            if s < len(parts) and parts[s][1] in ("*", "?") and s + 1 not in states: states.add(s + 1); todo.append(s + 1)
        return states
    states = closure({0})
    for ch in text:
        nxt = set()
        for s in states:
            if s < len(parts) and parts[s][0] in (ch, "."):
                nxt.add(s + 1)
                if parts[s][1] in ("*", "+"): nxt.add(s)
        states = closure(nxt)
    return len(parts) in states


for p in ["ab*c", "a.c", "a+b?", ".*", "x*y*z", "colou?r"]:
    print(p, [w for w in ["ac", "abc", "abbbc", "a", "aab", "", "xyz", "xxz", "color", "colour", "z", "axc"] if nfa_match(p, w)])
