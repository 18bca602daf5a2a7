namespace PyLite.Vm.Builtins;

public static partial class Ops
{
    /// <summary>Calls anything. Absent with an exception pending; C# code that the call runs into may still throw.</summary>
    public static Value TryCallVector(ThreadState ts, in Value callable, ReadOnlySpan<Value> args, PyTuple? kwNames)
    {
        if (callable.Ref is PyFunction function) return Interpreter.CallFunction(ts, function, args, kwNames);
        if (callable.Ref is PyNativeFunction { Self.IsAbsent: true } native) return native.Def.Code(ts, args, kwNames);
        if (callable.Ref is PyMethodDescriptor method) return method.Def.Code(ts, args, kwNames);
        return kwNames == null && args.Length <= 1 ? TryCallPrepending(ts, callable, args) : TryCallOther(ts, callable, args, kwNames);
    }

    /// <summary>A call with at most one argument, in front of which comes another one: without an array on the heap.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value TryCallPrepending(ThreadState ts, in Value callable, ReadOnlySpan<Value> args)
    {
        switch (callable.Ref)
        {
            case PyNativeFunction native:
                return args.Length == 0 ? native.Def.Code(ts, [native.Self], null) : native.Def.Code(ts, [native.Self, args[0]], null);
            case PyBoundMethod bound:
                return args.Length == 0 ? TryCallVector(ts, bound.Function, [bound.Self], null) : TryCallVector(ts, bound.Function, [bound.Self, args[0]], null);
            case PyType { DirectNew: { } create }:
                return args.Length == 0 ? create(ts, [callable], null) : create(ts, [callable, args[0]], null);
            case PyObject and not (PyType or PyInstance) when callable.Type is { IsBuiltin: true } type && type.Slot(SlotId.Call) is PyMethodDescriptor method:
                return args.Length == 0 ? method.Def.Code(ts, [callable], null) : method.Def.Code(ts, [callable, args[0]], null);
            default:
                return TryCallOther(ts, callable, args, null);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value TryCallOther(ThreadState ts, in Value callable, ReadOnlySpan<Value> args, PyTuple? kwNames)
    {
        switch (callable.Ref)
        {
            case PyNativeFunction native:
                return native.Def.Code(ts, Prepend(native.Self, args), kwNames);
            case PyBoundMethod bound:
                if (!ts.HasNativeStack()) return ts.Raise(Err.Recursion().Value);
                return TryCallVector(ts, bound.Function, Prepend(bound.Self, args), kwNames);
            case PyType type when type.Type == PyType.TypeObject || type.Type.Slot(SlotId.Call) == PyType.CallMethod:
                return type.Instantiate(ts, args, kwNames);
            case null:
                throw Err.Type("'int' object is not callable");
        }
        var slot = callable.Type.Slot(SlotId.Call) ?? throw Err.Type($"'{callable.Type.FullName}' object is not callable");
        if (slot is PyFunction or PyMethodDescriptor) return TryCallVector(ts, slot, Prepend(callable, args), kwNames);
        if (!ts.HasNativeStack()) return ts.Raise(Err.Recursion().Value);
        return TryCallVector(ts, DescriptorGet(ts, slot, callable, callable.Type), args, kwNames);
    }

    /// <summary>Calls anything; throws what it raises.</summary>
    public static Value CallVector(ThreadState ts, in Value callable, ReadOnlySpan<Value> args, PyTuple? kwNames = null)
    {
        var result = TryCallVector(ts, callable, args, kwNames);
        return result.IsAbsent ? throw ts.TakePending() : result;
    }

    /// <summary>Calls with positional arguments; throws what it raises.</summary>
    public static Value Call(ThreadState ts, in Value callable, params ReadOnlySpan<Value> args)
    {
        var result = TryCallVector(ts, callable, args, null);
        return result.IsAbsent ? throw ts.TakePending() : result;
    }

    /// <summary>Calls with positional arguments; Absent with an exception pending, also for what C# code throws.</summary>
    public static Value TryCall(ThreadState ts, in Value callable, params ReadOnlySpan<Value> args)
    {
        try
        {
            return TryCallVector(ts, callable, args, null);
        }
        catch (PyException e)
        {
            return ts.Raise(e.Value);
        }
    }

    /// <summary>Calls a special method found by <see cref="PyType.Slot"/> on an object.</summary>
    public static Value CallUnbound(ThreadState ts, PyObject method, in Value self, params ReadOnlySpan<Value> args)
    {
        var result = TryCallUnboundCore(ts, method, self, args);
        return result.IsAbsent ? throw ts.TakePending() : result;
    }

    /// <summary>The same; Absent with an exception pending, also for what C# code throws.</summary>
    public static Value TryCallUnbound(ThreadState ts, PyObject method, in Value self, params ReadOnlySpan<Value> args)
    {
        try
        {
            return TryCallUnboundCore(ts, method, self, args);
        }
        catch (PyException e)
        {
            return ts.Raise(e.Value);
        }
    }

    private static Value TryCallUnboundCore(ThreadState ts, PyObject method, in Value self, ReadOnlySpan<Value> args)
    {
        switch (method)
        {
            // The common numbers of arguments without an array on the heap.
            case PyMethodDescriptor native:
                return args.Length switch
                {
                    0 => native.Def.Code(ts, [self], null),
                    1 => native.Def.Code(ts, [self, args[0]], null),
                    2 => native.Def.Code(ts, [self, args[0], args[1]], null),
                    _ => native.Def.Code(ts, Prepend(self, args), null),
                };
            case PyFunction function:
                return args.Length switch
                {
                    0 => Interpreter.CallFunction(ts, function, [self], null),
                    1 => Interpreter.CallFunction(ts, function, [self, args[0]], null),
                    2 => Interpreter.CallFunction(ts, function, [self, args[0], args[1]], null),
                    _ => Interpreter.CallFunction(ts, function, Prepend(self, args), null),
                };
            default:
                return TryCallVector(ts, BindSlot(ts, method, self), args, null);
        }
    }

    /// <summary>Binds a special method that is neither a function nor built in. A __get__ may be the very object it is looked up on: that recursion ends here.</summary>
    private static Value BindSlot(ThreadState ts, PyObject method, in Value self)
    {
        if (ts.SlotDepth >= MaxSlotDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Err.Recursion();
        ts.SlotDepth++;
        try
        {
            return DescriptorGet(ts, method, self, self.Type);
        }
        finally
        {
            ts.SlotDepth--;
        }
    }

    private const int MaxSlotDepth = 1000;

    /// <summary><c>obj.name(args)</c>.</summary>
    public static Value CallMethod(ThreadState ts, in Value obj, PyStr name, params ReadOnlySpan<Value> args)
    {
        var type = obj.Type;
        if (type.Slot(SlotId.GetAttribute) == PyObjectType.GetAttributeMethod)
        {
            var found = type.Lookup(name);
            if (found.Ref is PyFunction or PyMethodDescriptor && (!obj.IsObject || obj.Object.Attributes(false) is not { } attributes || attributes.Get(name).IsAbsent))
                return Call(ts, found, Prepend(obj, args));
        }
        return Call(ts, GetAttr(ts, obj, name), args);
    }

    public static Value CallMethod(ThreadState ts, in Value obj, string name, params ReadOnlySpan<Value> args) => CallMethod(ts, obj, PyStr.Intern(name), args);

    /// <summary>Whether <c>callable(obj)</c>.</summary>
    public static bool IsCallable(in Value obj) => obj.Type.Slot(SlotId.Call) != null;

    private const int ManyArguments = 1000;

    internal static Value[] Prepend(in Value first, ReadOnlySpan<Value> rest)
    {
        // A method bound to a method bound to a method …: each has one argument more.
        if (rest.Length >= ManyArguments) ThreadState.Current.CheckBreaker();
        var all = new Value[rest.Length + 1];
        all[0] = first;
        for (int i = 0; i < rest.Length; i++) all[i + 1] = rest[i];
        return all;
    }

    /// <summary>"f()" or "module.f()" of a callable, as messages about its arguments name it.</summary>
    private static string CallableName(ThreadState ts, in Value callable)
    {
        if (!TryGetAttr(ts, callable, Names.__qualname__, out var qualName) || qualName.Ref is not PyStr q) return Str(ts, callable).ToString();
        if (TryGetAttr(ts, callable, Names.__module__, out var module) && module.Ref is PyStr m && m.ToString() is var text && text != "builtins") return $"{text}.{q}()";
        return $"{q}()";
    }

    /// <summary>The items of <c>*iterable</c> in a call; TypeError in the words that are used there.</summary>
    internal static Value[] StarArguments(ThreadState ts, in Value callable, in Value iterable)
    {
        if (iterable.Type.Slot(SlotId.Iter) == null && (iterable.Type.Slot(SlotId.GetItem) == null || iterable.Ref is IKeyed))
            throw Err.Type($"{CallableName(ts, callable)} argument after * must be an iterable, not {iterable.Type.FullName}");
        return ToArray(ts, iterable);
    }

    /// <summary>The dict of <c>**mapping</c> in a call.</summary>
    internal static PyDict StarStarArguments(ThreadState ts, in Value callable, in Value mapping)
    {
        var dict = new PyDict();
        DictMergeForCall(ts, dict, mapping, callable);
        return dict;
    }

    internal static void DictMergeForCall(ThreadState ts, PyDict target, in Value mapping, in Value callable)
    {
        if (mapping.Ref is PyDict source && PyDict.HasPlainIteration(source))
        {
            for (int i = 0; i < source.EntryCount; i++)
            {
                if (!source.TryEntry(i, out var key, out var value)) continue;
                // The hash is known: a script's __hash__ is not asked again.
                AddKeyword(ts, target, key, source.HashAt(i), value, callable);
            }
            return;
        }
        if (!TryGetAttr(ts, mapping, Names.keys, out var keys))
            throw Err.Type($"{CallableName(ts, callable)} argument after ** must be a mapping, not {mapping.Type.FullName}");
        var listed = Call(ts, keys);
        if (listed.Type.Slot(SlotId.Iter) is var iter && (iter is PyNone || iter is null && listed.Type.Slot(SlotId.GetItem) is null))
            throw Err.Type($"{mapping.Type.FullName}.keys() returned a non-iterable (type {listed.Type.FullName})");
        foreach (var key in ToArray(ts, listed))
        {
            RequireName(key);
            AddKeyword(ts, target, key, PyDict.HashOf(ts, key), GetItem(ts, mapping, key), callable);
        }
    }

    private static void RequireName(in Value key)
    {
        if (key.Ref is not PyStr) throw Err.Type("keywords must be strings");
    }

    private static void AddKeyword(ThreadState ts, PyDict target, in Value key, int hash, in Value value, in Value callable)
    {
        RequireName(key);
        if (!target.TryAdd(ts, key, hash, value)) throw Err.Type($"{CallableName(ts, callable)} got multiple values for keyword argument '{key.Ref}'");
    }

    internal static void DictUpdateForDisplay(ThreadState ts, PyDict target, in Value mapping)
    {
        if (mapping.Ref is PyDict source && PyDict.HasPlainIteration(source))
        {
            target.Merge(ts, source);
            return;
        }
        if (!TryGetAttr(ts, mapping, Names.keys, out var keys)) throw Err.Type($"'{mapping.Type.FullName}' object is not a mapping");
        foreach (var key in ToArray(ts, Call(ts, keys))) target.Set(ts, key, GetItem(ts, mapping, key));
    }

    internal static void ListExtendForStar(ThreadState ts, PyList target, in Value iterable)
    {
        if (iterable.Type.Slot(SlotId.Iter) == null && (iterable.Type.Slot(SlotId.GetItem) == null || iterable.Ref is IKeyed))
            throw Err.Type($"Value after * must be an iterable, not {iterable.Type.FullName}");
        ExtendByHint(ts, target, iterable);
    }
}
