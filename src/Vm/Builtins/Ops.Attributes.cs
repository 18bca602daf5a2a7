namespace PyLite.Vm.Builtins;

/// <summary>
/// The operations of the language on any value: what C# code calls to do what a Python expression does. Methods throw <see cref="PyException"/>, but for the Try… forms.
/// </summary>
public static partial class Ops
{
    // ---- reading

    /// <summary><c>obj.name</c>; AttributeError.</summary>
    public static Value GetAttr(ThreadState ts, in Value obj, PyStr name)
    {
        var value = TryGetAttrRaising(ts, obj, name);
        return value.IsAbsent ? throw ts.TakePending() : value;
    }

    public static Value GetAttr(ThreadState ts, in Value obj, string name) => GetAttr(ts, obj, PyStr.Intern(name));

    /// <summary><c>obj.name</c>; false instead of AttributeError. Other exceptions are thrown.</summary>
    public static bool TryGetAttr(ThreadState ts, in Value obj, PyStr name, out Value value)
    {
        value = TryGetAttrQuietly(ts, obj, name);
        if (!value.IsAbsent) return true;
        if (ts.Pending == null) return false;
        if (!ts.Pending.Type.IsSubtypeOf(PyAttributeError.TypeObject)) throw ts.TakePending();
        ts.Pending = null;
        return false;
    }

    public static bool TryGetAttr(ThreadState ts, in Value obj, string name, out Value value) => TryGetAttr(ts, obj, PyStr.Intern(name), out value);

    /// <summary><c>obj.name</c>; Absent with an exception pending.</summary>
    public static Value TryGetAttrRaising(ThreadState ts, in Value obj, PyStr name)
    {
        var value = TryGetAttrQuietly(ts, obj, name);
        if (!value.IsAbsent) return value;
        if (ts.Pending == null) return ts.Raise(PyAttributeError.Missing(obj, name));
        TellWhat(ts, obj, name);
        return value;
    }

    /// <summary>An AttributeError that the program's own hook raised learns what it was about.</summary>
    private static void TellWhat(ThreadState ts, in Value obj, PyStr name)
    {
        if (ts.Pending is not PyAttributeError { Name.IsNone: true, Obj.IsNone: true } error) return;
        error.Name = name;
        error.Obj = obj;
    }

    /// <summary>What a class's <c>__getattr__</c> gives for an attribute that the object does not have; Absent with what it raised pending.</summary>
    internal static Value AskHook(ThreadState ts, PyFunction hook, in Value obj, PyStr name)
    {
        var value = TryCall(ts, hook, obj, name);
        if (value.IsAbsent) TellWhat(ts, obj, name);
        return value;
    }

    /// <summary><c>obj.name</c>; Absent, with no exception pending if there simply is no such attribute.</summary>
    private static Value TryGetAttrQuietly(ThreadState ts, in Value obj, PyStr name)
    {
        try
        {
            if (TryGetAttrPlain(ts, obj, name, out var value, out bool decided, out bool isMissing)) return value;
            if (decided) return Value.Absent;
            return isMissing ? TryCallUnbound(ts, obj.Type.Slot(SlotId.GetAttr)!, obj, name) : GetAttrHooked(ts, obj, name);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(PyAttributeError.TypeObject))
        {
            // A descriptor raised it: now __getattr__ has its turn.
            return obj.Type.Slot(SlotId.GetAttr) is { } fallback ? TryCallUnbound(ts, fallback, obj, name) : ts.Raise(e.Value);
        }
    }

