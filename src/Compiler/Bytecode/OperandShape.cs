namespace PyLite.Compiler.Bytecode;

/// <summary>What stands in a field of an instruction.</summary>
internal enum OperandShape : byte { None, Register, Immediate, Count, Constant, Name, Jump, FreeVariable }

/// <summary>The shapes of an instruction's fields; BC is used instead of B and C, or not at all.</summary>
internal readonly record struct OperandShapes(OperandShape A, OperandShape B, OperandShape C, OperandShape BC)
{
    public static OperandShapes Unpack(ushort packed)
        => new((OperandShape)(packed & 7), (OperandShape)(packed >> 3 & 7), (OperandShape)(packed >> 6 & 7), (OperandShape)(packed >> 9 & 7));

    public ushort Pack() => (ushort)((int)A | (int)B << 3 | (int)C << 6 | (int)BC << 9);

    /// <summary>The shapes that the opcode table declares; by reflection, for what derives from the table.</summary>
    public static OperandShapes Of(OpcodeInfo info)
    {
        OperandShape At(OperandField field)
        {
            foreach (var operand in info.Operands)
            {
                if (operand.Field != field)
                    continue;
                return operand.Kind switch
                {
                    OperandKind.Register => OperandShape.Register,
                    OperandKind.Immediate => OperandShape.Immediate,
                    OperandKind.Count => OperandShape.Count,
                    OperandKind.Constant => OperandShape.Constant,
                    OperandKind.Name => OperandShape.Name,
                    OperandKind.Jump => OperandShape.Jump,
                    _ => OperandShape.FreeVariable,
                };
            }
            return OperandShape.None;
        }
        return new(At(OperandField.A), At(OperandField.B), At(OperandField.C), At(OperandField.BC));
    }
}
