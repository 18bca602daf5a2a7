class Numbers:
    def __init__(self, limit):
        self.limit, self.n = limit, 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > self.limit:
            raise OverflowError(f"past {self.limit}")
        return self.n


out = []
try:
    for n in Numbers(3):
        out.append(n)
except OverflowError as error:
    print(out, error)
a, b, *rest = (x for x in range(5))
print(a, b, rest)
total = sum(n * n for n in Numbers(4))
