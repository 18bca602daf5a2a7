class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__)
        if self.name == "outer":
            raise LookupError("from __exit__ of outer")
        return False


try:
    with Manager("inner"):
        raise ValueError("body")
except ValueError as error:
    print("caught", error)
with Manager("outer"), Manager("inner"):
    raise KeyError("body")
