using System.Globalization;
using System.Text;

namespace PyLite.Compiler.Bytecode;

/// <summary>
/// The files that are generated from the opcode table: the page for readers, and a packed table of operand shapes, which saves the
/// virtual machine's start from reading attributes. A unit test holds both against the table and rewrites them on demand.
/// </summary>
public static class OpcodeDerivations
{
    /// <summary>The text of docs/opcodes.md.</summary>
    public static string Page()
    {
        var text = new StringBuilder();
        text.Append("# Opcodes\n\nGenerated from `src/Compiler/Bytecode/Opcode.cs`, whose head explains the encoding and the operand letters.\n\n");
        text.Append("| # | Opcode | Operands | Effect |\n| ---: | --- | --- | --- |\n");
        foreach (var info in OpcodeInfo.All)
            text.Append(CultureInfo.InvariantCulture, $"| {(int)info.Opcode} | {info.Opcode} | {(info.Notation.Length == 0 ? "" : $"`{info.Notation}`")} | {info.Effect.Replace("|", "\\|")} |\n");
        AppendEnum<CommonConstant>(text, "Operand D of LoadCommon");
        AppendEnum<SpecialMethod>(text, "Operand D of LoadSpecial");
        AppendEnum<Intrinsic>(text, "Operand D of Intrinsic1 and Intrinsic2");
        return text.ToString();
    }

    private static void AppendEnum<T>(StringBuilder text, string title) where T : struct, Enum
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
        foreach (var value in Enum.GetValues<T>())
            text.Append(CultureInfo.InvariantCulture, $"{Convert.ToInt32(value, CultureInfo.InvariantCulture)}. {value}\n");
    }

    /// <summary>The text of OperandTable.cs.</summary>
    public static string OperandTableSource()
    {
        var text = new StringBuilder();
        text.Append("namespace PyLite.Compiler.Bytecode;\n\n");
        text.Append("/// <summary>Generated from the opcode table (see OpcodeDerivations): the operand shapes of each opcode, packed.</summary>\n");
        text.Append("internal static class OperandTable\n{\n");
        text.Append(CultureInfo.InvariantCulture, $"    public const int Count = {OpcodeInfo.All.Count};\n\n");
        text.Append("    private static ReadOnlySpan<ushort> Shapes =>\n    [\n");
        foreach (var chunk in OpcodeInfo.All.Chunk(16))
            text.Append("        ").AppendJoin(", ", chunk.Select(i => OperandShapes.Of(i).Pack().ToString(CultureInfo.InvariantCulture))).Append(",\n");
        text.Append("    ];\n\n    public static OperandShapes Of(Opcode op) => OperandShapes.Unpack(Shapes[(int)op]);\n}\n");
        return text.ToString();
    }
}
