namespace PyLite.Vm.Objects;

public sealed partial class PyImportError
{
    [PyInit("ImportError(*args, name=None, path=None, name_from=None)", Shown = "", Raw = true)]
    static Value Init(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = CheckInit<PyImportError>(args, null, "ImportError");
        Span<Value> values = [Value.None, Value.None, Value.None];
        self.Args = PyTuple.Of(TakeKeywords("ImportError", args[1..], kw, ["name", "path", "name_from"], values));
        self.Msg = self.Args.Length == 1 ? self.Args.Items[0] : Value.None;
        self.Name = values[0];
        self.Path = values[1];
        self.NameFrom = values[2];
        return Value.None;
    }

    [PyMethod("__str__(self, /)")]
    static Value Str(ThreadState ts, PyImportError self) => self.Msg.IsExact<PyStr>() ? self.Msg : self.ArgsText(ts);

    [PyMethod("__reduce__(self, /)", Doc = "Helper for pickle.")]
    static Value Reduce(PyImportError self)
    {
        var state = self.CopyOfDict();
        if (!self.Name.IsNone) state.SetStr("name", self.Name);
        if (!self.Path.IsNone) state.SetStr("path", self.Path);
        if (!self.NameFrom.IsNone) state.SetStr("name_from", self.NameFrom);
        return self.Reduced(self.Args, state.Count == 0 ? Value.Absent : state);
    }

    [PyGetter("msg", Member = true, Doc = "exception message")] Value GetMsg() => Msg;
    [PySetter("msg")] void SetMsg(Value value) => Msg = value;
    [PyDeleter("msg")] void DeleteMsg() => Msg = Value.None;
    [PyGetter("name", Member = true, Doc = "module name")] Value GetName() => Name;
    [PySetter("name")] void SetName(Value value) => Name = value;
    [PyDeleter("name")] void DeleteName() => Name = Value.None;
    [PyGetter("path", Member = true, Doc = "module path")] Value GetPath() => Path;
    [PySetter("path")] void SetPath(Value value) => Path = value;
    [PyDeleter("path")] void DeletePath() => Path = Value.None;
    [PyGetter("name_from", Member = true, Doc = "name imported from module")] Value GetNameFrom() => NameFrom;
    [PySetter("name_from")] void SetNameFrom(Value value) => NameFrom = value;
    [PyDeleter("name_from")] void DeleteNameFrom() => NameFrom = Value.None;
}
