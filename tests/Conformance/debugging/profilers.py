# profile and cProfile with a clock that goes on by one whenever it is asked.
import cProfile
import io
import marshal
import os
import profile
import pstats
import re
import sys


class Clock:
    def __init__(self):
        self.now = 0

    def __call__(self):
        self.now += 1
        return self.now


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


def gen():
    yield 1
    yield len([1, 2])


def fail():
    raise ValueError


def work():
    total = fact(4) + sum(gen())
    try:
        fail()
    except ValueError:
        pass
    items = []
    items.append("-".join(["a", "b"]))
    try:
        [].pop()
    except IndexError:
        pass
    sorted([3, 1], key=lambda v: -v)
    return total + max(1, 2)


def show(stats):
    for (file, line, name), figures in sorted(stats.items(), key=lambda item: (item[0][2], item[0])):
        callers = sorted((key[1], re.sub(" at 0x[0-9a-f]+", "", key[2]), value) for key, value in figures[4].items())
        print(os.path.basename(file), line, re.sub(" at 0x[0-9a-f]+", "", name), *figures[:4], callers)


for make in (lambda: profile.Profile(Clock()), lambda: cProfile.Profile(Clock(), 0.5)):
    print("====", type(make()).__module__)
    p = make()
    print(p.runcall(work))
    p.create_stats()
    show(p.stats)
    p = make()
    print(p.run("work()") is p)
    p.create_stats()
    show(p.stats)
    p = make()
    p.runctx("x + len(y)", {"x": 1}, {"y": ()})
    out = io.StringIO()
    sys.stdout, saved = out, sys.stdout
    p.print_stats("name")
    p.print_stats(("calls", "name"))
    sys.stdout = saved
    print(out.getvalue())
    p = make()
    p.runcall(fact, 3)
    p.dump_stats("dumped")
    with open("dumped", "rb") as file:
        show(marshal.load(file))
    s = pstats.Stats("dumped", stream=io.StringIO())
    print(s.files[0].endswith("dumped"), s.total_calls, s.prim_calls)

print("==== cProfile only")
with cProfile.Profile(Clock()) as p:
    fact(3)
p.create_stats()
show({key: value for key, value in p.stats.items() if "fact" in key})
p = cProfile.Profile(Clock(), builtins=False)
p.enable(subcalls=False)
fact(2)
len([])
p.disable()
for entry in sorted(p.getstats(), key=str):
    print(re.sub('0x[0-9a-f]+|file ".*"', "..", str(entry)), type(entry).__name__)
p.clear()
print(p.getstats())
p.enable(builtins=False)
fact(2)
len([])
p.disable()
p.disable()
print([(e.callcount, e.reccallcount, e.totaltime, e.inlinetime, [tuple(c)[1:] for c in e.calls]) for e in p.getstats()])
p = cProfile.Profile()
p.enable()
try:
    cProfile.Profile().enable()
except ValueError as e:
    print(e)
print(sys.monitoring.get_tool(sys.monitoring.PROFILER_ID))
p.disable()
print(sys.monitoring.get_tool(sys.monitoring.PROFILER_ID))
print(cProfile.label(fact.__code__)[1:], cProfile.label("x"))
for arguments in ((1,), (None, "x")):
    try:
        cProfile.Profile(*arguments)
    except TypeError as e:
        print(e)

print("==== modules")
for module in (profile, cProfile):
    out = io.StringIO()
    sys.stdout, saved = out, sys.stdout
    try:
        module.run("len([1])", sort="name")
        module.runctx("x + y", {"x": 1, "y": 2}, {}, sort=("calls", "name"))
        module.run("raise SystemExit", sort="name")
        module.run("nothing")
    except NameError as e:
        print("NameError", e)
    finally:
        sys.stdout = saved
    print(re.sub(r"\d+\.\d\d\d", "T", out.getvalue()))
    module.run("fact(3)", "dumped")
    print(os.path.exists("dumped"))


class Mine(profile.Profile):
    pass


try:
    Mine().calibrate(1)
except TypeError as e:
    print(e)
