namespace PyLite.Vm.Objects;

public partial class PyProperty
{
    private static class Cached
    {
        public static readonly PyObject Get = TypeObject.Dict.GetStr("__get__").Object;
    }

    /// <summary><c>property.__get__</c>.</summary>
    public static PyObject GetMethod => Cached.Get;

    /// <summary>Calls the getter.</summary>
    public Value GetValue(ThreadState ts, in Value obj)
    {
        if (Getter.IsNone) throw new PyException(PyAttributeError.Make(obj, PyStr.Empty, $"property{NameText()} of '{obj.Type.QualName}' object has no getter"));
        return Ops.Call(ts, Getter, obj);
    }

    private string NameText() => Name.Ref is PyStr name ? $" '{name}'" : "";

    [PyMethod("__get__(self, instance, owner=None, /)")]
    Value Get(ThreadState ts, Value instance, Value owner) => instance.IsNone ? this : GetValue(ts, instance);
}
