namespace PyLite.Vm.Objects;

/// <summary>A function made by <c>def</c> or <c>lambda</c>. Belongs to the interpreter that made it.</summary>
/// <remarks>Reference: data model, "User-defined functions".</remarks>
[PyType("function", HasDict = true, Doc = "Create a function object.")]
public sealed partial class PyFunction : PyObject
{
    private static readonly PyCell[] NoCells = [];

    /// <summary>The code with what this interpreter learned about it.</summary>
    public CodeState State;

    /// <summary>
    /// The number of arguments with which a call is simple: only positional parameters, no *args, no generator. Otherwise -1, and the call is bound
    /// by <see cref="ArgumentBinding"/>.
    /// </summary>
    public int SimpleArgCount;
    public PyDict Globals;
    public PyDict BuiltinsDict;
    public PyCell[] Closure;

    /// <summary>The defaults of the last positional parameters, or null.</summary>
    public Value[]? Defaults;
    public PyDict? KwDefaults;
    public Value Module;
    private RareParts? _rare;

    /// <summary>What most functions never get, or have from their code: closures are made often and shall be small.</summary>
    private sealed class RareParts
    {
        public PyStr? Name;
        public PyStr? QualName;
        public Value Doc = Value.Absent;
        public Value Annotate = Value.Absent;
        public PyDict? Annotations;
        public Value TypeParams = Value.Absent;
        public PyInstance? Attributes;
        public PyObject? Namespace;
        public PyGenerator? Spare;
    }

    private RareParts Rare => _rare ??= new RareParts();

    public PyStr Name
    {
        get => _rare?.Name ?? State.Name;
        set => Rare.Name = value;
    }

    public PyStr QualName
    {
        get => _rare?.QualName ?? State.QualName;
        set => Rare.QualName = value;
    }

    public Value Doc
    {
        get => _rare is { Doc: { IsAbsent: false } doc } ? doc : State.Doc;
        set => Rare.Doc = value;
    }

    /// <summary>The function that computes <c>__annotations__</c>, None, or Absent.</summary>
    public Value Annotate
    {
        get => _rare?.Annotate ?? Value.Absent;
        set => Rare.Annotate = value;
    }

    public PyDict? Annotations
    {
        get => _rare?.Annotations;
        set => Rare.Annotations = value;
    }

    public Value TypeParams
    {
        get => _rare?.TypeParams ?? Value.Absent;
        set => Rare.TypeParams = value;
    }

    /// <summary>Where the names of code are that awaits at its top level, which a coroutine runs; null where that is the globals, as for all other functions.</summary>
    internal PyObject? Namespace
    {
        get => _rare?.Namespace;
        set => Rare.Namespace = value;
    }

    /// <summary>A finished generator or coroutine of this function that nobody refers to, to be taken for the next one; none where the function has got other code or names since.</summary>
    internal PyGenerator? TakeSpare()
    {
        if (_rare is not { Spare: { } spare } rare) return null;
        rare.Spare = null;
        return spare.State == State && rare.Name == null && rare.QualName == null ? spare : null;
    }

    /// <summary>Keeps one that is finished. Closures do not: they are made often, and mostly called once.</summary>
    internal void KeepSpare(PyGenerator finished)
    {
        if (_rare == null && Closure.Length > 0) return;
        Rare.Spare ??= finished;
    }

    /// <summary>Gives the function other code; what it had from the old one, it keeps.</summary>
    public void SetState(CodeState state)
    {
        (Name, QualName, Doc) = (Name, QualName, Doc);
        State = state;
        SimpleArgCount = state.SimpleArgCount;
    }

    public PyFunction(CodeState state, PyDict globals, PyDict builtins, PyCell[]? closure = null) : base(TypeObject)
    {
        State = state;
        Globals = globals;
        BuiltinsDict = builtins;
        Closure = closure ?? NoCells;
        Module = globals.GetStr(Names.__name__);
        if (Module.IsAbsent) Module = Value.None;
        SimpleArgCount = state.SimpleArgCount;
    }

    public CodeObject Code => State.Code;

    public override PyInstance? Attributes(bool create) => _rare?.Attributes ?? (create ? Rare.Attributes = PyInstance.ForAttributes(Type) : null);
    public override string ToString() => $"<function {QualName}>";
}

/// <summary>A function or method bound to its first argument.</summary>
[PyType("method", Doc = "Create a bound instance method object.")]
public sealed partial class PyBoundMethod(Value function, Value self) : PyObject(TypeObject)
{
    public readonly Value Function = function;
    public readonly Value Self = self;
}

/// <summary>A code object as Python sees it; one for each <see cref="CodeObject"/>, shared by all interpreters.</summary>
[PyType("code", Doc = "Create a code object.  Not for mere mortals.")]
public sealed partial class PyCode(CodeObject code) : PyObject(TypeObject)
{
    public readonly CodeObject Code = code;
}

/// <summary>A built-in function: a declaration and, for bound ones and functions of modules, what they are bound to.</summary>
[PyType("builtin_function_or_method", Abstract = true)]
public sealed partial class PyNativeFunction(NativeDef def, Value self, PyObject? module = null) : PyObject(TypeObject)
{
    public readonly NativeDef Def = def;

    /// <summary>The object that is passed as first argument; Absent if none.</summary>
    public readonly Value Self = self;

    /// <summary>The module or its name, for <c>__module__</c>.</summary>
    public readonly PyObject? Module = module;
}

/// <summary>A method of a built-in type, unbound.</summary>
[PyType("method_descriptor", Abstract = true)]
public sealed partial class PyMethodDescriptor(NativeDef def, PyType owner)
    : PyObject(SlotNames.IsWrapper(owner.Name, def.Name) ? PyWrapperDescriptor.TypeObject : TypeObject)
{
    public readonly NativeDef Def = def;
    public readonly PyType Owner = owner;
}

