namespace PyLite.Vm.Builtins;

/// <summary>_typing: the parts of <c>typing</c> that the language itself needs.</summary>
[PyModule("_typing", Doc = "Primitives and accelerators for the typing module.\n")]
[PyModuleType(typeof(PyTypeVar))]
[PyModuleType(typeof(PyParamSpec))]
[PyModuleType(typeof(PyTypeVarTuple))]
[PyModuleType(typeof(PyParamSpecArgs))]
[PyModuleType(typeof(PyParamSpecKwargs))]
[PyModuleType(typeof(PyTypeAlias))]
[PyModuleType(typeof(PyGeneric))]
[PyModuleType(typeof(PyTypingAlias))]
[PyModuleType(typeof(PyUnion))]
public static partial class TypingModule
{
    [PyConst("NoDefault")] static Value NoDefault => PyNoDefault.Instance;

    [PyFunction("_idfunc(x, /)")] static Value Identity(Value x) => x;
}
