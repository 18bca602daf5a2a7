using NUnit.Framework;

namespace PyLite.Tests.Interop;

/// <summary>The module pylite. What has to happen in an order is put into it by queues: no test depends on how long something takes.</summary>
[TestFixture]
public sealed class PyLiteModuleTests
{
    private const string Prelude = """
        import pylite
        from concurrent import interpreters
        interp = interpreters.create()
        started, go, back = interpreters.create_queue(), interpreters.create_queue(), interpreters.create_queue()
        interp.prepare_main(started=started, go=go, back=back)

        def outcome(run, *args, **kwargs):
            try:
                return run(*args, **kwargs)
            except BaseException as error:
                return type(error).__name__ + ': ' + str(error).partition('\n')[0]

        def begin(code):
            # What is submitted says that it runs before it does what is to be interrupted.
            future = pylite.submit(interp, 'started.put(1)\n' + code)
            started.get()
            return future

        """;

    private static string Run(string script)
    {
        using var hosting = new Hosting();
        hosting.Python.Execute(Prelude + script + "\ninterp.close()\n");
        return hosting.Output;
    }

    private static void Check(string script, params string[] lines) => Assert.That(Run(script), Is.EqualTo(string.Concat(lines.Select(static line => line + "\n"))));

    [Test]
    public void FuturesHaveResultsInTheOrderOfSubmission() => Check("""
        futures = [pylite.submit(interp, divmod, n, 3) for n in (7, 8)]
        print([future.result(10) for future in futures])
        print(pylite.submit(interp, 'x = 5').result(10), interp.call(eval, 'x'))
        print(outcome(pylite.submit, interp, 'x', 1))
        """, "[(2, 1), (2, 2)]", "None 5", "TypeError: a script takes no arguments");

    [Test]
    public void WhatWaitsForItsTurnCanBeCancelled() => Check("""
        first = begin('go.get()')
        second = pylite.submit(interp, 'back.put("never")')
        print(second.cancel())
        go.put(1)
        print(first.result(10), back.qsize())
        """, "True", "None 0");

    [Test]
    public void AFailureHasBothTracebacks() => Check("""
        interp.exec('def fail(n):\n    return [][n]')
        try:
            pylite.exec(interp, 'fail(3)')
        except IndexError as error:
            here, there = pylite.tracebacks(error)
            print(error, '|', type(error.__cause__).__name__)
            print('_finish' in here, 'in fail' in here)
            print('line 2, in fail' in there, there.splitlines()[-1])
        print(pylite.tracebacks(ValueError('x')))
        print(outcome(pylite.exec, interp, 'class Own(Exception): pass\nraise Own(1)'))
        """, "list index out of range | ExecutionFailed", "True False", "True IndexError: list index out of range", "('ValueError: x\\n', None)", "ExecutionFailed: Own: 1");

