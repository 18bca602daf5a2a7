using PyLite.Vm.Builtins;
using PyLite.Vm.Declaring;
using PyLite.Vm.Eval;
using PyLite.Vm.Objects;
using PyLite.Vm.Values;

namespace PyLite.Stdlib;

/// <summary>_types: the types of the interpreter that have no name in <c>builtins</c>; <c>types</c> hands them out.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/types.html</remarks>
[PyModule("_types", Doc = "Define names for built-in types.")]
public static partial class TypesModule
{
    [PyConst("AsyncGeneratorType")] static Value AsyncGenerator => PyAsyncGenerator.TypeObject;
    [PyConst("BuiltinFunctionType")] static Value BuiltinFunction => PyNativeFunction.TypeObject;
    [PyConst("BuiltinMethodType")] static Value BuiltinMethod => PyNativeFunction.TypeObject;
    [PyConst("CapsuleType")] static Value Capsule => PyCapsule.TypeObject;
    [PyConst("CellType")] static Value Cell => PyCell.TypeObject;
    [PyConst("ClassMethodDescriptorType")] static Value ClassMethodDescriptor => PyClassMethodDescriptor.TypeObject;
    [PyConst("CodeType")] static Value Code => PyCode.TypeObject;
    [PyConst("CoroutineType")] static Value Coroutine => PyCoroutine.TypeObject;
    [PyConst("EllipsisType")] static Value Ellipsis => PyEllipsis.TypeObject;
    [PyConst("FrameType")] static Value Frame => PyFrame.TypeObject;
    [PyConst("FunctionType")] static Value Function => PyFunction.TypeObject;
    [PyConst("GeneratorType")] static Value Generator => PyGenerator.TypeObject;
    [PyConst("GenericAlias")] static Value GenericAlias => PyGenericAlias.TypeObject;
    [PyConst("GetSetDescriptorType")] static Value GetSetDescriptor => PyGetSetDescriptor.TypeObject;
    [PyConst("LambdaType")] static Value Lambda => PyFunction.TypeObject;
    [PyConst("MappingProxyType")] static Value MappingProxy => PyMappingProxy.TypeObject;
    [PyConst("MemberDescriptorType")] static Value MemberDescriptor => PyMemberDescriptor.TypeObject;
    [PyConst("MethodDescriptorType")] static Value MethodDescriptor => PyMethodDescriptor.TypeObject;
    [PyConst("MethodType")] static Value Method => PyBoundMethod.TypeObject;
    [PyConst("MethodWrapperType")] static Value MethodWrapper => PyMethodWrapper.TypeObject;
    [PyConst("ModuleType")] static Value Module => PyModule.TypeObject;
    [PyConst("NoneType")] static Value None => PyNone.TypeObject;
    [PyConst("NotImplementedType")] static Value NotImplemented => PyNotImplemented.TypeObject;
    [PyConst("SimpleNamespace")] static Value SimpleNamespace => PySimpleNamespace.TypeObject;
    [PyConst("TracebackType")] static Value Traceback => PyTraceback.TypeObject;
    [PyConst("UnionType")] static Value Union => PyUnion.TypeObject;
    [PyConst("WrapperDescriptorType")] static Value WrapperDescriptor => PyWrapperDescriptor.TypeObject;
}
