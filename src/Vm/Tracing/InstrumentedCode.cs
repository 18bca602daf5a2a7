namespace PyLite.Vm.Tracing;

/// <summary>
/// Makes the instructions of code that is watched: a copy with <see cref="Opcode.Traced"/> over those where something is to be reported, whose operands stay. Nothing else
/// distinguishes code that is watched, and code that is not pays nothing.
/// </summary>
internal static class InstrumentedCode
{
    public static ulong[] Make(CodeObject code, Reported reported)
    {
        var words = code.Instructions;
        var marked = new bool[words.Length + 1];
        marked[0] = true;
        for (int pc = 0; pc < words.Length; pc++)
        {
            var op = Instruction.Op(words[pc]);
            switch (op)
            {
                case Opcode.Return or Opcode.ReturnNone:
                    marked[pc] = true;
                    break;
                case Opcode.Yield or Opcode.YieldFrom:
                    // Where a frame is resumed, and where a delegation has ended.
                    marked[pc] = marked[pc + 1] = true;
                    break;
            }
            if ((reported & Reported.Calls) != 0 && IsCall(op)) marked[pc] = marked[Behind(words, pc)] = true;
            if (Instruction.JumpOf(words[pc]) is not { } offset) continue;
            if ((reported & Reported.Lines) != 0) marked[pc + 1 + offset] = true;
            if ((reported & Reported.Branches) != 0) marked[pc] = marked[pc + 1] = marked[pc + 1 + offset] = true;
        }
        if ((reported & Reported.Lines) != 0) MarkLines(code, marked);
        if ((reported & Reported.Instructions) != 0) Array.Fill(marked, true);
        var made = (ulong[])words.Clone();
        for (int pc = 0; pc < made.Length; pc++)
            if (marked[pc] && Instruction.Op(words[pc]) != Opcode.ExtraArg) made[pc] = words[pc] & ~0xFFUL | (ulong)Opcode.Traced;
        return made;
    }

    private static void MarkLines(CodeObject code, bool[] marked)
    {
        for (int pc = 1; pc < code.Instructions.Length; pc++)
            if (code.Positions[pc].Line != code.Positions[pc - 1].Line) marked[pc] = true;
        foreach (ref readonly var row in code.ExceptionTable.AsSpan()) marked[row.Handler] = true;
    }

    public static bool IsCall(Opcode op) => op is >= Opcode.Call and <= Opcode.CallEx;

    /// <summary>The index behind an instruction, which may have a second word.</summary>
    public static int Behind(ulong[] words, int pc) => pc + (Instruction.Op(words[pc]) is Opcode.CallKw or Opcode.CallMethodKw ? 2 : 1);
}
