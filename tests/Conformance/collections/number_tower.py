import numbers
print(numbers.__all__)
for n in numbers.__all__:
    c=getattr(numbers,n); print(c, sorted(c.__abstractmethods__), c.__slots__, sorted(k for k in vars(c) if k not in('__dict__','__weakref__','__annotations__') and not k.startswith('_abc') and 'static' not in k and 'firstline' not in k))
for v in (1,True,1.5,1j,'a'): print([isinstance(v,getattr(numbers,n)) for n in numbers.__all__])
class Cx(numbers.Complex):
    pass
try: Cx()
except TypeError as e: print(e)
