using NUnit.Framework;

namespace PyLite.Tests.Interop;

/// <summary>Races between interpreters, each made to take the turn that is tested: the module schedule holds one thread where it is decided.</summary>
[TestFixture, NonParallelizable]
public sealed class RaceTests
{
    private const string Prelude = """
        import threading, schedule, pylite, _interpqueues
        import interpreters as channels
        from concurrent import interpreters
        interp = interpreters.create()
        main = interpreters.get_current()

        def outcome(run, *args, **kwargs):
            try:
                return run(*args, **kwargs)
            except BaseException as error:
                return type(error).__name__ + ': ' + str(error).partition('\n')[0]

        class Other(threading.Thread):
            # Runs something until it comes to a point.
            def __init__(self, point, run, *args, **kwargs):
                super().__init__()
                self.work = run, args, kwargs
                schedule.hold(point)
                self.start()
                schedule.reached()
            def run(self):
                run, args, kwargs = self.work
                self.outcome = outcome(run, *args, **kwargs)
            def end(self):
                schedule.release()
                self.join()
                return self.outcome

        """;

    private static void Check(string script, params string[] lines)
    {
        using var hosting = new Hosting();
        hosting.Python.Execute(Prelude + script);
        Assert.That(hosting.Output, Is.EqualTo(string.Concat(lines.Select(static line => line + "\n"))));
    }

    [Test, CancelAfter(30_000)]
    public void OnlyOneOfTwoThreadsClosesAnInterpreter() => Check("""
        other = Other('Closing', interp.close)
        print(outcome(interp.close), '|', outcome(interp.exec, 'pass'), '|', interp.is_running())
        print(other.end(), outcome(interp.close).partition(' ID')[0])
        """, "InterpreterError: interpreter running | InterpreterError: interpreter already running | True", "None InterpreterNotFoundError: unrecognized interpreter");

    [TestCase("interp.exec, 'print(1)'")]
    [TestCase("interp.call, len, 'abc'")]
    [TestCase("interp.prepare_main, {'a': 1}")]
    [TestCase("interp.close")]
    [CancelAfter(30_000)]
    public void WhoFoundAnInterpreterThatIsClosedMeanwhileIsTold(string use) => Check($"""
        other = Other('Found', {use})
        interp.close()
        print(other.end().partition(' ID')[0])
        """, "InterpreterNotFoundError: unrecognized interpreter");

    [Test, CancelAfter(30_000)]
    public void AThreadThatCallsKeepsTheInterpreterFromBeingClosed() => Check("""
        go = interpreters.create_queue()
        interp.prepare_main(go=go)
        schedule.hold('Parking')
        thread = interp.call_in_thread(eval, 'go.get()')
        schedule.reached()
        print(outcome(interp.close))
        go.put(1)
        thread.join()
        print(outcome(interp.close))
        """, "InterpreterError: interpreter running", "None");

    [Test, CancelAfter(30_000)]
    public void AThreadThatIsToCallFindsTheInterpreterClosed() => Check("""
        errors = []
        threading.excepthook = lambda hook: errors.append(hook.exc_type.__name__)
        schedule.hold('Found')
        thread = interp.call_in_thread(len, 'abc')
        schedule.reached()
        interp.close()
        schedule.release()
        thread.join()
        print(errors)
        """, "['InterpreterNotFoundError']");

    [Test, CancelAfter(30_000)]
    public void AChannelThatIsClosedTakesNothingFromWhoIsAboutToSend() => Check("""
        r, s = channels.create_channel()
        other = Other('Sending', s.send, 1)
        r.close()
        print(other.end().partition(' ')[0], outcome(r.recv).partition(' ')[0])
        """, "ChannelClosedError: ChannelClosedError:");

    [Test, CancelAfter(30_000)]
    public void ClosingWakesWhoWaitsToReceive() => Check("""
        r, s = channels.create_channel()
        other = Other('Parking', r.recv)
        s.close()
        print(other.end().partition(' ')[0])
        """, "ChannelClosedError:");

