using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Bytecode;

/// <summary>
/// Checks that a code object stays within itself: registers within its window, constants, names and free variables within the tables,
/// jumps within the code, and an end that is not run over.
/// </summary>
internal static class CodeVerifier
{
    public static bool IsSound(CodeObject code)
    {
        if (code.RegisterCount > Instruction.MaxField || code.LocalNames.Length > code.RegisterCount || code.ParameterCount > code.LocalNames.Length
            || code.PosOnlyArgCount > code.ArgCount || code.Instructions.Length == 0)
            return false;
        if ((code.Flags & CodeFlags.HasDocstring) != 0 && (code.Constants.Length == 0 || code.Constants[0] is not StrConstant))
            return false;
        foreach (var row in code.ExceptionTable)
            if (row.Start > row.End || row.End > code.Instructions.Length || row.Handler >= code.Instructions.Length || row.Register >= code.RegisterCount)
                return false;
        for (int i = 0; i < code.Instructions.Length; i++)
            if (!IsSound(code, i))
                return false;
        return EndsFlow(Instruction.Op(code.Instructions[^1]));
    }

    private static bool EndsFlow(Opcode op) => op is Opcode.Jump or Opcode.Return or Opcode.ReturnNone or Opcode.Raise or Opcode.RaiseFrom
        or Opcode.RaiseBare or Opcode.Reraise;

    private static bool IsSound(CodeObject code, int index)
    {
        ulong word = code.Instructions[index];
        var op = Instruction.Op(word);
        if ((int)op >= OperandTable.Count || op is Opcode.EnterCompiled or Opcode.Traced)
            return false;
        var shape = OperandTable.Of(op);
        int registers = code.RegisterCount;
        if (shape.A == OperandShape.Register && Instruction.A(word) >= registers)
            return false;
        if (shape.B == OperandShape.Register && Instruction.B(word) >= registers)
            return false;
        bool isSound = shape.BC == OperandShape.None
            ? IsInRange(code, index, shape.C, Instruction.C(word), Instruction.SignedC(word))
            : IsInRange(code, index, shape.BC, Instruction.BC(word), Instruction.BC(word));
        return isSound && HasRoom(code, word, op, registers) && HasPartner(code, index, op);
    }

    private static bool IsInRange(CodeObject code, int index, OperandShape shape, int value, int signed) => shape switch
    {
        OperandShape.Register => value < code.RegisterCount,
        OperandShape.Constant => (uint)value < code.Constants.Length,
        OperandShape.Name => (uint)value < code.Names.Length,
        OperandShape.FreeVariable => (uint)value < code.FreeNames.Length,
        OperandShape.Jump => index + 1L + signed >= 0 && index + 1L + signed < code.Instructions.Length,
        _ => true,
    };

    /// <summary>Whether the consecutive registers that an instruction uses lie in the window.</summary>
    private static bool HasRoom(CodeObject code, ulong word, Opcode op, int registers)
    {
        int a = Instruction.A(word), b = Instruction.B(word), c = Instruction.C(word), d = Instruction.D(word);
        int end = op switch
        {
            Opcode.Call or Opcode.CallKw => a + b + 1,
            Opcode.CallMethod or Opcode.CallMethodKw => a + b + 2,
            Opcode.CallEx or Opcode.ExcInfo => a + 3,
            Opcode.BuildTuple or Opcode.BuildList or Opcode.BuildSet or Opcode.BuildString or Opcode.BuildTemplate => b + c,
            Opcode.BuildMap => b + 2 * c,
            Opcode.Unpack => a + c,
            Opcode.UnpackEx => a + c + d + 1,
            Opcode.LoadMethod or Opcode.LoadSpecial or Opcode.MatchExcGroup => a + 2,
            Opcode.LoadSuperAttr => b + 3,
            Opcode.LoadSuperMethod => Math.Max(a + 2, b + 3),
            Opcode.LoadSlice => c + 2,
            // The attributes that the names stand for are counted when it runs.
            Opcode.MatchClass => Math.Max(c + 2, a + d + 1),
            Opcode.StoreSlice or Opcode.ImportName => b + 2,
            Opcode.BuildSlice or Opcode.BuildInterpolation => b + 3,
            Opcode.MakeFunction => d == 0 ? 0 : b + 4,
            _ => 0,
        };
        return end <= registers && (op != Opcode.MakeFunction || code.Constants[c] is CodeObject);
    }

    /// <summary>Keyword calls have their names in the next instruction, which stands nowhere else.</summary>
    private static bool AreStrings(object?[] items)
    {
        foreach (var item in items)
            if (item is not StrConstant) return false;
        return true;
    }

    private static bool HasPartner(CodeObject code, int index, Opcode op)
    {
        if (op == Opcode.ExtraArg)
            return index > 0 && Instruction.Op(code.Instructions[index - 1]) is Opcode.CallKw or Opcode.CallMethodKw;
        if (op is not (Opcode.CallKw or Opcode.CallMethodKw))
            return true;
        if (index + 1 >= code.Instructions.Length || Instruction.Op(code.Instructions[index + 1]) != Opcode.ExtraArg)
            return false;
        int constant = Instruction.BC(code.Instructions[index + 1]);
        return (uint)constant < code.Constants.Length && code.Constants[constant] is TupleConstant names
            && names.Items.Length <= Instruction.B(code.Instructions[index]) && AreStrings(names.Items);
    }
}
