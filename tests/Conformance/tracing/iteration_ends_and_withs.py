# A StopIteration that ends a loop is an exception event of the frame; where a profiler sees an exception leave a handler; jumps from one with into another.
import sys


class Counter:
    def __init__(self, count):
        self.left = count

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise StopIteration("end")
        return self.left


def loop():
    for x in Counter(1):
        pass
    return 1


def over_native():
    for x in map(abs, Counter(1)):
        pass
    return list(Counter(1))


def comprehension():
    return [x for x in Counter(1)]


def generator():
    for x in (x for x in ()):
        pass


def delegation():
    yield from Counter(0)


def runs_delegation():
    return list(delegation())


def after_handler():
    try:
        1 / 0
    except ZeroDivisionError:
        pass
    x = 1
    return x


def out_of_finally():
    try:
        1 / 0
    finally:
        y = 2


events = []


def note(frame, event, arg):
    if frame.f_code.co_filename != __file__ or event.startswith("c_"):
        return note
    if event == "exception":
        arg = (arg[0].__name__, str(arg[1]))
    elif frame.f_code.co_name == "__iter__":
        arg = None
    events.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, arg))
    return note


for switch in (sys.settrace, sys.setprofile):
    for function in (loop, over_native, comprehension, generator, runs_delegation, after_handler, out_of_finally):
        events.clear()
        switch(note)
        try:
            function()
        except ZeroDivisionError:
            pass
        switch(None)
        print(switch.__name__, function.__name__, *[e for e in events if e[0] != "<module>"], sep="\n    ")


class Manager:
    def __init__(self, out, name):
        self.out, self.name = out, name

    def __enter__(self):
        self.out.append(f"in {self.name}")

    def __exit__(self, *raised):
        self.out.append(f"out {self.name}")


def withs(out):
    out.append(1)
    with Manager(out, "a"):
        out.append(2)
        out.append(3)
    with Manager(out, "b"):
        out.append(4)
        out.append(5)
    out.append(6)


def jump(start, end):
    first = withs.__code__.co_firstlineno
    refused = []

    def trace(frame, event, arg):
        if frame.f_code is not withs.__code__:
            return None
        if event == "line" and frame.f_lineno - first == start:
            try:
                frame.f_lineno = first + end
            except ValueError as e:
                refused.append(str(e))
            sys.settrace(None)
            frame.f_trace = None
        return trace
    out = []
    sys.settrace(trace)
    withs(out)
    sys.settrace(None)
    print(start, end, out, *refused)


for start, end in ((1, 4), (1, 6), (3, 4), (3, 6), (3, 7), (4, 3), (4, 6), (4, 8), (6, 3), (6, 4), (6, 8), (7, 3), (7, 6), (7, 8), (8, 3), (8, 6)):
    jump(start, end)
