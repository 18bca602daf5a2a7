"""Helpers of the test cases' messages."""
from os.path import commonprefix

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)


def _shorten(text, head, tail):
    skipped = len(text) - head - tail
    if skipped <= _PLACEHOLDER_LEN:
        return text
    return f'{text[:head]}[{skipped} chars]{text[len(text) - tail:]}'


def _common_shorten_repr(*args):
    """The reprs of the arguments, what they begin with in common and what is long cut out."""
    reprs = tuple(safe_repr(arg) for arg in args)
    longest = max(map(len, reprs))
    if longest <= _MAX_LENGTH:
        return reprs
    prefix = commonprefix(reprs)
    common = len(prefix)
    room = _MAX_LENGTH - (longest - common + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if room > _MIN_COMMON_LEN:
        shown = _shorten(prefix, _MIN_BEGIN_LEN, room)
        return tuple(shown + text[common:] for text in reprs)
    shown = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(shown + _shorten(text[common:], _MIN_DIFF_LEN, _MIN_END_LEN) for text in reprs)


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _MAX_LENGTH:
        return text
    return text[:_MAX_LENGTH] + ' [truncated]...'


def strclass(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def sorted_list_difference(expected, actual):
    """What is in one sorted list alone, of either."""
    missing, unexpected = [], []
    i = j = 0
    while i < len(expected) and j < len(actual):
        left, right = expected[i], actual[j]
        if left < right:
            missing.append(left)
            while i < len(expected) and expected[i] == left:
                i += 1
        elif left > right:
            unexpected.append(right)
            while j < len(actual) and actual[j] == right:
                j += 1
        else:
            while i < len(expected) and expected[i] == left:
                i += 1
            while j < len(actual) and actual[j] == left:
                j += 1
    return missing + expected[i:], unexpected + actual[j:]


def unorderable_list_difference(expected, actual):
    """The same for items that have no order; empties the list expected."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    return (x > y) - (x < y)


class _Mismatch(tuple):
    """Of a value: how often it is in the one sequence, how often in the other."""
    __slots__ = ()

    def __new__(cls, actual, expected, value):
        return tuple.__new__(cls, (actual, expected, value))


def _count_diff_all_purpose(actual, expected):
    """The values that two sequences hold not equally often; for values without a hash."""
    left, right = list(actual), list(expected)
    taken_left, taken_right = [False] * len(left), [False] * len(right)
    found = []
    for i, value in enumerate(left):
        if taken_left[i]:
            continue
        in_left = in_right = 0
        for k in range(i, len(left)):
            if left[k] == value:
                in_left += 1
                taken_left[k] = True
        for k, other in enumerate(right):
            if other == value:
                in_right += 1
                taken_right[k] = True
        if in_left != in_right:
            found.append(_Mismatch(in_left, in_right, value))
    for i, value in enumerate(right):
        if taken_right[i]:
            continue
        count = 0
        for k in range(i, len(right)):
            if right[k] == value:
                count += 1
                taken_right[k] = True
        found.append(_Mismatch(0, count, value))
    return found


def _count_diff_hashable(actual, expected):
    left, right = {}, {}
    for counts, values in ((left, actual), (right, expected)):
        for value in values:
            counts[value] = counts.get(value, 0) + 1
    found = [_Mismatch(count, right.get(value, 0), value) for value, count in left.items() if count != right.get(value, 0)]
    found += [_Mismatch(0, count, value) for value, count in right.items() if value not in left]
    return found
