namespace PyLite.Vm.Declaring;

/// <summary>Fills the dict of a built-in type from its declarations.</summary>
internal static class NativeTypeFiller
{
    public static void Fill(PyType type, NativeTypeSpec spec, PyDict dict)
    {
        var members = spec.Members();
        foreach (var def in members.Callables)
        {
            Value descriptor = def.Kind switch
            {
                NativeKind.New => new PyNativeFunction(def, Value.Absent, type),
                NativeKind.StaticMethod => new PyStaticMethod { Function = new PyNativeFunction(def, Value.Absent, type) },
                NativeKind.ClassMethod => new PyClassMethodDescriptor(def, type),
                _ => new PyMethodDescriptor(def, type),
            };
            dict.SetStr(def.Name, descriptor);
        }
        foreach (var def in members.GetSets) dict.SetStr(def.Name, new PyGetSetDescriptor(def, type));
        foreach (var constant in members.Constants) dict.SetStr(constant.Name, constant.Value(null));
        if (dict.GetStr(Names.__doc__).IsAbsent) dict.SetStr(Names.__doc__, spec.Doc == null ? Value.None : spec.Doc);
        // Like CPython: a type that defines __eq__ but no __hash__ is unhashable.
        if (!dict.GetStr(Slots.Name(SlotId.Eq)).IsAbsent && dict.GetStr(Slots.Name(SlotId.Hash)).IsAbsent) dict.SetStr(Slots.Name(SlotId.Hash), Value.None);
    }
}
