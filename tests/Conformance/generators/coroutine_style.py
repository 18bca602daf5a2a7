# Generators used as coroutines: accumulators, schedulers, pipelines, state machines.
from collections import deque
def averager():
    total, count, avg = 0.0, 0, None
    while True:
        x = yield avg
        if x is None: return total, count
        total += x; count += 1; avg = total / count
a = averager(); next(a)
print(a.send(10), a.send(20), a.send(60))
try: a.send(None)
except StopIteration as e: print(e.value)
def primed(f):
    def start(*a, **k):
        g = f(*a, **k); next(g); return g
    return start
@primed
def grep(pattern, target):
    while True:
        line = yield
        if pattern in line: target.send(line)
@primed
def printer(prefix):
    n = 0
    try:
        while True: line = yield; n += 1; print(prefix, line)
    except GeneratorExit: print(prefix, "closed after", n)
p = printer("out:"); g = grep("py", p)
for l in ["python", "java", "pypy"]: g.send(l)
g.close(); p.close()
class Scheduler:
    def __init__(self): self.q = deque(); self.log = []
    def spawn(self, g, name): self.q.append((g, name))
    def run(self):
        while self.q:
            g, name = self.q.popleft()
            try: self.log.append((name, next(g)))
            except StopIteration as e: self.log.append((name, "done", e.value)); continue
            self.q.append((g, name))
def task(n):
    for i in range(n): yield i
    return n * 100
s = Scheduler(); s.spawn(task(2), "a"); s.spawn(task(3), "b"); s.run()
print(s.log)
def light():
    while True:
        for colour, secs in (("green", 2), ("yellow", 1), ("red", 2)):
            for _ in range(secs):
                cmd = yield colour
                if cmd == "reset": break
            else: continue
            break
l = light()
print([next(l) for _ in range(7)], l.send("reset"), next(l))
def window(it, n):
    d = deque(maxlen=n)
    for x in it:
        d.append(x)
        if len(d) == n: yield tuple(d)
print(list(window(range(6), 3)))
def primes():
    comp = {}; n = 2
    while True:
        if n not in comp: yield n; comp[n * n] = [n]
        else:
            for p in comp.pop(n): comp.setdefault(p + n, []).append(p)
        n += 1
import itertools
print(list(itertools.islice(primes(), 15)))
def permutations(items):
    if len(items) <= 1: yield tuple(items)
    else:
        for i, x in enumerate(items):
            for rest in permutations(items[:i] + items[i + 1:]): yield (x, *rest)
print(["".join(p) for p in permutations("abc")])
def lexer(text):
    buf = ""
    for ch in text + " ":
        if ch.isalnum(): buf += ch
        else:
            if buf: yield ("word", buf); buf = ""
            if not ch.isspace(): yield ("sym", ch)
print(list(lexer("a1 + (b2*c)")))
