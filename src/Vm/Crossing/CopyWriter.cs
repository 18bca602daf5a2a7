namespace PyLite.Vm.Crossing;

/// <summary>Takes objects apart into the steps of a <see cref="StructuredCopy"/>, by the rules of <c>pickle</c>. Used for one object.</summary>
internal sealed class CopyWriter
{
    private const int Batch = 1000, Protocol = 5;
    private static readonly PyStr ReduceEx = PyStr.Intern("__reduce_ex__"), Reduce = PyStr.Intern("__reduce__"), CopyReg = PyStr.Intern("copyreg");
    private static readonly PyStr DispatchTable = PyStr.Intern("dispatch_table"), NewObject = PyStr.Intern("__newobj__");

    private readonly ThreadState _ts;
    private readonly List<CopyInstruction> _steps = [];
    private readonly List<Value> _plain = [];
    private readonly Known _known = new();
    private int _depth, _maxDepth;

    // Whoever receives it calls what is named here.
    private readonly bool _isConfined;

    private CopyWriter(ThreadState ts)
    {
        _ts = ts;
        _isConfined = ts.Interpreter.Host.Policy.IsConfined;
    }

    /// <summary>The steps for an object. An exception (whichever) if it cannot be copied.</summary>
    public static StructuredCopy Write(ThreadState ts, in Value value)
    {
        var writer = new CopyWriter(ts);
        writer.Save(value);
        return new StructuredCopy([.. writer._steps], [.. writer._plain], writer._maxDepth, writer._known.Count, MainModule.Script(ts));
    }

    /// <summary>Whether an object can be part of a copy as it is.</summary>
    public static bool IsPlain(in Value value)
    {
        if (!value.IsObject || CrossValue.IsPlain(value)) return true;
        object o = value.Ref!;
        var type = o.GetType();
        return type == typeof(PyBytes) || type == typeof(PyComplex) || o is PyEllipsis or PyNotImplemented || type == typeof(PyTuple) && HasFlatItems((PyTuple)o);
    }

    // Not deeper: tuples in tuples are taken apart, which keeps off the native stack.
    private static bool HasFlatItems(PyTuple tuple)
    {
        foreach (ref readonly var item in tuple.Items.AsSpan())
            if (!CrossValue.IsPlain(item)) return false;
        return true;
    }

    /// <summary>Whether it is exactly a dict, and what it holds needs no copies.</summary>
    public static bool HasPlainItems(PyDict dict)
    {
        if (dict.GetType() != typeof(PyDict) || dict.Type != PyDict.TypeObject) return false;
        for (int i = 0; i < dict.EntryCount; i++)
            if (dict.TryEntry(i, out var key, out var value) && !(IsPlain(key) && IsPlain(value))) return false;
        return true;
    }

    /// <summary>Whether it is exactly a list, and its items need no copies.</summary>
    public static bool HasPlainItems(PyList list) => list.GetType() == typeof(PyList) && ArePlain(list.Span);

    private static bool ArePlain(ReadOnlySpan<Value> items)
    {
        foreach (ref readonly var item in items)
            if (!IsPlain(item)) return false;
        return true;
    }

    /// <summary>The objects that were met, by identity, with their numbers.</summary>
    private sealed class Known
    {
        private const int Few = 8;
        private readonly object[] _first = new object[Few];
        private Dictionary<object, int>? _more;

        public int Count { get; private set; }

        public int Find(object o)
        {
            if (_more != null) return _more.TryGetValue(o, out int number) ? number : -1;
            for (int i = 0; i < Count; i++)
                if (_first[i] == o) return i;
            return -1;
        }

        /// <summary>Numbers an object; null takes a number that nothing is found by.</summary>
        public void Add(object? o)
        {
            int number = Count++;
            o ??= new object();
            if (number < Few)
            {
                _first[number] = o;
                return;
            }
            if (_more == null)
            {
                _more = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
                for (int i = 0; i < Few; i++) _more[_first[i]] = i;
            }
            _more[o] = number;
        }
    }

    // ---- steps

    private void Emit(CopyStep step, int pops, int pushes, int count = 0, object? operand = null)
    {
        _steps.Add(new CopyInstruction(step, count, operand));
        _depth += pushes - pops;
        if (_depth > _maxDepth) _maxDepth = _depth;
    }

