namespace PyLite.Vm.Objects;

public sealed partial class PyClassMethodDescriptor
{
    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) =>
        ((PyClassMethodDescriptor)Receiver.Check<PyClassMethodDescriptor>(args, "__call__", "classmethod_descriptor").Ref!).Def.Code(ts, args[1..], kw);

    [PyMethod("__get__(self, instance, owner=None, /)")]
    static Value Get(ThreadState ts, PyClassMethodDescriptor self, Value instance, Value owner)
    {
        if (owner.IsNone && instance.IsNone) throw Err.Type("__get__(None, None) is invalid");
        if ((owner.IsNone ? instance.Type : owner.Ref) is not PyType type)
            throw Err.Type($"descriptor '{self.Def.Name}' for type '{self.Owner.Name}' needs a type, not a '{owner.Type.FullName}' as arg 2");
        return type.IsSubtypeOf(self.Owner)
            ? Ops.DescriptorGet(ts, self, Value.Absent, type)
            : throw Err.Type($"descriptor '{self.Def.Name}' requires a subtype of '{self.Owner.Name}' but received '{type.Name}'");
    }

    [PyGetter("__name__", Member = true)] string GetName() => Def.Name;
    [PyGetter("__qualname__")] string GetQualName() => $"{Owner.QualName}.{Def.Name}";
    [PyGetter("__doc__")] Value GetDoc() => NativeCallable.Doc(Def);
    [PyGetter("__text_signature__")] Value GetTextSignature() => NativeCallable.TextSignature(Def);
    [PyGetter("__objclass__", Member = true)] Value GetOwner() => Owner;

    [PyMethod("__repr__(self, /)")]
    static string Repr(PyClassMethodDescriptor self) => $"<method '{self.Def.Name}' of '{self.Owner.FullName}' objects>";
}