    /// <summary>
    /// Reads an attribute of objects without hooks; <paramref name="decided"/> is false where a hook has to be asked, <paramref name="isMissing"/> where that is only
    /// <c>__getattr__</c>.
    /// </summary>
    private static bool TryGetAttrPlain(ThreadState ts, in Value obj, PyStr name, out Value value, out bool decided, out bool isMissing)
    {
        isMissing = false;
        var type = obj.Type;
        var hook = type.Slot(SlotId.GetAttribute);
        decided = type.Slot(SlotId.GetAttr) == null;
        if (hook == PyObjectType.GetAttributeMethod)
        {
            if (obj.Ref is PyInstance { Dict: null } instance && type.Lookup(name).IsAbsent)
            {
                int slot = instance.Shape.IndexOf(name);
                value = slot >= 0 ? instance.Slots[slot] : Value.Absent;
                isMissing = !decided;
                return !value.IsAbsent;
            }
            if (!GenericTryGetAttr(ts, obj, name, out value))
            {
                isMissing = !decided;
                return false;
            }
            if (!value.IsAbsent) return true;
            decided = false;
            return false;
        }
        if (obj.Ref is PyType cls && hook == PyType.GetAttributeMethod) return TypeTryGetAttr(ts, cls, name, out value);
        if (obj.Ref is PyModule module && hook == PyModule.GetAttributeMethod && ModuleTryGetAttr(ts, module, name, out value)) return true;
        value = Value.Absent;
        decided = false;
        return false;
    }

    /// <summary>Calls <c>__getattribute__</c>, then <c>__getattr__</c>.</summary>
    private static Value GetAttrHooked(ThreadState ts, in Value obj, PyStr name)
    {
        var type = obj.Type;
        var value = TryCallUnbound(ts, type.Slot(SlotId.GetAttribute)!, obj, name);
        if (!value.IsAbsent) return value;
        var fallback = type.Slot(SlotId.GetAttr);
        if (fallback == null || !ts.Pending!.Type.IsSubtypeOf(PyAttributeError.TypeObject)) return value;
        ts.Pending = null;
        return TryCallUnbound(ts, fallback, obj, name);
    }

    /// <summary>What <c>object.__getattribute__</c> does. False if there is no such attribute.</summary>
    public static bool GenericTryGetAttr(ThreadState ts, in Value obj, PyStr name, out Value value)
    {
        var type = obj.Type;
        var found = type.Lookup(name);
        if (!found.IsAbsent && found.IsObject && IsDataDescriptor(found))
        {
            if (found.Ref is PyMemberDescriptor member && obj.Ref is PyObject { } o && o.Attributes(false) is { } host && type.IsSubtypeOf(member.Owner))
            {
                value = host.Slots[member.Slot];
                return !value.IsAbsent;
            }
            // One that can only be written or deleted does not hide what the instance has.
            if (found.Ref is PyGetSetDescriptor or PyProperty or PyMemberDescriptor || found.Type.Slot(SlotId.Get) != null)
            {
                value = DescriptorGet(ts, found, obj, type);
                return true;
            }
        }
        if (obj.IsObject)
        {
            if (obj.Object.Attributes(false) is { } attributes)
            {
                value = attributes.Get(name);
                if (!value.IsAbsent) return true;
            }
        }
        if (found.IsAbsent)
        {
            value = found;
            return false;
        }
        value = DescriptorGet(ts, found, obj, type);
        return true;
    }

    /// <summary>What <c>type.__getattribute__</c> does.</summary>
    public static bool TypeTryGetAttr(ThreadState ts, PyType cls, PyStr name, out Value value)
    {
        var meta = cls.Type;
        var found = meta.Lookup(name);
        if (found.IsObject && IsDataDescriptor(found) && (found.Ref is PyGetSetDescriptor or PyProperty or PyMemberDescriptor || found.Type.Slot(SlotId.Get) != null))
        {
            value = DescriptorGet(ts, found, cls, meta);
            return true;
        }
        var own = cls.Lookup(name);
        if (!own.IsAbsent)
        {
            value = own.IsObject ? DescriptorGet(ts, own, Value.Absent, cls) : own;
            return true;
        }
        if (found.IsAbsent)
        {
            value = found;
            return false;
        }
        value = DescriptorGet(ts, found, cls, meta);
        return true;
    }

