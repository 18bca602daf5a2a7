using PyLite.Compiler.Ast;

namespace PyLite.Vm.Objects;

/// <remarks>Reference: https://docs.python.org/3.14/reference/datamodel.html#code-objects</remarks>
public sealed partial class PyCode
{
    /// <summary>The one object that stands for a code object in Python.</summary>
    public static PyCode Of(CodeObject code)
    {
        if (code.PythonObject is PyCode known) return known;
        var made = new PyCode(code);
        return (PyCode)(Interlocked.CompareExchange(ref code.PythonObject, made, null) ?? made);
    }

    private static PyTuple Strings(IEnumerable<string> names) => new(names.Select(static n => new Value(PyStr.Intern(n))).ToArray());

    /// <summary>Parameters, and locals that no inner function captures.</summary>
    private IEnumerable<string> VarNames => Code.LocalNames.Where((_, i) => i < Code.ParameterCount || !Code.IsCell[i]).Distinct();

    [PyGetter("co_name", Member = true)] string GetName() => Code.Name;
    [PyGetter("co_qualname", Member = true)] string GetQualName() => Code.QualName;
    [PyGetter("co_filename", Member = true)] string GetFilename() => Code.Filename;
    [PyGetter("co_firstlineno", Member = true)] long GetFirstLine() => Code.FirstLine;
    [PyGetter("co_flags", Member = true)] long GetFlags() => (long)Code.Flags;
    [PyGetter("co_argcount", Member = true)] long GetArgCount() => Code.ArgCount;
    [PyGetter("co_posonlyargcount", Member = true)] long GetPosOnlyArgCount() => Code.PosOnlyArgCount;
    [PyGetter("co_kwonlyargcount", Member = true)] long GetKwOnlyArgCount() => Code.KwOnlyArgCount;
    [PyGetter("co_nlocals", Member = true)] long GetLocalCount() => VarNames.Count();
    [PyGetter("co_stacksize", Member = true)] long GetStackSize() => Code.RegisterCount;
    [PyGetter("co_varnames")] Value GetVarNames() => Strings(VarNames);
    [PyGetter("co_cellvars")] Value GetCellVars() => Strings(Code.LocalNames.Where((_, i) => Code.IsCell[i]).Distinct());
    [PyGetter("co_freevars")] Value GetFreeVars() => Strings(Code.FreeNames);
    [PyGetter("co_names", Member = true)] Value GetNames() => Strings(Code.Names);
    [PyGetter("co_consts", Member = true)] Value GetConsts(ThreadState ts) => ts.Interpreter.StateOf(Code).Constants is { Length: > 0 } constants ? new PyTuple(constants) : PyTuple.Of(Value.None);

