"""Scoring games: bowling, yahtzee, poker hands, blackjack values."""
from collections import Counter
from itertools import combinations


def bowling(rolls):
    score, i, frames = 0, 0, []
    for frame in range(1, 11):
        try:
            if rolls[i] == 10: points, i = 10 + rolls[i + 1] + rolls[i + 2], i + 1
            elif (s := rolls[i] + rolls[i + 1]) == 10: points, i = 10 + rolls[i + 2], i + 2
            elif s > 10: raise ValueError(f"frame {frame}: {s} pins")
            else: points, i = s, i + 2
        except IndexError: raise ValueError(f"frame {frame} is not finished") from None
        score += points
        frames.append(score)
    extra = len(rolls) - i
    return score, frames, extra


YAHTZEE = {
    **{name: (lambda d, n=n: d.count(n) * n) for n, name in enumerate("ones twos threes fours fives sixes".split(), 1)},
    "three of a kind": lambda d: sum(d) if max(Counter(d).values()) >= 3 else 0,
    "four of a kind": lambda d: sum(d) if max(Counter(d).values()) >= 4 else 0,
    "full house": lambda d: 25 if sorted(Counter(d).values()) == [2, 3] else 0,
    "small straight": lambda d: 30 if any(set(r) <= set(d) for r in ((1, 2, 3, 4), (2, 3, 4, 5), (3, 4, 5, 6))) else 0,
    "large straight": lambda d: 40 if sorted(d) in ([1, 2, 3, 4, 5], [2, 3, 4, 5, 6]) else 0,
    "chance": sum,
    "yahtzee": lambda d: 50 if len(set(d)) == 1 else 0,
}
RANKS = "23456789TJQKA"
HANDS = ["high card", "pair", "two pairs", "three of a kind", "straight", "flush", "full house", "four of a kind", "straight flush"]


def poker(cards):
    cards = cards.split() if isinstance(cards, str) else cards
    if len(cards) != 5 or len(set(cards)) != 5: raise ValueError(f"five different cards, please: {cards}")
    try: values = sorted((RANKS.index(c[0]) for c in cards), reverse=True)
    except ValueError: raise ValueError(f"no such card in {cards}") from None
    groups = sorted(((n, v) for v, n in Counter(values).items()), reverse=True)
    shape, order = tuple(n for n, _ in groups), [v for _, v in groups]
    if order == [12, 3, 2, 1, 0]: order = [3, 2, 1, 0, -1]
    flush, straight = len({c[1] for c in cards}) == 1, len(order) == 5 and order[0] - order[4] == 4
    match shape, flush, straight:
        case _, True, True: kind = 8
        case (4, 1), *_: kind = 7
        case (3, 2), *_: kind = 6
        case _, True, _: kind = 5
        case _, _, True: kind = 4
        case (3, *_), *_: kind = 3
        case (2, 2, 1), *_: kind = 2
        case (2, *_), *_: kind = 1
        case _: kind = 0
    return kind, order


def blackjack(cards):
    total, aces = 0, 0
    for c in cards:
        match c:
            case "A": total += 11; aces += 1
            case "T" | "J" | "Q" | "K": total += 10
            case str(d) if d.isdigit() and 2 <= int(d) <= 9: total += int(d)
            case _: raise ValueError(f"bad card {c!r}")
    while total > 21 and aces: total -= 10; aces -= 1
    return total, bool(aces), total > 21


for rolls in ([10] * 12, [9, 0] * 10, [5] * 21, [10, 7, 3, 9, 0, 10, 0, 8, 8, 2, 0, 6, 10, 10, 10, 8, 1], [5, 6], [1] * 19, [], [10] * 11, [3, 4] * 11):
    try: print(bowling(rolls))
    except ValueError as e: print("error:", e)
for dice in ([3, 3, 3, 5, 5], [1, 2, 3, 4, 6], [2, 3, 4, 5, 6], [6] * 5, [1, 1, 2, 4, 5]):
    scores = {k: f(dice) for k, f in YAHTZEE.items()}
    print(dice, {k: v for k, v in scores.items() if v}, "best:", max(scores, key=scores.get))
hands = ["2H 3D 5S 9C KD", "2C 3H 4S 8C AH", "2H 4S 4C 2D 4H", "2S 8S AS QS 3S", "TH JH QH KH AH", "AH 2D 3S 4C 5H", "9H 9D 9S 9C KD", "JH JD 8S 8C 2D", "7H 7D 7S 2C KD", "6H 7D 8S 9C TD", "QH QD 3S 4C 5D"]
for h in sorted(hands, key=poker): kind, order = poker(h); print(f"{h}  {HANDS[kind]:<16}{''.join(RANKS[v] for v in order)}")
for bad in ["2H 2H 3D 4S 5C", "1H 2D 3S 4C 5D", "2H"]:
    try: poker(bad)
    except ValueError as e: print(e)
seven = "AH KH QD JH TH 2C 9H".split()
best = max(combinations(seven, 5), key=poker); print(best, HANDS[poker(best)[0]], len(list(combinations(seven, 5))))
deck = [r + s for r in RANKS[-5:] for s in "HDS"]
print(Counter(HANDS[poker(c)[0]] for c in combinations(deck, 5)).most_common())
for h in (["A", "K"], ["A", "A", "9"], ["T", "6", "7"], list("AAAAA"), [], ["1"]):
    try: print(h, blackjack(h))
    except ValueError as e: print(h, e)
ways = Counter({0: 1})
for _ in range(3): ways = sum((Counter({t + d: n for t, n in ways.items()}) for d in range(1, 7)), Counter())
print(dict(sorted(ways.items())), sum(ways.values()))
