namespace PyLite.Compiler.Bytecode;

/// <summary>The flags of a code object, with the values of CPython's <c>co_flags</c> (reference: inspect, "Code Objects Bit Flags").</summary>
[Flags]
public enum CodeFlags
{
    None = 0,
    Optimized = 0x1, NewLocals = 0x2, VarArgs = 0x4, VarKeywords = 0x8, Nested = 0x10,
    Generator = 0x20, Coroutine = 0x80, IterableCoroutine = 0x100, AsyncGenerator = 0x200,
    FutureAnnotations = 0x1000000, HasDocstring = 0x4000000, Method = 0x8000000,
}

/// <summary>Where an instruction stands in the source: 1-based lines, 0-based columns in code points; -1 where unknown.</summary>
public readonly record struct SourcePosition(int Line, int EndLine, int Column, int EndColumn);

/// <summary>
/// One row of the exception table: an exception raised by an instruction in [Start, End) goes to Handler, which finds the exception in
/// register Register. Rows are ordered so that the first that covers an instruction is the innermost.
/// </summary>
public readonly record struct ExceptionRow(int Start, int End, int Handler, int Register);

/// <summary>
/// A compiled block of Python: module, class body, function, comprehension or annotation scope. Immutable and shared by all interpreters
/// of the process; what an interpreter learns while running it is kept in that interpreter (see the VM's <c>CodeState</c>).
/// </summary>
/// <remarks>Reference: "Code objects" in the data model. Thread-safe, as it never changes after construction.</remarks>
public sealed class CodeObject
{
    public required string Name { get; init; }
    public required string QualName { get; init; }
    public required string Filename { get; init; }
    public required int FirstLine { get; init; }
    public required CodeFlags Flags { get; init; }

    /// <summary>Positional parameters, the positional-only ones included.</summary>
    public required int ArgCount { get; init; }
    public required int PosOnlyArgCount { get; init; }
    public required int KwOnlyArgCount { get; init; }

    /// <summary>
    /// The names of the registers 0 .. LocalNames.Length-1: positional parameters, keyword-only parameters, *args, **kwargs, then the other
    /// locals; captured ones too (see <see cref="IsCell"/>). Variables of inlined comprehensions that shadow another name appear again.
    /// </summary>
    public required string[] LocalNames { get; init; }

    /// <summary>For each named register, whether it holds a cell because an inner function captures it.</summary>
    public required bool[] IsCell { get; init; }

    /// <summary>The names of the closure's cells, in order.</summary>
    public required string[] FreeNames { get; init; }

    /// <summary>Names of attributes, globals and imports, by index.</summary>
    public required string[] Names { get; init; }

    /// <summary>
    /// The constants, as neutral .NET values: null (None), bool, long, BigInteger, double, Complex, StrConstant, byte[], EllipsisConstant,
    /// TupleConstant, FrozenSetConstant, CodeObject.
    /// </summary>
    public required object?[] Constants { get; init; }

    public required ulong[] Instructions { get; init; }
    public required ExceptionRow[] ExceptionTable { get; init; }

    /// <summary>One position for each instruction.</summary>
    public required SourcePosition[] Positions { get; init; }

    /// <summary>
    /// Where statements begin: how far each is behind the one before, in single bytes, of which 255 stands for that many and more to come. There nothing is in the registers but
    /// what belongs to variables and to the statements around, so that a debugger may have a frame go on there.
    /// </summary>
    public byte[] StatementStarts { get; init; } = [];

    /// <summary>The instructions with which statements begin, in ascending order.</summary>
    public IEnumerable<int> ReadStatementStarts()
    {
        int at = 0;
        foreach (byte step in StatementStarts)
        {
            at += step;
            if (step < 255 && at < Instructions.Length) yield return at;
        }
    }

    /// <summary>The line of an instruction; of one that belongs to no line, that of the last one before it which does.</summary>
    public int LineAt(int instruction)
    {
        for (int i = Math.Min(instruction, Positions.Length - 1); i >= 0; i--)
            if (Positions[i].Line > 0) return Positions[i].Line;
        return FirstLine;
    }

    /// <summary>The size of the frame's window.</summary>
    public required int RegisterCount { get; init; }

    /// <summary>
    /// What the virtual machine derives from the immutable parts (its own constants table). Written once by whoever is first, with an
    /// atomic exchange; only ever a function of this object, so it does not matter who wins.
    /// </summary>
    public object? Materialized;

    /// <summary>The object that stands for this code in Python; written once, like <see cref="Materialized"/>.</summary>
    public object? PythonObject;

    /// <summary>Whether tracebacks leave its frames out, because CPython has the function in C. Set once, where the function is defined, and never taken back.</summary>
    public bool IsHidden { get; set; }

    public bool HasVarArgs => (Flags & CodeFlags.VarArgs) != 0;
    public bool HasVarKeywords => (Flags & CodeFlags.VarKeywords) != 0;

    /// <summary>All parameters, *args and **kwargs included.</summary>
    public int ParameterCount => ArgCount + KwOnlyArgCount + (HasVarArgs ? 1 : 0) + (HasVarKeywords ? 1 : 0);

    public override string ToString() => $"<code {QualName} at {Filename}:{FirstLine}>";
}

/// <summary>A constant tuple; items as in <see cref="CodeObject.Constants"/>.</summary>
public sealed record TupleConstant(object?[] Items);

/// <summary>A constant frozenset, the right side of <c>x in {1, 2}</c>.</summary>
public sealed record FrozenSetConstant(object?[] Items);
