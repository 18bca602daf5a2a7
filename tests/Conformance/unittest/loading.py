# What the loader finds, what suites hold, and the names of tests.
import io
import sys
import unittest
from unittest import TestCase, TestSuite, TestLoader, FunctionTestCase


class A(TestCase):
    def test_one(self):
        "doc of one"
    def test_two(self):
        pass
    def helper(self):
        pass


class B(TestCase):
    def runTest(self):
        pass


loader = TestLoader()
print(loader.getTestCaseNames(A), list(loader.loadTestsFromTestCase(B)), loader.loadTestsFromTestCase(A).countTestCases())
module = sys.modules['__main__']
print(loader.loadTestsFromModule(module))
print(loader.loadTestsFromName('A.test_one', module), loader.loadTestsFromNames(['A', 'B'], module))
print(loader.loadTestsFromName('A.nope', module), loader.errors[-1].splitlines()[-1])
print(loader.loadTestsFromName('no_such_module'), loader.errors[-1].splitlines()[-1])
loader.testNamePatterns = ['*two*']
print(loader.getTestCaseNames(A))
a = A('test_one')
print(a, repr(a), a.id(), a.shortDescription(), a == A('test_one'), a == A('test_two'))
f = FunctionTestCase(lambda: None, description='d')
print(f, f.id(), f.shortDescription())
for make in (lambda: A('nope'), lambda: TestSuite('x'), lambda: TestSuite().addTest(1), lambda: TestSuite().addTest(A)):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
sys.stderr = io.StringIO()
for argv in (['p', '-q'], ['p', 'A.test_one'], ['p', '-k', 'two']):
    program = unittest.main(argv=argv, exit=False)
    print(program.result)
try:
    unittest.main(argv=['p', 'A'])
except SystemExit as e:
    print(e.code)
