"""A class that many weak references came and went of still gives a reference to itself."""
import weakref


class X:
    pass


wrong = 0
for i in range(6000):
    table = weakref.WeakKeyDictionary()
    for key in (int, str, bytes, X):
        table[key] = 1
        if weakref.ref(key)() is not key or key not in table:
            wrong += 1
print(wrong)
