"""A singly linked list with the whole sequence protocol, merge sort and cycle detection."""
from collections.abc import MutableSequence


class LinkedList(MutableSequence):
    class _Node:
        __slots__ = ("value", "next")
        def __init__(self, value, next=None): self.value, self.next = value, next

    def __init__(self, values=()):
        self._head, self._len = None, 0
        self.extend(values)

    def _nodes(self):
        n = self._head
        while n is not None:
            yield n
            n = n.next

    def _node(self, index):
        if not isinstance(index, int): raise TypeError(f"list indices must be integers, not {type(index).__name__}")
        if index < 0: index += self._len
        if not 0 <= index < self._len: raise IndexError("linked list index out of range")
        for i, n in enumerate(self._nodes()):
            if i == index: return n

    def __len__(self): return self._len
    def __iter__(self): return (n.value for n in self._nodes())
    def __setitem__(self, i, v): self._node(i).value = v

    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        return self._node(i).value

    def __delitem__(self, i):
        n = self._node(i)
        if n is self._head: self._head = n.next
        else:
            prev = self._node((i if i >= 0 else i + self._len) - 1)
            prev.next = n.next
        self._len -= 1

    def insert(self, i, v):
        i = max(0, i + self._len) if i < 0 else min(i, self._len)
        if i == 0: self._head = self._Node(v, self._head)
        else:
            prev = self._node(i - 1)
            prev.next = self._Node(v, prev.next)
        self._len += 1

    def reverse(self):
        prev, n = None, self._head
        while n: n.next, prev, n = prev, n, n.next
        self._head = prev

    def sort(self, key=None, reverse=False):
        key = key or (lambda x: x)
        less = (lambda a, b: key(b) < key(a)) if reverse else (lambda a, b: key(a) < key(b))
        def merge(a, b):
            head = tail = self._Node(None)
            while a and b:
                if less(b.value, a.value): tail.next, b = b, b.next
                else: tail.next, a = a, a.next
                tail = tail.next
            tail.next = a or b
            return head.next
        def split(n):
            if n is None or n.next is None: return n
            slow, fast = n, n.next
            while fast and fast.next: slow, fast = slow.next, fast.next.next
            mid, slow.next = slow.next, None
            return merge(split(n), split(mid))
        self._head = split(self._head)

    def has_cycle(self):
        slow = fast = self._head
        while fast and fast.next:
            slow, fast = slow.next, fast.next.next
            if slow is fast: return True
        return False

    def __add__(self, other): return LinkedList([*self, *other]) if isinstance(other, (LinkedList, list)) else NotImplemented
    def __eq__(self, other): return isinstance(other, LinkedList) and len(self) == len(other) and all(a == b for a, b in zip(self, other))
    def __repr__(self): return f"LinkedList({list(self)!r})"
    def __str__(self): return " -> ".join(map(str, self)) or "(empty)"


l = LinkedList([5, 3, 8, 1])
print(l, repr(l), len(l), l[0], l[-1], l[1:3], 8 in l, l.index(8), l.count(3))
l.append(9); l.insert(0, 0); l.insert(100, 7); l.insert(-1, 6); l[1] = 55; print(l)
del l[0], l[-1], l[2]; print(l)
l += [1, 1, 2]; print(l, l.pop(), l.pop(0), l)
l.sort(); print(l); l.sort(reverse=True); print(l); l.sort(key=lambda x: -x % 5); print(l)
l.reverse(); print(l, list(reversed(l)))
l.remove(1); print(l); l.extend("ab"); print(l); print(l + [1], l == LinkedList(l), l != LinkedList(), max(LinkedList([3, 9])), sorted(LinkedList([3, 1])))
for f in [lambda: l[99], lambda: l["x"], lambda: l.remove("zz"), lambda: LinkedList().pop(), lambda: l.index("q"), lambda: l + 5, lambda: hash(l), lambda: LinkedList([1, "a"]).sort(), lambda: l.__delitem__(-99)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
words = LinkedList("the quick brown fox jumps over the lazy dog".split())
words.sort(key=len); print(words)
c = LinkedList("abc"); print(c.has_cycle()); c._node(2).next = c._node(0); print(c.has_cycle())
l.clear(); print(l, len(l), bool(l), isinstance(l, MutableSequence))
a, *b = LinkedList(range(4)); print(a, b)