    /// <summary>What <c>module.__getattribute__</c> finds without a module's own <c>__getattr__</c>.</summary>
    private static bool ModuleTryGetAttr(ThreadState ts, PyModule module, PyStr name, out Value value)
    {
        value = module.Dict.GetStr(name);
        if (!value.IsAbsent && (module.Type == PyModule.TypeObject && name != Names.__class__ && name != Names.__dict__)) return true;
        return GenericTryGetAttr(ts, module, name, out value);
    }

    // ---- descriptors

    /// <summary>Whether reading this through a class gives something else than itself.</summary>
    public static bool HasGet(in Value descriptor)
    {
        if (!descriptor.IsObject) return false;
        return descriptor.Ref is PyFunction or PyMethodDescriptor or PyProperty or PyStaticMethod or PyClassMethod or PyGetSetDescriptor or PyMemberDescriptor or PyClassMethodDescriptor
            || descriptor.Type.Slot(SlotId.Get) != null;
    }

    /// <summary>Whether it takes precedence over attributes of the instance.</summary>
    public static bool IsDataDescriptor(in Value descriptor)
    {
        if (!descriptor.IsObject) return false;
        switch (descriptor.Ref)
        {
            case PyFunction or PyMethodDescriptor or PyStaticMethod or PyClassMethod or PyStr or PyType or PyNone or PyBool or PyTuple or PyClassMethodDescriptor:
                return false;
            case PyProperty or PyGetSetDescriptor or PyMemberDescriptor:
                return true;
            default:
                var type = descriptor.Type;
                return type.Slot(SlotId.Set) != null || type.Slot(SlotId.Delete) != null;
        }
    }

    /// <summary><c>descriptor.__get__(obj, type)</c>, or the descriptor itself if it is none. <paramref name="obj"/> is Absent for access through the class.</summary>
    public static Value DescriptorGet(ThreadState ts, in Value descriptor, in Value obj, PyType type)
    {
        switch (descriptor.Ref)
        {
            case PyFunction:
                return obj.IsAbsent ? descriptor : new PyBoundMethod(descriptor, obj);
            case PyMethodDescriptor method:
                if (obj.IsAbsent) return descriptor;
                if (!obj.Type.IsSubtypeOf(method.Owner))
                    throw Err.Type($"descriptor '{method.Def.Name}' for '{method.Owner.Name}' objects doesn't apply to a '{obj.Type.FullName}' object");
                return PyNativeFunction.Bind(method, obj);
            case PyProperty property when property.Type.Slot(SlotId.Get) == PyProperty.GetMethod:
                return obj.IsAbsent ? descriptor : property.GetValue(ts, obj);
            case PyStaticMethod staticMethod:
                return staticMethod.Function;
            case PyClassMethod classMethod:
                return classMethod.Bind(ts, type);
            case PyClassMethodDescriptor classMethod:
                return new PyNativeFunction(classMethod.Def, type, classMethod.Owner);
            case PyGetSetDescriptor getSet:
                if (obj.IsAbsent) return descriptor;
                if (getSet.Def.Get == null) throw Err.New(PyAttributeError.TypeObject, $"attribute '{getSet.Def.Name}' of '{getSet.Owner.FullName}' objects is not readable");
                if (!obj.Type.IsSubtypeOf(getSet.Owner))
                    throw Err.Type($"descriptor '{getSet.Def.Name}' for '{getSet.Owner.FullName}' objects doesn't apply to a '{obj.Type.FullName}' object");
                return getSet.Def.Get(ts, obj);
            case PyMemberDescriptor member:
            {
                if (obj.IsAbsent) return descriptor;
                var value = MemberStorage(member, obj).Slots[member.Slot];
                return value.IsAbsent ? throw new PyException(PyAttributeError.Missing(obj, member.Name)) : value;
            }
            case PyStr or PyTuple or PyType or PyNone or PyBool or null:
                return descriptor;
        }
        if (!descriptor.IsObject) return descriptor;
        var get = descriptor.Type.Slot(SlotId.Get);
        return get == null ? descriptor : CallUnbound(ts, get, descriptor, obj.IsAbsent ? Value.None : obj, type);
    }

