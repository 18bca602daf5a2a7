"""Docstrings of properties, of subclasses with slots among them."""
class PS(property): "sub doc"
class PSlots(property): __slots__=()
class PSlots2(property): __slots__=('__doc__',)
class PW(property):
    @property
    def __doc__(self): return "fixed"
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def g(self): "gdoc"
def nd(self): pass
for c in (property,PS,PSlots,PSlots2,PW):
    for fn in (g,nd,None):
        for doc in (None,"given"):
            t(lambda:(c.__name__,fn and fn.__name__,doc,(c(fn,None,None,doc) if doc else c(fn)).__doc__))
    t(lambda:c(g).getter(nd).__doc__); t(lambda:c(nd).getter(g).__doc__); t(lambda:c(g,doc="x").getter(nd).__doc__); t(lambda:c(g).setter(nd).__doc__)
p=property(g); p.__doc__="changed"; print(p.__doc__, p.setter(nd).__doc__, p.__name__); p.__name__="q"; print(p.__name__)
class A:
    x=property(g,doc="d")
    y=PS(g)
t(lambda:A.x.__name__); t(lambda:A().x); t(lambda:setattr(A(),'x',1)); t(lambda:delattr(A(),'x')); t(lambda:A.y.__isabstractmethod__); t(lambda:property().__get__(1)); t(lambda:property().fget); t(lambda:setattr(p,'fget',1)); t(lambda:A.x.__set__(1)); t(lambda:property(1).__get__(1)); t(lambda:property(g,1,2,3,4)); t(lambda:p.__set_name__(A,'zz')); t(lambda:p.__name__)
