using PyLite.Vm.Builtins;
using PyLite.Vm.Declaring;
using PyLite.Vm.Values;

namespace PyLite.Stdlib;

/// <summary>_typing: the native part of <c>typing</c>, the type variables that the language makes.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/typing.html</remarks>
[PyModule("_typing", Doc = "Primitives and accelerators for the typing module.\n")]
public static partial class TypingModule
{
    [PyConst("TypeVar")] static Value TypeVar => PyTypeVar.TypeObject;
    [PyConst("ParamSpec")] static Value ParamSpec => PyParamSpec.TypeObject;
    [PyConst("ParamSpecArgs")] static Value ParamSpecArgs => PyParamSpecArgs.TypeObject;
    [PyConst("ParamSpecKwargs")] static Value ParamSpecKwargs => PyParamSpecKwargs.TypeObject;
    [PyConst("TypeVarTuple")] static Value TypeVarTuple => PyTypeVarTuple.TypeObject;
    [PyConst("TypeAliasType")] static Value TypeAliasType => PyTypeAliasType.TypeObject;
    [PyConst("Generic")] static Value Generic => PyGeneric.TypeObject;
    [PyConst("Union")] static Value Union => PyUnion.TypeObject;
    [PyConst("NoDefault")] static Value NoDefault => PyNoDefault.Instance;

    [PyFunction("_idfunc(x, /)")] static Value IdFunc(Value x) => x;
}
