"""Heap queue algorithm (a.k.a. priority queue). See https://docs.python.org/3.14/library/heapq.html"""

from _heapq import heapify, heapify_max, heappop, heappop_max, heappush, heappush_max, heappushpop, heappushpop_max, \
    heapreplace, heapreplace_max

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop',
           'heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max', 'heappushpop_max']


def merge(*iterables, key=None, reverse=False):
    '''Merge multiple sorted inputs into a single sorted output.

    Similar to sorted(itertools.chain(*iterables)) but returns a generator,
    does not pull the data into memory all at once, and assumes that each of
    the input streams is already sorted (smallest to largest).

    >>> list(merge([1,3,5,7], [0,2,4,8], [5,10,15,20], [], [25]))
    [0, 1, 2, 3, 4, 5, 5, 7, 8, 10, 15, 20, 25]

    If *key* is not None, applies a key function to each element to determine
    its sort order.

    >>> list(merge(['dog', 'horse'], ['cat', 'fish', 'kangaroo'], key=len))
    ['dog', 'cat', 'fish', 'horse', 'kangaroo']

    '''
    if reverse:
        order, pop, replace, direction = heapify_max, heappop_max, heapreplace_max, -1
    else:
        order, pop, replace, direction = heapify, heappop, heapreplace, 1

    # An entry: [sort key, position of the input (decides between equal ones), its __next__, the item].
    heap = []
    for position, iterable in enumerate(map(iter, iterables)):
        step = iterable.__next__
        try:
            item = step()
            heap.append([item if key is None else key(item), position * direction, step, item])
        except StopIteration:
            pass
    order(heap)

    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[3]
                item = entry[2]()
                entry[3] = item
                entry[0] = item if key is None else key(item)
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        # One input is left: no more comparisons.
        _, _, step, item = heap[0]
        yield item
        yield from step.__self__


def _select(n, iterable, key, order, replace, step, better, reverse):
    """The n best items of an iterable, best first, by a heap whose root is the worst of those kept."""
    it = iter(iterable)
    position = 0
    kept = []
    for item in it:
        kept.append((item if key is None else key(item), position, item))
        position += step
        if len(kept) == n:
            break
    if not kept:
        return []
    order(kept)
    worst = kept[0][0]
    for item in it:
        k = item if key is None else key(item)
        if better(k, worst):
            replace(kept, (k, position, item))
            worst = kept[0][0]
            position += step
    kept.sort(reverse=reverse)
    return [item for _, _, item in kept]


def _trivial(n, iterable, key, choose, reverse):
    """The answer where no heap is needed: one item, or all of them. Else None."""
    if n == 1:
        it = iter(iterable)
        nothing = object()
        result = choose(it, default=nothing, key=key)
        return [] if result is nothing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        return None
    if n >= size:
        return sorted(iterable, key=key, reverse=reverse)[:n]
    return None


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key)[:n]
    """
    answer = _trivial(n, iterable, key, min, False)
    if answer is not None:
        return answer
    if n <= 0:
        return []
    return _select(n, iterable, key, heapify_max, heapreplace_max, 1, lambda k, worst: k < worst, False)


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key, reverse=True)[:n]
    """
    answer = _trivial(n, iterable, key, max, True)
    if answer is not None:
        return answer
    if n <= 0:
        return []
    return _select(n, iterable, key, heapify, heapreplace, -1, lambda k, worst: worst < k, True)
