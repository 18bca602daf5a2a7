namespace PyLite.Vm.Builtins;

/// <summary>The <c>__dict__</c> of objects that keep their attributes in a <see cref="PyInstance"/>.</summary>
public static class InstanceDict
{
    /// <summary>The descriptor's declaration, for classes that give their instances a <c>__dict__</c>.</summary>
    public static readonly NativeGetSet GetSet = new("__dict__", "dictionary for instance variables", static (_, self) => Get(self), Set, Delete);

    public static PyDict Get(in Value self) =>
        self.IsObject && self.Object.Attributes(true) is { } storage ? storage.ToDict() : throw Err.New(PyAttributeError.TypeObject, "This object has no __dict__");

    public static void Set(ThreadState ts, Value self, Value value)
    {
        if (value.Ref is not PyDict dict) throw Err.Type($"__dict__ must be set to a dictionary, not a '{value.Type.FullName}'");
        if (self.Object.Attributes(true) is not { } storage) throw Err.New(PyAttributeError.TypeObject, "This object has no __dict__");
        storage.ReplaceDict(dict);
    }

    /// <summary>Deletes a <c>__dict__</c> that a class of the program gave; TypeError for those of built-in types.</summary>
    public static void Delete(ThreadState ts, Value self)
    {
        for (var type = self.Type; type != null; type = type.Base)
            if (type.IsBuiltin && (type.Flags & TypeFlags.HasDict) != 0) throw Err.Type("cannot delete __dict__");
        Set(ts, self, new PyDict());
    }
}
