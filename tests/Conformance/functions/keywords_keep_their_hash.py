# The keys of ** are not hashed again.
class Keyword(str):
    hashed = 0

    def __hash__(self):
        self.hashed += 1
        return str.__hash__(self)


def accept(*, value):
    return value


key = Keyword("value")
source = {key: 42}
print(accept(**source), key.hashed)
try:
    accept(value=1, **source)
except TypeError as e:
    print(e, key.hashed)


class Other:
    hashed = 0

    def __hash__(self):
        self.hashed += 1
        return 0


key = Other()
source = {key: 42}
try:
    accept(**source)
except TypeError as e:
    print(e, key.hashed)


class Unequal(str):
    __hash__ = str.__hash__

    def __eq__(self, other):
        raise RuntimeError("compared")


try:
    accept(**{Unequal("value"): 1}, **{Unequal("value"): 2})
except RuntimeError as e:
    print(e)
