namespace PyLite.Vm.Objects;

public sealed partial class PyMemberDescriptor
{
    [PyMethod("__get__(self, instance, owner=None, /)")]
    static Value Get(ThreadState ts, PyDataDescriptor self, Value instance, Value owner)
    {
        if (instance.IsNone) return owner.IsNone ? throw Err.Type("__get__(None, None) is invalid") : self;
        return Ops.DescriptorGet(ts, self, instance, instance.Type);
    }

    [PyMethod("__set__(self, instance, value, /)")]
    static void Set(ThreadState ts, PyDataDescriptor self, Value instance, Value value)
    {
        (self as PyGetSetDescriptor)?.Check(instance);
        Ops.DescriptorSet(ts, self, instance, PyStr.Intern(self.AttributeName), value);
    }

    [PyMethod("__delete__(self, instance, /)")]
    static void Delete(ThreadState ts, PyDataDescriptor self, Value instance)
    {
        (self as PyGetSetDescriptor)?.Check(instance);
        Ops.DescriptorDelete(ts, self, instance, PyStr.Intern(self.AttributeName));
    }

    [PyGetter("__name__", Member = true)] static string GetName(PyDataDescriptor self) => self.AttributeName;
    [PyGetter("__qualname__")] static string GetQualName(PyDataDescriptor self) => $"{self.Owner.QualName}.{self.AttributeName}";
    [PyGetter("__doc__")] static Value GetDoc(PyDataDescriptor self) => self.Doc == null ? Value.None : self.Doc;
    [PyGetter("__objclass__", Member = true)] static Value GetOwner(PyDataDescriptor self) => self.Owner;

    [PyMethod("__repr__(self, /)")]
    static string Repr(PyDataDescriptor self) => $"<member '{self.AttributeName}' of '{self.Owner.FullName}' objects>";

    [PyMethod("__reduce__(self, /)")]
    static Value Reduce(ThreadState ts, PyDataDescriptor self) => PyTuple.Of(ts.Interpreter.Builtins.Dict.GetStr("getattr"), PyTuple.Of(self.Owner, self.AttributeName));
}
