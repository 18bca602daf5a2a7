using System.Runtime.CompilerServices;

namespace PyLite.Compiler.Bytecode;

/// <summary>Packs and unpacks the 64-bit instruction words that <see cref="Opcode"/> draws.</summary>
public static class Instruction
{
    /// <summary>The largest number that a 16-bit field holds.</summary>
    public const int MaxField = ushort.MaxValue;

    public static ulong Make(Opcode op, int a = 0, int b = 0, int c = 0, int d = 0) =>
        (ulong)(byte)op | (ulong)(byte)d << 8 | (ulong)(ushort)a << 16 | (ulong)(ushort)b << 32 | (ulong)(ushort)c << 48;

    public static ulong MakeBC(Opcode op, int a, int bc, int d = 0) =>
        (ulong)(byte)op | (ulong)(byte)d << 8 | (ulong)(ushort)a << 16 | (ulong)(uint)bc << 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static Opcode Op(ulong word) => (Opcode)(byte)word;
    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static int D(ulong word) => (byte)(word >> 8);
    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static int A(ulong word) => (ushort)(word >> 16);
    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static int B(ulong word) => (ushort)(word >> 32);
    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static int C(ulong word) => (int)(word >> 48);
    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static int SignedB(ulong word) => (short)(word >> 32);
    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static int SignedC(ulong word) => (short)(word >> 48);
    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static int BC(ulong word) => (int)(word >> 32);

    /// <summary>How far an instruction jumps, seen from behind it; null if it never does.</summary>
    public static int? JumpOf(ulong word)
    {
        var op = Op(word);
        if (op is >= Opcode.JumpLt and <= Opcode.JumpNotNeInt or Opcode.ForIter) return SignedC(word);
        return op is >= Opcode.Jump and <= Opcode.JumpIfNotNone or Opcode.EndAsyncFor ? BC(word) : null;
    }
}
