# An uncaught NameError on an attribute of self.
class Stack:
    def __init__(self): self.items = []
    def push(self, x): items.append(x)
print("before")
Stack().push(1)
