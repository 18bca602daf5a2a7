using System.Diagnostics;
using NUnit.Framework;
using PyLite.Interop;
using PyLite.Vm.Eval;
using PyLite.Vm.Limits;
using PyLite.Vm.Objects;

namespace PyLite.Tests.Interop;

/// <summary>Policies and limits as an application sets them.</summary>
[TestFixture]
public sealed class PolicyTests
{
    private static Hosting Confined(ResourceLimits? limits = null, params string[] modules) => new(new PyInterpreterOptions
    {
        Policy = new SandboxPolicy { Limits = limits ?? ResourceLimits.None, Modules = modules.Length == 0 ? null : modules.ToHashSet() },
    });

    [TestCase("open('/etc/passwd')", "the sandbox may not read")]
    [TestCase("import os; os.system('ls')", "the sandbox may not use processes")]
    [TestCase("import socket; socket.socket()", "the sandbox may not use the network")]
    [TestCase("import signal; signal.raise_signal(2)", "the sandbox may not use processes")]
    [TestCase("from concurrent import interpreters; interpreters.create()", "the sandbox may not use other interpreters")]
    [TestCase("import hosted", "the sandbox may not import 'hosted'")]
    public void WhatThePolicyRefusesIsAnErrorOfTheScript(string code, string message)
    {
        using var hosting = Confined();
        var error = Assert.Throws<PyException>(() => hosting.Python.Execute(code))!;
        Assert.That(hosting.Python.FormatException(error), Does.Contain(message));
        Assert.That(hosting.Python.Evaluate("1 + 1"), Is.EqualTo(2L));
    }

    [Test]
    public void WhatTheHostGivesCanBeUsed()
    {
        using var hosting = Confined(null, "hosted", "json");
        hosting.Python.Register("lookup", (string key) => key.Length);
        hosting.Python.Execute("import hosted, json; print(lookup('four'), hosted.answer, input.__name__)");
        Assert.That(hosting.Output, Is.EqualTo("4 42 input\n"));
    }

    [Test]
    public void AnExceptionTellsWhichLimit()
    {
        using (var time = Confined(new ResourceLimits { Time = TimeSpan.FromMilliseconds(200) }))
        {
            var watch = Stopwatch.StartNew();
            var error = Assert.Throws<PyLiteLimitException>(() => time.Python.Execute("while True:\n try:\n  while True: pass\n except BaseException: pass"))!;
            using (Assert.EnterMultipleScope())
            {
                Assert.That(error.Limit, Is.EqualTo(LimitKind.Time));
                Assert.That(error.Message, Is.EqualTo("time limit of 0.2 seconds exceeded"));
                Assert.That(error, Is.InstanceOf<PyLiteCancelledException>());
                Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
            }
            Assert.Throws<PyLiteLimitException>(() => time.Python.Evaluate("1"), "nothing runs any more");
        }
        using (var output = Confined(new ResourceLimits { Output = 1000 }))
        {
            Assert.That(Assert.Throws<PyLiteLimitException>(() => output.Python.Execute("while True: print('x' * 99)"))!.Limit, Is.EqualTo(LimitKind.Output));
            Assert.That(output.Output, Has.Length.EqualTo(1000));
        }
        using var memory = Confined(new ResourceLimits { Memory = 32 << 20 });
        Assert.That(Assert.Throws<PyLiteLimitException>(() => memory.Python.Execute("l = ()\nwhile True:\n try:\n  while True: l = (l, [0] * 1000)\n except BaseException: pass"))!.Limit,
            Is.EqualTo(LimitKind.Memory));
    }

    [Test]
    public void TooMuchMemoryIsFirstAMemoryError()
    {
        using var hosting = Confined(new ResourceLimits { Memory = 32 << 20 });
        foreach (string code in (string[])["x = 'x' * 10 ** 8", "l = []\nwhile True: l.append([0] * 1000)"])
        {
            var error = Assert.Throws<PyException>(() => hosting.Python.Execute(code))!;
            Assert.That(error.Value.Type.Name, Is.EqualTo("MemoryError"));
        }
        hosting.Python.Execute("l = None");
        Assert.That(hosting.Python.Evaluate("len([0] * 1000000)"), Is.EqualTo(1000000L));
    }

    [Test]
    public void LimitsHoldWithoutOtherRules()
    {
        using var hosting = new Hosting(new PyInterpreterOptions { Policy = new ResourcePolicy { Limits = new ResourceLimits { Threads = 1, Memory = 64 << 20, Time = TimeSpan.FromSeconds(60) } } });
        hosting.Python.Execute("""
            import os, threading
            event = threading.Event()
            threads = [threading.Thread(target=event.wait) for _ in range(2)]
            threads[0].start()
            try: threads[1].start()
            except RuntimeError as error: print(error)
            event.set(); threads[0].join()
            print(os.path.exists('/'))
            """);
        Assert.That(hosting.Output, Is.EqualTo("can't start new thread\nTrue\n"));
    }

    [Test]
    public void TheTimeIsThatOfAllRuns()
    {
        using var hosting = Confined(new ResourceLimits { Time = TimeSpan.FromMilliseconds(300) });
        Thread.Sleep(400);
        hosting.Python.Execute("import time");
        var error = Assert.Throws<PyLiteLimitException>(() =>
        {
            for (int i = 0; i < 100; i++) hosting.Python.Execute("time.sleep(0.02)");
        });
        Assert.That(error!.Limit, Is.EqualTo(LimitKind.Time));
    }

    [Test]
    public void TwoAtOnceAreCountedApart()
    {
        var results = new string[2];
        var threads = Enumerable.Range(0, 2).Select(i => new Thread(() =>
        {
            using var hosting = Confined(new ResourceLimits { Memory = 32 << 20 });
            try
            {
                hosting.Python.Execute(i == 0 ? "l = []\nwhile True: l.append([0] * 1000)" : "for n in range(20000): x = [0] * 1000; y = [n]; z = str(n) * 100");
                results[i] = "done";
            }
            catch (PyException e)
            {
                results[i] = e.Value.Type.Name;
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.That(results, Is.EqualTo(new[] { "MemoryError", "done" }));
    }

    [Test]
    public void ImpossibleLimitsAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new ResourceLimits { Memory = 1000 });
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new ResourceLimits { Time = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new ResourceLimits { Output = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new ResourceLimits { Threads = -1 });
    }
}
