namespace PyLite.Vm.Objects;

public sealed partial class PyModule
{
    private static class Cached
    {
        public static readonly PyObject GetAttribute = TypeObject.Dict.GetStr("__getattribute__").Object;
    }

    /// <summary><c>module.__getattribute__</c>.</summary>
    public static PyObject GetAttributeMethod => Cached.GetAttribute;

    [PyMethod("__getattribute__(self, name, /)")]
    static Value GetAttribute(ThreadState ts, PyModule self, PyStr name)
    {
        if (Ops.GenericTryGetAttr(ts, self, name, out var value)) return value;
        value = self.Dict.GetStr(name);
        if (!value.IsAbsent) return value;
        // PEP 562
        var hook = self.Dict.GetStr(Slots.Name(SlotId.GetAttr));
        if (!hook.IsAbsent) return Ops.TryCall(ts, hook, name);
        return ts.Raise(PyAttributeError.Missing(self, name));
    }
}
