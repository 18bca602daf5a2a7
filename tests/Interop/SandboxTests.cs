using NUnit.Framework;

namespace PyLite.Tests.Interop;

/// <summary>
/// pylite.sandbox against code that wants out, or wants everything: what is refused is refused in clear words, what goes on ends, and the host goes on. Each attack runs in a sandbox of its
/// own; afterwards that one is closed and the host still works.
/// </summary>
[TestFixture]
public sealed partial class SandboxTests
{
    private const string Prelude = """
        import pylite, os, sys, time
        from concurrent import interpreters

        def outcome(run, *args, **kwargs):
            try:
                return run(*args, **kwargs)
            except BaseException as error:
                return type(error).__name__ + ': ' + str(error).partition('\n')[0]

        def attack(code, **options):
            box = pylite.sandbox(**{'time': 30, 'memory': 48 << 20} | options)
            box.prepare_main(host=interpreters.get_current().id)
            try:
                # An exception that there is no memory to copy arrives as what is told of it.
                result = outcome(pylite.exec, box, code)
                return result.removeprefix('ExecutionFailed: ') if 'MemoryError' in str(result) else result
            finally:
                box.close()

        """;

    private static string Run(string script)
    {
        using var hosting = new Hosting();
        hosting.Python.Execute(Prelude + script);
        return hosting.Output;
    }

    private static void Check(string script, params string[] lines) => Assert.That(Run(script), Is.EqualTo(string.Concat(lines.Select(static line => line + "\n"))));

    private static string Quoted(string code) => "'" + code.Replace("\\", "\\\\").Replace("'", "\\'").Replace("\n", "\\n") + "'";

    private static string Attack(string code, string options = "") => Run($"print(attack({Quoted(code)}{(options.Length == 0 ? "" : ", " + options)}))").TrimEnd('\n');

    // ---- doors

    private const string Refused = "PermissionError: ";
    private const string NoRead = Refused + "[Errno 13] the sandbox may not read: ";
    private const string NoWrite = Refused + "[Errno 13] the sandbox may not write: ";
    private const string NoProcess = Refused + "the sandbox may not use processes ";
    private const string NoNetwork = Refused + "the sandbox may not use the network ";
    private const string NoOther = Refused + "the sandbox may not use other interpreters";
    private const string NoOthers = Refused + "the sandbox may not use other interpreters ";

