"""Polymorphic methods: shapes, an expression tree with visitors, properties and inheritance."""
import sys


class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def area(self):
        raise NotImplementedError

    def describe(self):
        return "%s of area %.2f" % (self.name, self.area())

    def scaled_area(self, factor):
        return self.area() * factor * factor


class Rectangle(Shape):
    def __init__(self, width, height, name="rectangle"):
        super().__init__(name)
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side, "square")

    @property
    def side(self):
        return self.width

    @side.setter
    def side(self, value):
        self.width = self.height = value


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius * self.radius


class Number:
    def __init__(self, value):
        self.value = value

    def accept(self, visitor):
        return visitor.visit_number(self)


class Binary:
    def __init__(self, operator, left, right):
        self.operator = operator
        self.left = left
        self.right = right

    def accept(self, visitor):
        return visitor.visit_binary(self)


class Evaluator:
    @staticmethod
    def combine(operator, a, b):
        if operator == "+":
            return a + b
        if operator == "-":
            return a - b
        return a * b % 10007

    def visit_number(self, node):
        return node.value

    def visit_binary(self, node):
        return self.combine(node.operator, node.left.accept(self), node.right.accept(self))


class Printer:
    def visit_number(self, node):
        return str(node.value)

    def visit_binary(self, node):
        return "(%s %s %s)" % (node.left.accept(self), node.operator, node.right.accept(self))


class Sizer:
    total = 0

    def visit_number(self, node):
        self.total += 1

    def visit_binary(self, node):
        self.total += 1
        node.left.accept(self)
        node.right.accept(self)


def make_tree(depth, seed):
    if depth == 0:
        return Number(seed % 100)
    return Binary("+-*"[seed % 3], make_tree(depth - 1, seed * 3 + 1), make_tree(depth - 1, seed * 5 + 2))


def main(n):
    shapes = [Rectangle(3, 4), Square(5), Circle(2), Rectangle(1.5, 2.5), Square(2), Circle(0.5)]
    total = 0.0
    for i in range(n):
        for shape in shapes:
            total += shape.area()
        square = shapes[1]
        square.side = square.side % 7 + 1
        total += shapes[i % 6].scaled_area(2)
    print("%.3f" % total, Shape.count, shapes[1].describe())
    for i in range(5000):
        Square(i)
    print(Shape.count)

    tree = make_tree(9, 1)
    evaluator = Evaluator()
    result = 0
    for _ in range(n // 2500):
        result += tree.accept(evaluator)
        sizer = Sizer()
        tree.accept(sizer)
        result += sizer.total
    print(result, len(tree.accept(Printer())))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1500000)
