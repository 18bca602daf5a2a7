namespace PyLite.Vm.Objects;

public sealed partial class PyMemberDescriptor
{
    [PyMethod("__get__(self, instance, owner=None, /)")]
    static Value Get(ThreadState ts, PyMemberDescriptor self, Value instance, Value owner)
    {
        if (instance.IsNone) return owner.IsNone ? throw Err.Type("__get__(None, None) is invalid") : self;
        return Ops.DescriptorGet(ts, self, instance, instance.Type);
    }

    [PyMethod("__set__(self, instance, value, /)")]
    static void Set(ThreadState ts, PyMemberDescriptor self, Value instance, Value value) => Ops.DescriptorSet(ts, self, instance, self.Name, value);

    [PyMethod("__delete__(self, instance, /)")]
    static void Delete(ThreadState ts, PyMemberDescriptor self, Value instance) => Ops.DescriptorDelete(ts, self, instance, self.Name);

    [PyGetter("__name__")] Value GetName() => Name;
    [PyGetter("__qualname__")] string GetQualName() => $"{Owner.QualName}.{Name}";
    [PyGetter("__doc__")] Value GetDoc() => Value.None;
    [PyGetter("__objclass__")] Value GetOwner() => Owner;

    [PyMethod("__repr__(self, /)")]
    static string Repr(PyMemberDescriptor self) => $"<member '{self.Name}' of '{self.Owner.Name}' objects>";

    [PyMethod("__reduce__(self, /)")]
    static Value Reduce(ThreadState ts, PyMemberDescriptor self) => PyTuple.Of(ts.Interpreter.Builtins.Dict.GetStr("getattr"), PyTuple.Of(self.Owner, self.Name));
}