    [TestCase("open('/etc/passwd')", NoRead + "'/etc/passwd'")]
    [TestCase("import io; io.open('/etc/passwd', 'rb')", NoRead + "'/etc/passwd'")]
    [TestCase("import io; io.FileIO('/etc/passwd')", NoRead + "'/etc/passwd'")]
    [TestCase("import _io; _io.open_code('/etc/passwd')", NoRead + "'/etc/passwd'")]
    [TestCase("import os; os.open('/etc/passwd', os.O_RDONLY)", NoRead + "'/etc/passwd'")]
    [TestCase("import pathlib; pathlib.Path('/etc/passwd').read_text()", NoRead + "'/etc/passwd'")]
    [TestCase("import os; os.listdir('/')", NoRead + "'/'")]
    [TestCase("import os; os.scandir('/etc')", NoRead + "'/etc'")]
    [TestCase("import os; os.stat('/etc/passwd')", NoRead + "'/etc/passwd'")]
    [TestCase("import os; os.readlink('/proc/self/exe')", NoRead + "'/proc/self/exe'")]
    [TestCase("import os; os.access('/etc/passwd', os.R_OK)", NoRead + "'/etc/passwd'")]
    [TestCase("open('/proc/self/environ').read()", NoRead + "'/proc/self/environ'")]
    [TestCase("open('/proc/self/mem', 'r+b')", NoWrite + "'/proc/self/mem'")]
    [TestCase("open('/dev/fd/1', 'w')", NoWrite + "'/dev/fd/1'")]
    [TestCase("import sys; sys.path.insert(0, '/etc'); import secret_module", NoRead + "'/etc/secret_module'")]
    [TestCase("import zipfile; zipfile.ZipFile('/tmp/x.zip')", NoRead + "'/tmp/x.zip'")]
    [TestCase("import runpy; runpy.run_path('/etc/passwd')", NoRead + "'/etc/passwd'")]
    [TestCase("import importlib.util as u; s = u.spec_from_file_location('x', '/etc/passwd.py'); s.loader.exec_module(u.module_from_spec(s))", NoRead + "'/etc/passwd.py'")]
    [TestCase("import pwd; pwd.getpwall()", NoRead + "'/etc/passwd'")]
    [TestCase("import resource; resource.getrlimit(0)", NoRead + "'/proc/self/limits'")]
    [TestCase("open('/tmp/pylite-never', 'w')", NoWrite + "'/tmp/pylite-never'")]
    [TestCase("import os; os.mkdir('/tmp/pylite-never')", NoWrite + "'/tmp/pylite-never'")]
    [TestCase("import os; os.remove('/tmp/pylite-never')", NoWrite + "'/tmp/pylite-never'")]
    [TestCase("import os; os.rename('/tmp/pylite-never', '/tmp/pylite-other')", NoWrite + "'/tmp/pylite-never'")]
    [TestCase("import os; os.truncate('/tmp/pylite-never', 0)", NoWrite + "'/tmp/pylite-never'")]
    [TestCase("import os; os.chmod('/tmp/pylite-never', 0)", NoWrite + "'/tmp/pylite-never'")]
    [TestCase("import os; os.symlink('/etc', '/tmp/pylite-never')", Refused + "[Errno 13] the sandbox may not make links: '/tmp/pylite-never'")]
    [TestCase("import socket; socket.socket()", NoNetwork + "(socket)")]
    [TestCase("import socket; socket.getaddrinfo('localhost', 80)", NoNetwork + "(getaddrinfo)")]
    [TestCase("import socket; socket.gethostname()", NoNetwork + "(gethostname)")]
    [TestCase("import subprocess; subprocess.run(['ls'])", NoProcess + "(start)")]
    [TestCase("import _subprocess; _subprocess.start('/bin/ls', [], None, None, False, False, False)", NoProcess + "(/bin/ls)")]
    [TestCase("import os; os.system('ls')", NoProcess + "(/bin/sh)")]
    [TestCase("import os; os.popen('ls')", NoProcess + "(start)")]
    [TestCase("import os; os.kill(os.getpid(), 9)", NoProcess + "(signal)")]
    [TestCase("import os; os.kill(1, 0)", NoProcess + "(signal)")]
    [TestCase("import signal; signal.raise_signal(15)", NoProcess + "(signal)")]
    [TestCase("import _signal; _signal.alarm(1)", NoProcess + "(signal)")]
    [TestCase("import os; os._exit(0)", NoProcess + "(exit)")]
    [TestCase("import os; os.abort()", NoProcess + "(exit)")]
    [TestCase("import os; os.fork()", "RuntimeError: fork not supported for isolated subinterpreters")]
    [TestCase("import os; os.execv('/bin/ls', ['ls'])", "RuntimeError: exec not supported for isolated subinterpreters")]
    [TestCase("import os; os.chdir('/')", NoRead + "'/'")]
    [TestCase("import os; os.getlogin()", Refused + "the sandbox may not use the environment (user name)")]
    [TestCase("from concurrent import interpreters; interpreters.create()", NoOthers + "(create)")]
    [TestCase("import _interpreters; _interpreters.exec(host, 'pass')", NoOther)]
    [TestCase("import _interpreters; _interpreters.set___main___attrs(host, {'x': 1})", NoOther)]
    [TestCase("import _testinternalcapi; _testinternalcapi.create_interpreter()", NoOthers + "(create)")]
    [TestCase("import _testcapi; _testcapi.run_in_subinterp('pass')", NoOthers + "(create)")]
    [TestCase("import _xxsubinterpreters; _xxsubinterpreters.create()", NoOthers + "(create)")]
    [TestCase("import pylite; pylite.sandbox(read=True)", Refused + "a sandbox may not make another one")]
    [TestCase("import pylite; from concurrent import interpreters as i; pylite.interrupt(i.Interpreter(host), force=True)", NoOther)]
    [TestCase("import sys, types; p = types.ModuleType('extrainterpreters'); p.__path__ = []; sys.modules['extrainterpreters'] = p; import extrainterpreters._memoryboard as m; m._remote_memory(1 << 20, 8)", Refused + "the sandbox may not use memory by address")]
    [TestCase("import _thread; _thread.start_new_thread(print, ())", "RuntimeError: can't start new thread")]
    [TestCase("import os; os.close(1); os.write(1, b'x')", "OSError: [Errno 9] Bad file descriptor")]
    [TestCase("import os; r, w = os.pipe(); os.dup2(w, 1)", "OSError: [Errno 9] Bad file descriptor")]
    [TestCase("import os; os.close(9)", "OSError: [Errno 9] Bad file descriptor")]
    [TestCase("import os\nwhile True: os.pipe()", "OSError: [Errno 24] Too many open files")]
    [TestCase("def f(): pass\nf.__code__.replace(co_consts=(1, 2, 3))", Refused + "the sandbox may not replace co_consts of a code object")]
    [TestCase("def f(): pass\nf.__code__.replace(co_flags=0)", Refused + "the sandbox may not replace co_flags of a code object")]
    [TestCase("import marshal; marshal.loads(b'\\xe3' + b'\\0' * 100)", "ValueError: ")]
    public void IsRefused(string code, string expected)
    {
        if (expected.EndsWith(' ')) Assert.That(Attack(code), Does.StartWith(expected));
        else Assert.That(Attack(code), Is.EqualTo(expected));
    }

    [Test]
    public void WhatIsHarmlessWorks() => Check("""
        print(attack('''
        import json, re, os, random, datetime, asyncio, collections, zoneinfo, tempfile, pathlib, logging, csv, decimal, fractions, statistics, dataclasses, enum, typing
        assert os.environ.copy() == {} and os.getcwd() == '/' and not os.path.exists('/etc/passwd') and not pathlib.Path('/etc').is_dir()
        os.environ['A'] = 'b'
        assert os.getenv('A') == 'b' and input.__name__ and open(0).read() == '' and zoneinfo.ZoneInfo('Europe/Berlin').key
        async def main():
            await asyncio.sleep(0)
            return json.dumps([1, 2])
        print(asyncio.run(main()), sum(range(10)))
        '''.replace('\\n        ', '\\n')))
        print('A' in os.environ)
        """, "[1, 2] 45", "None", "False");

