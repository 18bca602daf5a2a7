namespace PyLite.Vm.Builtins;

/// <summary>typing.Generic, the base of classes with type parameters. https://docs.python.org/3.14/library/typing.html#typing.Generic</summary>
[PyType("Generic", Module = "typing", Instance = typeof(Value), Base = typeof(PyObjectType), Subclassable = true, Doc = "Abstract base class for generic types.")]
public static partial class PyGeneric
{
    private static readonly PyStr s_parameters = PyStr.Intern("__parameters__");

    [PyClassMethod("__class_getitem__(cls, /, *args, **kwargs)", Raw = true, Doc = "Parameterizes a generic class.")]
    static Value ClassGetItem(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length != 2 || args[0].Ref is not PyType cls) throw Err.Type($"Generic.__class_getitem__() takes exactly one argument ({args.Length - 1} given)");
        return Parameterize(ts, cls, args[1]);
    }

    private const int MaxRemembered = 512;

    /// <summary><c>cls[item]</c>; the same object each time for arguments that are classes.</summary>
    public static Value Parameterize(ThreadState ts, PyType cls, in Value item)
    {
        if (item.Ref is not PyType && (item.Ref is not PyTuple { Length: > 0 } types || !Array.TrueForAll(types.Items, static t => t.Ref is PyType))) return MakeAlias(ts, cls, item);
        var known = ts.Interpreter.GenericAliases;
        Value key = PyTuple.Of(cls, item);
        if (known.TryGet(ts, key, out var alias)) return alias;
        alias = MakeAlias(ts, cls, item);
        if (known.Count >= MaxRemembered) known.Clear();
        known.Set(ts, key, alias);
        return alias;
    }

    private static Value MakeAlias(ThreadState ts, PyType cls, in Value item)
    {
        var items = Array.ConvertAll(item.Ref is PyTuple tuple ? tuple.Items : [item], i => GenericSubstitution.ToType(ts, i));
        if (IsGenericItself(cls)) return new PyTypingAlias(cls, CheckDeclared(ts, cls, items));
        var parameters = ParametersOf(ts, cls);
        if (parameters.Length == 0) throw Err.Type($"{Ops.Repr(ts, cls)} is not a generic class");
        items = GenericSubstitution.Prepare(ts, cls, parameters, GenericSubstitution.UnpackTuples(ts, items));
        if (items.Length != parameters.Length)
            throw Err.Type($"Too {(items.Length > parameters.Length ? "many" : "few")} arguments for {Ops.Repr(ts, cls)}; actual {items.Length}, expected {parameters.Length}");
        var flat = new List<Value>();
        for (int i = 0; i < items.Length; i++)
        {
            if (parameters.Items[i].Ref is PyTypeVarTuple && items[i].Ref is PyTuple several) flat.AddRange(several.Items);
            else flat.Add(items[i]);
        }
        return new PyTypingAlias(cls, new PyTuple(flat.ToArray()));
    }

    private static PyTuple ParametersOf(ThreadState ts, PyType cls)
    {
        try
        {
            return Ops.GetAttr(ts, cls, s_parameters).Ref as PyTuple ?? PyTuple.Empty;
        }
        catch (PyException e) when (e.Value is PyAttributeError)
        {
            if (Ops.TryGetAttr(ts, cls, "__init_subclass__", out var hook) && Ops.TryGetAttr(ts, hook, Names.__qualname__, out var name))
            {
                e.Value.AddNote(ts, $"Note: this exception may have been caused by {Ops.Repr(ts, name)} (or the '__init_subclass__' method on a superclass) "
                    + "not calling 'super().__init_subclass__()'");
            }
            throw;
        }
    }

    /// <summary>Generic and Protocol declare type parameters, other classes take arguments for theirs.</summary>
    private static bool IsGenericItself(PyType cls) => cls == TypeObject || cls is { Name: "Protocol", ModuleName: "typing" };

    private static PyTuple CheckDeclared(ThreadState ts, PyType cls, Value[] items)
    {
        if (items.Length == 0) throw Err.Type($"Parameter list to {cls.Name}[...] cannot be empty");
        foreach (var item in items)
        {
            bool isParameter = item.Ref is PyTypeVar or PyParamSpec
                || item.Ref is not (PyType or null) && Ops.TryGetAttr(ts, item, "__typing_is_unpacked_typevartuple__", out var flag) && Ops.IsTrue(ts, flag);
            if (!isParameter) throw Err.Type($"Parameters to {cls.Name}[...] must all be type variables or parameter specification variables.");
        }
        for (int i = 0; i < items.Length; i++)
            if (GenericSubstitution.IndexOf(ts, items, items[i]) < i) throw Err.Type($"Parameters to {cls.Name}[...] must all be unique");
        var declared = new PyTuple(items);
        CheckOrder(ts, GenericSubstitution.Parameters(ts, declared));
        return declared;
    }

    /// <summary>Behind a parameter with a default, or a variadic one, not every other may stand.</summary>
    private static void CheckOrder(ThreadState ts, PyTuple parameters)
    {
        bool defaults = false, variadic = false;
        foreach (var parameter in parameters.Items)
        {
            if (!Ops.TryGetAttr(ts, parameter, "has_default", out var method)) continue;
            bool has = Ops.IsTrue(ts, Ops.Call(ts, method));
            if (has && variadic) throw Err.Type("Type parameter with a default follows TypeVarTuple");
            if (has) defaults = true;
            else if (defaults) throw Err.Type($"Type parameter {Ops.Repr(ts, parameter)} without a default follows type parameter with a default");
            if (parameter.Ref is PyTypeVarTuple) variadic = true;
        }
    }

    [PyClassMethod("__init_subclass__(cls, /, *args, **kwargs)", Raw = true, Doc = "Function to initialize subclasses.")]
    static Value InitSubclass(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length == 0 || args[0].Ref is not PyType cls) throw Err.Type("unbound method Generic.__init_subclass__() needs an argument");
        var (next, _) = PySuper.Find(ts, TypeObject, cls, Slots.Name(SlotId.InitSubclass));
        Ops.CallVector(ts, Ops.DescriptorGet(ts, next, Value.Absent, cls), args[1..], kw);
        var originalBases = cls.Dict.GetStr(Names.__orig_bases__).Ref as PyTuple;
        bool plain = originalBases != null
            ? Array.Exists(originalBases.Items, static b => b.Ref == TypeObject)
            : Array.IndexOf(cls.Bases, TypeObject) >= 0 && cls.Name != "Protocol" && cls.Type.Name != "_TypedDictMeta";
        if (plain) throw Err.Type("Cannot inherit from plain Generic");
        Ops.SetAttr(ts, cls, s_parameters, originalBases == null ? PyTuple.Empty : DeclaredParameters(ts, originalBases));
        return Value.None;
    }

    /// <summary>The type parameters of a class: those of <c>Generic[…]</c> among its bases, or else all that its bases mention.</summary>
    private static PyTuple DeclaredParameters(ThreadState ts, PyTuple originalBases)
    {
        var mentioned = GenericSubstitution.Parameters(ts, originalBases);
        PyTuple? declared = null;
        foreach (var b in originalBases.Items)
        {
            if (b.Ref is not PyTypingAlias { Origin.Ref: PyType origin } alias || origin != TypeObject) continue;
            if (declared != null) throw Err.Type("Cannot inherit from Generic[...] multiple times.");
            declared = GenericSubstitution.Parameters(ts, alias.Args);
        }
        if (declared == null) return mentioned;
        var missing = mentioned.Items.Where(p => GenericSubstitution.IndexOf(ts, declared.Items, p) < 0).ToList();
        if (missing.Count > 0)
        {
            string Join(IEnumerable<Value> items) => string.Join(", ", items.Select(i => Ops.Str(ts, i).ToString()));
            throw Err.Type($"Some type variables ({Join(missing)}) are not listed in Generic[{Join(declared.Items)}]");
        }
        return declared;
    }
}
