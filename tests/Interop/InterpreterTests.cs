using NUnit.Framework;
using PyLite.Interop;
using PyLite.Vm.Eval;
using PyLite.Vm.Objects;

namespace PyLite.Tests.Interop;

/// <summary>The hosting API as an application sees it: nothing here knows the inside of PyLite.</summary>
[TestFixture]
public sealed class InterpreterTests
{
    [Test]
    public void TheExampleOfTheReadmeWorks()
    {
        var database = new Dictionary<string, int> { ["a"] = 1 };
        using var hosting = new Hosting();
        var python = hosting.Python;
        python.SetGlobal("limit", 10);
        python.Register("lookup", (string key) => database[key]);
        python.Execute("""
            def squares():
                return [n * n for n in range(limit)]
            """);
        var squares = (List<object?>)python.Call("squares")!;
        Assert.That(squares, Is.EqualTo(new object[] { 0L, 1L, 4L, 9L, 16L, 25L, 36L, 49L, 64L, 81L }));
        Assert.That(python.Evaluate("lookup('a')"), Is.EqualTo(1L));
    }

    [Test]
    public void PrintGoesToTheGivenStream()
    {
        using var hosting = new Hosting();
        hosting.Python.Execute("print('one'); print('zwei', 'ü', sep=', ')");
        Assert.That(hosting.Output, Is.EqualTo("one\nzwei, ü\n"));
    }

    [Test]
    public void InterpretersDoNotSeeEachOther()
    {
        using var first = new Hosting();
        using var second = new Hosting();
        first.Python.Execute("import json; json.mark = 1; x = 1; class_of = type('C', (), {})");
        second.Python.Execute("import json");
        Assert.That(second.Python.GetGlobal("x"), Is.Null);
        Assert.That(second.Python.Evaluate("hasattr(json, 'mark')"), Is.False);
    }

    [Test]
    public void ErrorsComeAsPyExceptionWithTheirTraceback()
    {
        using var hosting = new Hosting();
        var python = hosting.Python;
        python.Execute("def fail():\n    raise ValueError('boom')\n", "hosted.py");
        var error = Assert.Throws<PyException>(() => python.Call("fail"))!;
        Assert.That(error.Message, Does.Contain("boom"));
        Assert.That(error.Value.Type.Name, Is.EqualTo("ValueError"));
        Assert.That(python.FormatException(error), Does.StartWith("Traceback (most recent call last):\n").And.Contain("File \"hosted.py\", line 2, in fail").And.EndWith("ValueError: boom\n"));
    }

    [Test]
    public void WrongSourceIsASyntaxError()
    {
        using var hosting = new Hosting();
        var error = Assert.Throws<PyException>(() => hosting.Python.Execute("x = = 1"))!;
        Assert.That(error.Value.Type.Name, Is.EqualTo("SyntaxError"));
    }

    [Test]
    public void AMissingFunctionIsANameError()
    {
        using var hosting = new Hosting();
        var error = Assert.Throws<PyException>(() => hosting.Python.Call("nothing"))!;
        Assert.That(error.Message, Does.Contain("name 'nothing' is not defined"));
    }

    [Test]
    public void CancelEndsALoopThatCatchesEverything()
    {
        using var hosting = new Hosting();
        var python = hosting.Python;
        using var canceller = new Timer(_ => python.Cancel(), null, 200, Timeout.Infinite);
        Assert.Throws<PyLiteCancelledException>(() => python.Execute("""
            while True:
                try:
                    while True: pass
                except BaseException:
                    pass
            """));
        Assert.That(python.Evaluate("sum(i for i in range(100000))"), Is.EqualTo(4999950000L), "the interpreter lives on");
    }

    [Test]
    public void InterruptRaisesKeyboardInterrupt()
    {
        using var hosting = new Hosting();
        var python = hosting.Python;
        using var interrupter = new Timer(_ => python.Interrupt(), null, 200, Timeout.Infinite);
        python.Execute("""
            try:
                while True: pass
            except KeyboardInterrupt:
                caught = True
            """);
        Assert.That(python.GetGlobal("caught"), Is.True);
    }

    [Test]
    public void EndlessRecursionIsAPythonError()
    {
        using var hosting = new Hosting();
        var error = Assert.Throws<PyException>(() => hosting.Python.Execute("def f(): return f()\nf()"))!;
        Assert.That(error.Value.Type.Name, Is.EqualTo("RecursionError"));
    }

    [Test]
    public void AnInterpreterMayBeUsedFromSeveralThreads()
    {
        using var hosting = new Hosting();
        var python = hosting.Python;
        python.Execute("total = 0\ndef add(n):\n    global total\n    total += n\n");
        for (int i = 1; i <= 4; i++)
        {
            var thread = new Thread(n => python.Call("add", (int)n!));
            thread.Start(i);
            thread.Join();
        }
        Assert.That(python.GetGlobal("total"), Is.EqualTo(10L));
    }

    [Test]
    public void InterpretersRunAtTheSameTime()
    {
        var results = new object?[4];
        var threads = Enumerable.Range(0, 4).Select(i => new Thread(() =>
        {
            using var hosting = new Hosting();
            hosting.Python.Execute("def sum_up(n):\n    t = 0\n    for i in range(n): t += i\n    return t\n");
            results[i] = hosting.Python.Call("sum_up", 20000 + i);
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.That(results, Is.EqualTo(new object[] { 199990000L, 200010000L, 200030001L, 200050003L }));
    }

    [Test]
    public void AHostBringsModulesOfItsOwn()
    {
        using var hosting = new Hosting();
        var python = hosting.Python;
        python.Execute("import hosted");
        Assert.That(python.Evaluate("hosted.answer"), Is.EqualTo(42L));
        Assert.That(python.Evaluate("hosted.join('a', 'b', separator='+')"), Is.EqualTo("a+b"));
        var error = Assert.Throws<PyException>(() => python.Evaluate("hosted.refuse([])"))!;
        Assert.That(error.Message, Does.Contain("no list here"));
        error = Assert.Throws<PyException>(() => python.Evaluate("hosted.join('a')"))!;
        Assert.That(error.Value.Type.Name, Is.EqualTo("TypeError"));
    }

    [Test]
    public void ModulesAreFoundInTheSearchPath()
    {
        string folder = Directory.CreateTempSubdirectory("pylite-interop-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "greeting.py"), "def greet(name): return 'hello ' + name\n");
            using var hosting = new Hosting(new PyInterpreterOptions { SearchPath = [folder] });
            hosting.Python.Execute("from greeting import greet");
            Assert.That(hosting.Python.Call("greet", "you"), Is.EqualTo("hello you"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void AProgramEndsWithItsStatus()
    {
        Assert.That(Status("raise SystemExit(3)"), Is.EqualTo(3));
        Assert.That(Status("1 / 0"), Is.EqualTo(1));
        Assert.That(Status("pass"), Is.Zero);

        static int Status(string source)
        {
            using var hosting = new Hosting();
            return hosting.Python.RunCommand(source);
        }
    }

    [Test]
    public void ExitHandlersRunWhenTheInterpreterIsDisposedOf()
    {
        var hosting = new Hosting();
        hosting.Python.Execute("import atexit; atexit.register(print, 'bye')");
        Assert.That(hosting.Output, Is.Empty);
        hosting.Dispose();
        Assert.That(hosting.Output, Is.EqualTo("bye\n"));
        hosting.Dispose();
        Assert.That(hosting.Output, Is.EqualTo("bye\n"), "once");
    }
}