    [TestCase("while True: pass")]
    [TestCase("def count():\n    n = 0\n    while True: n += 1\ncount()")]
    [TestCase("sum(range(10 ** 15))")]
    [TestCase("sorted(iter(int, 1))")]
    [TestCase("import re; re.match('(a*)*b', 'a' * 60)")]
    [TestCase("x = 7 ** 10 ** 8")]
    [TestCase("pow(3, 10 ** 60000 + 7, 10 ** 60000 + 9)")]
    [TestCase("import sys; sys.set_int_max_str_digits(0); s = '7' * 100_000_000; int(s); int(s)")]
    [TestCase("import sys; sys.set_int_max_str_digits(0); x = 1 << 500_000_000; str(x - 1)")]
    [TestCase("x = (1 << 800_000_000) - 3; x * (x + 2)")]
    [TestCase("x = (1 << 600_000_000) - 3; x // ((1 << 300_000_000) - 5)")]
    [TestCase("import math; math.isqrt((1 << 1_000_000_000) - 3)")]
    [TestCase("from decimal import *; getcontext().prec = 10 ** 8; Decimal(2).sqrt()")]
    [TestCase("from decimal import *; getcontext().prec = 10 ** 6; Decimal(2).exp()")]
    [TestCase("compile('x = 1\\n' * 20_000_000, 'long', 'exec')")]
    [TestCase("import zlib; x = bytes(10 ** 9); [zlib.crc32(x) for _ in range(100)]")]
    [TestCase("import hashlib; hashlib.pbkdf2_hmac('sha256', b'', b'', 2 ** 31 - 1)")]
    [TestCase("go.get()")]
    [TestCase("import threading; lock = threading.Lock(); lock.acquire(); lock.acquire()")]
    [TestCase("import threading; threading.Event().wait()")]
    [TestCase("import time; time.sleep(1000)")]
    [TestCase("from concurrent import interpreters as i; i.create().exec('while True: pass')")]
    public void AnInterruptReachesWhateverRuns(string code) => Check($"""
        future = begin({Quoted(code)})
        print(pylite.interrupt(interp), type(future.exception(60)).__name__.replace('ExecutionFailed', 'KeyboardInterrupt'))
        print(interp.call(abs, -1), pylite.interrupt(interp))
        """, "True KeyboardInterrupt", "1 False");

    [Test]
    public void ForceAsksNoHandler() => Check("""
        future = begin('''
        while True:
            try:
                while True:
                    pass
            except BaseException:
                back.put('handled')
            finally:
                back.put('finally')
        ''')
        print(pylite.interrupt(interp, force=True), outcome(future.result, 60), back.qsize())
        print(interp.call(abs, -2))
        print(outcome(pylite.interrupt, interpreters.get_current()))
        """, "True InterpreterError: execution was stopped 0", "2", "InterpreterError: cannot interrupt the current interpreter");

    [Test]
    public void TimeoutsEndWhatCatchesEverything() => Check("""
        print(outcome(pylite.exec, interp, 'while True: pass', timeout=0))
        print(outcome(pylite.exec, interp, 'while True:\n    try:\n        while True: pass\n    except BaseException: pass', timeout=0.01, grace=0.01))
        print(outcome(pylite.call, interp, abs, -3, timeout=100), outcome(pylite.call, interp, abs, 1, timeout=-1))
        print(outcome(pylite.exec, interp, '1 / 0', timeout=100))
        """, "TimeoutError: timed out", "TimeoutError: timed out", "3 ValueError: timeout value must be non-negative", "ZeroDivisionError: division by zero");

    [Test]
    public void SelectGivesWhatIsReady() => Check("""
        from test.support import channels
        receive, send = channels.create()
        print(pylite.select(back, receive, timeout=0))
        back.put(1)
        print(pylite.select(back, receive) == [back])
        send.send_nowait(2)
        print(pylite.select(receive, back) == [receive, back])
        back.get(), receive.recv()
        interp.prepare_main(send=send)
        future = begin('go.get(); send.send_nowait("woken")')
        go.put(1)
        print(pylite.select(back, receive) == [receive], receive.recv())
        future.result(10)
        pylite.close(back)
        print(pylite.select(back, receive) == [back])
        print(outcome(pylite.select), outcome(pylite.select, 5), outcome(pylite.select, back, timeout=-1), sep='; ')
        """, "[]", "True", "True", "True woken", "True", "ValueError: nothing to wait for; TypeError: expected a queue or an end of a channel, not int; ValueError: timeout value must be non-negative");