    public static Value DescriptorGet(ThreadState ts, PyObject descriptor, in Value obj, PyType type) => DescriptorGet(ts, new Value(descriptor), obj, type);

    private static PyInstance MemberStorage(PyMemberDescriptor member, in Value obj)
    {
        if (!obj.Type.IsSubtypeOf(member.Owner))
            throw Err.Type($"descriptor '{member.Name}' for '{member.Owner.Name}' objects doesn't apply to a '{obj.Type.FullName}' object");
        return obj.Object.Attributes(true)!;
    }

    /// <summary>Binds a function or method descriptor of the class to an object.</summary>
    public static Value BindMethod(in Value method, in Value obj) => method.Ref switch
    {
        PyMethodDescriptor native => PyNativeFunction.Bind(native, obj),
        _ => new PyBoundMethod(method, obj),
    };

    // ---- writing

    /// <summary><c>obj.name = value</c>; AttributeError.</summary>
    public static void SetAttr(ThreadState ts, in Value obj, PyStr name, in Value value)
    {
        var hook = obj.Type.Slot(SlotId.SetAttr);
        if (hook == PyObjectType.SetAttrMethod) GenericSetAttr(ts, obj, name, value);
        else CallUnbound(ts, hook!, obj, name, value);
    }

    public static void SetAttr(ThreadState ts, in Value obj, string name, in Value value) => SetAttr(ts, obj, PyStr.Intern(name), value);

    /// <summary><c>del obj.name</c>; AttributeError.</summary>
    public static void DelAttr(ThreadState ts, in Value obj, PyStr name)
    {
        var hook = obj.Type.Slot(SlotId.DelAttr);
        if (hook == PyObjectType.DelAttrMethod) GenericDelAttr(ts, obj, name);
        else CallUnbound(ts, hook!, obj, name);
    }

    /// <summary>What <c>object.__setattr__</c> does.</summary>
    public static void GenericSetAttr(ThreadState ts, in Value obj, PyStr name, in Value value)
    {
        var type = obj.Type;
        var found = type.Lookup(name);
        if (found.IsObject && IsDataDescriptor(found))
        {
            DescriptorSet(ts, found, obj, name, value);
            return;
        }
        var storage = obj.IsObject && (type.Flags & TypeFlags.HasDict) != 0 ? obj.Object.Attributes(true) : null;
        if (storage == null) throw NotWritable(obj, name, found);
        storage.Set(name, value);
    }

    /// <summary>What <c>object.__delattr__</c> does.</summary>
    public static void GenericDelAttr(ThreadState ts, in Value obj, PyStr name)
    {
        var type = obj.Type;
        var found = type.Lookup(name);
        if (found.IsObject && IsDataDescriptor(found))
        {
            DescriptorDelete(ts, found, obj, name);
            return;
        }
        var storage = obj.IsObject && (type.Flags & TypeFlags.HasDict) != 0 ? obj.Object.Attributes(false) : null;
        if (storage != null && storage.Delete(name)) return;
        if (obj.IsObject && (type.Flags & TypeFlags.HasDict) != 0)
            throw new PyException(PyAttributeError.Make(obj, name, $"'{type.FullName}' object has no attribute '{name}'"));
        throw NotWritable(obj, name, found);
    }

    private static PyException NotWritable(in Value obj, PyStr name, in Value found) => new(found.IsAbsent
        ? PyAttributeError.Make(obj, name, $"'{obj.Type.FullName}' object has no attribute '{name}' and no __dict__ for setting new attributes")
        : PyAttributeError.Make(obj, name, $"'{obj.Type.FullName}' object attribute '{name}' is read-only"));

