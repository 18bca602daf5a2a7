using System.Globalization;
using System.Text;
using PyLite.Compiler.Emit;

namespace PyLite.Compiler.Bytecode;

/// <summary>Shows code objects as text. All it knows of instructions comes from the table in <see cref="Opcode"/>.</summary>
public static class Disassembler
{
    /// <summary>A code object and all those inside of it.</summary>
    public static string Disassemble(CodeObject code)
    {
        var text = new StringBuilder();
        var pending = new Queue<CodeObject>();
        pending.Enqueue(code);
        while (pending.TryDequeue(out var next))
        {
            if (text.Length > 0)
                text.Append('\n');
            Append(text, next);
            foreach (var constant in next.Constants)
                if (constant is CodeObject inner)
                    pending.Enqueue(inner);
        }
        return text.ToString();
    }

    /// <summary>One code object without those inside of it.</summary>
    public static string DisassembleOne(CodeObject code)
    {
        var text = new StringBuilder();
        Append(text, code);
        return text.ToString();
    }

    private static void Append(StringBuilder text, CodeObject code)
    {
        AppendHeader(text, code);
        var labels = FindLabels(code);
        int line = 0;
        for (int i = 0; i < code.Instructions.Length; i++)
        {
            if (labels.TryGetValue(i, out var label))
                text.Append(CultureInfo.InvariantCulture, $"      {label}:\n");
            var position = code.Positions[i];
            var shown = position.Line != line && position.Line > 0 ? position.Line.ToString(CultureInfo.InvariantCulture) : "";
            line = position.Line > 0 ? position.Line : line;
            text.Append(CultureInfo.InvariantCulture, $"{shown,5} {i,5}  ");
            AppendInstruction(text, code, i, labels);
            text.Append('\n');
        }
        if (code.ExceptionTable.Length == 0)
            return;
        text.Append("  exceptions:\n");
        foreach (var row in code.ExceptionTable)
            text.Append(CultureInfo.InvariantCulture, $"    {row.Start}..{row.End - 1} -> {labels[row.Handler]} in {Register(code, row.Register)}\n");
    }

    /// <summary>The operands of an instruction as text, and the one that is no register: a name, a jump's target or a constant's index.</summary>
    public static (string Text, Operand? Telling) Operands(CodeObject code, int index)
    {
        var text = new StringBuilder();
        AppendInstruction(text, code, index, FindLabels(code));
        var info = OpcodeInfo.Of(Instruction.Op(code.Instructions[index]));
        Operand? telling = null;
        foreach (var operand in info.Operands)
            if (operand.Kind is OperandKind.Constant or OperandKind.Name or OperandKind.Jump or OperandKind.FreeVariable)
                telling ??= operand;
        return (text.ToString(info.Opcode.ToString().Length, text.Length - info.Opcode.ToString().Length).Trim(), telling);
    }

    /// <summary>The instructions that are jumped to, or that handle exceptions, with their labels.</summary>
    public static IReadOnlyDictionary<int, string> Labels(CodeObject code) => FindLabels(code);

    private static void AppendHeader(StringBuilder text, CodeObject code)
    {
        text.Append(CultureInfo.InvariantCulture, $"{code.QualName} ({code.Filename}:{code.FirstLine})");
        if (code.ParameterCount > 0)
            text.Append(CultureInfo.InvariantCulture, $" parameters={code.ParameterCount}");
        text.Append(CultureInfo.InvariantCulture, $" registers={code.RegisterCount}");
        if (code.Flags != CodeFlags.None)
            text.Append(CultureInfo.InvariantCulture, $" flags={code.Flags}");
        if (code.FreeNames.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $" free={string.Join(",", code.FreeNames)}");
        text.Append('\n');
    }

    private static void AppendInstruction(StringBuilder text, CodeObject code, int index, SortedDictionary<int, string> labels)
    {
        ulong word = code.Instructions[index];
        var info = OpcodeInfo.Of(Instruction.Op(word));
        int start = text.Length;
        text.Append(info.Opcode.ToString().PadRight(info.Operands.Count > 0 ? 14 : 0));
        foreach (var operand in info.Operands)
        {
            int value = operand.Read(word);
            if (operand is { Kind: OperandKind.Count, Field: OperandField.D } && value == 0 && !SelectsByD(info.Opcode))
                continue;
            text.Append(' ').Append(operand.Kind switch
            {
                OperandKind.Register => Register(code, value),
                OperandKind.Constant => Constant(code, value),
                OperandKind.Name => Item(code.Names, value),
                OperandKind.FreeVariable => Item(code.FreeNames, value),
                OperandKind.Jump => labels.GetValueOrDefault(index + 1 + value, "?"),
                OperandKind.Count => operand.Field == OperandField.D ? Detail(info.Opcode, value) : "#" + value.ToString(CultureInfo.InvariantCulture),
                _ => value.ToString(CultureInfo.InvariantCulture),
            });
        }
        while (text[^1] == ' ' && text.Length > start)
            text.Length--;
    }

    private static string Register(CodeObject code, int register)
        => register < code.LocalNames.Length ? $"r{register}({code.LocalNames[register]})" : $"r{register}";

    private static string Item(string[] items, int index) => index >= 0 && index < items.Length ? items[index] : $"?{index}";

    private static string Constant(CodeObject code, int index)
        => index >= 0 && index < code.Constants.Length ? ConstantText.Repr(code.Constants[index]) : $"?{index}";

    private static bool SelectsByD(Opcode opcode) => opcode is Opcode.LoadCommon or Opcode.LoadSpecial or Opcode.Intrinsic1 or Opcode.Intrinsic2;

    /// <summary>Operand D by the name of what it selects.</summary>
    private static string Detail(Opcode opcode, int value) => opcode switch
    {
        Opcode.LoadCommon => ((CommonConstant)value).ToString(),
        Opcode.LoadSpecial => ((SpecialMethod)value).ToString(),
        Opcode.Intrinsic1 or Opcode.Intrinsic2 => ((Intrinsic)value).ToString(),
        _ => "/" + value.ToString(CultureInfo.InvariantCulture),
    };

    private static SortedDictionary<int, string> FindLabels(CodeObject code)
    {
        var labels = new SortedDictionary<int, string>();
        for (int i = 0; i < code.Instructions.Length; i++)
            foreach (var operand in OpcodeInfo.Of(Instruction.Op(code.Instructions[i])).Operands)
                if (operand.Kind == OperandKind.Jump)
                    labels[i + 1 + operand.Read(code.Instructions[i])] = "";
        foreach (var row in code.ExceptionTable)
            labels[row.Handler] = "";
        int number = 0;
        foreach (int target in labels.Keys.ToArray())
            labels[target] = "L" + (++number).ToString(CultureInfo.InvariantCulture);
        return labels;
    }
}
