# An exception whose __str__ fails is still reported.
class Broken(Exception):
    def __str__(self): raise ValueError("no str")
raise Broken("x")
