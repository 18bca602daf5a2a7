namespace PyLite.Compiler.Bytecode;

/// <summary>Generated from the opcode table (see OpcodeDerivations): the operand shapes of each opcode, packed.</summary>
internal static class OperandTable
{
    public const int Count = 170;

    private static ReadOnlySpan<ushort> Shapes =>
    [
        0, 9, 2049, 1025, 1, 1, 1, 1, 1, 1, 1, 1, 9, 9, 1, 3585,
        3585, 3584, 3585, 2561, 2561, 2560, 2561, 2561, 2560, 1, 329, 457, 73, 329, 329, 321,
        329, 329, 329, 9, 73, 137, 73, 9, 0, 73, 73, 9, 73, 73, 73, 73,
        73, 73, 73, 73, 73, 73, 73, 73, 73, 137, 137, 137, 137, 137, 137, 137,
        137, 9, 9, 9, 9, 73, 73, 73, 73, 73, 73, 73, 73, 73, 73, 3072,
        3073, 3073, 3073, 3073, 393, 393, 393, 393, 393, 393, 393, 393, 393, 393, 393, 393,
        401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 9, 9, 393, 201,
        201, 201, 201, 201, 201, 201, 9, 73, 9, 201, 9, 9, 9, 9, 9, 73,
        9, 73, 89, 89, 89, 89, 65, 2048, 265, 1, 0, 9, 73, 9, 9, 9,
        9, 3073, 9, 1, 1, 9, 0, 1, 73, 73, 73, 9, 329, 329, 1, 9,
        9, 73, 73, 9, 1, 0, 9, 73, 0, 0,
    ];

    public static OperandShapes Of(Opcode op) => OperandShapes.Unpack(Shapes[(int)op]);
}
