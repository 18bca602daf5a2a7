namespace PyLite.Vm.Builtins;

/// <summary>float: https://docs.python.org/3.14/library/stdtypes.html#numeric-types-int-float-complex</summary>
[PyType("float", Instance = typeof(Value), Subclassable = true, Doc = "Convert a string or number to a floating-point number, if possible.")]
public static partial class PyFloat;
