# A memoryview that nobody holds any more does not keep its bytearray from being resized.
import struct
from array import array


def middle(data):
    view = memoryview(data)
    part = view[1:3]
    return part.tobytes()


data = bytearray(b"abcd")
print(middle(data))
data.append(2)
del data[:2]
print(data)
data.append(121)
view = memoryview(data)
view[1:]
view.release()
data.extend(b"yz")
print(data)


def consume(data):
    total = 0
    for byte in memoryview(data):
        total += byte
    return total


for i in range(300):
    total = consume(data)
    data.append(i & 255)
print(len(data), total)
data.clear()
print(data)

items = array("i", [1, 2, 3])
print(middle(items))
items.append(4)
print(items)

# Slices that are assigned to do not stay in use either.
data = bytearray(b"abcd")
view = memoryview(data)
view[0:2] = b"xy"
view[2:] = memoryview(b"zw")[::-1]
for wrong in (b"abc", array("i", [1]), 5):
    try:
        view[0:2] = wrong
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
view.release()
data.append(33)
print(data)

view = memoryview(data)
try:
    data.append(1)
except BufferError as e:
    print(e)
view.release()


class Releasing:
    def __init__(self, view):
        self.view = view

    def __index__(self):
        self.view.release()
        return 1

    def __buffer__(self, flags):
        self.view.release()
        return memoryview(b"WXYZ")


data = bytearray(b"abcd")
for use in (lambda v: v[Releasing(v)], lambda v: v.__setitem__(0, Releasing(v)), lambda v: v.__setitem__(slice(None), Releasing(v))):
    try:
        use(memoryview(data))
    except ValueError as e:
        print(e)
    print(data)
    data.append(0)
    data.pop()
print(array("b", [1, 2]).__buffer__(0).tolist())

# ---- an export that was refused a moment ago does not stay in the way
data = bytearray(b'hello')
view = memoryview(data)
for _ in range(3):
    try:
        data.append(1)
    except BufferError as e:
        print(e)
    view[1:3].tobytes(), view.cast('B').tolist(), view.toreadonly()
view.release()
data.append(33)
print(data)
