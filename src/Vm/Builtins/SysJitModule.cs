namespace PyLite.Vm.Builtins;

/// <summary>sys._jit: https://docs.python.org/3.14/library/sys.html#sys._jit. CPython's switch of its JIT has no counterpart here.</summary>
[PyModule(Name)]
public static partial class SysJitModule
{
    internal const string Name = "sys._jit";

    [PyFunction("is_available()", Doc = "Return True if the current Python executable supports JIT compilation.")] static bool IsAvailable() => false;
    [PyFunction("is_enabled()", Doc = "Return True if JIT compilation is enabled for the current Python process.")] static bool IsEnabled() => false;
    [PyFunction("is_active()", Doc = "Return True if the topmost Python frame is currently executing JIT code.")] static bool IsActive() => false;
}
