namespace PyLite.Vm.Objects;

public sealed partial class PyNameError
{
    [PyInit("NameError(*args, name=None)", Shown = "", Raw = true)]
    static Value Init(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = CheckInit<PyNameError>(args, null, "NameError");
        Span<Value> values = [Value.None];
        self.Args = PyTuple.Of(TakeKeywords("NameError", args[1..], kw, ["name"], values));
        self.Name = values[0];
        return Value.None;
    }

    [PyGetter("name", Member = true, Doc = "name")] Value GetName() => Name;
    [PySetter("name")] void SetName(Value value) => Name = value;
    [PyDeleter("name")] void DeleteName() => Name = Value.None;
}
