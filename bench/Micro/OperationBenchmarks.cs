using BenchmarkDotNet.Attributes;
using PyLite.Interop;

namespace PyLite.Bench.Micro;

/// <summary>
/// Single operations of the language, each in a loop of a Python function: calls, attributes, dicts, lists, strings. What is reported is the time of
/// one operation with its share of the loop, which <see cref="EmptyLoop"/> shows alone.
/// </summary>
public class OperationBenchmarks
{
    private const int Count = 100_000;

    private const string Definitions = """
        class Point:
            def __init__(self, x): self.x = x
            def get(self): return self.x
            @property
            def doubled(self): return self.x * 2

        class Slotted:
            __slots__ = ('x',)

        def identity(x): return x
        def with_defaults(a, b=2, *, c=3): return a

        point = Point(1)
        slotted = Slotted()
        slotted.x = 1
        numbers = list(range(100))
        table = {i: i for i in range(100)}
        words = {'alpha': 1, 'beta': 2}
        text = 'the quick brown fox'
        """;

    private PyInterpreter _python = null!;

    /// <summary>Starts the interpreter and warms each loop up.</summary>
    [GlobalSetup]
    public void Start()
    {
        _python = new PyHost().CreateInterpreter();
        _python.Execute(Definitions);
        foreach (var (name, body) in Bodies) _python.Execute($"def {name}(n):\n    p, s, l, d, w, t = point, slotted, numbers, table, words, text\n    for i in range(n):\n        {body}\n");
        foreach (var (name, _) in Bodies) _python.Call(name, Count);
    }

    /// <summary>Ends the interpreter.</summary>
    [GlobalCleanup]
    public void Stop() => _python.Dispose();

    private static readonly (string Name, string Body)[] Bodies =
    [
        ("empty_loop", "pass"),
        ("call", "identity(i)"), ("call_keywords", "with_defaults(i, c=4)"), ("call_builtin", "len(t)"), ("call_method", "p.get()"), ("create_instance", "Point(i)"),
        ("read_attribute", "p.x"), ("write_attribute", "p.x = i"), ("read_slot", "s.x"), ("read_property", "p.doubled"),
        ("read_dict", "d[50]"), ("read_dict_by_name", "w['beta']"), ("write_dict", "d[50] = i"), ("test_dict", "'gamma' in w"),
        ("read_list", "l[50]"), ("write_list", "l[50] = i"), ("append_and_pop", "l.append(i); l.pop()"), ("slice_list", "l[10:20]"),
        ("concatenate", "t + '!'"), ("format_string", "f'{i}:{t}'"), ("split_string", "t.split()"), ("find_in_string", "'fox' in t"),
    ];

    [Benchmark(OperationsPerInvoke = Count, Baseline = true)] public void EmptyLoop() => _python.Call("empty_loop", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void Call() => _python.Call("call", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void CallWithKeywords() => _python.Call("call_keywords", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void CallBuiltin() => _python.Call("call_builtin", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void CallMethod() => _python.Call("call_method", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void CreateInstance() => _python.Call("create_instance", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void ReadAttribute() => _python.Call("read_attribute", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void WriteAttribute() => _python.Call("write_attribute", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void ReadSlot() => _python.Call("read_slot", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void ReadProperty() => _python.Call("read_property", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void ReadDict() => _python.Call("read_dict", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void ReadDictByName() => _python.Call("read_dict_by_name", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void WriteDict() => _python.Call("write_dict", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void TestDict() => _python.Call("test_dict", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void ReadList() => _python.Call("read_list", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void WriteList() => _python.Call("write_list", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void AppendAndPop() => _python.Call("append_and_pop", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void SliceList() => _python.Call("slice_list", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void Concatenate() => _python.Call("concatenate", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void FormatString() => _python.Call("format_string", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void SplitString() => _python.Call("split_string", Count);
    [Benchmark(OperationsPerInvoke = Count)] public void FindInString() => _python.Call("find_in_string", Count);
}
