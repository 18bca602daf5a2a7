namespace PyLite.Vm.Jit;

/// <summary>
/// The compiled body of a code object. Runs from one of its entries; gives the index of an instruction that the eval loop is to execute and to go on from,
/// or one of <see cref="CompiledExit"/>.
/// </summary>
internal delegate int CompiledBody(ThreadState ts, Frame frame, ref Value registers, int entry);

/// <summary>Why compiled code was left, where no instruction is left to be executed.</summary>
internal static class CompiledExit
{
    /// <summary>An instruction was executed completely: goes on behind it.</summary>
    public const int None = 0;

    /// <summary>The frame returned, and its caller's register has the result.</summary>
    public const int Returned = -1;

    /// <summary>The thread's frame is the one to go on with, at its pc; the breaker may want something first.</summary>
    public const int Switched = -2;

    /// <summary>An exception is pending; the thread's frame is the one that raised it.</summary>
    public const int Pending = -3;

    /// <summary>The frame, a generator's, was suspended, and the loop that resumed it has the value.</summary>
    public const int Yielded = -4;

    /// <summary>The frame was called by C# code, which finds the result, or the value yielded, in the thread's state.</summary>
    public const int Finished = -5;

    /// <summary>The frame, that of a generator or coroutine which another one delegates to, was suspended: so is the one below, with the value in the thread's state.</summary>
    public const int Passed = -6;

    /// <summary>The frame, that of a generator which a loop of the frame below resumed, ended, and so does the loop.</summary>
    public const int Ended = -7;
}

/// <summary>
/// Machine code for a code object: immutable, shared by all interpreters (what differs from one to another, inline caches and constants as values, is read from the frame).
/// All state is in the frame's registers, so the code can be left at any instruction and entered again at its entries; there the instructions of
/// <see cref="Instructions"/> have the opcode <see cref="Opcode.EnterCompiled"/>.
/// </summary>
internal sealed class CompiledCode(CompiledBody body, ulong[] instructions, ushort[] entries)
{
    /// <summary>How often a wrong guess of a type may be seen before the code is compiled again without guesses.</summary>
    public const int MaxWrongGuesses = 100;

    public readonly CompiledBody Body = body;

    /// <summary>The code object's instructions, but the opcode at the entries.</summary>
    public readonly ulong[] Instructions = instructions;

    /// <summary>The number of the entry at each instruction.</summary>
    public readonly ushort[] Entries = entries;

    /// <summary>Whether the code can be entered at an instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsEntry(int pc) => Instruction.Op(Instructions[pc]) == Opcode.EnterCompiled;
}
