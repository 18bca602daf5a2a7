"""A sudoku solver by constraint propagation and search."""

digits = "123456789"
rows, cols = "ABCDEFGHI", digits


def cross(a, b):
    return [x + y for x in a for y in b]


squares = cross(rows, cols)
unitlist = [cross(rows, c) for c in cols] + [cross(r, cols) for r in rows] + [cross(rs, cs) for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
units = {s: [u for u in unitlist if s in u] for s in squares}
peers = {s: set(sum(units[s], [])) - {s} for s in squares}
assert len(squares) == 81 and len(unitlist) == 27 and all(len(peers[s]) == 20 for s in squares)
stats = {"assign": 0, "search": 0}


def parse(grid):
    chars = [c for c in grid if c in digits + "0."]
    if len(chars) != 81:
        raise ValueError(f"a grid has 81 cells, not {len(chars)}")
    values = {s: digits for s in squares}
    for s, d in zip(squares, chars):
        if d in digits and not assign(values, s, d):
            return False
    return values


def assign(values, s, d):
    stats["assign"] += 1
    return values if all(eliminate(values, s, other) for other in values[s].replace(d, "")) else False


def eliminate(values, s, d):
    if d not in values[s]:
        return values
    values[s] = values[s].replace(d, "")
    if not values[s]:
        return False
    if len(values[s]) == 1 and not all(eliminate(values, p, values[s]) for p in sorted(peers[s])):
        return False
    for unit in units[s]:
        places = [p for p in unit if d in values[p]]
        if not places or (len(places) == 1 and not assign(values, places[0], d)):
            return False
    return values


def search(values):
    stats["search"] += 1
    if values is False:
        return False
    if all(len(v) == 1 for v in values.values()):
        return values
    _, s = min((len(values[s]), s) for s in squares if len(values[s]) > 1)
    for d in values[s]:
        if result := search(assign(values.copy(), s, d)):
            return result
    return False


def show(values):
    line = "+".join(["-" * 6] * 3)
    for r in rows:
        print("".join(values[r + c] + " " + ("|" if c in "36" else "") for c in cols).rstrip())
        if r in "CF":
            print(line)


for grid in ["003020600900305001001806400008102900700000008006708200002609500800203009005010300",
             "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
             "." * 80 + "1",
             "55" + "." * 79]:
    stats.update(assign=0, search=0)
    solved = search(parse(grid))
    if solved:
        show(solved)
        print("valid:", all({solved[s] for s in u} == set(digits) for u in unitlist), stats["search"] < 200)
    else:
        print("no solution")
try:
    parse("123")
except ValueError as e:
    print(e)
