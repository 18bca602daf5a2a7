"""Chains of yield from and await, sent to, thrown into and closed at random: each must act as if every level were resumed in turn."""
import random
import zlib


def leaf(n, tag):
    got = []
    try:
        for i in range(n):
            try:
                got.append((yield (tag, i)))
            except ValueError as e:
                got.append(repr(e))
                if n % 3 == 0:
                    raise KeyError(tag)
    finally:
        got.append("fin")
    return got


def inner(depth, n, tag):
    out = []
    if depth == 0:
        out.append((yield from leaf(n, tag)))
        return out
    try:
        for k in range(2):
            out.append((yield from inner(depth - 1, (n + k) % 4, tag + str(k))))
            if n == 2:
                out.append((yield "between"))
    except KeyError as e:
        out.append("caught " + repr(e))
        if n == 1:
            return out
        out.append((yield "after"))
    except GeneratorExit:
        out.append("exit")
        raise
    return out


class Suspend:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def await_leaf(n, tag):
    got = []
    for i in range(n):
        try:
            got.append(await Suspend((tag, i)))
        except ValueError as e:
            got.append(repr(e))
    return got


async def await_inner(depth, n, tag):
    out = []
    for k in range(2):
        try:
            out.append(await (await_leaf(n, tag) if depth == 0 else await_inner(depth - 1, (n + k) % 4, tag + str(k))))
        except ZeroDivisionError as e:
            out.append("zero")
            if n == 2:
                raise LookupError(tag) from e
        except LookupError as e:
            out.append(("lookup", repr(e), repr(e.__cause__), repr(e.__context__)))
    return out


def drive(target, rng):
    log = []
    started = False
    for _ in range(200):
        x = rng.random()
        try:
            if not started or x < .6:
                value = target.send(rng.randint(0, 9) if started else None)
                started = True
            elif x < .75:
                value = target.throw(ValueError("v%d" % rng.randint(0, 9)))
            elif x < .85:
                value = target.throw(ZeroDivisionError("z"))
            elif x < .87:
                value = "closed", target.close()
            else:
                value = target.send(None)
            log.append(value)
        except StopIteration as e:
            log.append(("stop", e.value))
            break
        except Exception as e:
            log.append((type(e).__name__, str(e), repr(e.__context__), repr(e.__cause__)))
            break
    return log


sum_of_logs = 0
for seed in range(400):
    rng = random.Random(seed)
    logs = drive(inner(rng.randint(0, 5), rng.randint(0, 3), "t"), rng), drive(await_inner(rng.randint(0, 5), rng.randint(0, 3), "t"), rng)
    sum_of_logs = zlib.crc32(str(logs).encode(), sum_of_logs)
    if seed % 40 == 0:
        print(seed, sum_of_logs, [log[-3:] for log in logs])