    [Test]
    public void WhatIsAllowedIsAllowedAndNoMore() => Check("""
        import tempfile, pathlib
        folder = pathlib.Path(tempfile.mkdtemp())
        (folder / 'in').mkdir(); (folder / 'out').mkdir()
        (folder / 'in' / 'a.txt').write_text('hello')
        (folder / 'in' / 'helper.py').write_text('answer = 42')
        (folder / 'secret').write_text('secret')
        (folder / 'in' / 'link').symlink_to(folder / 'secret')
        (folder / 'in' / 'linked').symlink_to(folder)
        box = pylite.sandbox(read=folder / 'in', write=[folder / 'out'])
        box.prepare_main(folder=str(folder))
        def say(code):
            print(str(outcome(pylite.exec, box, code)).replace(str(folder), 'F'))
        say("print(open(folder + '/in/a.txt').read())")
        say("open(folder + '/out/b.txt', 'w').write('made'); print(open(folder + '/out/b.txt').read())")
        say("import sys; sys.path.append(folder + '/in'); import helper; print(helper.answer)")
        say("import os; print(sorted(os.listdir(folder + '/in')), [e.is_file() for e in os.scandir(folder + '/in') if e.name == 'link'])")
        say("import sys; print(sys.argv, sys.executable == '', sys.path[:-1])")
        for code in ("open(folder + '/secret')", "open(folder + '/in/../secret')", "open(folder + '/in/link')", "open(folder + '/in/linked/secret')", "open(folder + '/in/a.txt', 'a')",
                     "open(folder + '/inside')", "import os; os.rename(folder + '/out/b.txt', folder + '/b.txt')", "import os; os.symlink(folder, folder + '/out/l')",
                     "import os; os.rename(folder + '/in/link', folder + '/out/link')"):
            say(code)
        box.close()
        print(sorted(os.listdir(folder / 'out')), (folder / 'secret').read_text())
        """, "hello", "None", "made", "None", "42", "None", "['a.txt', 'helper.py', 'link', 'linked'] [False]", "None", "[''] True []", "None",
        NoRead + "'F/secret'", NoRead + "'F/in/../secret'", NoRead + "'F/in/link'", NoRead + "'F/in/linked/secret'", NoWrite + "'F/in/a.txt'", NoRead + "'F/inside'",
        NoWrite + "'F/b.txt'", Refused + "[Errno 13] the sandbox may not make links: 'F/out/l'", NoWrite + "'F/in/link'", "['b.txt'] secret");

    [Test]
    public void ModulesCanBeNamed() => Check("""
        box = pylite.sandbox(modules=['json', 'collections'])
        for code in ('import json, collections.abc; print(json.dumps([1]))', 'import os', 'from concurrent import interpreters', '__import__("socket")', 'import importlib; importlib.import_module("os")'):
            print(outcome(pylite.exec, box, code))
        print(attack('import hosted'), outcome(pylite.sandbox, modules='json'), sep='; ')
        print(attack('import hosted; print(hosted.answer)', modules=['hosted']))
        box.close()
        """, "[1]", "None", "ModuleNotFoundError: the sandbox may not import 'os'", "ModuleNotFoundError: the sandbox may not import 'concurrent'", "ModuleNotFoundError: the sandbox may not import 'socket'",
        "ModuleNotFoundError: the sandbox may not import 'importlib'", "ModuleNotFoundError: the sandbox may not import 'hosted'; TypeError: modules must be an iterable of names, not a str", "42", "None");

    [Test]
    public void FurtherInterpretersHaveTheSameRulesAndLimits() => Check("""
        def further():
            from concurrent import interpreters
            inner = interpreters.create()
            inner.exec("print('inner')")
            try:
                inner.exec("open('/etc/passwd')")
            except interpreters.ExecutionFailed as error:
                print(error.excinfo.formatted)
            inner.exec("import pylite\ntry: pylite.sandbox()\nexcept PermissionError as e: print(e)")
            inner.exec("while True: pass")
        before = len(interpreters.list_all())
        box = pylite.sandbox(interpreters=True, time=1)
        print(outcome(pylite.call, box, further))
        box.close()
        print(len(interpreters.list_all()) - before)
        print('MemoryError: memory limit' in attack('from concurrent import interpreters as i\nl = []\nwhile True: l.append(i.create())', interpreters=True))
        print('MemoryError: memory limit' in attack('from concurrent import interpreters as i\nboxes = [i.create() for _ in range(3)]\nwhile True:\n  for b in boxes: b.exec("try: l\\nexcept NameError: l = []\\nl.extend(range(10000, 20000))")', interpreters=True))
        """, "inner", "PermissionError: [Errno 13] the sandbox may not read: '/etc/passwd'", "a sandbox may not make another one", "LimitExceeded: time limit of 1 seconds exceeded", "0",
        "True", "True");

