def step(cells, rule):
    n = len(cells)
    return [rule >> (cells[i - 1] << 2 | cells[i] << 1 | cells[(i + 1) % n]) & 1 for i in range(n)]


for rule in (30, 90, 110):
    cells = [0] * 31
    cells[15] = 1
    print(f"rule {rule} = {rule:08b}")
    for _ in range(10):
        print("".join(".#"[c] for c in cells))
        cells = step(cells, rule)
