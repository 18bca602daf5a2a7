def frames(rolls):
    it = iter(rolls)
    for n in range(10):
        first = next(it)
        if first == 10 and n < 9:
            yield [first]
        else:
            frame = [first, next(it)]
            if n == 9 and sum(frame) >= 10:
                frame.append(next(it))
            yield frame


def score(rolls):
    total, at, running = 0, 0, []
    for n, frame in enumerate(frames(rolls)):
        if n == 9: total += sum(frame)
        elif frame == [10]: total += sum(rolls[at:at + 3])
        elif sum(frame) == 10: total += sum(rolls[at:at + 3])
        else: total += sum(frame)
        at += len(frame)
        running.append(total)
    return running


for game in ([10] * 12, [5] * 21, [0] * 20, [9, 1] * 10 + [9], [10, 7, 3, 9, 0, 10, 0, 8, 8, 2, 0, 6, 10, 10, 10, 8, 1]):
    print(*score(game), sep=" ")
try:
    print(score([1, 2, 3]))
except RuntimeError as e:
    print(e, repr(e.__cause__))