    /// <summary>What is a plain member in CPython has words of its own.</summary>
    private static PyException NotWritable(PyGetSetDescriptor getSet) =>
        getSet.Def.IsMember
            ? Receiver.ReadOnly()
            : Err.New(PyAttributeError.TypeObject, $"attribute '{getSet.Def.Name}' of '{getSet.Owner.FullName}' objects is not writable");

    internal static void DescriptorSet(ThreadState ts, in Value descriptor, in Value obj, PyStr name, in Value value)
    {
        switch (descriptor.Ref)
        {
            case PyMemberDescriptor member:
                MemberStorage(member, obj).Slots[member.Slot] = value;
                return;
            case PyGetSetDescriptor getSet:
                if (getSet.Def.Set == null) throw NotWritable(getSet);
                getSet.Def.Set(ts, obj, value);
                return;
            case PyProperty property when property.GetType() == typeof(PyProperty):
                property.SetValue(ts, obj, value);
                return;
        }
        var set = descriptor.Type.Slot(SlotId.Set) ?? throw Err.New(PyAttributeError.TypeObject, "__set__");
        CallUnbound(ts, set, descriptor, obj, value);
    }

    internal static void DescriptorDelete(ThreadState ts, in Value descriptor, in Value obj, PyStr name)
    {
        switch (descriptor.Ref)
        {
            case PyMemberDescriptor member:
            {
                ref var slot = ref MemberStorage(member, obj).Slots[member.Slot];
                if (slot.IsAbsent) throw Err.New(PyAttributeError.TypeObject, member.Name.ToString());
                slot = Value.Absent;
                return;
            }
            case PyGetSetDescriptor getSet:
                if (getSet.Def.Delete == null)
                {
                    throw getSet.Def.Set == null
                        ? NotWritable(getSet)
                        : Err.Type($"cannot delete '{getSet.Def.Name}' attribute");
                }
                getSet.Def.Delete(ts, obj);
                return;
            case PyProperty property when property.GetType() == typeof(PyProperty):
                property.DeleteValue(ts, obj);
                return;
        }
        var delete = descriptor.Type.Slot(SlotId.Delete) ?? throw Err.New(PyAttributeError.TypeObject, "__delete__");
        CallUnbound(ts, delete, descriptor, obj);
    }

    // ---- super

    /// <summary>
    /// <c>super(cls, self).name</c> without making the super object, if <paramref name="super"/> is the built-in one. <paramref name="unbound"/> says that a plain function was
    /// found and is to be called with self.
    /// </summary>
    public static Value SuperGetAttr(ThreadState ts, in Value super, in Value cls, in Value self, PyStr name, bool forMethod, out bool unbound)
    {
        unbound = false;
        if (super.Ref != PySuper.TypeObject || cls.Ref is not PyType start)
            return GetAttr(ts, super.Ref == PySuper.TypeObject ? Call(ts, super, cls, self) : Call(ts, super), name);
        var (found, startType) = PySuper.Find(ts, start, self, name);
        if (found.IsAbsent) return GetAttr(ts, PySuper.Make(ts, start, self), name);
        if (forMethod && found.Ref is PyFunction or PyMethodDescriptor && self.Ref != startType)
        {
            unbound = true;
            return found;
        }
        return DescriptorGet(ts, found, self.Ref == startType ? Value.Absent : self, startType);
    }

    // ---- type names

    /// <summary>The name as error messages show it: with the module for classes of programs where CPython does so ("%T").</summary>
    public static string TypeFullName(PyType type)
    {
        if (type.IsBuiltin) return type.Spec!.Module is "builtins" ? type.Name : $"{type.Spec.Module}.{type.Name}";
        var module = type.Dict.GetStr(Names.__module__);
        string name = type.QualName;
        return module.Ref is PyStr m && m.ToString() is var text && text != "builtins" && text != "__main__" ? $"{text}.{name}" : name;
    }
}
