class A:
    """doc"""
    x = 1
    y: int = 2
    __private = 3
    def m(self):
        self.q = self.__private
        return __class__
    z = [x for x in range(3)]
@d
class B(A, metaclass=M, **kw):
    if A:
        v: str