/// <summary>The type of special methods of built-in types; their objects are <see cref="PyMethodDescriptor"/>.</summary>
[PyType("wrapper_descriptor", Abstract = true, Instance = typeof(PyMethodDescriptor))]
public static partial class PyWrapperDescriptor;

/// <summary>A class method of a built-in type, unbound.</summary>
[PyType("classmethod_descriptor", Abstract = true)]
public sealed partial class PyClassMethodDescriptor(NativeDef def, PyType owner) : PyObject(TypeObject)
{
    public readonly NativeDef Def = def;
    public readonly PyType Owner = owner;
}

/// <summary>A data descriptor of a built-in type.</summary>
[PyType("getset_descriptor", Abstract = true)]
public sealed partial class PyGetSetDescriptor(NativeGetSet def, PyType owner) : PyDataDescriptor(def.IsMember ? PyMemberDescriptor.TypeObject : TypeObject, owner)
{
    public readonly NativeGetSet Def = def;
    internal override string AttributeName => Def.Name;
    internal override string? Doc => Def.Doc;
}

/// <summary>The descriptor of a name in <c>__slots__</c>. Some of <see cref="PyGetSetDescriptor"/> are of the same Python type.</summary>
[PyType("member_descriptor", Abstract = true, Instance = typeof(PyDataDescriptor))]
public sealed partial class PyMemberDescriptor(PyStr name, PyType owner, int slot) : PyDataDescriptor(TypeObject, owner)
{
    public readonly PyStr Name = name;
    public readonly int Slot = slot;
    internal override string AttributeName => Name.ToString();
}

/// <summary>A descriptor of an attribute that is stored in instances.</summary>
public abstract class PyDataDescriptor(PyType type, PyType owner) : PyObject(type)
{
    public readonly PyType Owner = owner;
    internal abstract string AttributeName { get; }
    internal virtual string? Doc => null;
}

/// <summary>property: https://docs.python.org/3.14/library/functions.html#property</summary>
[PyType("property", Subclassable = true, Doc = "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed attribute x:\n\nclass C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing ones easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        del self._x")]
public partial class PyProperty : PyObject
{
    public Value Getter = Value.None;
    public Value Setter = Value.None;
    public Value Deleter = Value.None;
    public Value Doc = Value.None;
    public Value Name = Value.Absent;

    public PyProperty() : base(TypeObject) { }
    protected PyProperty(PyType type) : base(type) { }
}

/// <summary>staticmethod.</summary>
[PyType("staticmethod", Subclassable = true, HasDict = true, Doc = "Convert a function to be a static method.\n\nA static method does not receive an implicit first argument.\nTo declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         def f(arg1, arg2, argN):\n             ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()). Both the class and the instance are ignored, and\nneither is passed implicitly as the first argument to the method.\n\nStatic methods in Python are similar to those found in Java or C++.\nFor a more advanced concept, see the classmethod builtin.")]
public partial class PyStaticMethod(PyType? type = null) : PyFunctionWrapper(type ?? TypeObject);

/// <summary>classmethod.</summary>
[PyType("classmethod", Subclassable = true, HasDict = true, Doc = "Convert a function to be a class method.\n\nA class method receives the class as implicit first argument,\njust like an instance method receives the instance.\nTo declare a class method, use this idiom:\n\n  class C:\n      @classmethod\n      def f(cls, arg1, arg2, argN):\n          ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()).  The instance is ignored except for its class.\nIf a class method is called for a derived class, the derived class\nobject is passed as the implied first argument.\n\nClass methods are different than C++ or Java static methods.\nIf you want those, see the staticmethod builtin.")]
public partial class PyClassMethod(PyType? type = null) : PyFunctionWrapper(type ?? TypeObject);

/// <summary>A module. Belongs to the interpreter that imported it.</summary>
[PyType("module", Subclassable = true, HasDict = true, Doc = "Create a module object.\n\nThe name must be a string; the optional docstring can have any type.")]
public sealed partial class PyModule : PyObject
{
    private PyInstance? _attributes;

    private readonly PyDict _dict;
    private Action? _fill;

    /// <summary>The namespace.</summary>
    public PyDict Dict
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _fill == null ? _dict : Fill();
    }

    /// <summary>The namespace with what is in it by now, for those who look only for what was put there at the start.</summary>
    internal PyDict UnfilledDict => _dict;

    /// <summary>Whether nobody looked at it yet.</summary>
    internal bool IsUnfilled => _fill != null;

    /// <summary>Says how the namespace gets its content, once somebody looks at it.</summary>
    internal void FillLater(Action fill) => _fill = fill;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PyDict Fill()
    {
        var fill = _fill!;
        _fill = null;
        fill();
        return _dict;
    }

    /// <summary>What a native module keeps for this interpreter; set by its Init.</summary>
    public object? State;

    public PyModule(string name, string? doc = null) : this(TypeObject)
    {
        Dict.SetStr(Names.__name__, name);
        Dict.SetStr(Names.__doc__, doc == null ? Value.None : doc);
        Dict.SetStr(Names.__package__, Value.None);
        Dict.SetStr(Names.__loader__, Value.None);
        Dict.SetStr(Names.__spec__, Value.None);
    }

    /// <summary>A module without any attribute, as <c>module.__new__</c> makes it.</summary>
    public PyModule(PyType type) : base(type) => _dict = new PyDict();

    public override PyInstance? Attributes(bool create)
    {
        if (_attributes == null)
        {
            // The namespace is there even if nobody wrote an attribute yet.
            _attributes = PyInstance.ForAttributes(Type);
            _attributes.ReplaceDict(Dict);
        }
        return _attributes;
    }
}
