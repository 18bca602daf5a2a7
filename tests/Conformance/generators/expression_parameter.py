# The parameter of a generator expression can be reached, and may then hold anything.
import types

for obj in (range(3), [1, 2], {1: 2}, None, 42, 3.0, 2j, 'ab'):
    g = (x for x in range(10))
    g.gi_frame.f_locals['.0'] = obj
    try:
        print(list(g))
    except TypeError as e:
        print(e)
    try:
        print(list(types.FunctionType(g.gi_code, {})(obj)))
    except TypeError as e:
        print(e)
g = (x * 2 for x in range(10))
g.gi_frame.f_locals['.0'] = iter('abc')
print(list(g))