    private void PushPlain(in Value value)
    {
        _plain.Add(value);
        if (++_depth > _maxDepth) _maxDepth = _depth;
        int last = _steps.Count - 1;
        if (last >= 0 && _steps[last] is { Step: CopyStep.Plain } plain) _steps[last] = plain with { Count = plain.Count + 1 };
        else _steps.Add(new CopyInstruction(CopyStep.Plain, 1, null));
    }

    private void Save(in Value value)
    {
        if (IsPlain(value))
        {
            PushPlain(value);
            return;
        }
        object o = value.Ref!;
        int number = _known.Find(o);
        if (number >= 0)
        {
            Emit(CopyStep.Recall, 0, 1, number);
            return;
        }
        if (!_ts.HasNativeStack()) throw Err.Recursion(" (native stack)");
        _ts.CheckBreaker();
        SaveNew(value, o);
    }

    private void SaveNew(in Value value, object o)
    {
        switch (o)
        {
            case PyTuple tuple when tuple.GetType() == typeof(PyTuple) && tuple.Type == PyTuple.TypeObject: SaveTuple(tuple); break;
            case PyList list when list.GetType() == typeof(PyList): SaveList(list); break;
            case PyDict dict when dict.GetType() == typeof(PyDict) && dict.Type == PyDict.TypeObject: SaveDict(dict); break;
            case PySet set when set.GetType() == typeof(PySet): SaveSet(set); break;
            case PyFrozenSet set when set.GetType() == typeof(PyFrozenSet): SaveFrozenSet(set); break;
            case PyByteArray bytes when bytes.GetType() == typeof(PyByteArray):
                Emit(CopyStep.Bytes, 0, 1, 0, bytes.Span.ToArray());
                _known.Add(o);
                break;
            case PyInstance instance: SaveInstance(instance); break;
            default:
                if (o is IReleasing && CrossValue.TryShare(_ts, value, out var handle))
                {
                    Emit(CopyStep.Handle, 0, 1, 0, handle);
                    _known.Add(o);
                }
                else SaveByReducing(value);
                break;
        }
    }

    // ---- containers

    private void SaveTuple(PyTuple tuple)
    {
        foreach (var item in tuple.Items) Save(item);
        if (SawMeanwhile(tuple, tuple.Items.Length)) return;
        Emit(CopyStep.Tuple, tuple.Items.Length, 1, tuple.Items.Length);
        _known.Add(tuple);
    }

    /// <summary>What its own items led back to is complete by now: that one is used.</summary>
    private bool SawMeanwhile(object o, int pushed)
    {
        int number = _known.Find(o);
        if (number < 0) return false;
        Emit(CopyStep.Drop, pushed, 0, pushed);
        Emit(CopyStep.Recall, 0, 1, number);
        return true;
    }

    private void SaveList(PyList list)
    {
        if (ArePlain(list.Span))
        {
            Emit(CopyStep.WholeList, 0, 1, 0, ValueArray.Copy(list.Span));
            _known.Add(list);
            return;
        }
        Emit(CopyStep.List, 0, 1, list.Count);
        _known.Add(list);
        // What is called on the way may change the list.
        int waiting = 0;
        for (int i = 0; i < list.Count; i++)
        {
            Save(list.Items[i]);
            if (++waiting == Batch) Flush(CopyStep.Extend, ref waiting, 1);
        }
        Flush(CopyStep.Extend, ref waiting, 1);
    }

    private void Flush(CopyStep step, ref int waiting, int width)
    {
        if (waiting > 0) Emit(step, waiting * width, 0, waiting);
        waiting = 0;
    }

    private void SaveDict(PyDict dict)
    {
        if (HasPlainItems(dict))
        {
            Emit(CopyStep.WholeDict, 0, 1, 0, dict.Copy());
            _known.Add(dict);
            return;
        }
        Emit(CopyStep.Dict, 0, 1, dict.Count);
        _known.Add(dict);
        SaveEntries(dict, CopyStep.SetItems);
    }

    private void SaveEntries(PyDict dict, CopyStep step)
    {
        int count = dict.Count, waiting = 0;
        for (int i = 0; i < dict.EntryCount; i++)
        {
            if (!dict.TryEntry(i, out var key, out var item)) continue;
            Save(key);
            Save(item);
            if (dict.Count != count) throw Err.Runtime("dictionary changed size during iteration");
            if (++waiting == Batch) Flush(step, ref waiting, 2);
        }
        Flush(step, ref waiting, 2);
    }

