using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

/// <summary>The statements that <c>return</c>, <c>break</c> and <c>continue</c> have to leave properly.</summary>
internal enum BlockKind : byte
{
    Loop,
    /// <summary>The body of a try statement without finally.</summary>
    Try,
    /// <summary>The body, the handlers and the else clause of a try statement with finally.</summary>
    TryFinally,
    /// <summary>An except clause; the exception in its name is forgotten at the end.</summary>
    Handler,
    /// <summary>An except* clause, which may not be left by a jump.</summary>
    StarHandler,
    /// <summary>A finally clause that runs because of an exception.</summary>
    ExceptionalFinally,
    /// <summary>A finally clause that runs for any other reason.</summary>
    Finally,
    With,
}

/// <summary>A statement that is being emitted and what leaving it takes.</summary>
internal sealed class Block
{
    public required BlockKind Kind { get; init; }
    public required SourceSpan Span { get; init; }
    public Label? Break { get; init; }
    public Label? Continue { get; init; }

    /// <summary>The handler in force around the block.</summary>
    public Handler? OuterHandler { get; set; }

    public Stmt[] FinalBody { get; init; } = [];

    /// <summary>Handlers: where the previously handled exception is kept. With: the exit method.</summary>
    public int Register { get; init; }

    /// <summary>The name in <c>except E as name</c>.</summary>
    public string? Name { get; init; }

    public bool IsAsync { get; init; }
}

internal sealed partial class CodeEmitter
{
    private const int MaxBlocks = 21;

    private readonly List<Block> _blocks = [];
    private bool _awaitsAtTop;

    private void EnterBlock(Block block)
    {
        if (_blocks.Count >= MaxBlocks && _blocks.Count(b => b.Kind != BlockKind.Finally) >= MaxBlocks)
            throw _context.Error("too many statically nested blocks", block.Span);
        block.OuterHandler = _handler;
        _blocks.Add(block);
    }

    private void LeaveBlock() => _blocks.RemoveAt(_blocks.Count - 1);

    private int FindLoop(string message, SourceSpan span)
    {
        for (int i = _blocks.Count - 1; i >= 0; i--)
        {
            if (_blocks[i].Kind == BlockKind.Loop)
                return i;
            if (_blocks[i].Kind == BlockKind.StarHandler)
                throw StarHandlerError(span);
        }
        throw _context.Error(message, span);
    }

    private Exception StarHandlerError(SourceSpan span)
        => _context.Error("'break', 'continue' and 'return' cannot appear in an except* block", span);

    /// <summary>Whether leaving all blocks runs code of the program or unbinds a variable.</summary>
    private bool ChangesLocalsOnExit()
    {
        foreach (var block in _blocks)
            if (block.Kind is BlockKind.TryFinally or BlockKind.With || block is { Kind: BlockKind.Handler, Name: not null })
                return true;
        return false;
    }

    /// <summary>Whether leaving the blocks from the innermost down to one runs statements of the program or calls exit methods.</summary>
    private bool RunsCodeOnExit(int downTo)
    {
        for (int i = downTo; i < _blocks.Count; i++)
            if (_blocks[i].Kind is BlockKind.TryFinally or BlockKind.With)
                return true;
        return false;
    }

    /// <summary>
    /// Leaves the blocks from the innermost down to <paramref name="downTo"/>: what stands in their finally clauses and exit methods is
    /// emitted here once more, outside of the handlers that they are protected by. Returns the handler to restore after the jump.
    /// </summary>
    private Handler? EmitExits(int downTo, SourceSpan span)
    {
        var handler = _handler;
        var blocks = _blocks.ToArray();
        bool wasLeaving = _isLeaving;
        _isLeaving = true;
        for (int i = blocks.Length - 1; i >= downTo; i--)
        {
            if (blocks[i].Kind == BlockKind.StarHandler)
                throw StarHandlerError(span);
            _blocks.RemoveRange(i, _blocks.Count - i);
            _handler = blocks[i].OuterHandler;
            EmitExit(blocks[i], span);
        }
        _blocks.Clear();
        _blocks.AddRange(blocks);
        _isLeaving = wasLeaving;
        return handler;
    }

    private void EmitExit(Block block, SourceSpan span)
    {
        switch (block.Kind)
        {
            case BlockKind.TryFinally:
                EmitFinallyBody(block.FinalBody, block.Span);
                break;
            case BlockKind.With:
                EmitNormalExit(block, block.Span);
                break;
            case BlockKind.Handler:
                Emit(Opcode.PopExc, NoLine, block.Register);
                if (block.Name is not null)
                    ForgetName(block.Name, NoLine);
                break;
            case BlockKind.ExceptionalFinally:
                Emit(Opcode.PopExc, NoLine, block.Register);
                break;
        }
    }

    private void EmitFinallyBody(Stmt[] body, SourceSpan span)
    {
        EnterBlock(new Block { Kind = BlockKind.Finally, Span = span });
        EmitBody(body);
        LeaveBlock();
    }
}
