namespace PyLite.Vm.Builtins;

/// <summary>Type parameters and aliases (PEP 695, 696).</summary>
internal static class TypeParameters
{
    public static Value Make(ThreadState ts, Intrinsic which, in Value first, in Value second)
    {
        switch (which)
        {
            case Intrinsic.SetTypeParams:
                Ops.SetAttr(ts, first, Names.__type_params__, second);
                return first;
            default:
                throw Err.NotImplemented($"type parameters: {which}");
        }
    }
}
