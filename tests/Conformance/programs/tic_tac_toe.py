"""Tic-tac-toe by minimax with memo; plays itself and counts positions."""
from functools import cache

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in LINES:
        if board[a] != " " and board[a] == board[b] == board[c]:
            return board[a]
    return None


def moves(board): return [i for i, c in enumerate(board) if c == " "]
def play(board, i, who): return board[:i] + who + board[i + 1:]
def turn(board): return "X" if board.count("X") == board.count("O") else "O"


@cache
def value(board):
    if w := winner(board):
        return 1 if w == "X" else -1
    if not moves(board):
        return 0
    return (max if turn(board) == "X" else min)(value(play(board, i, turn(board))) for i in moves(board))


def best(board):
    who = turn(board)
    return (max if who == "X" else min)(moves(board), key=lambda i: (value(play(board, i, who)), 0 if who == "O" else -i) if who == "X" else (value(play(board, i, who)), i))


def show(board, numbers=False):
    cells = [c if c != " " or not numbers else str(i) for i, c in enumerate(board)]
    return "\n--+---+--\n".join(" | ".join(cells[r:r + 3]) for r in (0, 3, 6))


def game(first_moves=()):
    board, log = " " * 9, []
    for i in first_moves:
        if board[i] != " ":
            raise ValueError(f"square {i} is taken")
        log.append(i)
        board = play(board, i, turn(board))
    while not winner(board) and moves(board):
        i = best(board)
        log.append(i)
        board = play(board, i, turn(board))
    return board, log


board, log = game()
print(show(board)); print(log, winner(board) or "draw")
for start in ([0, 1], [4, 1], [0, 8], [1, 4, 2]):
    board, log = game(start)
    print(start, log, winner(board) or "draw")
print(show("X O  X  O", numbers=True))
print(value(" " * 9), value("XX OO    "), value("X   O   X"), value("OO XX   X"))
print(value.cache_info().currsize, {v: sum(1 for b in [play(" " * 9, i, "X") for i in range(9)] if value(b) == v) for v in (-1, 0, 1)})
try: game([4, 4])
except ValueError as e: print(e)


@cache
def count(board):
    if winner(board) or not moves(board):
        w = winner(board)
        return (1, 0, 0) if w == "X" else (0, 1, 0) if w == "O" else (0, 0, 1)
    return tuple(map(sum, zip(*(count(play(board, i, turn(board))) for i in moves(board)))))


print(count(" " * 9), sum(count(" " * 9)))
def symmetric(b): return min("".join(b[i] for i in order) for order in [(0, 1, 2, 3, 4, 5, 6, 7, 8), (6, 3, 0, 7, 4, 1, 8, 5, 2), (8, 7, 6, 5, 4, 3, 2, 1, 0), (2, 5, 8, 1, 4, 7, 0, 3, 6), (2, 1, 0, 5, 4, 3, 8, 7, 6), (6, 7, 8, 3, 4, 5, 0, 1, 2), (0, 3, 6, 1, 4, 7, 2, 5, 8), (8, 5, 2, 7, 4, 1, 6, 3, 0)])
seen, frontier = {" " * 9}, {" " * 9}
while frontier:
    frontier = {symmetric(play(b, i, turn(b))) for b in frontier if not winner(b) for i in moves(b)}
    seen |= frontier
    print(len(frontier), end=" ")
print(len(seen))
