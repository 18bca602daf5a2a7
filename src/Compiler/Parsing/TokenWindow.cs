using System.Runtime.CompilerServices;
using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using PyLite.Compiler.Parsing.Lexing;

namespace PyLite.Compiler.Parsing;

/// <summary>
/// The parser's view of the tokens. ANTLR's own streams hold an object for each token; here the parser looks at token
/// types only, and the actions read the rest from the buffer by index.
/// </summary>
internal sealed class TokenWindow(TokenBuffer tokens, Action? poll = null) : ITokenStream
{
    /// <summary>How many tokens are read between two polls, less one.</summary>
    public const int PollMask = 0x3FFF;

    private int _index;

    public TokenBuffer Tokens { get; } = tokens;

    public int Index => _index;

    public int Size => Tokens.Count;

    public string SourceName => "";

    public ITokenSource TokenSource => throw new NotSupportedException();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LA(int offset) => Tokens[_index + offset - 1].Type;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Consume()
    {
        if (_index + 1 < Tokens.Count)
            _index++;
        if ((_index & PollMask) == PollMask)
            poll?.Invoke();
    }

    public void Seek(int index) => _index = index;

    // The runtime asks for token objects only to describe an error, which the diagnostics do from the buffer.
    public IToken LT(int k) => null!;

    public IToken Get(int i) => null!;

    public int Mark() => 0;

    public void Release(int marker) { }

    public string GetText(Interval interval) => "";

    public string GetText() => "";

    public string GetText(RuleContext ctx) => "";

    public string GetText(IToken start, IToken stop) => "";
}
