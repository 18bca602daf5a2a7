using System.Runtime.CompilerServices;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Parsing;
using PyLite.Compiler.Scopes;

namespace PyLite.Compiler.Emit;

/// <summary>What all code objects of one compilation share.</summary>
internal sealed class CompilationContext(string filename, CompileOptions options)
{
    /// <summary>No sensible program comes near it; nested <c>finally</c> bodies, which are copied, could exceed any memory.</summary>
    private const int MaxInstructions = 30_000_000;
    private const int MaxBlockInstructions = 5_000_000;

    private readonly HashSet<(string, SourceSpan)> _warned = [];
    private int _instructions;

    /// <summary>How many nodes are walked over between two polls, less one.</summary>
    private const int PollMask = 0xFFF;
    private int _walked;

    public string Filename { get; } = filename;
    public CompileOptions Options { get; } = options;
    public bool FutureAnnotations { get; set; } = options.FutureAnnotations;

    /// <summary>The future statements at the start of the module.</summary>
    public ArraySegment<Stmt> Futures { get; set; } = ArraySegment<Stmt>.Empty;

    /// <summary>Whether an import from <c>__future__</c> stands where it may.</summary>
    public bool IsFutureStatement(ImportFrom statement) => Futures.Contains(statement);

    public bool StripsDocStrings => Options.Optimize >= 2;

    public ConstantFolder Folder { get; } = new(options.Optimize > 0);

    public SymbolTable Symbols { get; set; } = null!;

    public PySyntaxException Error(string message, SourceSpan span) => Error(message, InBytes(span), hasBareArgs: false);

    private PySyntaxException Error(string message, SourceSpan span, bool hasBareArgs)
        => new(PySyntaxErrorKind.SyntaxError, message, Filename, span.Line, span.Column + 1, span.EndLine, span.EndColumn + 1, Options.SourceLine?.Invoke(span.Line)) { HasBareArgs = hasBareArgs };

    /// <summary>The source, where there is one: columns of errors count its bytes, those of trees that come from elsewhere do already.</summary>
    public Parsing.SourceText? Source { get; init; }

    private SourceSpan InBytes(SourceSpan span)
        => Source is null ? span : span with { Column = Source.Utf8Column(span.Line, span.Column), EndColumn = Source.Utf8Column(span.EndLine, span.EndColumn) };

    /// <summary>An error about names, or about what may stand in a scope.</summary>
    public PySyntaxException SymbolError(string message, SourceSpan span) => Error(message, InBytes(span), hasBareArgs: true);

    /// <summary>Warns once for each place, though a finally clause is emitted several times.</summary>
    public void Warn(string message, SourceSpan span)
    {
        if (Options.WarningSink is { } sink && _warned.Add((message, span)))
            sink(new CompileWarning(message, Filename, InBytes(span)));
    }

    /// <summary>Every recursive walk asks at each level, because nothing that a program contains may overflow the stack.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CheckStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            ThrowTooDeep();
        if ((++_walked & PollMask) == 0)
            Options.Parsing.Poll?.Invoke();
    }

    private void ThrowTooDeep()
        => throw new PySyntaxException(PySyntaxErrorKind.RecursionError, "maximum recursion depth exceeded during compilation", Filename, 0, 0, 0, 0, null);

    /// <summary>Stops a block that grows beyond all measure while it is being emitted.</summary>
    public void CheckSize(int count, SourceSpan span)
    {
        if (count > MaxBlockInstructions)
            throw Error("code is too large", span);
    }

    public void CountInstructions(int count, SourceSpan span)
    {
        _instructions += count;
        if (_instructions > MaxInstructions)
            throw Error("code is too large", span);
    }
}
