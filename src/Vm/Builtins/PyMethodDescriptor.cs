namespace PyLite.Vm.Objects;

public sealed partial class PyMethodDescriptor
{
    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) =>
        Ops.TryCallVector(ts, Receiver.Check<PyMethodDescriptor>(args, "__call__", "method_descriptor"), args[1..], kw);

    [PyMethod("__get__(self, instance, owner=None, /)")]
    internal static Value Get(ThreadState ts, PyMethodDescriptor self, Value instance, Value owner)
    {
        if (instance.IsNone && self.Owner != PyNone.TypeObject) return owner.IsNone ? throw Err.Type("__get__(None, None) is invalid") : self;
        return Ops.DescriptorGet(ts, self, instance, instance.Type);
    }

    [PyGetter("__name__", Member = true)] string GetName() => Def.Name;
    [PyGetter("__qualname__")] internal string GetQualName() => $"{Owner.QualName}.{Def.Name}";
    [PyGetter("__doc__")] Value GetDoc() => NativeCallable.Doc(Def);
    [PyGetter("__text_signature__")] Value GetTextSignature() => NativeCallable.TextSignature(Def);
    [PyGetter("__objclass__", Member = true)] Value GetOwner() => Owner;

    [PyMethod("__repr__(self, /)")]
    static string Repr(PyMethodDescriptor self) => $"<method '{self.Def.Name}' of '{self.Owner.FullName}' objects>";

    [PyMethod("__reduce__(self, /)")]
    internal static Value Reduce(ThreadState ts, PyMethodDescriptor self) => PyTuple.Of(ts.Interpreter.Builtins.Dict.GetStr("getattr"), PyTuple.Of(self.Owner, PyStr.Intern(self.Def.Name)));
}
