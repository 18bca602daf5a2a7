namespace PyLite.Vm.Builtins;

/// <summary>The marks that <c>abc.abstractmethod</c> leaves.</summary>
internal static class Abstractness
{
    /// <summary>Whether a function or descriptor says <c>__isabstractmethod__</c>.</summary>
    public static bool Of(ThreadState ts, in Value value) =>
        !value.IsNone && Ops.TryGetAttr(ts, value, Names.__isabstractmethod__, out var flag) && Ops.IsTrue(ts, flag);
}
