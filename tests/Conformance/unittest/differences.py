# The messages for lists, tuples and dicts, with their differences.
import unittest
case = unittest.TestCase()
for name, *args in [
        ('assertEqual', [1, 2, 3], [1, 3]), ('assertEqual', (1,), (1, 2)), ('assertEqual', {'a': 1}, {'a': 2, 'b': 3}),
        ('assertEqual', list(range(100)), list(range(99))), ('assertListEqual', [1], (1,)), ('assertSequenceEqual', 'ab', ['a', 'c']),
        ('assertSequenceEqual', 1, 2), ('assertDictEqual', {}, []), ('assertTupleEqual', (1, 'x'), (1, 'y'), 'note')]:
    try:
        getattr(case, name)(*args)
    except Exception as e:
        print(name, type(e).__name__, e)
