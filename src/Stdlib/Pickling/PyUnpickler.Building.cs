using PyLite.Vm.Crossing;

namespace PyLite.Stdlib.Pickling;

// The opcodes that build containers and instances.
public sealed partial class PyUnpickler
{
    private static readonly PyStr s_new = PyStr.Intern("__new__"), s_setState = PyStr.Intern("__setstate__"), s_append = PyStr.Intern("append"), s_extend = PyStr.Intern("extend"), s_add = PyStr.Intern("add");

    // ---- containers

    private void MakeTuple(int count)
    {
        if (_top - _floor < count) throw Underflow();
        var tuple = PyTuple.Of(_stack.AsSpan(_top - count, count));
        _top -= count;
        Push(tuple);
    }

    private void MakeDict()
    {
        var items = PopToMark();
        if (items.Length % 2 != 0) throw Bad("odd number of items for DICT");
        var pairs = items.ToArray();
        var dict = new PyDict();
        for (int i = 0; i < pairs.Length; i += 2) dict.Set(_ts, pairs[i], pairs[i + 1]);
        Push(dict);
    }

    private void MakeFrozenSet()
    {
        var items = PopToMark().ToArray();
        var set = new PyFrozenSet();
        foreach (ref readonly var item in items.AsSpan()) set.Add(_ts, item);
        Push(set);
    }

    private void AddItems()
    {
        var items = PopToMark().ToArray();
        var target = Top;
        if (items.Length == 0) return;
        if (target.Ref is PySet set)
        {
            foreach (ref readonly var item in items.AsSpan()) set.Add(_ts, item);
            return;
        }
        var add = Ops.GetAttr(_ts, target, s_add);
        foreach (ref readonly var item in items.AsSpan()) Ops.Call(_ts, add, item);
    }

    private void Append()
    {
        var value = Pop();
        var target = Top;
        if (PyList.TryExact(target.Ref, out var list)) list.Append(value);
        else AppendBy(target, [value]);
    }

    private void AppendAll()
    {
        var items = PopToMark();
        var target = Top;
        if (PyList.TryExact(target.Ref, out var list)) list.AddRange(items);
        else AppendBy(target, items.ToArray());
    }

    private void AppendBy(in Value target, Value[] items)
    {
        if (items.Length == 0) return;
        if (Ops.TryGetAttr(_ts, target, s_extend, out var extend))
        {
            Ops.Call(_ts, extend, new PyList(items));
            return;
        }
        var append = Ops.GetAttr(_ts, target, s_append);
        foreach (ref readonly var item in items.AsSpan()) Ops.Call(_ts, append, item);
    }

    private void SetItem()
    {
        Value value = Pop(), key = Pop(), target = Top;
        if (PyDict.TryExact(target.Ref, out var dict)) dict.Set(_ts, key, value);
        else Ops.SetItem(_ts, target, key, value);
    }

    private void SetItems()
    {
        int mark = TakeMark(), end = _top;
        if (mark <= _floor) throw Underflow();
        if ((end - mark) % 2 != 0) throw Bad("odd number of items for SETITEMS");
        var target = _stack[mark - 1];
        if (PyDict.TryExact(target.Ref, out var dict))
        {
            // Whatever __hash__ and __eq__ of the keys do: nothing else uses this stack meanwhile.
            dict.Reserve((end - mark) / 2);
            for (int i = mark; i < end; i += 2) dict.Set(_ts, _stack[i], _stack[i + 1]);
        }
        else
            for (int i = mark; i < end; i += 2) Ops.SetItem(_ts, target, _stack[i], _stack[i + 1]);
        _top = mark;
    }

    // ---- classes and functions

    private Value FindGlobal(in Value module, in Value name) => _findClass.IsAbsent ? Find(_ts, module, name) : Ops.Call(_ts, _findClass, module, name);

