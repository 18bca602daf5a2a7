"""A trie with counts: insertion, deletion, prefix search, wildcard search and edit distance."""
from collections import deque


class Node:
    __slots__ = ("children", "count", "end")

    def __init__(self):
        self.children = {}
        self.count = 0
        self.end = 0


class Trie:
    def __init__(self, words=()):
        self.root = Node()
        self._size = 0
        for word in words:
            self.insert(word)

    def insert(self, word, times=1):
        node = self.root
        node.count += times
        for ch in word:
            node = node.children.setdefault(ch, Node())
            node.count += times
        if not node.end:
            self._size += 1
        node.end += times

    def _find(self, prefix):
        node = self.root
        for ch in prefix:
            node = node.children.get(ch)
            if node is None:
                return None
        return node

    def __contains__(self, word):
        node = self._find(word)
        return bool(node and node.end)

    def __len__(self):
        return self._size

    def __iter__(self):
        yield from self.walk()

    def walk(self, prefix=""):
        node = self._find(prefix)
        if node is None:
            return
        stack = [(prefix, node)]
        while stack:
            word, node = stack.pop()
            if node.end:
                yield word
            stack.extend((word + ch, child) for ch, child in sorted(node.children.items(), reverse=True))

    def remove(self, word):
        if word not in self:
            raise KeyError(word)
        node, path = self.root, []
        for ch in word:
            path.append((node, ch))
            node = node.children[ch]
        removed = node.end
        node.end = 0
        self._size -= 1
        node.count -= removed
        for parent, ch in reversed(path):
            parent.count -= removed
            if not parent.children[ch].count:
                del parent.children[ch]

    def suggest(self, prefix, limit=3):
        ranked = sorted(self.walk(prefix), key=lambda w: (-self._find(w).end, len(w), w))
        return ranked[:limit]

    def match(self, pattern):
        def go(node, i, word):
            if i == len(pattern):
                if node.end:
                    yield word
                return
            ch = pattern[i]
            if ch == "*":
                yield from go(node, i + 1, word)
                for c, child in sorted(node.children.items()):
                    yield from go(child, i, word + c)
            elif ch == "?":
                for c, child in sorted(node.children.items()):
                    yield from go(child, i + 1, word + c)
            elif child := node.children.get(ch):
                yield from go(child, i + 1, word + ch)
        return sorted(set(go(self.root, 0, "")))

    def near(self, word, distance):
        found = []
        first = list(range(len(word) + 1))

        def go(node, ch, previous, text):
            row = [previous[0] + 1]
            for i, c in enumerate(word, 1):
                row.append(min(row[i - 1] + 1, previous[i] + 1, previous[i - 1] + (c != ch)))
            if node.end and row[-1] <= distance:
                found.append((row[-1], text))
            if min(row) <= distance:
                for c, child in node.children.items():
                    go(child, c, row, text + c)
        for c, child in self.root.children.items():
            go(child, c, first, c)
        return sorted(found)

    def longest_common_prefix(self):
        node, out = self.root, []
        while len(node.children) == 1 and not node.end:
            (ch, node), = node.children.items()
            out.append(ch)
        return "".join(out)

    def depth_counts(self):
        queue, counts = deque([(self.root, 0)]), {}
        while queue:
            node, depth = queue.popleft()
            counts[depth] = counts.get(depth, 0) + 1
            queue.extend((child, depth + 1) for child in node.children.values())
        return counts


text = """the theory then they thaw that this thin think thing these there them
tea team tear ten tend tenet toast to too tool today tomorrow a an and ant any""".split()
trie = Trie(text)
for word, times in [("the", 5), ("think", 3), ("to", 2)]:
    trie.insert(word, times)
print(len(trie), trie.root.count, "the" in trie, "thei" in trie, "" in trie, "th" in trie)
print(list(trie)[:8], list(trie.walk("ten")), list(trie.walk("zzz")), list(Trie()))
print(trie.suggest("th"), trie.suggest("t", 5), trie.suggest("q"))
print(trie.match("th??"), trie.match("*n"), trie.match("t*t*"), trie.match("?"), trie.match(""), trie.match("a*"))
print(trie.near("thon", 1), trie.near("tomorow", 1), trie.near("xyz", 2), trie.near("ane", 1))
for word in ["tenet", "the", "nope", "tenet"]:
    try:
        trie.remove(word)
        print("removed", word, len(trie), list(trie.walk(word[:3])))
    except KeyError as error:
        print("cannot remove", error)
print(Trie(["interview", "internet", "interval"]).longest_common_prefix(), repr(Trie(["a", "b"]).longest_common_prefix()), Trie(["same"]).longest_common_prefix())
print(trie.depth_counts(), sorted(trie) == list(trie), max(trie, key=len))
