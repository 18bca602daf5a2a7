namespace PyLite.Vm.Builtins;

/// <summary>int: https://docs.python.org/3.14/library/stdtypes.html#numeric-types-int-float-complex</summary>
[PyType("int", Instance = typeof(Value), Subclassable = true, Doc = "int([x]) -> integer\nint(x, base=10) -> integer")]
public static partial class PyInt;
