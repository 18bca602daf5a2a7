using PyLite.Vm.Builtins;
using PyLite.Vm.Declaring;
using PyLite.Vm.Values;

namespace PyLite.Tests.Interop;

/// <summary>A module that an application brings, declared like those of the standard library.</summary>
[PyModule("hosted", Doc = "A module of the host.")]
internal static partial class HostedModule
{
    [PyConst("answer")] static long Answer => 42;

    [PyFunction("join(first, second, /, *, separator='-')")]
    static string Join(string first, string second, string separator) => first + separator + second;

    [PyFunction("refuse(value, /)")]
    static Value Refuse(Value value) => throw Err.Value($"no {value.Type.Name} here");
}
