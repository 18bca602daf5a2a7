using System.Globalization;
using System.Numerics;

namespace PyLite.Tests.Generators.Messages;

/// <summary>
/// Wrong calls of the stand-ins say what CPython says to the same calls; <c>recorded.txt</c> is its answer, and <c>record.py</c> writes it.
/// </summary>
public sealed class MessageTests
{
    private static readonly Dictionary<string, PyType> Types = new()
    {
        ["list"] = ListStandIn.TypeObject, ["int"] = IntStandIn.TypeObject, ["str"] = StrStandIn.TypeObject, ["dict"] = DictStandIn.TypeObject,
        ["enumerate"] = EnumerateStandIn.TypeObject, ["NoneType"] = NoneTypeStandIn.TypeObject, ["deque"] = DequeStandIn.TypeObject,
    };

    private static IEnumerable<TestCaseData> Recorded() =>
        File.ReadLines(Path.Combine(Harness.SourceFolder, "Messages", "recorded.txt")).Select(static line => line.Split('\t'))
            .Select(static parts => new TestCaseData(parts[0]).Returns(parts[1]).SetArgDisplayNames(parts[0]));

    [TestCaseSource(nameof(Recorded))]
    public string SaysWhatCPythonSays(string call)
    {
        int open = call.IndexOf('(', call[0] == '(' ? 1 : 0);
        string target = call[..open];
        var args = new List<Value>();
        var names = new List<Value>();
        foreach (string text in call[(open + 1)..^1].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = text.IndexOf('=');
            if (equals > 0) names.Add(PyStr.Intern(text[..equals]));
            args.Add(Literal(text[(equals + 1)..]));
        }
        var kwNames = names.Count == 0 ? null : new PyTuple([.. names]);
        try
        {
            foreach (var (def, receiver) in Resolve(target)) def.Code(null!, [.. receiver, .. args], kwNames);
            return "-";
        }
        catch (PyException e)
        {
            return $"{e.Value.Type.Name}: {e.Value.Args.Items[0].Ref}";
        }
    }

    /// <summary>What a call runs, one after the other, and what stands before the arguments.</summary>
    private static IEnumerable<(NativeDef, Value[])> Resolve(string target)
    {
        int dot = target.LastIndexOf('.');
        if (dot < 0 && !Types.ContainsKey(target))
        {
            var function = PyLite.Generated.NativeModules_PyLite_Tests_Generators.All.SelectMany(static m => m.Declared.Callables).Single(c => c.Name == target);
            return [(function, function.Kind == NativeKind.ModuleFunction ? [new PyModule("math")] : [])];
        }
        if (dot < 0)
        {
            var made = Types[target];
            var init = Find(made, "__init__");
            return init == null ? [(Find(made, "__new__")!, [made])] : [(Find(made, "__new__")!, [made]), (init, [Instance(target)])];
        }
        string owner = target[..dot], name = target[(dot + 1)..];
        if (Types.TryGetValue(owner, out var type))
        {
            var def = Find(type, name)!;
            return [(def, def.Kind == NativeKind.ClassMethod ? [type] : [])];
        }
        var self = Instance(owner);
        var method = Find(((PyObject)self.Ref!).Type, name)!;
        return [(method, method.Kind == NativeKind.StaticMethod ? [] : [self])];
    }

    private static NativeDef? Find(PyType type, string name) => type.Spec!.Members().Callables.SingleOrDefault(c => c.Name == name);

    private static Value Instance(string text) => text switch
    {
        "[]" or "list" => new ListStandIn(),
        "(1)" => new IntStandIn(),
        "''" => new StrStandIn(),
        "{}" => new DictStandIn(),
        "dq" or "deque" => new DequeStandIn(),
        _ => throw new ArgumentException(text),
    };

    private static Value Literal(string text) => text switch
    {
        "None" => Value.None,
        "[]" => new ListStandIn(),
        "int" => IntStandIn.TypeObject,
        "''" => PyStr.Empty,
        _ when text[0] == '\'' => PyStr.Intern(text.Trim('\'')),
        _ when text.Contains('.') => double.Parse(text, CultureInfo.InvariantCulture),
        _ => Value.FromBigInteger(BigInteger.Parse(text, CultureInfo.InvariantCulture)),
    };
}
