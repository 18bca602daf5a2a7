# Long chains and cycles of objects that have something to do when they go.
import gc


class Node:
    count = 0

    def __init__(self, next):
        self.next = next

    def __del__(self):
        Node.count += 1


head = None
for i in range(60_000):
    head = Node(head)
del head
gc.collect()
print(Node.count)

Node.count = 0
head = None
for i in range(20_000):
    head = Node([head, {"next": head}])
head = None
gc.collect()
print(Node.count)

Node.count = 0
ring = first = Node(None)
for i in range(20_000):
    ring = Node(ring)
first.next = ring
del ring, first
gc.collect()
print(Node.count)

for shift in (2 ** 62, 2 ** 64):
    try:
        1 << shift
    except (MemoryError, OverflowError) as e:
        print(type(e).__name__, e)
