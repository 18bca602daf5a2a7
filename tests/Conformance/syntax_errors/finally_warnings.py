"""Which jumps out of a finally are warned of."""
import warnings

SOURCE = '''
def a():
    for x in y:
        try: pass
        finally:
            for z in x: return 1
def b():
    while 1:
        try: pass
        finally:
            while 1:
                break
            continue
def c():
    while 1:
        try: pass
        finally:
            with x:
                try: return 1
                finally: break
def d():
    try: pass
    finally:
        def g():
            return 1
        while 1:
            try: pass
            except: return 3
def e():
    for x in y:
        try: pass
        finally:
            try:
                continue
            finally:
                pass
def f():
    for x in y:
        try: pass
        finally:
            for z in x: pass
            else: break
            while z: pass
            else: return
'''
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    compile(SOURCE, 'source', 'exec')
for warning in caught:
    print(warning.lineno, warning.category.__name__, warning.message)
