namespace PyLite.Vm.Objects;

/// <summary>types.CapsuleType: what C extensions pass to each other. Here a capsule has a name and nothing in it.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/types.html#types.CapsuleType</remarks>
[PyType("PyCapsule", Abstract = true)]
public sealed partial class PyCapsule(string? name, object? content = null) : PyObject(TypeObject)
{
    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, PyCapsule self) => $"<capsule object {(self.Name == null ? "NULL" : $"\"{self.Name}\"")} at 0x{Ops.Id(ts, self):x}>";

    /// <summary>The module and attribute where it is found.</summary>
    public string? Name => name;

    /// <summary>What it carries for the native code that made it.</summary>
    public object? Content => content;
}
