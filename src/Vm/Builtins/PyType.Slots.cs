
namespace PyLite.Vm.Objects;

// __slots__, and where instances keep __dict__ and weak references.
public sealed partial class PyType
{
    /// <summary>Built-in types whose instances vary in size in CPython, so that subclasses cannot add slots.</summary>
    private static bool IsVariableSized(PyType layout) => layout == PyInt.TypeObject || layout == PyTuple.TypeObject || layout == PyBytes.TypeObject || layout == TypeObject;

    private PyStr[] _slotNames = [];

    /// <summary>The names of this class's own slots, sorted and mangled.</summary>
    internal ReadOnlySpan<PyStr> SlotNames => _slotNames;

    private bool HasSlotDescriptor(PyStr name) => Array.Exists(_slotNames, n => PyStr.ContentEquals(n, name));

    /// <summary>Reads <c>__slots__</c>: decides which storage instances have, and makes the descriptors of the slots.</summary>
    private void DefineSlots(ThreadState ts)
    {
        var @base = Base!;
        bool mayAddDict = (@base.Flags & TypeFlags.HasDict) == 0;
        bool mayAddWeak = (@base.Flags & TypeFlags.HasWeakRef) == 0 && !IsVariableSized(Layout);
        bool addDict = mayAddDict, addWeak = mayAddWeak;
        var given = _dict!.GetStr(Names.__slots__);
        if (!given.IsAbsent)
        {
            addDict = addWeak = false;
            var names = new List<PyStr>();
            var items = given.Ref is PyStr ? [given] : Ops.ToArray(ts, given);
            if (items.Length > 0 && IsVariableSized(Layout)) throw Err.Type($"nonempty __slots__ not supported for subtype of '{@base.Name}'");
            foreach (var item in items)
            {
                var name = CheckSlotName(item);
                if (PyStr.ContentEquals(name, Names.__dict__))
                {
                    if (!mayAddDict || addDict) throw Err.Type("__dict__ slot disallowed: we already got one");
                    addDict = true;
                }
                else if (PyStr.ContentEquals(name, Names.__weakref__))
                {
                    if (!mayAddWeak || addWeak) throw Err.Type("__weakref__ slot disallowed: we already got one");
                    addWeak = true;
                }
                else names.Add(Mangle(name));
            }
            MakeSlots(names);
            foreach (var b in Bases)
            {
                if (b == @base) continue;
                addDict |= mayAddDict && (b.Flags & TypeFlags.HasDict) != 0;
                addWeak |= mayAddWeak && (b.Flags & TypeFlags.HasWeakRef) != 0;
            }
        }
        _addsDict = addDict;
        _addsWeakRef = addWeak;
        if (addDict) Flags |= TypeFlags.HasDict;
        if (addWeak) Flags |= TypeFlags.HasWeakRef;
    }

    private bool _addsDict, _addsWeakRef;

    /// <summary>Whether this class adds <c>__dict__</c>.</summary>
    internal bool AddsDict => _addsDict;

    /// <summary>Whether this class adds <c>__dict__</c> or <c>__weakref__</c> to what its bases store.</summary>
    internal bool AddsStorage => _addsDict || _addsWeakRef;

    private static PyStr CheckSlotName(in Value item)
    {
        if (item.Ref is not PyStr name) throw Err.Type($"__slots__ items must be strings, not '{item.Type.FullName}'");
        if (!IsIdentifier(name)) throw Err.Type("__slots__ must be identifiers");
        return name;
    }

    private static bool IsIdentifier(PyStr name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            int c = name.CodePointAt(i);
            if (i == 0 ? !Text.CharData.IsIdentifierStart(c) : !Text.CharData.IsIdentifierContinue(c)) return false;
        }
        return name.Length > 0;
    }

    private void MakeSlots(List<PyStr> names)
    {
        names.Sort(static (a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));
        var unique = new List<PyStr>();
        foreach (var name in names)
            if (unique.Count == 0 || !PyStr.ContentEquals(unique[^1], name)) unique.Add(PyStr.Intern(name.ToString()));
        foreach (var name in unique)
        {
            if (name == Names.__classcell__ || name == Names.__classdictcell__ || name == Names.__qualname__) continue;
            if (!_dict!.GetStr(name).IsAbsent) throw Err.Value($"{Ops.Repr(ThreadState.Current, name)} in __slots__ conflicts with class variable");
        }
        _slotNames = unique.ToArray();
        SlotCount = Base!.SlotCount + unique.Count;
        InstanceSlotHint = Math.Max(InstanceSlotHint, SlotCount);
    }

    private PyStr Mangle(PyStr name)
    {
        string text = name.ToString();
        if (!text.StartsWith("__", StringComparison.Ordinal) || text.EndsWith("__", StringComparison.Ordinal)) return name;
        string owner = Name.TrimStart('_');
        return owner.Length == 0 ? name : PyStr.Intern($"_{owner}{text}");
    }

    /// <summary>Puts the descriptors of the slots, of <c>__dict__</c> and of <c>__weakref__</c> into the class.</summary>
    private void AddStorageDescriptors()
    {
        var dict = _dict!;
        int slot = Base!.SlotCount;
        foreach (var name in _slotNames) dict.SetStr(name, new PyMemberDescriptor(name, this, slot++));
        if (_addsDict && dict.GetStr(Names.__dict__).IsAbsent) dict.SetStr(Names.__dict__, new PyGetSetDescriptor(InstanceDict.GetSet, this));
        if (_addsWeakRef && dict.GetStr(Names.__weakref__).IsAbsent) dict.SetStr(Names.__weakref__, new PyGetSetDescriptor(WeakRefs.GetSet, this));
    }

    // In classes of their own, because the static fields of PyType are needed while built-in types are being made.
    private static class WeakRefs
    {
        /// <summary>Built-in types whose instances can be weakly referenced; for all others only those of subclasses written in Python can.</summary>
        public static bool IsReferable(string name) => name is
            "type" or "module" or "function" or "method" or "builtin_function_or_method" or "generator" or "coroutine" or "async_generator" or
            "code" or "set" or "frozenset" or "GenericAlias" or "Union" or "TypeVar" or "ParamSpec" or "TypeVarTuple" or "TypeAliasType" or "deque" or
            "array" or "Pattern" or "partial" or "memoryview" or "PickleBuffer" or "classmethod" or "staticmethod" or "BufferedReader" or "BufferedWriter" or
            "BufferedRandom" or "Queue" or "SimpleQueue" or "lock" or "RLock" or "_lru_cache_wrapper" or "Struct" or "BytesIO" or "StringIO" or "TextIOWrapper" or "FileIO";

        public static readonly NativeGetSet GetSet = new("__weakref__", "list of weak references to the object",
            static (ts, self) => self.Ref is PyObject obj && ts.Interpreter.Callbacks.ListOf(obj)?.Alive() is [{ } first, ..] all ? all.Find(static r => r.Callback.IsNone && r.Type is { IsBuiltin: true, Name: "ReferenceType" }) ?? first : Value.None, null, null);
    }
}
