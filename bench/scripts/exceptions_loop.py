"""Exceptions in loops: raised by the user's code and by built-ins, caught near and far."""
import sys


class ValidationError(Exception):
    def __init__(self, field, message):
        super().__init__(field, message)
        self.field = field


class TooBig(ValidationError):
    pass


def validate(value):
    if value % 5 == 0:
        raise ValidationError("value", "divisible by five")
    if value % 7 == 0:
        raise TooBig("value", "divisible by seven")
    return value


def user_raised(n):
    good = bad = big = cleaned = 0
    for i in range(n):
        try:
            good += validate(i) > 0
        except TooBig as e:
            big += len(e.args)
        except ValidationError as e:
            bad += e.field == "value"
        finally:
            cleaned += 1
    return good, bad, big, cleaned


def key_errors(n):
    table = {i: i * 2 for i in range(0, 1000, 2)}
    hits = misses = 0
    for i in range(n):
        try:
            hits += table[i % 1000]
        except KeyError as e:
            misses += e.args[0]
    return hits, misses


def value_errors(n):
    words = ["12", "x", "7.5", "-3", "", "0x1f", "99"]
    total = failures = 0
    for i in range(n):
        try:
            total += int(words[i % 7])
        except ValueError:
            failures += 1
    return total, failures


def index_errors(n):
    items = list(range(10))
    total = failures = 0
    for i in range(n):
        try:
            total += items[i % 15]
        except IndexError:
            failures += 1
    return total, failures


def mixed_builtins(n):
    counts = {}
    values = [0, "a", None, 2.5, [], 4]
    for i in range(n):
        try:
            value = values[i % 6]
            if i % 11 == 0:
                value.append(i)
                value.pop()
            else:
                counts["ok"] = counts.get("ok", 0) + int(10 / value)
        except (ZeroDivisionError, TypeError, AttributeError) as e:
            name = type(e).__name__
            counts[name] = counts.get(name, 0) + 1
    return sorted(counts.items())


def deep_raise(depth):
    if depth == 0:
        raise RuntimeError("bottom")
    try:
        deep_raise(depth - 1)
    finally:
        depth += 1


def deep(n):
    caught = 0
    for i in range(n):
        try:
            deep_raise(10)
        except RuntimeError:
            caught += 1
    return caught


def chained(n):
    causes = 0
    for i in range(n):
        try:
            try:
                {}["missing"]
            except KeyError as e:
                raise LookupError("wrapped") from e
        except LookupError as e:
            causes += isinstance(e.__cause__, KeyError)
    return causes


def no_exception(n):
    total = 0
    for i in range(n):
        try:
            total += i
        except ValueError:
            total = 0
        else:
            total -= 1
    return total


def iterate_by_hand(n):
    total = 0
    for _ in range(n // 50):
        iterator = iter(range(50))
        while True:
            try:
                total += next(iterator)
            except StopIteration:
                break
    return total


def main(n):
    print(user_raised(n))
    print(key_errors(n))
    print(value_errors(n))
    print(index_errors(n))
    print(mixed_builtins(n))
    print(deep(n // 12))
    print(chained(n // 3))
    print(no_exception(n * 4))
    print(iterate_by_hand(n * 2))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 950000)
