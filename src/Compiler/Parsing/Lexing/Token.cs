using System.Runtime.CompilerServices;
using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Parsing.Lexing;

/// <summary>
/// A token: its type (a constant of the generated parser), its text as offsets into the source, and its place in
/// lines and code points. INDENT, DEDENT and EOF are empty.
/// </summary>
internal struct Token
{
    public int Type;
    public int Start;
    public int End;
    public int Line;
    public int Column;
    public int EndLine;
    public int EndColumn;

    public readonly SourceSpan Span => new(Line, Column, EndLine, EndColumn);
}

/// <summary>All tokens of a source; the last one is EOF or ERROR.</summary>
internal sealed class TokenBuffer
{
    private Token[] _tokens;

    public TokenBuffer(int capacity) => _tokens = new Token[Math.Max(16, capacity)];

    public int Count { get; private set; }

    public ref Token this[int index] => ref _tokens[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Token Add()
    {
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, _tokens.Length * 2);
        return ref _tokens[Count++];
    }
}
