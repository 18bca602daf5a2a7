# Sequences that the comparison of their items changes, and lists that change while bytes are made of them.
class Clears:
    def __init__(self, which):
        self.which = which

    def __eq__(self, other):
        lists[self.which].clear()
        return NotImplemented

    def __lt__(self, other):
        lists[self.which].clear()
        return NotImplemented


lists = {"a": [], "b": []}
lists["a"].append(Clears("b"))
lists["b"].append(Clears("a"))
print(lists["a"] == lists["b"], lists)

lists["a"].append(Clears("a"))
print(lists["a"] == [1], lists)

lists["a"].extend([Clears("a"), 2])
print(lists["a"] != [1, 2], lists)

lists["a"].extend([Clears("a"), 2])
print(lists["a"] < [1, 2], lists["a"] >= [], lists)


class Grows:
    def __index__(self):
        if len(items) < 100:
            items.append(self)
        return 42


class Shrinks:
    def __index__(self):
        items.clear()
        return 43


items = [Grows()]
print(len(bytes(items)))
items = [Grows()]
print(len(bytearray(items)))
items = [Shrinks(), Shrinks()]
print(bytes(items))