    /// <summary>What find_class() does.</summary>
    private Value Find(ThreadState ts, in Value moduleName, in Value globalName)
    {
        Audits.Tell(ts, "pickle.find_class", moduleName, globalName);
        var module = moduleName.Ref as PyStr ?? throw Err.Type($"module name must be a string, not {moduleName.Type.FullName}");
        var name = globalName.Ref as PyStr ?? throw Err.Type($"attribute name must be string, not '{globalName.Type.FullName}'");
        if (_protocol < 3 && _fixImports) (module, name) = PickleModule.StateOf(ts).ToPython3(ts, module, name);
        // Where CPython has the functions of codecs.
        if (module.ToString() == "_codecs") module = PyStr.Intern("codecs");
        if (module.Length == 0) throw Err.Value("Empty module name");
        var found = Importer.ImportForProgram(ts, module.ToString());
        if (_protocol < 4 || name.Span.IndexOf('.') < 0) return Ops.GetAttr(ts, found, name);
        var path = Array.ConvertAll(name.ToString().Split('.'), PyStr.FromUtf16);
        if (!PickleModule.TryWalk(ts, found, path, out var value)) throw PickleModule.NotFound(ts, found, path, Err.Attribute($"Can't resolve path {Ops.Repr(ts, name)} on module {Ops.Repr(ts, module)}"));
        return value;
    }

    private void LoadGlobal(PickleInput input)
    {
        Value module = Codecs.Decode(_ts, input.ReadFullLine()), name = Codecs.Decode(_ts, input.ReadFullLine());
        Push(FindGlobal(module, name));
    }

    private void StackGlobal()
    {
        Value name = Pop(), module = Pop();
        if (!name.IsExact<PyStr>() || !module.IsExact<PyStr>()) throw Bad("STACK_GLOBAL requires str");
        Push(FindGlobal(module, name));
    }

    private void LoadExtension(int code)
    {
        if (code <= 0) throw Bad("EXT specifies code <= 0");
        var tables = PickleModule.StateOf(_ts);
        if (tables.ExtensionCache.TryGet(_ts, code, out var known))
        {
            Push(known);
            return;
        }
        if (!tables.InvertedRegistry.TryGet(_ts, code, out var key)) throw Err.Value($"unregistered extension code {code}");
        if (key.Ref is not PyTuple { Length: 2 } pair || pair.Items[0].Ref is not PyStr || pair.Items[1].Ref is not PyStr) throw Err.Value($"_inverted_registry[{code}] isn't a 2-tuple of strings");
        var found = FindGlobal(pair.Items[0], pair.Items[1]);
        tables.ExtensionCache.Set(_ts, code, found);
        Push(found);
    }

    // ---- instances

    private void Reduce()
    {
        var args = Pop();
        var function = Pop();
        if (args.Ref is not PyTuple tuple) throw Err.Type("argument list must be a tuple");
        Push(Ops.CallVector(_ts, function, tuple.Items));
    }

    private void LoadInst(PickleInput input)
    {
        if (_marks.Count == 0) throw Bad("could not find MARK");
        Value module = Line(input), name = Line(input);
        var cls = FindGlobal(module, name);
        Push(Instantiate(cls, PopToMark().ToArray()));
    }

    private Value Line(PickleInput input) => Codecs.Decode(_ts, input.ReadFullLine(), "ascii");

    private void LoadObj()
    {
        var all = PopToMark().ToArray();
        if (all.Length == 0) throw Underflow();
        Push(Instantiate(all[0], all[1..]));
    }

    /// <summary>Calls a class; without arguments, an instance is made past its constructor.</summary>
    private Value Instantiate(in Value cls, Value[] args) => args.Length > 0 || cls.Ref is not PyType ? Ops.CallVector(_ts, cls, args) : PlainReduction.NewInstance(_ts, cls);

    private PyTuple CheckNew(in Value cls, in Value args, string opcode)
    {
        if (cls.Ref is not PyType type) throw Bad($"{opcode} class argument must be a type, not {Ops.TypeFullName(cls.Type)}");
        if (type.Slot(SlotId.New) == null || (type.Flags & TypeFlags.NotInstantiable) != 0) throw Bad($"{opcode} class argument '{type.Name}' doesn't have __new__");
        return args.Ref as PyTuple ?? throw Bad($"{opcode} args argument must be a tuple, not {Ops.TypeFullName(args.Type)}");
    }

    private void NewObj()
    {
        Value args = Pop(), cls = Pop();
        var tuple = CheckNew(cls, args, "NEWOBJ");
        Push(tuple.Length == 0 ? PlainReduction.NewInstance(_ts, cls) : Ops.CallVector(_ts, Ops.GetAttr(_ts, cls, s_new), (Value[])[cls, .. tuple.Items]));
    }