    // ---- what crosses

    [Test]
    public void PlainDataComesOut() => Check("""
        box = pylite.sandbox()
        for code in ("[1, {2: (3,)}, {4}, 1.5, 'a', b'b', None, 2j, range(3), bytearray(b'x'), frozenset([1])]", "__import__('collections').deque([1])", "__import__('datetime').datetime(2020, 1, 2)",
                     "__import__('decimal').Decimal('1.50')", "__import__('collections').defaultdict(list, {1: [2]})", "__import__('array').array('i', [1, 2])", "__import__('types').SimpleNamespace(a=1)"):
            print(pylite.call(box, eval, code))
        print(outcome(pylite.exec, box, 'raise KeyError(5)'))
        box.close()
        """, "[1, {2: (3,)}, {4}, 1.5, 'a', b'b', None, 2j, range(0, 3), bytearray(b'x'), frozenset({1})]", "deque([1])", "2020-01-02 00:00:00", "1.50", "defaultdict(<class 'list'>, {1: [2]})", "array('i', [1, 2])",
        "namespace(a=1)", "KeyError: 5");

    [TestCase("type('E', (dict,), {'__reduce__': lambda s: (__import__('os').system, ('echo HACKED',))})()")]
    [TestCase("type('E', (), {'__reduce__': lambda s: (exec, ('print(\"HACKED\")',))})()")]
    [TestCase("type('E', (), {'__reduce_ex__': lambda s, p: 'os.system'})()")]
    [TestCase("type('E', (), {'__reduce__': lambda s: (bytearray, (10 ** 10,))})()")]
    [TestCase("type('system', (), {'__module__': 'os', '__qualname__': 'system'})")]
    [TestCase("lambda: print('HACKED')")]
    [TestCase("__import__('functools').partial(exec, 'print(\"HACKED\")')")]
    [TestCase("print")]
    [TestCase("type('X', (Exception,), {})()")]
    [TestCase("setattr(__import__('copyreg'), 'x', 1) or __import__('copyreg').pickle(__import__('collections').deque, lambda d: (exec, ('print(\"HACKED\")',))) or [__import__('collections').Counter('a')]")]
    [TestCase("[e for e in [ValueError()] if not e.__setattr__('__reduce_ex__', lambda p: (exec, ('print(\"HACKED\")',)))][0].with_traceback(None) and type('Y', (), {})()")]
    public void NothingThatCallsComesOut(string expression) => Check($"""
        box = pylite.sandbox()
        print(outcome(pylite.call, box, eval, {Quoted(expression)}).partition(':')[0])
        queue = interpreters.create_queue()
        box.prepare_main(queue=queue)
        print(outcome(pylite.call, box, eval, 'queue.put(' + {Quoted(expression)} + ')').partition(':')[0], queue.qsize())
        box.close()
        """, "NotShareableError", "ExecutionFailed 0");

    [Test]
    public void AnExceptionsOwnReductionIsNotAsked() => Check("""
        box = pylite.sandbox()
        print(outcome(pylite.exec, box, 'e = ValueError(1)\ne.__reduce_ex__ = e.__reduce__ = e.__setstate__ = lambda *a: (exec, ("print(666)",))\nraise e').partition(':')[0])
        print(outcome(pylite.exec, box, 'import copyreg\ncopyreg.pickle(ValueError, lambda e: (exec, ("print(666)",)))\nraise ValueError(2)'))
        box.close()
        """, "ExecutionFailed", "ValueError: 2");

    [Test]
    public void QueuesAndChannelsOfOthersAreNotFound() => Check("""
        from test.support import channels
        secret, given = interpreters.create_queue(), interpreters.create_queue()
        receive, send = channels.create()
        secret.put('secret')
        box = pylite.sandbox()
        box.prepare_main(given=given, secret=secret.id, channel=int(receive.id))
        for code in ("import _interpqueues as q; q.get(secret)", "from concurrent import interpreters as i; i.Queue(secret)", "import _interpqueues as q; q.put(secret, 1)", "import _interpqueues as q; q.destroy(secret)",
                     "import _interpchannels as c; c.send(channel, 1)", "import _interpchannels as c; c._channel_id(channel)", "import _interpchannels as c; c.destroy(channel)"):
            print(outcome(pylite.exec, box, code).split(':')[1].split('.')[-1])
        pylite.exec(box, "import _interpqueues as q, _interpchannels as c, _interpreters as i\ngiven.put([len(q.list_all()), len(c.list_all()), len(i.list_all())])")
        print(given.get(), secret.get())
        box.close()
        """, "QueueNotFoundError", "QueueNotFoundError", "QueueNotFoundError", "QueueNotFoundError", "ChannelNotFoundError", "ChannelNotFoundError", "ChannelNotFoundError", "[1, 0, 1] secret");

