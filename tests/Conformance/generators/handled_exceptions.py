# Which exception is being handled in a generator, and the contexts of what it raises, by whom it is resumed.
def ctx():
    try: raise KeyError("b")
    except KeyError: yield 1
    try: raise KeyError("c")
    except KeyError as e: yield repr(e.__context__)
g=ctx()
try: raise ValueError("x")
except ValueError:
    print(next(g))
    print(next(g))
def gen():
    yield 1
    raise KeyError('b')
def gen2():
    try:
        yield 1
    finally:
        raise KeyError('b')
def run(gen):
    g=gen()
    next(g)
    try:
        try: raise ValueError('x')
        except ValueError:
            try: next(g)
            except KeyError as e: print(repr(e.__context__))
    except Exception as e: print(e)
run(gen); run(gen2)
def gen3():
    try: yield 1
    except GeneratorExit: raise KeyError('b')
g=gen3(); next(g)
try:
    try: raise ValueError('x')
    except ValueError: g.close()
except KeyError as e: print(repr(e.__context__), repr(e.__context__.__context__))
g=gen3(); next(g)
try:
    try: raise ValueError('x')
    except ValueError: g.throw(GeneratorExit)
except KeyError as e: print(repr(e.__context__), repr(e.__context__.__context__))
def gen4():
    try: yield 1
    except TypeError: raise KeyError('b')
g=gen4(); next(g)
try:
    try: raise ValueError('x')
    except ValueError: g.throw(TypeError('t'))
except KeyError as e: print(repr(e.__context__), repr(e.__context__.__context__))
