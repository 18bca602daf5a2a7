import asyncio
import contextvars
import io
import logging
import re
import unittest
from unittest import mock

# On a busy machine the event loop, in debug mode here, would tell of steps that took long.
logging.getLogger('asyncio').setLevel(logging.ERROR)

events = []
var = contextvars.ContextVar('var', default=0)


class Service:
    async def fetch(self, key):
        raise NotImplementedError

    def sync(self, a, b):
        return a + b


class Cases(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        events.append('setUp')
        var.set(1)

    async def asyncSetUp(self):
        events.append('asyncSetUp')
        self.loop = asyncio.get_running_loop()
        self.assertEqual(var.get(), 1)
        var.set(2)

    def tearDown(self):
        events.append('tearDown')

    async def asyncTearDown(self):
        events.append('asyncTearDown')
        self.assertIs(asyncio.get_running_loop(), self.loop)

    async def test_await(self):
        self.addAsyncCleanup(self.cleanup, 'a')
        self.addCleanup(events.append, 'sync cleanup')
        await asyncio.sleep(0)
        self.assertEqual(var.get(), 2)
        events.append('test')

    async def cleanup(self, name):
        events.append('cleanup ' + name)

    def test_plain(self):
        events.append('plain')

    async def test_fails(self):
        self.assertEqual(1, 2)

    async def test_error(self):
        await asyncio.sleep(0)
        raise LookupError('x')

    async def test_skip(self):
        self.skipTest('later')

    async def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                await asyncio.sleep(0)
                self.assertNotEqual(i, 1)

    async def test_context(self):
        class Manager:
            async def __aenter__(self):
                events.append('enter')
                return 'value'

            async def __aexit__(self, *exc):
                events.append('exit')
        self.assertEqual(await self.enterAsyncContext(Manager()), 'value')
        with self.assertRaises(TypeError) as caught:
            await self.enterAsyncContext(3)
        events.append(str(caught.exception))

    async def test_timeout(self):
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.001):
                await asyncio.sleep(1)

    @unittest.expectedFailure
    async def test_expected(self):
        self.fail('expected')

    @mock.patch.object(Service, 'fetch', return_value='patched')
    async def test_patched(self, fetch):
        self.assertEqual(await Service().fetch('k'), 'patched')
        fetch.assert_awaited_once_with('k')

    async def test_autospec(self):
        s = mock.create_autospec(Service, instance=True)
        s.fetch.side_effect = ['one', KeyError('two')]
        self.assertEqual(await s.fetch('k'), 'one')
        with self.assertRaises(KeyError):
            await s.fetch('k')
        with self.assertRaises(TypeError):
            s.sync(1)


out = io.StringIO()
unittest.TextTestRunner(stream=out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(Cases))
text = re.sub(r'in \d+\.\d+s', 'in TIME', out.getvalue())
text = re.sub(r'line \d+, in run', 'line N, in run', text)
print(re.sub(r'File "\S*/', 'File "', text))
print(*events, sep='\n')
