"""A package's tests run in one interpreter each: nothing that a test module leaves behind is seen by the next."""
import _interpreters, sys, os, tempfile, textwrap, io
from concurrent import interpreters

SUITES = {
    'test_alpha.py': '''
        import unittest, builtins, os
        builtins.leaked = 'alpha'
        class Alpha(unittest.TestCase):
            @classmethod
            def setUpClass(cls): cls.shared = []
            def setUp(self): self.shared.append(self._testMethodName); self.addCleanup(self.shared.append, 'clean')
            def test_add(self): self.assertEqual(1 + 1, 2)
            def test_sub(self):
                for n in range(3):
                    with self.subTest(n=n): self.assertNotEqual(n, 1)
            @unittest.skip('not today')
            def test_skipped(self): pass
            @unittest.expectedFailure
            def test_expected(self): self.fail('as expected')
            def test_error(self): raise KeyError('missing')
            def test_raises(self):
                with self.assertRaisesRegex(ValueError, 'inv.lid'): int('x') if 0 else (_ for _ in ()).throw(ValueError('invalid'))
    ''',
    'test_beta.py': '''
        import unittest, builtins, sys, logging
        logging.getLogger('asyncio').setLevel(logging.ERROR)  # it tells of steps that took long
        def setUpModule(): print('module set up')
        class Beta(unittest.IsolatedAsyncioTestCase):
            async def test_clean(self): self.assertFalse(hasattr(builtins, 'leaked')); self.assertNotIn('test_alpha', sys.modules)
            def test_exit(self):
                with self.assertRaises(SystemExit): sys.exit(3)
        def load_tests(loader, tests, pattern): tests.addTest(unittest.FunctionTestCase(lambda: None, description='extra')); return tests
    ''',
}
def run_suite():
    import io, sys, unittest
    sys.path.insert(0, folder)
    out = io.StringIO()
    result = unittest.TextTestRunner(stream=out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromName(name))
    global report
    report = [result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures)]
    summary.put((name, tuple(report), [str(t) for t, _ in result.errors + result.failures], out.getvalue()))

def globals_of_target():
    print(sorted(n for n in globals() if not n.startswith('_')), 'host_only' in globals(), __name__)
host_only = 1

with tempfile.TemporaryDirectory() as folder:
    for name, text in SUITES.items():
        with open(os.path.join(folder, name), 'w') as f: f.write(textwrap.dedent(text))
    queue = interpreters.create_queue()
    for name in SUITES:
        id = _interpreters.create()
        failure = _interpreters.run_func(id, run_suite, shared={'folder': folder, 'name': name.removesuffix('.py'), 'summary': queue})
        if failure: print(failure.errdisplay)
        suite, counts, bad, text = queue.get()
        print(suite, counts, bad)
        for line in text.splitlines():
            if '...' in line: print('   ', line)
        _interpreters.run_func(id, globals_of_target)
        _interpreters.run_string(id, 'print("report", report)')
        _interpreters.destroy(id)
    def asserting(): assert flag, 'flag is off'
    id = _interpreters.create()
    print(_interpreters.run_func(id, asserting, shared={'flag': False}).formatted, _interpreters.run_func(id, asserting, shared={'flag': True}))
    def with_args(a): pass
    for f in (with_args, lambda: 3, len):
        try: _interpreters.run_func(id, f)
        except Exception as e: print(type(e).__name__, e)
    _interpreters.destroy(id)
