namespace PyLite.Vm.Objects;

// Names of types, and calling them.
public sealed partial class PyType
{
    private PyFunction? _plainInit;
    private bool _plainInitKnown;
    private int _plainInitMetaVersion;

    /// <summary>The <c>__init__</c> written in Python of a class whose calls do nothing but make a plain instance and call it; null for other classes.</summary>
    internal PyFunction? PlainInit => IsBuiltin ? null : _plainInitKnown && _plainInitMetaVersion == Type.Version ? _plainInit : FindPlainInit();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PyFunction? FindPlainInit()
    {
        bool plain = !HasFinalizer && Type.Slot(SlotId.Call) == TypeObject.Slot(SlotId.Call) && HasPlainInstances && Slot(SlotId.New) == PyObjectType.NewFunction && (Flags & (TypeFlags.AbstractMethods | TypeFlags.NotInstantiable)) == 0;
        _plainInit = plain ? Slot(SlotId.Init) as PyFunction : null;
        _plainInitKnown = true;
        _plainInitMetaVersion = Type.Version;
        return _plainInit;
    }

    private string? _qualName;

    private static class Cached
    {
        public static readonly PyObject GetAttribute = TypeObject.Dict.GetStr("__getattribute__").Object;
        public static readonly PyObject Call = TypeObject.Dict.GetStr("__call__").Object;
    }

    /// <summary><c>type.__getattribute__</c>.</summary>
    public static PyObject GetAttributeMethod => Cached.GetAttribute;

    /// <summary><c>type.__call__</c>.</summary>
    public static PyObject CallMethod => Cached.Call;

    /// <summary><c>__qualname__</c>.</summary>
    public string QualName
    {
        get => _qualName ?? Name;
        internal set => _qualName = value;
    }

    /// <summary><c>__module__</c> if it is a string.</summary>
    public string? ModuleName => IsBuiltin ? _spec!.Module : Dict.GetStr(Names.__module__).Ref is PyStr s ? s.ToString() : null;

    private NativeCode? _directNew;
    private bool _directNewKnown;

    /// <summary>
    /// For built-in types whose <c>__new__</c> and <c>__init__</c> are native, or that have no <c>__init__</c> of their own (int, str, range, tuple, …): what makes an
    /// instance, given the type in front of the arguments, so that a call needs nothing else. Null for other types.
    /// Thread-safe: whoever computes it computes the same.
    /// </summary>
    public NativeCode? DirectNew => _directNewKnown ? _directNew : FindDirectNew();

    private NativeCode? FindDirectNew()
    {
        if (IsBuiltin && this != TypeObject && Type == TypeObject && (Flags & TypeFlags.NotInstantiable) == 0
            && Slot(SlotId.New) is PyNativeFunction { Self.IsAbsent: true } create && create != PyObjectType.NewFunction)
        {
            if (Slot(SlotId.Init) == PyObjectType.InitMethod) _directNew = create.Def.Code;
            else if (Slot(SlotId.Init) is PyMethodDescriptor init && !HasFinalizer) _directNew = NewAndInit(create.Def.Code, init.Def.Code);
        }
        else if (this == TypeObject) _directNew = static (ts, args, kw) => args.Length == 2 && kw == null ? args[1].Type : TypeObject.Instantiate(ts, args[1..], kw);
        _directNewKnown = true;
        return _directNew;
    }

    private NativeCode NewAndInit(NativeCode create, NativeCode init) => (ts, args, kw) =>
    {
        if (args.Length > 2) return Instantiate(ts, args[1..], kw);
        var made = create(ts, args, kw);
        if (made.IsAbsent || made.Type != this) return made;
        var result = args.Length == 1 ? init(ts, [made], kw) : init(ts, [made, args[1]], kw);
        return result.IsAbsent ? result : made;
    };

    /// <summary>What <c>type.__call__</c> does: <c>__new__</c>, then <c>__init__</c> if that gave an instance. Absent with an exception pending.</summary>
    public Value Instantiate(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kwNames)
    {
        if (this == TypeObject)
        {
            if (args.Length == 1 && kwNames == null) return args[0].Type;
            int positional = args.Length - (kwNames?.Length ?? 0);
            if (positional != 3) throw Err.Type(positional == 1 ? "type() takes no keyword arguments" : "type() takes 1 or 3 arguments");
        }
        var create = Slot(SlotId.New);
        if (create == null || (Flags & TypeFlags.NotInstantiable) != 0) throw Err.Type($"cannot create '{FullName}' instances");
        Value made;
        if (kwNames != null && create is PyNativeFunction && Slot(SlotId.Init) is PyFunction && IsMadePositionally())
            made = Ops.TryCallVector(ts, create, Ops.Prepend(this, args[..^kwNames.Length]), null);
        else if (create is PyNativeFunction or PyFunction) made = Ops.TryCallVector(ts, create, Ops.Prepend(this, args), kwNames);
        else made = Ops.TryCallVector(ts, Ops.DescriptorGet(ts, create, Value.Absent, this), Ops.Prepend(this, args), kwNames);
        if (made.IsAbsent || !made.Type.IsSubtypeOf(this)) return made;
        if (HasFinalizer && made.Ref is PyObject and not PyInstance) ts.Interpreter.Finalizers.Register(ts, made.Object);
        var init = made.Type.Slot(SlotId.Init);
        if (init == null || init == PyObjectType.InitMethod && args.Length == 0) return made;
        Value result;
        switch (init)
        {
            case PyMethodDescriptor when kwNames != null && create is not PyNativeFunction && IsMadePositionally():
                result = Ops.TryCallVector(ts, init, Ops.Prepend(made, args[..^kwNames.Length]), null);
                break;
            case PyFunction or PyMethodDescriptor:
                result = Ops.TryCallVector(ts, init, Ops.Prepend(made, args), kwNames);
                break;
            default:
                result = Ops.TryCallVector(ts, Ops.DescriptorGet(ts, init, made, made.Type), args, kwNames);
                break;
        }
        if (result.IsAbsent) return result;
        return result.IsNone ? made : throw Err.Type($"__init__() should return None, not '{result.Type.FullName}'");
    }

    /// <summary>
    /// Whether the built-in base takes no keywords: then its <c>__init__</c> leaves them to a subclass's <c>__new__</c>, and the other way round.
    /// </summary>
    private bool IsMadePositionally()
    {
        var type = this;
        while (!type.IsBuiltin) type = type.Base!;
        return type.Spec is { MadePositionally: true };
    }

    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value CallType(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => ((PyType)args[0].Ref!).Instantiate(ts, args[1..], kw);

    [PyMethod("__getattribute__(self, name, /)")]
    static Value GetAttribute(ThreadState ts, PyType self, PyStr name) =>
        Ops.TypeTryGetAttr(ts, self, name, out var value) ? value : ts.Raise(PyAttributeError.Missing(self, name));
}
