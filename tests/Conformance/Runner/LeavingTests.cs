using NUnit.Framework;

namespace PyLite.Tests.Conformance;

/// <summary>A program ends when it is to, whatever other interpreters and daemon threads are doing, and with its own status.</summary>
public sealed class LeavingTests
{
    private const string Warning = "<sys>:0: RuntimeWarning: remaining subinterpreters; close them with Interpreter.close()\n";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>What never ends of itself. Each tells by <c>begun()</c> that it is about to begin.</summary>
    private static readonly (string Name, string Code)[] Endless =
    [
        ("loop", "begun()\nwhile True: pass"),
        ("queue", "import concurrent.interpreters as c\nq = c.create_queue()\nbegun()\nq.get()"),
        ("full queue", "import concurrent.interpreters as c\nq = c.create_queue(1)\nq.put(1)\nbegun()\nq.put(2)"),
        ("channel", "from test.support import channels\nr, s = channels.create()\nbegun()\nr.recv()"),
        ("send", "from test.support import channels\nr, s = channels.create()\nbegun()\ns.send(1)"),
        ("lock", "import threading\nl = threading.Lock()\nl.acquire()\nbegun()\nl.acquire()"),
        ("event", "import threading\ne = threading.Event()\nbegun()\ne.wait()"),
        ("sleep", "import time\nbegun()\ntime.sleep(10000)"),
        ("accept", "import socket\ns = socket.create_server(('127.0.0.1', 0))\nbegun()\ns.accept()"),
        ("receive", "import socket\na, b = socket.socketpair()\nbegun()\na.recv(1)"),
        ("select", "import select, os\nr, w = os.pipe()\nbegun()\nselect.select([r], [], [])"),
        ("pipe", "import os\nr, w = os.pipe()\nbegun()\nos.read(r, 1)"),
        ("regex", "import re\nbegun()\nre.match(r'(a+)+$', 'a' * 60 + 'b')"),
    ];

    public static IEnumerable<TestCaseData> EndlessCode => from one in Endless select new TestCaseData(one.Code).SetArgDisplayNames(one.Name);

    private static string Quoted(string code) => "'" + code.Replace("\\", "\\\\").Replace("'", "\\'").Replace("\n", "\\n") + "'";

    private static void Check(string program, int status, string errors)
    {
        using var process = ProgramProcess.StartText(program);
        Assert.That(process.Finish(Limit), Is.EqualTo((status, "end\n", errors)));
    }

    [TestCaseSource(nameof(EndlessCode))]
    public void DaemonThreadsOfTheProgramAreLeft(string code) => Check($"""
        import threading
        started = threading.Event()
        threading.Thread(target=exec, args=({Quoted(code)}, dict(begun=started.set)), daemon=True).start()
        started.wait()
        print('end')
        """, 0, "");

    [TestCaseSource(nameof(EndlessCode))]
    public void WhatRunsInOtherInterpretersIsEnded(string code) => Check($"""
        import sys, threading
        from concurrent import interpreters
        started = interpreters.create_queue()
        interpreter = interpreters.create()
        interpreter.prepare_main(started=started)
        interpreter.exec('def begun(): started.put(1)')
        threading.Thread(target=interpreter.exec, args=({Quoted(code)},), daemon=True).start()
        started.get()
        print('end')
        sys.exit(3)
        """, 3, Warning);

    [TestCaseSource(nameof(EndlessCode))]
    public void ThreadsOfOtherInterpretersAreEnded(string code) => Check($"""
        from concurrent import interpreters
        started = interpreters.create_queue()
        interpreter = interpreters.create()
        interpreter.prepare_main(started=started, code={Quoted(code)})
        interpreter.exec('import threading; threading.Thread(target=exec, args=(code, dict(begun=lambda: started.put(1)))).start()')
        started.get()
        print('end')
        """, 0, Warning);

    [Test]
    public void InterpretersThatAreAliveAreToldOf() => Check("from concurrent import interpreters\ni = interpreters.create()\nprint('end')\nraise SystemExit(5)", 5, Warning);

    [Test]
    public void ThreadsOfOtherInterpretersMayFinish() => Check("""
        from concurrent import interpreters
        interpreter = interpreters.create()
        interpreter.exec('''if True:
            import threading, time
            def last():
                time.sleep(0.2)
                print('end')
            threading.Thread(target=last).start()
            ''')
        """, 0, Warning);

    [Test]
    public void ManyThatAreLeftAreEndedTogether() => Check("""
        from concurrent import interpreters
        started = interpreters.create_queue()
        left = []
        for _ in range(20):
            interpreter = interpreters.create()
            interpreter.prepare_main(started=started)
            interpreter.exec('import threading; threading.Thread(target=lambda: (started.put(1), threading.Event().wait())).start()')
            left.append(interpreter)
        for _ in left:
            started.get()
        print('end')
        """, 0, Warning);
}