    [Test]
    public void AClosedQueueIsDrained() => Check("""
        future = begin('import pylite\nback.put(list(pylite.items(go)))')
        for n in range(3):
            go.put([n])
        print(pylite.close(go), pylite.close(go), pylite.is_closed(go))
        print(back.get(), future.result(10))
        print('; '.join([outcome(go.put, 1), outcome(go.get_nowait), outcome(go.get, timeout=5)]).replace(str(go.id), 'ID'))
        started.put(1), started.put(2)
        print(pylite.drain(started), pylite.drain(started))
        full = interpreters.create_queue(1)
        full.put(1)
        interp.prepare_main(full=full)
        waiting = begin('full.put(2)')
        pylite.close(full)
        print(outcome(waiting.result, 10).replace(str(full.id), 'ID'), pylite.drain(full))
        print(issubclass(pylite.QueueClosed, interpreters.QueueEmpty.__bases__[0]))
        """, "True False True", "[[0], [1], [2]] None", "QueueClosed: queue ID is closed; QueueClosed: queue ID is closed; QueueClosed: queue ID is closed", "[1, 2] []", "QueueClosed: queue ID is closed [1]", "True");

    [Test]
    public void EndsCanBeAwaited() => Check("""
        import asyncio
        from test.support import channels
        receive, send = channels.create()
        interp.prepare_main(send=send, receive=receive)

        async def run(awaitable):
            return await awaitable

        async def main():
            waiting = asyncio.ensure_future(run(pylite.receive(back)))
            future = begin('go.get(); back.put("from there")')
            go.put(1)
            print(await waiting, await asyncio.wrap_future(future))
            full = interpreters.create_queue(1)
            await pylite.send(full, 1)
            waiting = asyncio.ensure_future(run(pylite.send(full, 2)))
            await asyncio.sleep(0)
            print(waiting.done(), full.get(), await waiting, full.get())
            waiting = asyncio.ensure_future(run(pylite.send(send, 'over')))
            await asyncio.sleep(0)
            print(waiting.done())
            future = begin('back.put(receive.recv())')
            print(await waiting, back.get(), await asyncio.wrap_future(future))
            waiting = asyncio.ensure_future(run(pylite.send(send, 'withdrawn')))
            await asyncio.sleep(0)
            waiting.cancel()
            print(type((await asyncio.gather(waiting, return_exceptions=True))[0]).__name__, receive.recv_nowait('nothing'))
            waiting = asyncio.ensure_future(run(pylite.receive(back)))
            await asyncio.sleep(0)
            waiting.cancel()
            back.put('kept')
            await asyncio.gather(waiting, return_exceptions=True)
            print(await pylite.receive(back))
            waiting = asyncio.ensure_future(run(pylite.ready(back, receive)))
            await asyncio.sleep(0)
            send.send_nowait(1)
            print(await waiting == [receive])
            waiting = asyncio.ensure_future(run(pylite.receive(back)))
            await asyncio.sleep(0)
            pylite.close(back)
            print(repr((await asyncio.gather(waiting, return_exceptions=True))[0]).replace(str(back.id), 'ID'))

        asyncio.run(main())
        """, "from there None", "False 1 None 2", "False", "None over None", "CancelledError nothing", "kept", "True", "QueueClosed('queue ID is closed')");

    [Test]
    public void WithoutALoopAnAwaitBlocks() => Check("""
        async def run():
            return await pylite.receive(back)
        future = begin('go.get(); back.put(5)')
        go.put(1)
        try:
            run().send(None)
        except StopIteration as stop:
            print(stop.value, future.result(10))
        """, "5 None");

    [Test]
    public void OutputIsCapturedPerInterpreter() => Check("""
        with pylite.capture(interp) as output:
            interp.exec('import sys; print("out", "ü"); print("err", file=sys.stderr)')
            print(repr(output.stdout), repr(output.stderr), output.take(), repr(output.stdout))
            outcome(interp.exec, 'print("before", end=""); 1 / 0')
            print(repr(output.stdout))
        interp.exec('print("free", flush=True)')
        with pylite.capture(interp, stdout=False) as output:
            interp.exec('print("still free", flush=True)')
        print(repr(output.stdout))
        """, "'out ü\\n' 'err\\n' ('out ü\\n', 'err\\n') ''", "'before'", "free", "still free", "''");

    private static string Quoted(string code) => "'" + code.Replace("\\", "\\\\").Replace("'", "\\'").Replace("\n", "\\n") + "'";
}
