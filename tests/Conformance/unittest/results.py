# What the parts of a run report, and the messages of the assertions.
import io
import re
import unittest


class Kinds(unittest.TestCase):
    def test_ok(self):
        self.assertEqual(1, 1)

    def test_bad(self):
        "The doc"
        self.assertEqual(1, 2, 'msg')

    def test_err(self):
        {}['x']

    @unittest.skip('why')
    def test_skip(self):
        pass

    @unittest.expectedFailure
    def test_xf(self):
        self.fail()

    @unittest.expectedFailure
    def test_us(self):
        pass

    def test_sub(self):
        for i in range(4):
            with self.subTest('m', i=i):
                self.assertTrue(i % 2)

    def test_cleanups(self):
        self.addCleanup(print, 'cleanup 1')
        self.addCleanup(print, 'cleanup 2')

    def test_warns(self):
        import warnings
        with self.assertWarns(UserWarning) as caught:
            warnings.warn('x')
        print(caught.warning)


class Setup(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError('no')

    def test_b(self):
        pass


class Skipped(unittest.TestCase):
    def setUp(self):
        self.skipTest('in setUp')

    def test_a(self):
        pass


def run(verbosity, *classes):
    out = io.StringIO()
    suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(cls) for cls in classes)
    result = unittest.TextTestRunner(out, verbosity=verbosity).run(suite)
    text = re.sub(r'in \d+\.\d+s', 'in N', out.getvalue())
    print(re.sub(r'File ".*?"', 'File', text))
    print(result)


for verbosity in (0, 1, 2):
    run(verbosity, Kinds, Setup, Skipped)

case = unittest.TestCase()


class Plain:
    pass


for name, *args in [
        ('assertTrue', 0), ('assertFalse', [1]), ('assertEqual', 'ab\ncd', 'ab\nce'), ('assertEqual', 'a', 'b'), ('assertEqual', 1, 2),
        ('assertEqual', 'x' * 200 + 'a', 'x' * 200 + 'b'), ('assertEqual', {1, 2}, {2, 3}), ('assertNotEqual', 1, 1),
        ('assertIn', 1, []), ('assertNotIn', 1, [1]), ('assertIs', 1, 2), ('assertIsNot', None, None), ('assertIsNone', 1),
        ('assertIsNotNone', None), ('assertIsInstance', 1, str), ('assertIsInstance', 1, (str, list)), ('assertNotIsInstance', 1, int),
        ('assertLess', 2, 1), ('assertLessEqual', 2, 1), ('assertGreater', 1, 2), ('assertGreaterEqual', 1, 2),
        ('assertAlmostEqual', 1.0, 1.1), ('assertNotAlmostEqual', 1.0, 1.0), ('assertRegex', 'a', 'b'), ('assertNotRegex', 'a', 'a'),
        ('assertCountEqual', [1, 2, 2], [1, 1, 2]), ('assertCountEqual', [[1]], [[2]]), ('assertStartsWith', 'abc', 'x'),
        ('assertStartsWith', 'abc', ('x', 'y')), ('assertNotStartsWith', 'abc', 'a'), ('assertEndsWith', 'abc', 'x'),
        ('assertEndsWith', 'abc', b'x'), ('assertNotEndsWith', 'abc', ('c', 'd')), ('assertIsSubclass', int, str),
        ('assertIsSubclass', 1, str), ('assertIsSubclass', int, (str, list)), ('assertNotIsSubclass', bool, int),
        ('assertHasAttr', 1, 'x'), ('assertHasAttr', int, 'x'), ('assertHasAttr', io, 'x'), ('assertNotHasAttr', 1, 'real'),
        ('assertNotHasAttr', int, 'real'), ('assertRaises', ValueError, int, '1'), ('assertRaises', 1, int),
        ('assertRaisesRegex', ValueError, 'zzz', int, 'x'), ('assertWarns', UserWarning, int), ('assertSetEqual', 1, {1}),
        ('assertMultiLineEqual', 'a\nb\n', 'a\nc'), ('fail', 'failed')]:
    try:
        getattr(case, name)(*args)
    except Exception as e:
        print(name, type(e).__name__, e)
    else:
        print(name, 'passes')
