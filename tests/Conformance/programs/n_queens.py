def solve(n, row=0, cols=(), diag1=(), diag2=()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if c not in cols and row + c not in diag1 and row - c not in diag2:
            yield from solve(n, row + 1, cols + (c,), diag1 + (row + c,), diag2 + (row - c,))


def show(solution):
    n = len(solution)
    return "\n".join("".join("Q" if c == q else "." for c in range(n)) for q in solution)


for n in range(1, 8):
    print(n, sum(1 for _ in solve(n)))
print(show(next(solve(8))))
