namespace PyLite.Vm.Objects;

public sealed partial class PyGetSetDescriptor
{
    [PyMethod("__get__(self, instance, owner=None, /)")]
    static Value Get(ThreadState ts, PyGetSetDescriptor self, Value instance, Value owner)
    {
        if (instance.IsNone && self.Owner != PyNone.TypeObject) return owner.IsNone ? throw Err.Type("__get__(None, None) is invalid") : self;
        return Ops.DescriptorGet(ts, self, instance, instance.Type);
    }

    internal void Check(in Value instance)
    {
        if (!instance.Type.IsSubtypeOf(Owner)) throw ArgumentBinder.WrongDescriptorReceiver(Def.Name, Owner.FullName, instance);
    }

    [PyMethod("__set__(self, instance, value, /)")]
    static void Set(ThreadState ts, PyGetSetDescriptor self, Value instance, Value value)
    {
        self.Check(instance);
        Ops.DescriptorSet(ts, self, instance, PyStr.Intern(self.Def.Name), value);
    }

    [PyMethod("__delete__(self, instance, /)")]
    static void Delete(ThreadState ts, PyGetSetDescriptor self, Value instance)
    {
        self.Check(instance);
        Ops.DescriptorDelete(ts, self, instance, PyStr.Intern(self.Def.Name));
    }

    [PyGetter("__name__", Member = true)] string GetName() => Def.Name;
    [PyGetter("__qualname__")] string GetQualName() => $"{Owner.QualName}.{Def.Name}";
    [PyGetter("__doc__")] Value GetDoc() => Def.Doc == null ? Value.None : Def.Doc;
    [PyGetter("__objclass__", Member = true)] Value GetOwner() => Owner;

    [PyMethod("__repr__(self, /)")]
    static string Repr(PyGetSetDescriptor self) => $"<attribute '{self.Def.Name}' of '{self.Owner.FullName}' objects>";
}
