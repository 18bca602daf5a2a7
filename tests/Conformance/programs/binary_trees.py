"""Binary search tree and AVL tree with iteration, deletion, ranges and drawing."""
import random


class Node:
    __slots__ = "key", "value", "left", "right", "height"
    def __init__(self, key, value): self.key, self.value, self.left, self.right, self.height = key, value, None, None, 1


class AVL:
    def __init__(self, items=()):
        self.root, self.size = None, 0
        for k, v in dict(items).items():
            self[k] = v

    @staticmethod
    def _h(n): return n.height if n else 0

    def _fix(self, n):
        n.height = 1 + max(self._h(n.left), self._h(n.right))
        balance = self._h(n.left) - self._h(n.right)
        if balance > 1:
            if self._h(n.left.left) < self._h(n.left.right): n.left = self._rotate(n.left, "right", "left")
            return self._rotate(n, "left", "right")
        if balance < -1:
            if self._h(n.right.right) < self._h(n.right.left): n.right = self._rotate(n.right, "left", "right")
            return self._rotate(n, "right", "left")
        return n

    def _rotate(self, n, up, down):
        top = getattr(n, up)
        setattr(n, up, getattr(top, down))
        setattr(top, down, n)
        for x in (n, top): x.height = 1 + max(self._h(x.left), self._h(x.right))
        return top

    def __setitem__(self, key, value):
        def insert(n):
            if n is None:
                self.size += 1
                return Node(key, value)
            if key == n.key: n.value = value; return n
            if key < n.key: n.left = insert(n.left)
            else: n.right = insert(n.right)
            return self._fix(n)
        self.root = insert(self.root)

    def __delitem__(self, key):
        def delete(n, key):
            if n is None: raise KeyError(key)
            if key < n.key: n.left = delete(n.left, key)
            elif key > n.key: n.right = delete(n.right, key)
            elif n.left and n.right:
                m = n.right
                while m.left: m = m.left
                n.key, n.value = m.key, m.value
                n.right = delete(n.right, m.key)
            else: return n.left or n.right
            return self._fix(n)
        self.root = delete(self.root, key)
        self.size -= 1

    def __getitem__(self, key):
        if isinstance(key, slice):
            return [k for k in self if (key.start is None or k >= key.start) and (key.stop is None or k < key.stop)]
        n = self.root
        while n and n.key != key: n = n.left if key < n.key else n.right
        if n is None: raise KeyError(key)
        return n.value

    def __contains__(self, key):
        try: self[key]
        except KeyError: return False
        return True

    def __iter__(self):
        stack, n = [], self.root
        while stack or n:
            while n: stack.append(n); n = n.left
            n = stack.pop()
            yield n.key
            n = n.right

    def __reversed__(self):
        def walk(n):
            if n: yield from walk(n.right); yield n.key; yield from walk(n.left)
        return walk(self.root)

    def __len__(self): return self.size
    def __repr__(self): return f"AVL({{{', '.join(f'{k!r}: {self[k]!r}' for k in self)}}})"

    def levels(self):
        level = [self.root] if self.root else []
        while level:
            yield [n.key for n in level]
            level = [c for n in level for c in (n.left, n.right) if c]

    def draw(self, n=..., indent=""):
        n = self.root if n is ... else n
        if n is None: return
        yield from self.draw(n.right, indent + "    ")
        yield f"{indent}{n.key}"
        yield from self.draw(n.left, indent + "    ")


t = AVL(zip("delta alpha echo bravo charlie foxtrot".split(), range(6)))
print(t, len(t), t["echo"], "bravo" in t, "zulu" in t, list(reversed(t)), t["b":"e"], sep="\n")
t["alpha"] = 100; del t["delta"]; print(t, *t.levels(), sep="\n")
print(*t.draw(), sep="\n")
for key in ("zulu", 5):
    try: print(t[key])
    except (KeyError, TypeError) as e: print(type(e).__name__, e)
try: del t["nope"]
except KeyError as e: print("KeyError", e)
n = AVL((i, i * i) for i in range(100))
print(n.root.height, n.root.key, len(n), list(n) == list(range(100)), [len(l) for l in n.levels()])
rng = random.Random(42)
keys = list(range(200)); rng.shuffle(keys)
m = AVL((k, None) for k in keys)
for k in keys[:150]: del m[k]
print(sorted(keys[150:]) == list(m), m.root.height <= 8, len(m))
def balanced(n): return n is None or (abs(AVL._h(n.left) - AVL._h(n.right)) <= 1 and balanced(n.left) and balanced(n.right))
print(balanced(m.root), balanced(n.root), AVL(), bool(AVL()), list(AVL().levels()))
