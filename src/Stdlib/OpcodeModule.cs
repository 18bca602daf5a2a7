using PyLite.Compiler.Bytecode;

namespace PyLite.Stdlib;

/// <summary>_opcode: what <c>dis</c> and <c>opcode</c> need of PyLite's instruction set.</summary>
[PyModule("_opcode", Doc = "Opcode support module.")]
public static partial class OpcodeModule
{
    [PyConst("ENABLE_SPECIALIZATION")] static bool EnableSpecialization => false;
    [PyConst("ENABLE_SPECIALIZATION_FT")] static bool EnableSpecializationOfFreeThreading => false;

    private static bool Has(int opcode, Func<Operand, bool> test) => opcode >= 0 && opcode < OpcodeInfo.All.Count && OpcodeInfo.All[opcode].Operands.Any(test);

    [PyFunction("is_valid(opcode)", Doc = "Return True if opcode is valid, False otherwise.")] static bool IsValid(int opcode) => opcode >= 0 && opcode < OpcodeInfo.All.Count;
    [PyFunction("has_arg(opcode)", Doc = "Return True if the opcode uses its oparg, False otherwise.")] static bool HasArg(int opcode) => Has(opcode, static _ => true);
    [PyFunction("has_const(opcode)", Doc = "Return True if the opcode accesses a constant, False otherwise.")] static bool HasConst(int opcode) => Has(opcode, static o => o.Kind == OperandKind.Constant);
    [PyFunction("has_name(opcode)", Doc = "Return True if the opcode accesses an attribute by name, False otherwise.")] static bool HasName(int opcode) => Has(opcode, static o => o.Kind == OperandKind.Name);
    [PyFunction("has_jump(opcode)", Doc = "Return True if the opcode has a jump target, False otherwise.")] static bool HasJump(int opcode) => Has(opcode, static o => o.Kind == OperandKind.Jump);
    [PyFunction("has_free(opcode)", Doc = "Return True if the opcode accesses a free variable, False otherwise.")] static bool HasFree(int opcode) => Has(opcode, static o => o.Kind == OperandKind.FreeVariable);
    [PyFunction("has_local(opcode)", Doc = "Return True if the opcode accesses a local variable, False otherwise.")] static bool HasLocal(int opcode) => Has(opcode, static o => o.Kind == OperandKind.Register);
    [PyFunction("has_exc(opcode)", Doc = "Return True if the opcode sets up an exception handler, False otherwise.")] static bool HasExc(int opcode) => false;

    /// <summary>PyLite's instructions name registers; there is no stack.</summary>
    [PyFunction("stack_effect(opcode, oparg=None, /, *, jump=None)", Doc = "Compute the stack effect of the opcode.")]
    static long StackEffect(int opcode, Value oparg, Value jump) => IsValid(opcode) ? 0 : throw Err.Value("invalid opcode or oparg");

    [PyFunction("names()")] static Value OpcodeNames() => new PyList([.. OpcodeInfo.All.Select(static info => (Value)info.Opcode.ToString())]);

    /// <summary>A tuple of each instruction: number, operand word, telling operand's value, operands as text, label or None, line, end line, column, end column.</summary>
    [PyFunction("instructions(code, /)")]
    static Value Instructions(ThreadState ts, PyCode code)
    {
        var of = code.Code;
        var labels = Disassembler.Labels(of);
        var constants = ts.Interpreter.StateOf(of).Constants;
        var rows = new PyList();
        for (int i = 0; i < of.Instructions.Length; i++)
        {
            ulong word = of.Instructions[i];
            var (text, telling) = Disassembler.Operands(of, i);
            var value = telling switch
            {
                { Kind: OperandKind.Constant } operand => constants[operand.Read(word)],
                { Kind: OperandKind.Name } operand => of.Names[operand.Read(word)],
                { Kind: OperandKind.FreeVariable } operand => of.FreeNames[operand.Read(word)],
                { } operand => (i + 1 + operand.Read(word)) * 2,
                null => (Value)(long)(word >> 8),
            };
            var at = of.Positions[i];
            static Value Number(int n) => n < 0 ? Value.None : n;
            rows.Append(PyTuple.Of(
                (int)Instruction.Op(word), (long)(word >> 8), value, text, labels.TryGetValue(i, out var label) ? label : Value.None,
                Number(at.Line), Number(at.EndLine), Number(at.Column), Number(at.EndColumn)));
        }
        return rows;
    }

    /// <summary>(start, end, handler, register) of each row of the exception table, in offsets.</summary>
    [PyFunction("exception_table(code, /)")]
    static Value ExceptionTable(PyCode code) =>
        new PyList([.. code.Code.ExceptionTable.Select(static row => (Value)PyTuple.Of(row.Start * 2, row.End * 2, row.Handler * 2, row.Register))]);
}
