# Games with a seeded random generator: number guessing by bisection, hangman, dice, shuffles, Monte Carlo, weighted choice.
import random
random.seed(42)
def guess(secret, lo=1, hi=100):
    tries = []
    while True:
        g = (lo + hi) // 2
        tries.append(g)
        if g == secret: return tries
        lo, hi = (g + 1, hi) if g < secret else (lo, g - 1)
for _ in range(3):
    n = random.randint(1, 100)
    print(n, guess(n))
WORDS = "python compiler register garbage closure".split()
def hangman(word, letters, lives=6):
    shown, used = ["_"] * len(word), []
    for l in letters:
        used.append(l)
        if l in word: shown = [c if c == l or c == s else s for c, s in zip(word, shown)]
        else: lives -= 1
        if "_" not in shown: return "won", "".join(shown), lives, len(used)
        if not lives: return "lost", "".join(shown), 0, len(used)
    return "gave up", "".join(shown), lives, len(used)
word = random.choice(WORDS); print(word, hangman(word, "etaoinshrdlucmfwypvbgkjqxz"), hangman("zzz", "abcdefgh"), hangman("ab", "a"))
deck = [r + s for s in "SHDC" for r in "A23456789TJQK"]; random.shuffle(deck); print(deck[:8], random.sample(range(100), 5), sorted(random.sample(deck, 3)))
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(1000)]; print({t: rolls.count(t) for t in range(2, 13)}, sum(rolls))
inside = sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(5000)); print(f"{4 * inside / 5000:.4f}")
print(random.choices("abc", weights=[5, 3, 1], k=12), random.uniform(1, 2), random.gauss(0, 1), random.randrange(0, 100, 7), random.getrandbits(40), random.random(), random.triangular(0, 10, 3), random.expovariate(1), random.betavariate(2, 3), random.choice("xyz"), random.randbytes(4).hex())
state = random.getstate(); a = [random.random() for _ in range(3)]; random.setstate(state); print(a == [random.random() for _ in range(3)])
r = random.Random(7); s = random.Random(7); print([r.randint(0, 9) for _ in range(10)], [s.randint(0, 9) for _ in range(10)] == [random.Random(7).randint(0, 9)] * 10)
random.seed("text seed"); print(random.randint(0, 10**6)); random.seed(b"bytes"); print(random.randint(0, 10**6)); random.seed(3.5); print(random.randint(0, 10**6)); random.seed(10**30); print(random.randint(0, 10**20)); random.seed(-5); print(random.random())
def walk(steps):
    x = y = 0; seen = {(0, 0)}
    for _ in range(steps):
        dx, dy = random.choice([(0, 1), (1, 0), (0, -1), (-1, 0)]); x += dx; y += dy; seen.add((x, y))
    return (x, y), len(seen)
random.seed(1); print(walk(100), walk(100))
def maze(w, h):
    cells = [["#"] * (2 * w + 1) for _ in range(2 * h + 1)]
    stack = [(0, 0)]; cells[1][1] = " "
    while stack:
        x, y = stack[-1]
        free = [(x + dx, y + dy, dx, dy) for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)) if 0 <= x + dx < w and 0 <= y + dy < h and cells[2 * (y + dy) + 1][2 * (x + dx) + 1] == "#"]
        if not free: stack.pop(); continue
        nx, ny, dx, dy = random.choice(free)
        cells[2 * y + 1 + dy][2 * x + 1 + dx] = cells[2 * ny + 1][2 * nx + 1] = " "
        stack.append((nx, ny))
    return "\n".join("".join(r) for r in cells)
print(maze(8, 4))
for f in [lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1, 2], 3), lambda: random.choices([1], weights=[0]), lambda: random.randrange(0), lambda: random.choices([1, 2], [1]), lambda: random.shuffle((1, 2)), lambda: random.sample({1, 2}, 1), lambda: random.seed([1]), lambda: random.randint(1.5, 2)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
