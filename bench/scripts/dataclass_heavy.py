"""Dataclasses: creation, comparison, ordering, frozen keys, replace, defaults and inheritance."""
import dataclasses
import sys
from dataclasses import dataclass, field


@dataclass
class Point:
    x: int
    y: int
    label: str = ""

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy, self.label)


@dataclass(frozen=True)
class Position:
    row: int
    column: int

    def neighbours(self):
        return (Position(self.row + 1, self.column), Position(self.row, self.column + 1))


@dataclass(order=True)
class Version:
    major: int
    minor: int
    patch: int = 0
    name: str = field(default="", compare=False)


@dataclass
class Item:
    name: str
    price: float
    quantity: int = 1

    @property
    def total(self):
        return self.price * self.quantity


@dataclass
class DiscountedItem(Item):
    percent: int = 10

    @property
    def total(self):
        return super().total * (100 - self.percent) / 100


@dataclass
class Order:
    number: int
    items: list = field(default_factory=list)
    notes: dict = field(default_factory=dict)
    total: float = field(init=False, default=0.0)

    def __post_init__(self):
        self.total = sum(item.total for item in self.items)


def move_points(n):
    points = [Point(i, -i, "p%d" % (i % 10)) for i in range(200)]
    for step in range(n // 200):
        points = [p.moved(step % 3, 1) for p in points]
    return sum(p.x * 3 + p.y for p in points), points[7], points[0] == points[1]


def count_positions(n):
    seen = {}
    for i in range(n // 4):
        position = Position(i % 50, i % 31)
        for neighbour in position.neighbours():
            seen[neighbour] = seen.get(neighbour, 0) + 1
    return len(seen), max(seen.values())


def sort_versions(n):
    versions = [Version(i * 7 % 5, i * 13 % 11, i * 3 % 17, "v%d" % i) for i in range(n // 60)]
    versions.sort()
    newest = max(versions)
    equal = sum(a == b for a, b in zip(versions, versions[1:]))
    return versions[0], newest, equal


def make_orders(n):
    total = 0.0
    for i in range(n // 12):
        order = Order(i, [Item("pen", 1.5, i % 5 + 1), DiscountedItem("book", 12.0, 1, i % 50)])
        order.notes["n"] = i
        total += order.total
    return round(total, 2), order


def replace_and_convert(n):
    total = 0
    for i in range(n // 100):
        point = Point(i, i + 1)
        other = dataclasses.replace(point, y=0)
        total += sum(dataclasses.astuple(other)[:2]) + dataclasses.asdict(point)["y"]
        total += len(repr(point))
    return total


def main(n):
    print(move_points(n))
    print(count_positions(n))
    print(sort_versions(n))
    print(make_orders(n))
    print(replace_and_convert(n))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1800000)
