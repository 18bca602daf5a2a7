namespace PyLite.Vm.Objects;

/// <summary>The special methods that the VM calls by itself, each with a place in a type's slot table.</summary>
public enum SlotId : byte
{
    New, Init, Call, Repr, Str, Format, Bytes, Hash, Bool, Len, LengthHint, Iter, Next, Reversed, Contains,
    GetItem, SetItem, DelItem, Missing, GetAttribute, GetAttr, SetAttr, DelAttr, Get, Set, Delete,
    Eq, Ne, Lt, Le, Gt, Ge,
    Add, RAdd, IAdd, Sub, RSub, ISub, Mul, RMul, IMul, TrueDiv, RTrueDiv, ITrueDiv, FloorDiv, RFloorDiv, IFloorDiv,
    Mod, RMod, IMod, DivMod, RDivMod, Pow, RPow, IPow, MatMul, RMatMul, IMatMul, LShift, RLShift, ILShift, RShift, RRShift, IRShift,
    And, RAnd, IAnd, Or, ROr, IOr, Xor, RXor, IXor,
    Neg, Pos, Invert, Abs, Int, Float, Complex, Index, Round, Trunc, Floor, Ceil,
    Enter, Exit, AEnter, AExit, Await, AIter, ANext, InstanceCheck, SubclassCheck, SetName, InitSubclass, ClassGetItem, MroEntries,
    Prepare, Del, Dir, FsPath, Buffer, ReleaseBuffer, Copy, DeepCopy, ReduceEx, Reduce,
}

/// <summary>The names of the slots.</summary>
public static class Slots
{
    private static readonly PyStr[] Names = MakeNames();

    public static int Count => Names.Length;

    public static PyStr Name(SlotId id) => Names[(int)id];

    private static PyStr[] MakeNames()
    {
        var values = Enum.GetValues<SlotId>();
        var names = new PyStr[values.Length];
        foreach (var id in values)
        {
            string text = id switch
            {
                SlotId.LengthHint => "length_hint",
                SlotId.SetName => "set_name",
                SlotId.InitSubclass => "init_subclass",
                SlotId.ClassGetItem => "class_getitem",
                SlotId.MroEntries => "mro_entries",
                SlotId.ReleaseBuffer => "release_buffer",
                SlotId.ReduceEx => "reduce_ex",
                SlotId.FsPath => "fspath",
                _ => id.ToString().ToLowerInvariant(),
            };
            names[(int)id] = PyStr.Intern($"__{text}__");
        }
        return names;
    }
}
