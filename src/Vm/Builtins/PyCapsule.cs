namespace PyLite.Vm.Objects;

/// <summary>types.CapsuleType: what C extensions pass to each other. There are none here, so that no object is one.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/types.html#types.CapsuleType</remarks>
[PyType("PyCapsule", Abstract = true)]
public static partial class PyCapsule;