    [Test]
    public void QueuesLeftBehindAreGone() => Check("""
        import _interpqueues
        before = len(_interpqueues.list_all())
        print(attack('import _interpqueues as q\nwhile True: q.create(0)'))
        print(attack('from concurrent import interpreters as i\nfor n in range(3000): i.create_queue()\nimport _interpqueues as q\nq.create(0)'))
        import gc
        gc.collect()
        # The last one perhaps as long as the collector has not seen that its handle is gone.
        print(len(_interpqueues.list_all()) - before <= 1)
        """, "ExecutionFailed: concurrent.interpreters.QueueError: the sandbox may not make more queues", "None", "True");

    [Test]
    public void TheNameOfAClassForEndsIsNotLookedUp() => Check("""
        from test.support import channels
        receive, send = channels.create()
        box = pylite.sandbox()
        box.prepare_main(send=send)
        pylite.exec(box, '''
        import _interpchannels as c
        class system:
            def __init__(self, id): self._id = id
        system.__module__ = 'os'
        c._register_end_types(system, system)
        send.send_nowait(system(send.id))
        '''.replace('\\n        ', '\\n'))
        print(type(receive.recv()).__name__)
        box.close()
        """, "SendChannel");

    [Test]
    public void TracebacksShowNoFiles() => Check("""
        box = pylite.sandbox()
        try:
            box.exec('exec(compile("1/0", "/etc/passwd", "exec"))')
        except interpreters.ExecutionFailed as error:
            print('root' in error.excinfo.errdisplay, '/etc/passwd' in error.excinfo.errdisplay)
        pylite.exec(box, 'import linecache; print(linecache.getlines("/etc/passwd"))')
        box.close()
        """, "False True", "[]");

    // ---- time

    [TestCase("while True: pass")]
    [TestCase("while True:\n try:\n  while True: pass\n except: pass")]
    [TestCase("while True:\n try:\n  while True: pass\n finally:\n  continue")]
    [TestCase("class A:\n def __del__(self):\n  while True: pass\na = A()\ndel a\nimport gc; gc.collect()\nwhile True: pass")]
    [TestCase("def g():\n while True:\n  try: yield 1\n  except BaseException: pass\nfor x in g(): pass")]
    [TestCase("class A:\n def __eq__(self, o):\n  while True: pass\nA() in [A()]")]
    [TestCase("class A:\n def __lt__(self, o):\n  while True: pass\nsorted([A(), A()])")]
    [TestCase("class A:\n def __hash__(self):\n  while True: pass\n{A()}")]
    [TestCase("sorted([1, 2], key=lambda x: all(iter(lambda: 1, 0)))")]
    [TestCase("sum(range(10 ** 15))")]
    [TestCase("max(iter(int, 1))")]
    [TestCase("1 in iter(int, 1)")]
    [TestCase("import collections; collections.deque(map(abs, iter(int, 1)), maxlen=0)")]
    [TestCase("import itertools\nfor p in itertools.permutations(range(1000)): pass")]
    [TestCase("import re; re.match('(a*)*b', 'a' * 60)")]
    [TestCase("import time; time.sleep(1000)")]
    [TestCase("import threading; l = threading.Lock(); l.acquire(); l.acquire()")]
    [TestCase("from concurrent import interpreters as i; i.create_queue().get()")]
    [TestCase("import os; r, w = os.pipe(); os.read(r, 1)")]
    [TestCase("import asyncio\nasync def f():\n while True:\n  try: await asyncio.sleep(0)\n  except BaseException: pass\nasyncio.run(f())")]
    [TestCase("class A:\n def __repr__(self):\n  while True: pass\nraise ValueError(A())")]
    [TestCase("class E(Exception):\n def __str__(self):\n  while True: pass\nraise E")]
    [TestCase("import decimal; decimal.getcontext().prec = 50000; decimal.Decimal(2).ln()")]
    [TestCase("pow(3, 10 ** 60000 + 7, 10 ** 60000 + 9)\nwhile True: pass")]
    [TestCase("class M(type):\n def __instancecheck__(c, o):\n  while True: pass\nisinstance(1, M('X', (), {}))")]
    [TestCase("x = lambda: x\nwhile True: x = eval('lambda: x', {'x': None})")]
    [TestCase("import types\nf = print\nfor i in range(200000): f = types.MethodType(f, 1)\nf()")]
    [TestCase("import sys\nsys.setswitchinterval(1e6)\nsys.unraisablehook = sys.excepthook = print\nwhile True: pass")]
    public void EndlessCodeEnds(string code) => Assert.That(Attack(code, "time=0.25"), Is.EqualTo("LimitExceeded: time limit of 0.25 seconds exceeded"));

    [Test]
    public void NothingRunsAfterTheEnd() => Check("""
        box = pylite.sandbox(time=0.25)
        started = interpreters.create_queue()
        box.prepare_main(started=started)
        for _ in range(2):
            try:
                box.exec('import atexit\natexit.register(lambda: started.put("atexit"))\nwhile True: pass')
            except pylite.LimitExceeded as error:
                print(error, error.limit, isinstance(error, interpreters.InterpreterError))
        print(outcome(pylite.call, box, abs, -1), outcome(pylite.submit(box, 'pass').result), sep='; ')
        box.close()
        print(started.qsize(), outcome(box.exec, 'pass').partition(':')[0])
        box = pylite.sandbox(time=0.25)
        box.exec('import atexit\ndef forever():\n while True: pass\natexit.register(forever)')
        print(outcome(box.close), attack('print("well")'))
        """, "time limit of 0.25 seconds exceeded time True", "time limit of 0.25 seconds exceeded time True",
        "LimitExceeded: time limit of 0.25 seconds exceeded; LimitExceeded: time limit of 0.25 seconds exceeded", "0 InterpreterNotFoundError", "well", "None None");

