using System.Net.Http;
using NUnit.Framework;

namespace PyLite.Tests.Conformance;

/// <summary>The programs of samples/interpreters run and do what they say.</summary>
public sealed class SamplesTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static string Sample(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "samples", "interpreters", name) is var path && File.Exists(path)) return path;
        throw new FileNotFoundException(name);
    }

    [TestCase("first.py", "499500\n[45, 4950, 499500]\n")]
    [TestCase("parallel.py 2 30000", "3245 primes below 30000, the same as by one interpreter\n")]
    [TestCase("pipeline.py", "1 BROWN\n1 JUMPS\n1 LAZY\n1 OVER\n1 QUICK\n1 SLEEPS\n")]
    [TestCase("one_each.py 30", "color is '0', visit 1\ncolor is '1', visit 1\ncolor is '2', visit 1\n1 interpreter is left after 30 requests\n")]
    [TestCase("pool.py", "correct fcee89cb7f7da324\nhorse 797fb80ebb1d15b0\nbattery a2422e32549b4f32\nstaple 66ba4ce07f7988a0\n"
        + "['battery', 'correct', 'horse', 'staple']\nValueError number 7 is out of order\n")]
    [TestCase("plugins.py", "good: 40\nexits: failed: SystemExit: 3\nrecurses: failed: RecursionError: maximum recursion depth exceeded\n"
        + "vandal: failed: NameError: name 'len' is not defined\nunspeakable: failed: Bad\nbroken: cannot be loaded: SyntaxError: '(' was never closed (<script>, line 1)\n"
        + "hoarder: failed: NotShareableError: object does not support cross-interpreter data\npolite: {'answer': 21, 'by': ['polite']}\nthe host is well: 3 [0]\n")]
    [TestCase("sandbox.py", "adds up the numbers: 12 (printed 'read True')\nlooks for passwords: PermissionError: [Errno 13] the sandbox may not read: '/etc/passwd'\n"
        + "changes the data: PermissionError: [Errno 13] the sandbox may not write: '.../numbers.csv'\ncalls home: PermissionError: the sandbox may not use the network (getaddrinfo)\n"
        + "runs a command: PermissionError: the sandbox may not use processes (/bin/sh)\ngoes on for ever: ended: time\nwants all the memory: MemoryError: memory limit of 67108864 bytes exceeded\n"
        + "hands out a bomb: NotShareableError: object does not support cross-interpreter data\nand still: ['amount', '3', '4', '5']\n")]
    public void Prints(string command, string expected)
    {
        var words = command.Split(' ');
        using var program = ProgramProcess.StartFile(Sample(words[0]), words[1..]);
        var (status, output, errors) = program.Finish(Limit);
        Assert.That((status, output), Is.EqualTo((0, expected)), errors);
    }

    [Test]
    public async Task WebWorkersServeRequestsAndStop()
    {
        using var program = ProgramProcess.StartFile(Sample("web_workers.py"), "--port", "0", "--workers", "3");
        var address = (await program.Output.ReadLineAsync())!.Split(' ')[1];
        using var client = new HttpClient { Timeout = Limit };
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => client.GetStringAsync(address + (i % 2 == 0 ? "" : "cache"))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Where((_, i) => i % 2 == 0), Is.All.Contains("Hello from many interpreters."));
            Assert.That(answers.Where((_, i) => i % 2 == 1), Is.All.Length.EqualTo(answers[1].Length));
            Assert.That(answers[1], Does.Contain("all workers see this memory"));
        }
        using var missing = await client.GetAsync(address + "nothing");
        Assert.That((int)missing.StatusCode, Is.EqualTo(404));
        await client.PostAsync(address + "stop", null);
        var (status, output, errors) = program.Finish(Limit);
        Assert.That((status, output, errors), Is.EqualTo((0, "stopped\n", "62 requests served\n")));
    }
}
