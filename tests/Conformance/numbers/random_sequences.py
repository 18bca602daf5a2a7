# What the generator gives for seeds: the sequences are part of the contract.
import random
from random import Random


def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except Exception as error:
        print(f"{label:26}", type(error).__name__, error)


for seed in (0, 1, 42, -1, 2**70, True, 1.5, "text", "é", b"bytes", bytearray(b"ba"), ""):
    r = Random(seed)
    print(repr(seed), r.random(), r.randint(1, 100), r.getrandbits(40), r.choice("abcdef"), r.uniform(-1, 1))
random.seed(7)
attempt("random", lambda: [random.random() for _ in range(3)])
attempt("randrange", lambda: [random.randrange(10), random.randrange(5, 10), random.randrange(0, 100, 7), random.randrange(10, 0, -3), random.randrange(10**30)])
attempt("randrange(0)", lambda: random.randrange(0))
attempt("randrange(5, 5)", lambda: random.randrange(5, 5))
attempt("randrange(5, 1)", lambda: random.randrange(5, 1))
attempt("randrange step 0", lambda: random.randrange(1, 5, 0))
attempt("randrange(1.5)", lambda: random.randrange(1.5))
attempt("randrange(2.0)", lambda: random.randrange(2.0))
attempt("randrange str", lambda: random.randrange("5"))
attempt("randrange(1, 10, -1)", lambda: random.randrange(1, 10, -1))
attempt("randint", lambda: [random.randint(1, 6) for _ in range(10)])
attempt("randint empty", lambda: random.randint(5, 1))
attempt("randint equal", lambda: random.randint(3, 3))
attempt("randint float", lambda: random.randint(1.0, 2))
attempt("getrandbits", lambda: [random.getrandbits(k) for k in (0, 1, 8, 31, 32, 33, 64, 100)])
attempt("getrandbits(-1)", lambda: random.getrandbits(-1))
attempt("getrandbits(1.0)", lambda: random.getrandbits(1.0))
attempt("randbytes", lambda: (random.randbytes(5), random.randbytes(0)))
attempt("randbytes(-1)", lambda: random.randbytes(-1))
attempt("choice", lambda: [random.choice([1, 2, 3]) for _ in range(5)])
attempt("choice empty", lambda: random.choice([]))
attempt("choice of a set", lambda: random.choice({1}))
attempt("choice of a dict", lambda: random.choice({0: "zero"}))
attempt("choices", lambda: (random.choices("abc", k=6), random.choices("abc", [5, 1, 1], k=6), random.choices("abc", cum_weights=[1, 2, 10], k=6), random.choices([1], k=0)))
attempt("choices default", lambda: random.choices(range(100)))
attempt("choices zero weights", lambda: random.choices("ab", [0, 0]))
attempt("choices bad count", lambda: random.choices("ab", [1]))
attempt("choices both", lambda: random.choices("ab", [1, 1], cum_weights=[1, 2]))
attempt("choices empty", lambda: random.choices([]))
attempt("choices inf", lambda: random.choices("ab", [1, float("inf")]))
attempt("choices int weights", lambda: random.choices("ab", 3))
attempt("sample", lambda: (random.sample(range(100), 5), random.sample("abcdef", 3), random.sample([1, 2], 2), random.sample([1], 0), random.sample(range(10**6), 3)))
attempt("sample counts", lambda: (random.sample(["r", "b"], counts=[4, 2], k=3), random.sample("xy", 2, counts=[1, 1])))
attempt("sample too many", lambda: random.sample([1, 2], 3))
attempt("sample negative", lambda: random.sample([1, 2], -1))
attempt("sample set", lambda: random.sample({1, 2}, 1))
attempt("sample dict", lambda: random.sample({1: 2}, 1))
attempt("sample counts short", lambda: random.sample("ab", counts=[1], k=1))
attempt("sample counts float", lambda: random.sample("ab", counts=[1.5, 1], k=1))
attempt("sample counts negative", lambda: random.sample("ab", counts=[-1, 3], k=1))
deck = list(range(12))
attempt("shuffle", lambda: (random.shuffle(deck), deck))
attempt("shuffle tuple", lambda: random.shuffle((1, 2)))
attempt("shuffle short", lambda: (random.shuffle([]), random.shuffle([1])))
attempt("shuffle two arguments", lambda: random.shuffle([1, 2], lambda: 0.5))
attempt("uniform", lambda: (random.uniform(1, 2), random.uniform(5, -5), random.uniform(3, 3)))
attempt("triangular", lambda: (random.triangular(), random.triangular(0, 10), random.triangular(0, 10, 2), random.triangular(5, 5)))
attempt("gauss", lambda: (random.gauss(), random.gauss(10, 2), random.gauss(0, 1)))
attempt("normalvariate", lambda: (random.normalvariate(), random.normalvariate(5, 0.1)))
attempt("lognormvariate", lambda: random.lognormvariate(0, 1))
attempt("expovariate", lambda: (random.expovariate(), random.expovariate(2), random.expovariate(-1)))
attempt("expovariate(0)", lambda: random.expovariate(0))
attempt("betavariate", lambda: (random.betavariate(1, 2), random.betavariate(0.5, 0.5)))
attempt("gammavariate", lambda: (random.gammavariate(1, 1), random.gammavariate(2.5, 1), random.gammavariate(0.5, 2)))
attempt("gammavariate(-1)", lambda: random.gammavariate(-1, 1))
attempt("paretovariate", lambda: random.paretovariate(3))
attempt("weibullvariate", lambda: random.weibullvariate(1, 1.5))
attempt("vonmisesvariate", lambda: (random.vonmisesvariate(0, 4), random.vonmisesvariate(1, 0)))
attempt("binomialvariate", lambda: (random.binomialvariate(10, 0.5), random.binomialvariate(100, 0.3), random.binomialvariate(5, 0), random.binomialvariate(5, 1), random.binomialvariate()))
attempt("binomialvariate bad", lambda: random.binomialvariate(-1))
attempt("binomialvariate bad p", lambda: random.binomialvariate(1, 2))
state = random.getstate()
attempt("state", lambda: (state[0], len(state[1]), state[2] if state[2] is None else "gauss", [random.random() for _ in range(2)] == (random.setstate(state), [random.random() for _ in range(2)])[1]))
attempt("setstate bad", lambda: random.setstate((9, (), None)))
attempt("setstate bad 2", lambda: random.setstate(3))
attempt("seed list", lambda: random.seed([1]))
attempt("seed tuple", lambda: Random((1, 2)))
attempt("seed version 1", lambda: (random.seed("text", version=1), random.random()))
attempt("seed float", lambda: (random.seed(1.5), random.random(), random.seed(2.0), random.random(), random.seed(2), random.random()))
attempt("instances differ", lambda: Random(3).random() == Random(3).random() != Random(4).random())


class Low(Random):
    def random(self):
        return 0.25


low = Low(1)
attempt("subclass random", lambda: (low.random(), low.uniform(0, 8), low.choices("abcd", k=2), low.gauss(0, 1)))
attempt("subclass choice", lambda: (low.choice("abcd"), low.randrange(8), low.sample(range(8), 2), low.shuffle(d := [1, 2, 3, 4]), d))


class Bits(Random):
    def getrandbits(self, k):
        return (1 << k) - 1 >> 1


attempt("subclass getrandbits", lambda: (Bits().randrange(6), Bits().choice("abcdef"), Bits().randbytes(2)))
attempt("SystemRandom", lambda: (0 <= random.SystemRandom().random() < 1, random.SystemRandom().getstate()))
