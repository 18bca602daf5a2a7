"""Code objects through marshal, within one process."""
import io
import marshal
import types


def outer(n, *args, k=5, **kw):
    """doc"""
    def inner(m):
        return n + m + k, args, kw
    return inner


def numbers(limit):
    for i in range(limit):
        try:
            yield i
        finally:
            print('left', i)


def again(code):
    return marshal.loads(marshal.dumps(code))


copy = types.FunctionType(again(outer.__code__), globals(), 'copy', None)
copy.__kwdefaults__ = {'k': 7}
print(copy(1, 2, 3, z=4)(10), copy.__doc__, copy.__code__.co_name, copy.__code__.co_varnames, copy.__code__.co_firstlineno)
print(again(outer.__code__).co_filename == outer.__code__.co_filename, again(outer.__code__) == outer.__code__)
print(list(types.FunctionType(again(numbers.__code__), globals())(2)))
names = {}
exec(again(compile('x = [i * i for i in range(4)]\nclass C:\n    y = x', 'ä.py', 'exec')), names)
print(names['x'], names['C'].y, again(compile('1', 'ä.py', 'eval')).co_filename)
print([type(item).__name__ for item in again([outer.__code__, 1, (numbers.__code__, outer.__code__)])])
file = io.BytesIO()
marshal.dump((compile('40 + 2', 's', 'eval'), 'behind'), file)
file.seek(0)
code, text = marshal.load(file)
print(eval(code), text)
for attempt in (lambda: marshal.dumps(code, allow_code=False), lambda: marshal.loads(marshal.dumps(code), allow_code=False), lambda: marshal.dumps(outer)):
    try:
        attempt()
    except ValueError as error:
        print(error)
data = bytearray(marshal.dumps(code))
for cut in (1, 3, len(data) // 2, len(data) - 1):
    try:
        marshal.loads(bytes(data[:cut]))
    except (EOFError, ValueError) as error:
        print(type(error).__name__)
print(outer.__code__.co_consts[0], (lambda: None).__code__.co_consts, (lambda a, b: a + b).__code__.co_consts)
