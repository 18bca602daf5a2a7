namespace PyLite.Vm.Objects;

public static partial class PyWrapperDescriptor
{
    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) =>
        Ops.TryCallVector(ts, Receiver.Check<PyMethodDescriptor>(args, "__call__", "wrapper_descriptor"), args[1..], kw);

    [PyMethod("__get__(self, instance, owner=None, /)")]
    static Value Get(ThreadState ts, PyMethodDescriptor self, Value instance, Value owner) => PyMethodDescriptor.Get(ts, self, instance, owner);

    [PyGetter("__name__", Member = true)] static string GetName(PyMethodDescriptor self) => self.Def.Name;
    [PyGetter("__qualname__")] static string GetQualName(PyMethodDescriptor self) => self.GetQualName();
    [PyGetter("__doc__")] static Value GetDoc(PyMethodDescriptor self) => NativeCallable.Doc(self.Def);
    [PyGetter("__text_signature__")] static Value GetTextSignature(PyMethodDescriptor self) => NativeCallable.TextSignature(self.Def);
    [PyGetter("__objclass__", Member = true)] static Value GetOwner(PyMethodDescriptor self) => self.Owner;

    [PyMethod("__repr__(self, /)")]
    static string Repr(PyMethodDescriptor self) => $"<slot wrapper '{self.Def.Name}' of '{self.Owner.FullName}' objects>";

    [PyMethod("__reduce__(self, /)")]
    static Value Reduce(ThreadState ts, PyMethodDescriptor self) => PyMethodDescriptor.Reduce(ts, self);
}