    [Test]
    public void ThreadsCountAndEnd() => Check("""
        code = 'import threading\nthreads = [threading.Thread(target=lambda: [0 for _ in iter(lambda: 1, 0)]) for _ in range(3)]\nfor t in threads: t.start()'
        print(attack(code, threads=2))
        box = pylite.sandbox(threads=3, time=0.5)
        print(outcome(box.exec, code), outcome(box.exec, 'for t in threads: t.join()'), sep='; ')
        box.close()
        bomb = 'import threading\ndef f():\n while True:\n  try: threading.Thread(target=f).start()\n  except RuntimeError: pass\nf()'
        print(attack(bomb, threads=5, time=0.5))
        """, "RuntimeError: can't start new thread", "None; LimitExceeded: time limit of 0.5 seconds exceeded", "LimitExceeded: time limit of 0.5 seconds exceeded");

    [Test]
    public void ATimeoutIsNotTheEnd() => Check("""
        box = pylite.sandbox()
        print(outcome(pylite.exec, box, 'while True: pass', timeout=0.1), pylite.call(box, abs, -1))
        box.close()
        """, "TimeoutError: timed out 1");

    // ---- output

    [TestCase("import sys\nwhile True: sys.stdout.write('x' * 100)")]
    [TestCase("import sys\nwhile True: sys.__stderr__.write('x' * 100)")]
    [TestCase("import sys\nwhile True: sys.stdout.buffer.write(b'x' * 100)")]
    [TestCase("import os\nwhile True: os.write(2, b'x' * 100)")]
    [TestCase("import os\nd = os.dup(1)\nwhile True: os.write(d, b'x' * 100)")]
    [TestCase("f = open(1, 'wb', 0, closefd=False)\nwhile True: f.write(b'x' * 100)")]
    [TestCase("import warnings\nwarnings.simplefilter('always')\nwhile True: warnings.warn('x' * 100)")]
    [TestCase("while True:\n try: print('x' * 99)\n except BaseException: pass")]
    [TestCase("class A:\n def __del__(self): raise ValueError('x' * 100)\nimport gc\nwhile True:\n a = A()\n del a\n gc.collect()")]
    public void FloodsOfOutputEnd(string code)
    {
        string output = Attack(code, "output=2000");
        Assert.That(output, Does.EndWith("LimitExceeded: output limit of 2000 bytes exceeded"));
        Assert.That(output, Has.Length.LessThanOrEqualTo(2000 + 52));
    }

    [Test]
    public void CapturedAndFiledOutputCounts() => Check("""
        box = pylite.sandbox(output=1000)
        with pylite.capture(box) as output:
            print(outcome(box.exec, 'while True: print("x" * 99)'))
        print(len(output.stdout), outcome(box.exec, 'print(1)'))
        box.close()
        import tempfile
        with tempfile.TemporaryDirectory() as folder:
            print(attack(f'f = open({folder + "/x"!r}, "wb", 0)\nwhile True: f.write(b"x" * 100)', write=folder, output=1000), os.path.getsize(folder + '/x'))
        """, "LimitExceeded: output limit of 1000 bytes exceeded", "1000 LimitExceeded: output limit of 1000 bytes exceeded", "LimitExceeded: output limit of 1000 bytes exceeded 1000");

    // ---- memory

    private const string NoMemory = "MemoryError: memory limit of 50331648 bytes exceeded";

