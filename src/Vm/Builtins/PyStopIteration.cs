namespace PyLite.Vm.Objects;

public sealed partial class PyStopIteration
{
    [PyInit("StopIteration(*args, **kwargs)", Shown = "", Raw = true)]
    static Value Init(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = CheckInit<PyStopIteration>(args, kw, "StopIteration");
        self.Args = PyTuple.Of(args[1..]);
        self.Value = args.Length > 1 ? args[1] : Values.Value.None;
        return Values.Value.None;
    }

    [PyGetter("value", Member = true, Doc = "generator return value")] Value GetValue() => Value;
    [PySetter("value")] void SetValue(Value value) => Value = value;
    [PyDeleter("value")] void DeleteValue() => Value = Values.Value.None;
}
