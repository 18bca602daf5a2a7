# The order of __del__ where several objects go at once.
class Noisy:
    def __init__(self, name, next=None):
        self.name = name
        self.next = next
        print("made", name)

    def __del__(self):
        print("gone", self.name)


def function():
    a = Noisy("a")
    b = Noisy("b")
    print("leaving")


function()
print("left")

items = [Noisy(i) for i in range(3)]
del items
print("list deleted")
items = tuple([Noisy(i) for i in range(3)])
del items
print("tuple deleted")
items = [Noisy(i) for i in range(4)]
del items[1:3]
print("items deleted")
items = []
print("list replaced")
items = {i: Noisy(i) for i in range(3)}
del items
print("dict deleted")


class Plain:
    pass


holder = Plain()
holder.a = Noisy("a")
holder.b = Noisy("b")
holder.c = Noisy("c")
del holder.c
print("attribute deleted")
del holder
print("holder deleted")

head = None
for i in range(4):
    head = Noisy(i, head)
head = None
print("chain gone")


class Owner:
    def __init__(self):
        self.kids = [Noisy("kid%d" % i) for i in range(3)]
        self.named = {"x": Noisy("x"), "y": Noisy("y")}

    def __del__(self):
        print("owner gone")


owner = Owner()
del owner
print("owner deleted")

z, y, x = Noisy("z"), Noisy("y"), Noisy("x")
last = [Noisy("l1"), Noisy("l2")]
owner = Owner()
print("end")
