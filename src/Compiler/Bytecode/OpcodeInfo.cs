using System.Reflection;

namespace PyLite.Compiler.Bytecode;

/// <summary>What an operand of an instruction is.</summary>
public enum OperandKind : byte { Register, Constant, Name, Immediate, Jump, FreeVariable, Count }

/// <summary>The part of the instruction word that an operand stands in.</summary>
public enum OperandField : byte { A, B, C, BC, D }

/// <summary>One operand of an opcode.</summary>
public readonly record struct Operand(OperandKind Kind, OperandField Field)
{
    /// <summary>The operand's value in an instruction word.</summary>
    public int Read(ulong word)
    {
        bool isSigned = Kind is OperandKind.Immediate or OperandKind.Jump;
        return Field switch
        {
            OperandField.A => Instruction.A(word),
            OperandField.B => isSigned ? Instruction.SignedB(word) : Instruction.B(word),
            OperandField.C => isSigned ? Instruction.SignedC(word) : Instruction.C(word),
            OperandField.BC => Instruction.BC(word),
            _ => Instruction.D(word),
        };
    }
}

/// <summary>An opcode's line of the table, taken apart.</summary>
public sealed class OpcodeInfo
{
    private static readonly OpcodeInfo[] Table = Enum.GetValues<Opcode>().Select(op => new OpcodeInfo(op)).ToArray();

    private OpcodeInfo(Opcode opcode)
    {
        Opcode = opcode;
        var attribute = typeof(Opcode).GetField(opcode.ToString())!.GetCustomAttribute<OpAttribute>()
            ?? throw new InvalidOperationException($"{opcode} has no [Op]");
        Effect = attribute.Effect;
        Notation = attribute.Operands;
        Operands = attribute.Operands.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToArray();
    }

    public Opcode Opcode { get; }

    /// <summary>The operands as the table writes them.</summary>
    public string Notation { get; }
    public string Effect { get; }
    public IReadOnlyList<Operand> Operands { get; }

    /// <summary>All opcodes in the order of the table.</summary>
    public static IReadOnlyList<OpcodeInfo> All => Table;

    public static OpcodeInfo Of(Opcode opcode) => Table[(int)opcode];

    /// <summary>Reads the operand notation that <see cref="Opcode"/> describes.</summary>
    private static Operand Parse(string text)
    {
        var (kind, field) = text[0] switch
        {
            'a' or 'b' or 'c' => (OperandKind.Register, text.ToUpperInvariant()),
            'k' => (OperandKind.Constant, text[1..]),
            'n' => (OperandKind.Name, text[1..]),
            'i' => (OperandKind.Immediate, text[1..]),
            'j' => (OperandKind.Jump, text[1..]),
            'f' => (OperandKind.FreeVariable, text[1..]),
            '#' => (OperandKind.Count, text[1..]),
            _ => throw new FormatException($"unknown operand '{text}'"),
        };
        return new Operand(kind, Enum.Parse<OperandField>(field));
    }
}
