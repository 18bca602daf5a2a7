# __del__ of what lives at exit, in the order it was made; generators that wait in a finally; cycles that gc.collect() finds
import gc


class Tracked:
    live = 0

    def __init__(self, name):
        self.name = name
        Tracked.live += 1

    def __del__(self):
        Tracked.live -= 1
        print("gone", self.name, Tracked.live)


def make_cycle():
    left, right = Tracked("left"), Tracked("right")
    left.other, right.other = right, left


def use_the_stack(depth):
    return depth and use_the_stack(depth - 1)


make_cycle()
use_the_stack(50)
gc.collect()
print("collected, live:", Tracked.live)


def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


for number in numbers():
    print(number)
first = Tracked("first")
waiting = numbers()
print(next(waiting))


class Items(list):
    def __del__(self):
        print("list gone", list(self))


items = Items([1, 2])
last = Tracked("last")
print("end")