    [Test, CancelAfter(30_000)]
    public void ClosingByForceWakesWhoWaitsUntilItsItemIsReceived() => Check("""
        from test.support import channels as waiting
        r, s = waiting.create()
        other = Other('Parking', s.send, 1)
        print(outcome(r.close).partition(' ')[0])
        import _interpchannels
        _interpchannels.close(r.id, force=True)
        print(other.end().partition(' ')[0])
        """, "ChannelNotEmptyError:", "ChannelClosedError:");

    [Test, CancelAfter(30_000)]
    public void WhatIsSentIsReceivedThoughTheSenderHasNotGoneToSleepYet() => Check("""
        from test.support import channels as waiting
        r, s = waiting.create()
        other = Other('Sending', s.send, 'item')
        print(outcome(r.recv_nowait).partition(' ')[0])
        schedule.release()
        print(r.recv(), other.join(), other.outcome)
        """, "ChannelEmptyError:", "item None None");

    [Test, CancelAfter(30_000)]
    public void AQueueThatIsGoneTakesNothing() => Check("""
        queue = interpreters.create_queue()
        other = Other('Sending', queue.put, 1)
        _interpqueues.destroy(queue.id)
        print(other.end().partition(':')[0])
        """, "QueueNotFoundError");

    [Test, CancelAfter(30_000)]
    public void WhoWaitsForRoomInAQueueThatGoesIsTold() => Check("""
        queue = interpreters.create_queue(1)
        queue.put(1)
        other = Other('Parking', queue.put, 2)
        _interpqueues.destroy(queue.id)
        print(other.end().partition(':')[0])
        """, "QueueNotFoundError");

    [Test, CancelAfter(30_000)]
    public void WhoWaitsForAnItemOfAQueueThatGoesIsTold() => Check("""
        queue = interpreters.create_queue()
        other = Other('Parking', queue.get)
        _interpqueues.destroy(queue.id)
        print(other.end().partition(':')[0])
        """, "QueueNotFoundError");

    [Test, CancelAfter(30_000)]
    public void AnItemOutlivesTheInterpreterThatWasAboutToPutIt() => Check("""
        queue = interpreters.create_queue()
        interp.prepare_main(queue=queue)
        other = Other('Sending', interp.exec, 'queue.put([1, 2])')
        print(queue.qsize(), outcome(interp.close))
        print(other.end(), queue.get())
        interp.exec('queue.put([3])')
        interp.close()
        print(queue.get())
        """, "0 InterpreterError: interpreter running", "None [1, 2]", "concurrent.interpreters._queues.UNBOUND");

    [TestCase("False")]
    [TestCase("True")]
    [CancelAfter(30_000)]
    public void AnInterruptThatComesWhenAllIsDoneDisturbsNothingElse(string force) => Check($"""
        other = Other('Finishing', interp.exec, 'x = 1')
        print(pylite.interrupt(interp, force={force}))
        print(str(other.end()) in ('None', 'InterpreterError: execution was stopped') or other.outcome)
        print(outcome(interp.exec, 'for n in range(1000): x += n\nprint(x)'), pylite.interrupt(interp))
        """, "True", "True", "499501", "None False");

    [Test, CancelAfter(30_000)]
    public void AViewOutlivesTheInterpreterOfItsMemory() => Check("""
        owner = interpreters.create()
        go = interpreters.create_queue()
        interp.prepare_main(view=owner.call(eval, 'memoryview(bytearray(b"theirs"))'), go=go)
        other = Other('Parking', interp.exec, 'go.get(); view[0] = 84; print(bytes(view))')
        owner.close()
        import gc
        gc.collect()
        go.put(1)
        print(other.end())
        """, "b'Theirs'", "None");

    [Test, CancelAfter(30_000)]
    public void APoolThatIsShutDownFinishesWhatItHasAndTakesNothingMore() => Check("""
        from concurrent.futures import InterpreterPoolExecutor
        pool = InterpreterPoolExecutor(max_workers=1)
        go = interpreters.create_queue()
        first = pool.submit(go.get)
        second = pool.submit(divmod, 7, 3)
        late = []
        first.add_done_callback(lambda future: late.append(outcome(pool.submit, len, 'abc')))
        pool.shutdown(wait=False)
        go.put('first')
        pool.shutdown()
        print(first.result(), second.result(), late)
        """, "first (2, 1) ['RuntimeError: cannot schedule new futures after shutdown']");
}
