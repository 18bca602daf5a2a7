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

    /// <summary>In the order of the ids, without their underscores. (Asking the enum for its names would load reflection at start-up.)</summary>
    private const string Words = """
        new init call repr str format bytes hash bool len length_hint iter next reversed contains
        getitem setitem delitem missing getattribute getattr setattr delattr get set delete
        eq ne lt le gt ge
        add radd iadd sub rsub isub mul rmul imul truediv rtruediv itruediv floordiv rfloordiv ifloordiv
        mod rmod imod divmod rdivmod pow rpow ipow matmul rmatmul imatmul lshift rlshift ilshift rshift rrshift irshift
        and rand iand or ror ior xor rxor ixor
        neg pos invert abs int float complex index round trunc floor ceil
        enter exit aenter aexit await aiter anext instancecheck subclasscheck set_name init_subclass class_getitem mro_entries
        prepare del dir fspath buffer release_buffer copy deepcopy reduce_ex reduce
        """;

    private static PyStr[] MakeNames()
    {
        var words = Words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var names = new PyStr[words.Length];
        for (int i = 0; i < words.Length; i++) names[i] = PyStr.Intern("__" + words[i] + "__");
        return names;
    }
}
