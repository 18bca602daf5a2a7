namespace PyLite.Vm.Objects;

/// <remarks>Reference: https://docs.python.org/3.14/library/types.html#types.CellType</remarks>
public sealed partial class PyCell
{
    [PyNew("cell(contents=<missing>, /)", Shown = "([contents])")]
    static Value New(PyType type, Value contents) => new PyCell(contents);

    [PyGetter("cell_contents")]
    Value GetContents() => Contents.IsAbsent ? throw Err.Value("Cell is empty") : Contents;

    [PySetter("cell_contents")] void SetContents(Value value) => Contents = value;
    [PyDeleter("cell_contents")] void DeleteContents() => Contents = Value.Absent;

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts) => Contents.IsAbsent
        ? $"<cell at 0x{Ops.Id(ts, this):x}: empty>"
        : $"<cell at 0x{Ops.Id(ts, this):x}: {Contents.Type.Name} object at 0x{Ops.Id(ts, Contents):x}>";

    /// <summary>Empty cells are less than all others; the rest compare by their contents.</summary>
    private static Value Compare(ThreadState ts, CompareOp op, PyCell a, in Value other)
    {
        if (other.Ref is not PyCell b) return Value.NotImplemented;
        if (!a.Contents.IsAbsent && !b.Contents.IsAbsent) return Ops.Compare(ts, op, a.Contents, b.Contents);
        return Ops.Holds(op, (a.Contents.IsAbsent ? 0 : 1) - (b.Contents.IsAbsent ? 0 : 1));
    }

    [PyMethod("__eq__(self, value, /)")] static Value Eq(ThreadState ts, PyCell self, Value value) => Compare(ts, CompareOp.Eq, self, value);
    [PyMethod("__ne__(self, value, /)")] static Value Ne(ThreadState ts, PyCell self, Value value) => Compare(ts, CompareOp.Ne, self, value);
    [PyMethod("__lt__(self, value, /)")] static Value Lt(ThreadState ts, PyCell self, Value value) => Compare(ts, CompareOp.Lt, self, value);
    [PyMethod("__le__(self, value, /)")] static Value Le(ThreadState ts, PyCell self, Value value) => Compare(ts, CompareOp.Le, self, value);
    [PyMethod("__gt__(self, value, /)")] static Value Gt(ThreadState ts, PyCell self, Value value) => Compare(ts, CompareOp.Gt, self, value);
    [PyMethod("__ge__(self, value, /)")] static Value Ge(ThreadState ts, PyCell self, Value value) => Compare(ts, CompareOp.Ge, self, value);
}
