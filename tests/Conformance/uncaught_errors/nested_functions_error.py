# Lambdas, nested functions and methods in one traceback.
class Service:
    def __init__(self, handlers): self.handlers = handlers
    def run(self, name): return self.handlers[name]()
s = Service({"good": lambda: "fine", "bad": lambda: int("not a number")})
print(s.run("good"))
print(s.run("bad"))
