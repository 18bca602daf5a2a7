"""An event bus with priorities, wildcards, once-handlers, decorators, and error isolation."""
from collections import defaultdict
import fnmatch


class Event:
    def __init__(self, name, **data):
        self.name, self.data, self.stopped = name, data, False

    def stop(self):
        self.stopped = True

    def __getattr__(self, name):
        try:
            return self.__dict__["data"][name]
        except KeyError:
            raise AttributeError(f"event {self.name!r} has no {name!r}") from None


class Bus:
    def __init__(self):
        self._handlers = defaultdict(list)
        self._order = 0
        self.errors = []

    def on(self, pattern, handler=None, *, priority=0, once=False):
        if handler is None:
            return lambda h: self.on(pattern, h, priority=priority, once=once)
        self._order += 1
        entry = (-priority, self._order, handler, once)
        self._handlers[pattern].append(entry)
        self._handlers[pattern].sort(key=lambda e: e[:2])
        return handler

    def off(self, handler):
        removed = 0
        for pattern, entries in list(self._handlers.items()):
            kept = [e for e in entries if e[2] is not handler and e[2] != handler]
            removed += len(entries) - len(kept)
            if kept:
                self._handlers[pattern] = kept
            else:
                del self._handlers[pattern]
        return removed

    def emit(self, name, /, **data):
        event = Event(name, **data)
        matching = sorted(((e, p) for p, es in self._handlers.items() if fnmatch.fnmatchcase(name, p) for e in es), key=lambda x: x[0][:2])
        results = []
        for entry, pattern in matching:
            _, _, handler, once = entry
            if once:
                self._handlers[pattern].remove(entry)
            try:
                results.append(handler(event))
            except Exception as e:
                self.errors.append((name, getattr(handler, "__qualname__", repr(handler)), repr(e)))
            if event.stopped:
                break
        return results


bus = Bus()


@bus.on("user.*", priority=1)
def audit(event):
    print(f"audit: {event.name} {event.data}")
    return "audited"


@bus.on("user.login")
def greet(event):
    return f"hello {event.user}"


@bus.on("user.login", once=True, priority=5)
def first_time(event):
    return "first login ever"


@bus.on("*")
def broken(event):
    return event.nosuch


class Counter:
    def __init__(self):
        self.n = 0

    def __call__(self, event):
        self.n += 1
        return self.n

    def method(self, event):
        if event.name.endswith("delete"):
            event.stop()
        return f"method saw {event.name}"


counter = Counter()
bus.on("user.*", counter)
bus.on("user.delete", counter.method, priority=10)
print(bus.emit("user.login", user="ann"))
print(bus.emit("user.login", user="bob"))
print(bus.emit("user.delete", user="bob"))
print(bus.emit("system.start", level=3))
print(bus.off(greet), bus.off(greet), bus.off(counter.method))
print(bus.emit("user.delete", user="eve"))
print(counter.n)
for error in bus.errors: print(error)


class Observable:
    """A descriptor that emits on every change."""
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None): return self if obj is None else obj.__dict__.get(self.name)
    def __set__(self, obj, value):
        old = obj.__dict__.get(self.name)
        if old != value:
            obj.__dict__[self.name] = value
            obj.bus.emit(f"{type(obj).__name__.lower()}.{self.name}.changed", old=old, new=value, obj=obj)


class Thermostat:
    target, mode = Observable(), Observable()
    def __init__(self, bus): self.bus = bus; self.target = 20; self.mode = "off"


quiet = Bus()
quiet.on("thermostat.*.changed", lambda e: print(f"{e.name}: {e.old} -> {e.new}"))
quiet.on("thermostat.target.changed", lambda e: setattr(e.obj, "mode", "heat" if e.new > 21 else "off"))
t = Thermostat(quiet); t.target = 25; t.target = 25; t.target = 18
print(t.mode, vars(t).keys() - {"bus"} == {"target", "mode"}, quiet.errors)
