# Generator pipelines over text and numbers, send-driven parsers, lazy joins, batching, grouping, running totals.
import itertools, collections
LOG = """\
2024-01-01 INFO start
2024-01-01 ERROR disk full
  at line 3
  at line 9
2024-01-02 WARN slow
garbage
2024-01-03 ERROR net down
2024-01-03 INFO stop"""
def lines(text): yield from (l for l in text.split("\n"))
def entries(ls):
    current = None
    for l in ls:
        if l.startswith("  ") and current: current["extra"].append(l.strip())
        else:
            if current: yield current
            parts = l.split(" ", 2)
            current = {"date": parts[0], "level": parts[1], "msg": parts[2], "extra": []} if len(parts) == 3 else None
    if current: yield current
def level(name, es): return (e for e in es if e["level"] == name)
print([e["msg"] for e in level("ERROR", entries(lines(LOG)))], collections.Counter(e["level"] for e in entries(lines(LOG))), [(k, len(list(g))) for k, g in itertools.groupby(entries(lines(LOG)), key=lambda e: e["date"])], next(level("ERROR", entries(lines(LOG))))["extra"])
def running(it):
    total = 0
    for n, x in enumerate(it, 1): total += x; yield total, total / n
print(list(running([10, 20, 30])), list(itertools.accumulate([3, 1, 2], max)))
def chunks(it, n):
    it = iter(it)
    while c := tuple(itertools.islice(it, n)): yield c
def pairwise(it):
    it = iter(it); prev = next(it, None)
    for x in it: yield prev, x; prev = x
def dedupe(it, key=None):
    seen = set()
    for x in it:
        k = key(x) if key else x
        if k not in seen: seen.add(k); yield x
def interleave(*its):
    for row in itertools.zip_longest(*its, fillvalue=None): yield from (x for x in row if x is not None)
print(list(chunks("abcdefg", 3)), list(pairwise([1, 4, 9])), "".join(dedupe("mississippi")), list(dedupe(["A", "a", "B"], str.lower)), "".join(interleave("abc", "12345", "x")), list(pairwise([])))
def state_parser():
    tokens, buf = [], ""
    while True:
        ch = yield
        if ch is None: return tokens + ([buf] if buf else [])
        if ch.isalnum(): buf += ch
        else:
            if buf: tokens.append(buf); buf = ""
            if not ch.isspace(): tokens.append(ch)
def feed(p, text):
    next(p)
    try:
        for c in itertools.chain(text, [None]): p.send(c)
    except StopIteration as e: return e.value
print(feed(state_parser(), "x1 = (y+2)*foo"), feed(state_parser(), ""))
def broadcast(*targets):
    for t in targets: next(t)
    try:
        while True:
            x = yield
            for t in targets: t.send(x)
    finally:
        for t in targets: t.close()
out = {}
def sink(name, f):
    acc = []
    try:
        while True: acc.append(f((yield)))
    except GeneratorExit: out[name] = acc
b = broadcast(sink("sq", lambda x: x * x), sink("neg", lambda x: -x)); next(b)
for i in range(3): b.send(i)
b.close(); print(out)
def walk(d, path=()):
    for k, v in d.items():
        if isinstance(v, dict): yield from walk(v, path + (k,))
        else: yield "/".join((*path, k)), v
print(dict(walk({"a": 1, "b": {"c": 2, "d": {"e": 3}}, "f": {}})))
def sieve(it):
    it = iter(it)
    while (p := next(it, None)) is not None: yield p; it = filter(lambda n, p=p: n % p, it)
print(list(itertools.takewhile(lambda p: p < 40, sieve(itertools.count(2)))))
def pascal():
    row = [1]
    while True: yield row; row = [a + b for a, b in zip([0] + row, row + [0])]
print(list(itertools.islice(pascal(), 6)))
def hamming():
    yield 1
    seen, heap = {1}, [1]
    while True:
        x = min(heap); heap.remove(x)
        if x > 1: yield x
        for m in (2, 3, 5):
            if x * m not in seen: seen.add(x * m); heap.append(x * m)
print(list(itertools.islice(hamming(), 15)), sum(x for x in itertools.takewhile(lambda x: x < 100, (n * n for n in itertools.count())) if x % 2))
def permute(s): yield from ([s] if len(s) <= 1 else (s[i] + p for i in range(len(s)) for p in permute(s[:i] + s[i + 1:])))
print(list(permute("abc")), len(set(permute("aab"))))
def bfs(graph, start):
    seen, q = {start}, collections.deque([start])
    while q:
        n = q.popleft(); yield n
        for m in graph.get(n, ()):
            if m not in seen: seen.add(m); q.append(m)
print(list(bfs({1: [2, 3], 2: [4], 3: [4], 4: [1]}, 1)))