    [TestCase("l = []\nwhile True: l.append([0] * 100)")]
    [TestCase("l = []\nn = 0\nwhile True:\n l.append(n)\n n += 1")]
    [TestCase("l = []\nx = 0.5\nwhile True:\n l.append(x)\n x += 1")]
    [TestCase("d = {}\nn = 0\nwhile True:\n d[n] = str(n)\n n += 1")]
    [TestCase("s = set()\nn = 0\nwhile True:\n s.add((n,))\n n += 1")]
    [TestCase("s = 'x'\nwhile True: s += s")]
    [TestCase("s = ''\nwhile True: s += 'xxxxxxxxxx'")]
    [TestCase("b = bytearray()\nwhile True: b += b'x' * 100000")]
    [TestCase("'x' * 10 ** 8")]
    [TestCase("b'x' * 10 ** 8")]
    [TestCase("bytes(10 ** 8)")]
    [TestCase("bytearray(10 ** 8)")]
    [TestCase("[0] * 10 ** 8")]
    [TestCase("(0,) * 10 ** 8")]
    [TestCase("'%100000000d' % 1")]
    [TestCase("format(1, '100000000')")]
    [TestCase("f'{1:{10 ** 8}}'")]
    [TestCase("'{:{}}'.format(1, 10 ** 8)")]
    [TestCase("'x'.center(10 ** 8)")]
    [TestCase("'1'.zfill(10 ** 8)")]
    [TestCase("b'x'.ljust(10 ** 8)")]
    [TestCase("(1).to_bytes(10 ** 8)")]
    [TestCase("('x' * 10000).replace('x', 'y' * 10000)")]
    [TestCase("('x' * 100000).translate({120: 'y' * 10000})")]
    [TestCase("('\\t' * 1000).expandtabs(10 ** 6)")]
    [TestCase("('x' * 100000).join([''] * 10000)")]
    [TestCase("''.join(__import__('itertools').repeat('x' * 1000))")]
    [TestCase("list(__import__('itertools').repeat(1))")]
    [TestCase("tuple(iter(int, 1))")]
    [TestCase("sorted(iter(int, 1))")]
    [TestCase("set(map(str, __import__('itertools').count()))")]
    [TestCase("dict.fromkeys(range(10 ** 9))")]
    [TestCase("list(range(10 ** 10))")]
    [TestCase("[*range(10 ** 9)]")]
    [TestCase("print(*range(10 ** 9))")]
    [TestCase("a, *b = range(10 ** 9)")]
    [TestCase("list(map(lambda i: [0] * 1000, __import__('itertools').count()))")]
    [TestCase("list([0] * 1000 for _ in iter(int, 1))")]
    [TestCase("__import__('collections').deque(__import__('itertools').count())")]
    [TestCase("import itertools\na, b = itertools.tee(itertools.count())\nfor x in a: pass")]
    [TestCase("list(__import__('itertools').product(range(100), repeat=100))")]
    [TestCase("import array\na = array.array('q', [1])\nwhile True: a *= 2")]
    [TestCase("import io\ns = io.StringIO()\nwhile True: s.write('x' * 1000)")]
    [TestCase("import io; s = io.BytesIO(); s.seek(10 ** 8); s.write(b'x')")]
    [TestCase("import struct; struct.pack('100000000x')")]
    [TestCase("import os; os.urandom(10 ** 8)")]
    [TestCase("import json\nx = []\nfor i in range(100): x = [x]\njson.dumps(x, indent=10 ** 6)")]
    [TestCase("import zlib\nd = zlib.compress(b'x' * 10 ** 7)\nl = []\nwhile True: l.append(zlib.decompress(d))")]
    [TestCase("import zlib\nl = []\nwhile True: l.append(zlib.compressobj())")]
    [TestCase("import re; re.sub('x', 'y' * 10000, 'x' * 100000)")]
    [TestCase("x = None\nwhile True: x = (x,)")]
    [TestCase("x = []\nwhile True: x = [x, x]")]
    [TestCase("l = []\nwhile True:\n a = []\n a.append(a)\n l.append(a)")]
    [TestCase("e = None\nwhile True:\n try:\n  raise ValueError from e\n except ValueError as x: e = x")]
    [TestCase("class A: pass\nl = []\nwhile True:\n a = A()\n a.x = 1\n l.append(a)")]
    [TestCase("class A: pass\nn = 0\nwhile True:\n setattr(A, 'x' * 1000 + str(n), 1)\n n += 1")]
    [TestCase("l = []\nwhile True: l.append(type('X', (), {}))")]
    [TestCase("l = []\nwhile True: l.append(lambda: l)")]
    [TestCase("l = []\nwhile True: l.append(i for i in [1])")]
    [TestCase("import sys; sys.setrecursionlimit(10 ** 9)\ndef f(): f()\nf()")]
    [TestCase("import sys\nn = 0\nwhile True:\n sys.intern('x' * 10000 + str(n))\n n += 1")]
    [TestCase("import threading\nl = threading.local()\nl.x = []\nwhile True: l.x.append('x' * 1000 + str(len(l.x)))")]
    [TestCase("import contextvars\nv = contextvars.ContextVar('v')\nwhile True: v.set((v.get(None), 'x' * 1000 + str(id(v))))")]
    [TestCase("from concurrent import interpreters as i\nq = i.create_queue()\nwhile True: q.put('x' * 1000 + str(q.qsize()))")]
    [TestCase("from concurrent import interpreters as i\nq = i.create_queue()\nl = []\nwhile True:\n q.put(memoryview(bytearray(100000)))\n l.append(q.get())")]
    [TestCase("from test.support import channels\nr, s = channels.create()\nn = 0\nwhile True:\n s.send_nowait('x' * 1000 + str(n))\n n += 1")]
    [TestCase("import atexit\nwhile True: atexit.register(len, [0] * 1000)")]
    [TestCase("import asyncio\nasync def f():\n while True: asyncio.get_running_loop().call_later(1000, print, [0] * 1000)\nasyncio.run(f())")]
    public void BombsGoOff(string code)
    {
        long before = GC.GetTotalMemory(true);
        Assert.That(Attack(code), Is.EqualTo(NoMemory));
        Assert.That(GC.GetTotalMemory(true) - before, Is.LessThan(32L << 20), "what the sandbox held is gone");
    }

