using PyLite.Vm.Crossing;

namespace PyLite.Stdlib.Pickling;

// Instances: what __reduce_ex__ and its relatives say.
public sealed partial class PyPickler
{
    private static readonly PyStr s_reduceEx = PyStr.Intern("__reduce_ex__"), s_reduce = PyStr.Intern("__reduce__"), s_newObj = PyStr.Intern("__newobj__"), s_newObjEx = PyStr.Intern("__newobj_ex__");

    private void SaveByReducing(in Value obj, PyType type)
    {
        var reduced = _reducerOverride.IsAbsent ? Value.NotImplemented : Ops.Call(_ts, _reducerOverride, obj);
        if (reduced.IsNotImplemented)
        {
            if (type == PyType.TypeObject)
            {
                SaveType(obj);
                return;
            }
            if (obj.Ref is PyFunction)
            {
                SaveGlobal(obj, null);
                return;
            }
            if (Reducer(type) is { IsAbsent: false } reducer) reduced = Ops.Call(_ts, reducer, obj);
            else if (type.IsSubtypeOf(PyType.TypeObject))
            {
                SaveGlobal(obj, null);
                return;
            }
            else if (_protocol >= 2 && obj.Ref is PyInstance { Dict: null } instance && PlainReduction.Applies(_ts, instance))
            {
                SaveInstance(instance);
                return;
            }
            else if (Ops.TryGetAttr(_ts, obj, s_reduceEx, out var reduceEx)) reduced = Ops.Call(_ts, reduceEx, _protocol);
            else if (Ops.TryGetAttr(_ts, obj, s_reduce, out var reduce)) reduced = Ops.Call(_ts, reduce);
            else throw PickleModule.PicklingError(_ts, $"can't pickle '{Ops.TypeFullName(type)}' object: {Ops.Repr(_ts, obj)}");
        }
        if (reduced.Ref is PyStr name)
        {
            SaveGlobal(obj, name);
            return;
        }
        try
        {
            if (reduced.Ref is not PyTuple parts) throw PickleModule.PicklingError(_ts, $"__reduce__ must return a string or tuple, not {Ops.TypeFullName(reduced.Type)}");
            if (parts.Length is < 2 or > 6) throw PickleModule.PicklingError(_ts, "tuple returned by __reduce__ must contain 2 through 6 elements");
            SaveReduced(obj.Object, parts.Items);
        }
        catch (PyException e) when (Noted(e, $"when serializing {Ops.TypeFullName(type)} object"))
        {
            throw;
        }
    }