    private void SaveSet(PySet set)
    {
        var items = set.ToArray();
        if (ArePlain(items))
        {
            var copy = new PySet();
            copy.UnionWith(_ts, set);
            Emit(CopyStep.WholeSet, 0, 1, 0, copy);
            _known.Add(set);
            return;
        }
        Emit(CopyStep.Set, 0, 1);
        _known.Add(set);
        int waiting = 0;
        foreach (var item in items)
        {
            Save(item);
            if (++waiting == Batch) Flush(CopyStep.AddItems, ref waiting, 1);
        }
        Flush(CopyStep.AddItems, ref waiting, 1);
    }

    private void SaveFrozenSet(PyFrozenSet set)
    {
        var items = set.ToArray();
        if (ArePlain(items))
        {
            Emit(CopyStep.WholeFrozenSet, 0, 1, 0, set);
            _known.Add(set);
            return;
        }
        foreach (var item in items) Save(item);
        if (SawMeanwhile(set, items.Length)) return;
        Emit(CopyStep.FrozenSet, items.Length, 1, items.Length);
        _known.Add(set);
    }

    // ---- classes, functions, instances

    private void SaveGlobal(in Value value, PyStr? name = null)
    {
        // Built-in types are the same objects everywhere.
        if (value.Ref is PyType { IsBuiltin: true } type && name == null && Value.Is(_ts.Interpreter.Builtins.Dict.GetStr(type.Name), value))
        {
            PushPlain(value);
            return;
        }
        var global = CopyGlobal.Of(_ts, value, name);
        if (_isConfined && !CopyTrust.IsTrusted(global)) throw CopyTrust.Refusal(_ts, value);
        Emit(CopyStep.Global, 0, 1, 0, global);
        _known.Add(value.Ref!);
        Emit(CopyStep.Remember, 0, 0);
    }

    private void SaveInstance(PyInstance instance)
    {
        if (_isConfined) throw CopyTrust.Refusal(_ts, instance);
        var type = instance.Type;
        if (instance.Dict != null || Plainness.Of(_ts, type) is not { } global || !instance.Get(ReduceEx).IsAbsent)
        {
            SaveByReducing(instance);
            return;
        }
        Emit(CopyStep.Instance, 0, 1, 0, global);
        _known.Add(instance);
        var shape = instance.Shape;
        var names = shape.Names;
        if (names.Length == 0) return;
        for (int i = 0; i < names.Length; i++)
        {
            Save(instance.Slots[shape.SlotOf(i)]);
            if (instance.Shape != shape) throw Err.Runtime("dictionary changed size during iteration");
        }
        Emit(CopyStep.Fill, names.Length, 0, names.Length, names);
    }

    /// <summary>What is known about classes whose instances are copied attribute by attribute: nothing in them says anything else. Belongs to the interpreter.</summary>
    private sealed class Plainness
    {
        private const int MaxEntries = 256;
        private readonly Dictionary<PyType, (int Version, CopyGlobal? Global)> _classes = [];

        /// <summary>How the class is found where the instance arrives; null if its instances have to be asked for a reduction.</summary>
        public static CopyGlobal? Of(ThreadState ts, PyType type)
        {
            var classes = ts.Interpreter.ModuleState<Plainness>()._classes;
            if (!classes.TryGetValue(type, out var known) || known.Version != type.Version)
            {
                if (classes.Count >= MaxEntries) classes.Clear();
                known = (type.Version, PlainReduction.IsPlain(type) ? CopyGlobal.Of(ts, type, null) : null);
                classes[type] = known;
            }
            if (known.Global == null || !Reducer(ts, type).IsAbsent) return null;
            if (!known.Global.Is(ts, type)) throw Err.Value("it's not the same object");
            return known.Global;
        }
    }

    /// <summary>The reduction function that <c>copyreg</c> has for a class, or Absent.</summary>
    private static Value Reducer(ThreadState ts, PyType type)
    {
        if (ts.Interpreter.Modules.GetStr(CopyReg).Ref is not PyModule copyreg || copyreg.Dict.GetStr(DispatchTable).Ref is not PyDict table) return Value.Absent;
        return table.TryGet(ts, type, out var found) ? found : Value.Absent;
    }

    // ---- reductions