    private void NewObjEx()
    {
        Value keywords = Pop(), args = Pop(), cls = Pop();
        var tuple = CheckNew(cls, args, "NEWOBJ_EX");
        if (keywords.Ref is not PyDict named) throw Bad($"NEWOBJ_EX kwargs argument must be a dict, not {Ops.TypeFullName(keywords.Type)}");
        var values = new List<Value>([cls, .. tuple.Items]);
        var names = new List<Value>();
        for (int i = 0; i < named.EntryCount; i++)
        {
            if (!named.TryEntry(i, out var key, out var value)) continue;
            if (key.Ref is not PyStr) throw Err.Type("keywords must be strings");
            names.Add(key);
            values.Add(value);
        }
        Push(Ops.CallVector(_ts, Ops.GetAttr(_ts, cls, s_new), values.ToArray(), names.Count == 0 ? null : PyTuple.Of(names.ToArray())));
    }

    private void Build()
    {
        var state = Pop();
        var target = Top;
        if (target.Ref is PyInstance instance && PyDict.TryExact(state.Ref, out var attributes) && SetsAttributes(instance))
        {
            SetAttributes(instance, attributes);
            return;
        }
        if (Ops.TryGetAttr(_ts, target, s_setState, out var setState))
        {
            Ops.Call(_ts, setState, state);
            return;
        }
        var slots = Value.None;
        if (state.Ref is PyTuple { Length: 2 } both) (state, slots) = (both.Items[0], both.Items[1]);
        if (!state.IsNone) UpdateDict(target, state);
        if (!slots.IsNone) SetSlots(target, slots);
    }

    // The class of the instance before, which most are of, and whether it lets attributes be set.
    private PyType? _lastType;
    private int _lastVersion;
    private bool _lastSets;

    private bool SetsAttributes(PyInstance instance)
    {
        if (instance.Type != _lastType || instance.Type.Version != _lastVersion)
        {
            _lastType = instance.Type;
            _lastVersion = instance.Type.Version;
            _lastSets = PlainReduction.SetsAttributes(_lastType);
        }
        return _lastSets && instance.Dict == null && instance.Get(s_setState).IsAbsent;
    }

    private void SetAttributes(PyInstance instance, PyDict attributes)
    {
        for (int i = 0; i < attributes.EntryCount; i++)
        {
            if (!attributes.TryEntry(i, out var key, out var value)) continue;
            if (key.IsExact<PyStr>())
            {
                var name = (PyStr)key.Ref!;
                instance.Set(name.IsInterned ? name : AttributeName(name, i), value);
            }
            else Ops.SetItem(_ts, Ops.GetAttr(_ts, instance, Names.__dict__), key, value);
        }
    }

    // Instances of a class have the same attributes: the names that were met last, by their places, and the objects that stand for them.
    private readonly (PyStr? Name, PyStr Interned)[] _recentNames = new (PyStr?, PyStr)[RecentNames];
    private const int RecentNames = 16;

    private PyStr AttributeName(PyStr name, int place)
    {
        ref var recent = ref _recentNames[place & RecentNames - 1];
        if (recent.Name != name) recent = (name, Interned(name));
        return recent.Interned;
    }

    private static PyStr Interned(PyStr name) => name.IsWide ? name : PyStr.Intern(name.Narrow);

    private void UpdateDict(in Value target, in Value state)
    {
        if (state.Ref is not PyDict attributes) throw Bad("state is not a dictionary");
        var dict = Ops.GetAttr(_ts, target, Names.__dict__);
        for (int i = 0; i < attributes.EntryCount; i++)
            if (attributes.TryEntry(i, out var key, out var value)) Ops.SetItem(_ts, dict, key.IsExact<PyStr>() ? Interned((PyStr)key.Ref!) : key, value);
    }

    private void SetSlots(in Value target, in Value slots)
    {
        if (slots.Ref is not PyDict values) throw Bad("slot state is not a dictionary");
        for (int i = 0; i < values.EntryCount; i++)
            if (values.TryEntry(i, out var key, out var value)) Ops.SetAttr(_ts, target, key.Ref as PyStr ?? throw Err.Type($"attribute name must be string, not '{key.Type.FullName}'"), value);
    }
}