    /// <summary>PyLite's instructions, eight bytes each.</summary>
    [PyGetter("co_code")] Value GetCode() => new PyBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(Code.Instructions.AsSpan()).ToArray());

    [PyMethod("co_positions(self, /)")]
    Value Positions(ThreadState ts)
    {
        static Value Number(int n) => n < 0 ? Value.None : n;
        bool hasRanges = !ts.Interpreter.Setup.Flags.NoDebugRanges;
        return Ops.GetIter(
            ts,
            new PyList(
                Array.ConvertAll(
                    Code.Positions, p => new Value(PyTuple.Of(Number(p.Line), Number(hasRanges ? p.EndLine : p.Line), Number(hasRanges ? p.Column : -1), Number(hasRanges ? p.EndColumn : -1))))));
    }

    /// <summary>The old form of <c>co_lines</c>: pairs of bytes, by how much the offset grows and then the line.</summary>
    [PyGetter("co_lnotab")]
    Value LineTable(ThreadState ts)
    {
        Warnings.Warn(ts, Exc.DeprecationWarning, "co_lnotab is deprecated, use co_lines instead.");
        var table = new List<byte>();
        int offset = 0, line = Code.FirstLine;
        for (int i = 0; i < Code.Positions.Length; i++)
        {
            int next = Code.Positions[i].Line;
            if (next < 0 || next == line) continue;
            for (; i * 2 - offset > 255; offset += 255) table.AddRange([255, 0]);
            int step = i * 2 - offset;
            for (; next - line > 127; line += 127, step = 0) table.AddRange([(byte)step, 127]);
            for (; next - line < -128; line -= 128, step = 0) table.AddRange([(byte)step, 0x80]);
            table.AddRange([(byte)step, (byte)(next - line)]);
            (offset, line) = (i * 2, next);
        }
        return new PyBytes(table.ToArray());
    }

    /// <summary>The conditional jumps: where each stands, where it goes on if its condition lets it pass, and where else.</summary>
    [PyMethod("co_branches(self, /)")]
    Value Branches(ThreadState ts)
    {
        var rows = new PyList();
        for (int i = 0; i < Code.Instructions.Length; i++)
        {
            ulong word = Code.Instructions[i];
            if (Instruction.Op(word) == Opcode.Jump || Instruction.JumpOf(word) is not { } offset) continue;
            int behind = i + 1, target = i + 1 + offset;
            var (left, right) = Instruction.Op(word) == Opcode.ForIter ? (target, behind) : (behind, target);
            rows.Append(PyTuple.Of(i * 2, left * 2, right * 2));
        }
        return Ops.GetIter(ts, rows);
    }

    /// <summary>Ranges of instructions of the same line; offsets count two for each instruction, as <c>tb_lasti</c> does.</summary>
    [PyMethod("co_lines(self, /)")]
    Value Lines(ThreadState ts)
    {
        var rows = new PyList();
        var positions = Code.Positions;
        for (int start = 0; start < positions.Length;)
        {
            int line = positions[start].Line, end = start + 1;
            while (end < positions.Length && positions[end].Line == line) end++;
            rows.Append(PyTuple.Of(start * 2, end * 2, line < 0 ? Value.None : line));
            start = end;
        }
        return Ops.GetIter(ts, rows);
    }

    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, PyCode self) => $"<code object {self.Code.Name} at 0x{Ops.Id(ts, self):x}, file \"{self.Code.Filename}\", line {self.Code.FirstLine}>";

    [PyMethod("__eq__(self, value, /)")]
    static Value Eq(ThreadState ts, PyCode self, Value value) => value.Ref is PyCode other ? Same(ts, self.Code, other.Code) : Value.NotImplemented;

    private static bool Same(ThreadState ts, CodeObject a, CodeObject b)
    {
        if (a == b) return true;
        if (a.Name != b.Name || a.FirstLine != b.FirstLine || a.Flags != b.Flags || a.ArgCount != b.ArgCount || a.PosOnlyArgCount != b.PosOnlyArgCount || a.KwOnlyArgCount != b.KwOnlyArgCount) return false;
        if (!a.Instructions.AsSpan().SequenceEqual(b.Instructions) || !a.Positions.AsSpan().SequenceEqual(b.Positions)) return false;
        if (!a.LocalNames.AsSpan().SequenceEqual(b.LocalNames) || !a.FreeNames.AsSpan().SequenceEqual(b.FreeNames) || !a.Names.AsSpan().SequenceEqual(b.Names)) return false;
        var x = ts.Interpreter.StateOf(a).Constants;
        var y = ts.Interpreter.StateOf(b).Constants;
        if (x.Length != y.Length) return false;
        for (int i = 0; i < x.Length; i++)
            if (x[i].Type != y[i].Type || !Ops.Equal(ts, x[i], y[i])) return false;
        return true;
    }

    [PyMethod("__hash__(self, /)")]
    static long Hash(PyCode self) => HashCode.Combine(self.Code.Name, self.Code.FirstLine, self.Code.ArgCount, self.Code.Instructions.Length);

    [PyMethod("__replace__(self, /, **changes)")]
    Value ReplaceForCopy(ThreadState ts, PyDict changes) => Replaced(ts, changes);

    [PyMethod("replace(self, /, **changes)", Doc = "Return a copy of the code object with new values for the specified fields.")]
    Value Replace(ThreadState ts, PyDict changes) => Replaced(ts, changes);

    /// <summary>A copy with other names, numbers or constants. What the instructions depend on cannot be replaced.</summary>
    private PyCode Replaced(ThreadState ts, PyDict changes)
    {
        string name = Code.Name, qualName = Code.QualName, filename = Code.Filename;
        int firstLine = Code.FirstLine, posOnlyArgCount = Code.PosOnlyArgCount;
        var flags = Code.Flags;
        var constants = Code.Constants;
        for (int i = 0; i < changes.EntryCount; i++)
        {
            if (!changes.TryEntry(i, out var key, out var value)) continue;
            string field = key.Ref!.ToString()!;
            switch (field)
            {
                case "co_name": name = Declaring.Arg.ToText(value, "replace() argument 'co_name'"); break;
                case "co_qualname": qualName = Declaring.Arg.ToText(value, "replace() argument 'co_qualname'"); break;
                case "co_filename": filename = Declaring.Arg.ToText(value, "replace() argument 'co_filename'"); break;
                case "co_firstlineno": firstLine = (int)Ops.ToLong(ts, value); break;
                case "co_posonlyargcount":
                    posOnlyArgCount = (int)Ops.ToLong(ts, value);
                    if (posOnlyArgCount < 0 || posOnlyArgCount > Code.ArgCount) throw Err.Value("code: co_posonlyargcount is not a number of parameters");
                    break;
                // The instructions rely on both; what they do with others than their compiler's is nothing for code that nobody trusts.
                case "co_consts" when IsConfined(ts) && !Ops.Equal(ts, value, Ops.GetAttr(ts, this, (PyStr)key.Ref)):
                case "co_flags" when IsConfined(ts) && ((flags ^ (CodeFlags)Ops.ToLong(ts, value)) & ~CodeFlags.IterableCoroutine) != 0:
                    throw Err.New(Exc.PermissionError, $"the sandbox may not replace {field} of a code object");
                case "co_flags": flags = (CodeFlags)Ops.ToLong(ts, value); break;
                case "co_consts":
                    if (value.Ref is not PyTuple tuple) throw Err.Type($"replace() argument 'co_consts' must be tuple, not {value.Type.FullName}");
                    if (tuple.Length < constants.Length) throw Err.Value("code: co_consts is too small for the instructions");
                    constants = Array.ConvertAll(tuple.Items, Neutral);
                    break;
                default:
                    if (Type.Lookup((PyStr)key.Ref).IsAbsent || !field.StartsWith("co_", StringComparison.Ordinal)) throw Err.Type($"replace() got an unexpected keyword argument '{field}'");
                    if (!Ops.Equal(ts, value, Ops.GetAttr(ts, this, (PyStr)key.Ref))) throw Err.NotImplemented($"replacing {field} of a code object");
                    break;
            }
        }
        return Of(new CodeObject
        {
            Name = name, QualName = qualName, Filename = filename, FirstLine = firstLine, Flags = flags, Constants = constants,
            ArgCount = Code.ArgCount, PosOnlyArgCount = posOnlyArgCount, KwOnlyArgCount = Code.KwOnlyArgCount,
            LocalNames = Code.LocalNames, IsCell = Code.IsCell, FreeNames = Code.FreeNames, Names = Code.Names,
            Instructions = Code.Instructions, ExceptionTable = Code.ExceptionTable, Positions = Code.Positions, RegisterCount = Code.RegisterCount,
            StatementStarts = Code.StatementStarts,
        });
    }

    private static bool IsConfined(ThreadState ts) => ts.Interpreter.Host.Policy.IsConfined;

    private static object? Neutral(Value value) => value.Ref switch
    {
        null => value.Bits,
        PyNone => null,
        PyBool b => b.IsTrue,
        PyLong big => big.Number,
        PyStr s => s.IsWide ? new StrConstant(s.ToString(), s.ToCodePoints()) : StrConstant.FromUtf16(s.ToString()),
        PyBytes bytes => bytes.Data,
        PyEllipsis => EllipsisConstant.Instance,
        PyComplex c => c.Number,
        PyTuple tuple => new TupleConstant(Array.ConvertAll(tuple.Items, Neutral)),
        PyCode code => code.Code,
        _ => value.IsFloat ? value.AsDouble : throw Err.Type($"a code object cannot hold a constant of type {value.Type.FullName}"),
    };
}
