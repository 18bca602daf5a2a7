namespace PyLite.Vm.Objects;

public sealed partial class PyAttributeError
{
    [PyInit("AttributeError(*args, name=None, obj=None)", Shown = "", Raw = true)]
    static Value Init(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = CheckInit<PyAttributeError>(args, null, "AttributeError");
        Span<Value> values = [Value.None, Value.None];
        self.Args = PyTuple.Of(TakeKeywords("AttributeError", args[1..], kw, ["name", "obj"], values));
        self.Name = values[0];
        self.Obj = values[1];
        return Value.None;
    }

    [PyGetter("name", Member = true, Doc = "attribute name")] Value GetName() => Name;
    [PySetter("name")] void SetName(Value value) => Name = value;
    [PyDeleter("name")] void DeleteName() => Name = Value.None;
    [PyGetter("obj", Member = true, Doc = "object")] Value GetObj() => Obj;
    [PySetter("obj")] void SetObj(Value value) => Obj = value;
    [PyDeleter("obj")] void DeleteObj() => Obj = Value.None;

    /// <summary>The object is left out: it may not be picklable.</summary>
    [PyMethod("__getstate__(self, /)", Doc = "Helper for pickle.")]
    Value GetState()
    {
        var state = CopyOfDict();
        if (!Name.IsNone) state.SetStr("name", Name);
        state.SetStr("args", Args);
        return state;
    }

    [PyMethod("__reduce__(self, /)", Doc = "Helper for pickle.")]
    static Value Reduce(PyAttributeError self) => self.Reduced(self.Args, self.GetState());
}