    /// <summary>The function that the dispatch table has for a class; Absent if it has none.</summary>
    private Value Reducer(PyType type)
    {
        var table = _table.IsAbsent ? PickleModule.StateOf(_ts).DispatchTable : _table;
        if (PyDict.TryExact(table.Ref, out var dict)) return dict.TryGet(_ts, type, out var found) ? found : Value.Absent;
        try
        {
            return Ops.GetItem(_ts, table, type);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.KeyError))
        {
            return Value.Absent;
        }
    }

    private void SaveType(in Value obj)
    {
        PyObject? singleton = obj.Ref == PyNone.TypeObject ? PyNone.Instance : obj.Ref == PyEllipsis.TypeObject ? PyEllipsis.Instance : obj.Ref == PyNotImplemented.TypeObject ? PyNotImplemented.Instance : null;
        if (singleton != null) SaveReduced(obj.Object, [PyType.TypeObject, PyTuple.Of(singleton)]);
        else SaveGlobal(obj, null);
    }

    /// <summary>
    /// What __reduce_ex__ of object says of an instance of an ordinary class, without asking it. Nobody else has the dict of its attributes, as there is none yet.
    /// </summary>
    private void SaveInstance(PyInstance instance)
    {
        var type = instance.Type;
        try
        {
            SaveNoted(type, type, "class");
            _output.Put(Opcode.EmptyTuple, Opcode.NewObj);
            Memoize(instance);
            var shape = instance.Shape;
            var names = shape.Names;
            if (names.Length > 0) SaveAttributes(instance, shape, names);
        }
        catch (PyException e) when (Noted(e, $"when serializing {Ops.TypeFullName(type)} object"))
        {
            throw;
        }
    }

    private void SaveAttributes(PyInstance instance, Shape shape, PyStr[] names)
    {
        int i = -1;
        try
        {
            _output.Boundary(_ts);
            _output.Put(Opcode.EmptyDict);
            // The dict takes a number, by which nothing is found.
            Memoize(null);
            if (names.Length > 1) _output.Put(Opcode.Mark);
            for (i = 0; i < names.Length; i++)
            {
                SaveKey(names[i], i);
                Save(instance.Slots[shape.SlotOf(i)]);
                if (instance.Dict != null || instance.Shape != shape) throw Err.Runtime("dictionary changed size during iteration");
            }
            _output.Put(names.Length > 1 ? Opcode.SetItems : Opcode.SetItem, Opcode.Build);
        }
        catch (PyException e) when (Noted(e, $"when serializing dict item {(i >= 0 && i < names.Length ? Ops.Repr(_ts, names[i]) : "")}") || Noted(e, $"when serializing {Ops.TypeFullName(instance.Type)} state"))
        {
            throw;
        }
    }

    private PyException Malformed(string what, in Value part) => PickleModule.PicklingError(_ts, $"{what}, not {Ops.TypeFullName(part.Type)}");

    /// <summary>Writes a reduction of two to six parts.</summary>
    private void SaveReduced(PyObject obj, ReadOnlySpan<Value> parts)
    {
        Value function = parts[0], state = Part(parts, 2), items = Part(parts, 3), entries = Part(parts, 4), setter = Part(parts, 5);
        if (!Ops.IsCallable(function)) throw Malformed("first item of the tuple returned by __reduce__ must be callable", function);
        if (parts[1].Ref is not PyTuple args) throw Malformed("second item of the tuple returned by __reduce__ must be a tuple", parts[1]);
        if (!items.IsNone && !Ops.IsIterator(items)) throw Malformed("fourth item of the tuple returned by __reduce__ must be an iterator", items);
        if (!entries.IsNone && !Ops.IsIterator(entries)) throw Malformed("fifth item of the tuple returned by __reduce__ must be an iterator", entries);
        if (!setter.IsNone && !Ops.IsCallable(setter)) throw Malformed("sixth item of the tuple returned by __reduce__ must be callable", setter);
        var type = obj.Type;
        var name = _protocol >= 2 ? NameOf(function) : null;
        if (name != null && PyStr.ContentEquals(name, s_newObjEx)) SaveNewEx(type, args);
        else if (name != null && PyStr.ContentEquals(name, s_newObj)) SaveNew(obj, type, args);
        else
        {
            SaveNoted(function, type, "reconstructor");
            SaveNoted(args, type, "reconstructor arguments");
            _output.Put(Opcode.Reduce);
        }
        // A tuple that contains itself was made meanwhile.
        int number = Memo.Find(obj);
        if (number >= 0)
        {
            _output.Put(Opcode.Pop);
            Recall(number);
        }
        else Memoize(obj);
        if (!items.IsNone) AppendAll(items, type);
        if (!entries.IsNone) SetAll(entries, type);
        if (!state.IsNone) SaveState(obj, type, state, setter);
    }

    private static Value Part(ReadOnlySpan<Value> parts, int index) => index < parts.Length ? parts[index] : Value.None;

    private PyStr? NameOf(in Value function) => function.Ref is PyFunction plain ? plain.Name : Ops.TryGetAttr(_ts, function, Names.__name__, out var name) ? name.Ref as PyStr : null;

    private void SaveState(PyObject obj, PyType type, in Value state, in Value setter)
    {
        if (setter.IsNone)
        {
            SaveNoted(state, type, "state");
            _output.Put(Opcode.Build);
            return;
        }
        SaveNoted(setter, type, "state setter");
        Save(obj);
        SaveNoted(state, type, "state");
        _output.Put(Opcode.Tuple2, Opcode.Reduce);
        _output.Put(Opcode.Pop);
    }

    private void CheckClass(in Value cls, string function)
    {
        if (cls.Ref is not PyType) throw PickleModule.PicklingError(_ts, $"first argument to {function}() must be a class, not {Ops.TypeFullName(cls.Type)}");
    }

    private void SaveNew(PyObject obj, PyType type, PyTuple args)
    {
        if (args.Length == 0) throw PickleModule.PicklingError(_ts, "__newobj__ expected at least 1 argument, got 0");
        var cls = args.Items[0];
        CheckClass(cls, "__newobj__");
        var own = Ops.GetAttr(_ts, obj, Names.__class__);
        if (!Value.Is(own, cls)) throw PickleModule.PicklingError(_ts, $"first argument to __newobj__() must be {Ops.Repr(_ts, own)}, not {Ops.Repr(_ts, cls)}");
        SaveNoted(cls, type, "class");
        SaveNoted(args.Length == 1 ? PyTuple.Empty : PyTuple.Of(args.Items.AsSpan(1)), type, "__new__ arguments");
        _output.Put(Opcode.NewObj);
    }

    private void SaveNewEx(PyType type, PyTuple args)
    {
        if (args.Length != 3) throw PickleModule.PicklingError(_ts, $"__newobj_ex__ expected 3 arguments, got {args.Length}");
        Value cls = args.Items[0], positional = args.Items[1], keywords = args.Items[2];
        CheckClass(cls, "__newobj_ex__");
        if (positional.Ref is not PyTuple arguments) throw Malformed("second argument to __newobj_ex__() must be a tuple", positional);
        if (keywords.Ref is not PyDict named) throw Malformed("third argument to __newobj_ex__() must be a dict", keywords);
        if (_protocol >= 4)
        {
            SaveNoted(cls, type, "class");
            SaveNoted(positional, type, "__new__ arguments");
            SaveNoted(keywords, type, "__new__ arguments");
            _output.Put(Opcode.NewObjEx);
            return;
        }
        Value[] all = [Ops.GetAttr(_ts, cls, "__new__"), cls, .. arguments.Items];
        var names = new List<Value>();
        var values = new List<Value>(all);
        for (int i = 0; i < named.EntryCount; i++)
        {
            if (!named.TryEntry(i, out var key, out var value)) continue;
            names.Add(key);
            values.Add(value);
        }
        var partial = Ops.CallVector(_ts, PythonPart.Get(_ts, "functools", "partial"), values.ToArray(), names.Count == 0 ? null : PyTuple.Of(names.ToArray()));
        SaveNoted(partial, type, "reconstructor");
        SaveNoted(PyTuple.Empty, type, "reconstructor arguments");
        _output.Put(Opcode.Reduce);
    }
}
