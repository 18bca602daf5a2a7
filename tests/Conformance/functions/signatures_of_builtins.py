# inspect.signature of built-in functions and methods, and the text that it comes from.
import inspect
import re


def show(name, function):
    try:
        text = str(inspect.signature(function))
    except ValueError as e:
        text = 'ValueError: ' + re.sub('0x[0-9a-f]+', '0x', str(e))
    print(name, text, '|', function.__text_signature__)


for function in (abs, all, anext, callable, chr, dir, divmod, eval, exec, format, getattr, hasattr, hash, id, input, isinstance, iter, len, max, min, next, ord, pow, print, repr, round, setattr,
                 sorted, sum, vars):
    show(function.__name__, function)
for cls in (str, bytes, bytearray, list, tuple, dict, set, int, float):
    for name in ('find', 'index', 'count', 'startswith', 'endswith', 'center', 'ljust', 'translate', 'split', 'strip', 'append', 'sort', 'pop', 'get', 'update', 'setdefault', 'add', 'union',
                 'to_bytes', 'from_bytes', 'is_integer', 'fromhex', '__class_getitem__', '__getitem__', '__add__', '__eq__', 'maketrans'):
        if (method := getattr(cls, name, None)) is not None:
            show(f'{cls.__name__}.{name}', method)


def annotated(a: int, *args: str, k: bool = True) -> float:
    pass


print(inspect.getfullargspec(annotated))