    private void SaveByReducing(in Value value)
    {
        var cls = value.Type;
        if (cls == PyType.TypeObject)
        {
            SaveType(value);
            return;
        }
        if (value.Ref is PyFunction)
        {
            SaveGlobal(value);
            return;
        }
        Importer.ImportModule(_ts, "copyreg");
        Value reduced;
        if (_isConfined && value.Ref is PyNativeFunction)
        {
            SaveGlobal(value);
            return;
        }
        if (_isConfined) reduced = CopyTrust.ReductionOf(_ts, value);
        else if (Reducer(_ts, cls) is { IsAbsent: false } reducer) reduced = Ops.Call(_ts, reducer, value);
        else if (cls.IsSubtypeOf(PyType.TypeObject))
        {
            SaveGlobal(value);
            return;
        }
        else reduced = Ops.TryGetAttr(_ts, value, ReduceEx, out var reduceEx) ? Ops.Call(_ts, reduceEx, Protocol) : Ops.CallMethod(_ts, value, Reduce);
        if (reduced.Ref is PyStr name)
        {
            SaveGlobal(value, name);
            return;
        }
        if (reduced.Ref is not PyTuple { Length: >= 2 and <= 6 } parts) throw Err.Type("__reduce__ must return a string or tuple");
        SaveReduced(value.Ref!, parts.Items);
    }

    /// <summary>The types of None, NotImplemented and Ellipsis have no names that they are found by.</summary>
    private void SaveType(in Value type)
    {
        if (type.Ref == PyNone.TypeObject || type.Ref == PyNotImplemented.TypeObject || type.Ref == PyEllipsis.TypeObject) PushPlain(type);
        else SaveGlobal(type);
    }

    private void SaveReduced(object o, Value[] parts)
    {
        if (parts[1].Ref is not PyTuple arguments) throw Err.Type("second item of the tuple returned by __reduce__ must be a tuple");
        if (!Ops.IsCallable(parts[0])) throw Err.Type("first item of the tuple returned by __reduce__ must be callable");
        bool isNew = !_isConfined && parts[0].Ref is PyFunction function && function.Name == NewObject && arguments.Length > 0;
        if (isNew)
        {
            SaveArguments(arguments);
            Emit(CopyStep.New, 1, 1);
        }
        else
        {
            Save(parts[0]);
            SaveArguments(arguments);
            Emit(CopyStep.Call, 2, 1);
        }
        if (_known.Find(o) is >= 0 and var number)
        {
            Emit(CopyStep.Drop, 1, 0, 1);
            Emit(CopyStep.Recall, 0, 1, number);
        }
        else
        {
            _known.Add(o);
            Emit(CopyStep.Remember, 0, 0);
        }
        if (parts.Length > 3 && !parts[3].IsNone) SaveAppended(parts[3]);
        if (parts.Length > 4 && !parts[4].IsNone) SaveSetItems(parts[4]);
        if (parts.Length > 2 && !parts[2].IsNone) SaveState(parts[2], parts.Length > 5 ? parts[5] : Value.None);
    }

    /// <summary>The tuple of arguments, which is nobody else's.</summary>
    private void SaveArguments(PyTuple arguments)
    {
        foreach (var item in arguments.Items) Save(item);
        Emit(CopyStep.Tuple, arguments.Length, 1, arguments.Length);
        _known.Add(null);
    }

    private void SaveState(in Value state, in Value setter)
    {
        if (setter.IsNone)
        {
            Save(state);
            Emit(CopyStep.Build, 1, 0);
            return;
        }
        Save(setter);
        Save(state);
        Emit(CopyStep.BuildBy, 2, 0);
    }

    private void SaveAppended(in Value iterator)
    {
        int waiting = 0;
        foreach (var item in Ops.ToArray(_ts, iterator))
        {
            Save(item);
            if (++waiting == Batch) Flush(CopyStep.AppendBy, ref waiting, 1);
        }
        Flush(CopyStep.AppendBy, ref waiting, 1);
    }

    private void SaveSetItems(in Value iterator)
    {
        int waiting = 0;
        foreach (var item in Ops.ToArray(_ts, iterator))
        {
            if (item.Ref is not PyTuple { Length: 2 } pair) throw Err.Type("dict items iterator must return 2-tuples");
            Save(pair.Items[0]);
            Save(pair.Items[1]);
            if (++waiting == Batch) Flush(CopyStep.SetItemsBy, ref waiting, 2);
        }
        Flush(CopyStep.SetItemsBy, ref waiting, 2);
    }
}
