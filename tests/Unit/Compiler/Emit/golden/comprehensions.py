def lists(it, k):
    return [x + k for x in it if x], {x for x in it}, {x: y for x, y in it}
def nested(it):
    return [[y for y in x] for x in it for x in x]
def captured(it):
    return [lambda: x for x in it]
def generator(it):
    return (x for x in it), all(x for x in it), tuple(x for x in it)
def walrus(it):
    return [y := x for x in it], y
m = [x for x in it if m]