    [TestCase("list(map(lambda i: [0] * 1000, __import__('itertools').count()))")]
    [TestCase("tuple([0] * 1000 for _ in iter(int, 1))")]
    [TestCase("set(map(lambda i: ' ' * 10000 + str(i), __import__('itertools').count()))")]
    [TestCase("dict((i, [0] * 1000) for i in __import__('itertools').count())")]
    [TestCase("__import__('collections').deque([0] * 1000 for _ in iter(int, 1))")]
    [TestCase("''.join(' ' * 10000 + str(i) for i in __import__('itertools').count())")]
    [TestCase("sorted(([0] * 1000 for _ in iter(int, 1)), key=len)")]
    public void BombsGoOffWhileTheHostIsBusy(string code)
    {
        bool isOver = false;
        var busy = new Thread(() =>
        {
            while (!Volatile.Read(ref isOver)) GC.KeepAlive(new byte[2000]);
        });
        busy.Start();
        Assert.That(Attack(code), Is.EqualTo(NoMemory));
        Volatile.Write(ref isOver, true);
        busy.Join();
    }

    [TestCase("10 ** 10 ** 8")]
    [TestCase("1 << 10 ** 9")]
    [TestCase("x = 3\nwhile True: x *= x")]
    [TestCase("import math; math.factorial(10 ** 7)")]
    [TestCase("import random; random.randbytes(10 ** 8)")]
    [TestCase("int('7' * 4000) ** 1000")]
    [TestCase("import decimal; decimal.getcontext().prec = 10 ** 7; decimal.Decimal(1) / 3")]
    public void IntsAreBounded(string code) => Assert.That(Attack(code, "time=5"), Does.StartWith("MemoryError: "));

    [TestCase("import pickle\nl = ['x' * 1000 + str(i) for i in range(1000)]\nk = []\nwhile True: k.append(pickle.dumps(l))")]
    [TestCase("import pickle; pickle.loads(b']' + b'2' * 10 ** 7 + b'.')")]
    [TestCase("import csv, itertools; csv.field_size_limit(10 ** 9); next(csv.reader(itertools.chain('\"', itertools.repeat('x' * 10000))))")]
    [TestCase("import csv, io; csv.writer(io.StringIO()).writerow(['x' * 10 ** 6] * 100)")]
    [TestCase("import queue\nq = queue.SimpleQueue()\nwhile True: q.put([0] * 100)")]
    [TestCase("import json; json.dumps([['x' * 1000] * 1000] * 100, indent=1000)")]
    public void WhatModulesHoldIsBounded(string code) => Assert.That(Attack(code, "time=10"), Does.StartWith("MemoryError: "));

    [Test]
    public void WhoGoesOnRegardlessEnds() => Check("""
        box = pylite.sandbox(memory=48 << 20)
        try:
            box.exec('l = ()\nwhile True:\n try:\n  while True: l = (l, [0] * 1000)\n except BaseException: pass')
        except pylite.LimitExceeded as error:
            print(error, error.limit)
        print(outcome(box.exec, 'pass'))
        box.close()
        """, "memory limit of 50331648 bytes exceeded memory", "LimitExceeded: memory limit of 50331648 bytes exceeded");

    [Test]
    public void WhoLetsGoGoesOn() => Check("""
        box = pylite.sandbox(memory=48 << 20)
        for _ in range(3):
            result = outcome(pylite.exec, box, 'l = []\nwhile True: l.append([0] * 1000)')
            box.exec('l.clear()')
        print(result.split()[-5:])
        box.exec('for n in range(2000): x = [0] * 10000; y = str(n) * 10000')
        print(outcome(pylite.exec, box, 'print(sum(len([n] * 1000) for n in range(100000)))'))
        box.close()
        """, "['limit', 'of', '50331648', 'bytes', 'exceeded']", "100000000", "None");

    [Test]
    public void WhatTheHostHoldsDoesNotCount() => Check("""
        box = pylite.sandbox(memory=16 << 20)
        mine = bytearray(64 << 20)
        hoard = [[0] * 1000 for _ in range(10000)]
        queue = interpreters.create_queue()
        queue.put([str(n) * 1000 for n in range(20000)])
        box.prepare_main(view=memoryview(mine), queue=queue)
        box.exec('view[0] = 7; x = [bytes(1000) for n in range(2000)]; y = [[0] * 100 for n in range(1000)]')
        print(mine[0], len(queue.get()), len(hoard))
        box.close()
        """, "7 20000 10000");

    [Test]
    public void NumbersAreChecked() => Check("""
        for options in ({'memory': 5}, {'time': 0}, {'time': float('nan')}, {'output': -1}, {'threads': -1}, {'memory': 'x'}, {'read': 5}, {'read': [5]}):
            print(outcome(pylite.sandbox, **options))
        box = pylite.sandbox(memory=None, time=None, output=None, threads=None)
        print(pylite.call(box, abs, -1))
        box.close()
        """, "ValueError: memory must be at least 4194304 bytes", "ValueError: time must be positive", "ValueError: time must be positive", "ValueError: output must be non-negative", "ValueError: threads must be non-negative",
        "TypeError: 'str' object cannot be interpreted as an integer", "TypeError: 'int' object is not iterable", "TypeError: expected str, bytes or os.PathLike object, not int", "1");
}
