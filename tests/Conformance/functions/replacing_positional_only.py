def f(a, b, c=3):
    return a, b, c


print(f(a=1, b=2))
for count in (1, 2, 3, 0):
    f.__code__ = f.__code__.replace(co_posonlyargcount=count)
    print(f.__code__.co_posonlyargcount)
    try:
        print(f(a=1, b=2))
    except TypeError as e:
        print(e)
print(UnicodeTranslateError("abc", 0, 1, "why").encoding)
