namespace PyLite.Vm.Objects;

public sealed partial class PySystemExit
{
    [PyInit("SystemExit(*args, **kwargs)", Shown = "", Raw = true)]
    static Value Init(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = CheckInit<PySystemExit>(args, kw, "SystemExit");
        self.Args = PyTuple.Of(args[1..]);
        self.Code = self.Args.Length switch { 0 => Value.None, 1 => args[1], _ => self.Args };
        return Value.None;
    }

    [PyGetter("code", Member = true, Doc = "exception code")] Value GetCode() => Code;
    [PySetter("code")] void SetCode(Value value) => Code = value;
    [PyDeleter("code")] void DeleteCode() => Code = Value.None;
}
