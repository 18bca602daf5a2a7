namespace PyLite.Vm.Builtins;

/// <summary>The intrinsic operations of <see cref="Opcode.Intrinsic1"/> and <see cref="Opcode.Intrinsic2"/>.</summary>
internal static class Intrinsics
{
    public static Value One(ThreadState ts, Intrinsic which, in Value operand)
    {
        switch (which)
        {
            case Intrinsic.Print:
                return Ops.Call(ts, Ops.GetAttr(ts, ts.Interpreter.Sys, Names.displayhook), operand);
            default:
                return TypeParameters.Make(ts, which, operand, Value.Absent);
        }
    }

    public static Value Two(ThreadState ts, Intrinsic which, in Value first, in Value second) => TypeParameters.Make(ts, which, first, second);
}
