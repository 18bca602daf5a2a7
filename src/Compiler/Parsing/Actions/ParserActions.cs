using System.Runtime.CompilerServices;
using Antlr4.Runtime;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Parsing.Lexing;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing;

/// <summary>
/// The base class of the generated parser: what the actions of PyLiteParser.g4 call to build the syntax tree.
/// <para>
/// No parse tree is built. Children are collected on stacks (<c>PushExpr</c>/<c>PopExprs(mark)</c>), so that a node's
/// array is made once, with its final length. Where an action finds something that the permissive grammar let through
/// it calls <see cref="Fail"/>; what to say about it is the business of Diagnostics.
/// </para>
/// <para>
/// The members that hide ANTLR's own (<see cref="TokenStream"/>, <see cref="Match"/>, ...) bind the generated code to
/// sealed, inlined ones: no token objects, no rule listeners, no error recovery, no ATN.
/// </para>
/// </summary>
internal abstract partial class ParserActions : Parser
{
    /// <summary>How deeply expressions may nest, in calls of a recursive rule.</summary>
    private const int MaxNesting = 2500;

    private readonly TokenWindow _window;
    private readonly TokenBuffer _tokens;
    private SourceText _source = null!;
    private List<PySyntaxWarning> _warnings = null!;
    private IUnicodeServices? _unicode;
    private NameTable _names = null!;
    private bool _barry;
    private int _nesting;

    protected ParserActions(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
        _window = (TokenWindow)input;
        _tokens = _window.Tokens;
        BuildParseTree = false;
    }

    /// <summary>Connects the parser to its source; ANTLR generates the constructor, so this comes after it.</summary>
    public void Initialize(SourceText source, List<PySyntaxWarning> warnings, in ParseOptions options)
    {
        _source = source;
        _warnings = warnings;
        _unicode = options.Unicode;
        _barry = options.BarryAsFlufl;
        _names = new NameTable(source.Buffer, _unicode);
    }

    /// <summary>The first token of the statement or clause in which the parser is.</summary>
    public int ClauseStart { get; private set; }

    protected static readonly object True = true;
    protected static readonly object False = false;

    protected new TokenWindow TokenStream => _window;

    protected new FailFast ErrorHandler => default;

    /// <summary>The index of the next token.</summary>
    protected int Index => _window.Index;

    protected new void Match(int type)
    {
        if (_window.LA(1) != type)
            throw Fail();
        _window.Consume();
    }

    protected new void Consume() => _window.Consume();

    public override void EnterRule(ParserRuleContext context, int state, int ruleIndex) => Context = context;

    protected new void EnterOuterAlt(ParserRuleContext context, int alternative) { }

    protected new void ExitRule() => Context = (ParserRuleContext?)Context.Parent;

    /// <summary>The source is wrong at or before the next token.</summary>
    protected ParseFailure Fail() => new(Index);

    /// <summary>The source is wrong at the last token consumed.</summary>
    private ParseFailure FailAtPrevious() => new(Index - 1);

    /// <summary>Guards a rule that calls itself: neither depth nor the thread's stack may run out.</summary>
    protected void Enter()
    {
        if (++_nesting > MaxNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooComplex();
    }

    protected void Leave() => _nesting--;

    private PySyntaxException TooComplex()
        => new(
            PySyntaxErrorKind.MemoryError, "Parser stack overflowed - Python source too complex to parse", _source.Filename, 0, 0, 0, 0, null);

    protected int BeginStatement()
    {
        ClauseStart = Index;
        return Index;
    }

    protected int BeginClause() => BeginStatement();

    /// <summary>From the first character of a token to the last one consumed.</summary>
    protected SourceSpan SpanFrom(int start)
    {
        ref Token first = ref _tokens[start];
        ref Token last = ref _tokens[Index - 1];
        return new SourceSpan(first.Line, first.Column, last.EndLine, last.EndColumn);
    }

    private SourceSpan SpanOf(int first, int last)
        => new(_tokens[first].Line, _tokens[first].Column, _tokens[last].EndLine, _tokens[last].EndColumn);

    /// <summary>As <see cref="SpanFrom"/>, for statements with a block: the line structure behind it does not count.</summary>
    private SourceSpan BlockSpanFrom(int start)
    {
        int last = Index - 1;
        while (last > start && _tokens[last].Type is NEWLINE or INDENT or DEDENT)
            last--;
        return SpanOf(start, last);
    }

    private bool StartsAt(Node node, int token)
        => node.Span.Column == _tokens[token].Column && node.Span.Line == _tokens[token].Line;

    protected string PreviousText() => TextOf(Index - 1);

    private string TextOf(int token) => _names.Get(_tokens[token].Start, _tokens[token].End);

    protected Name PreviousName(ExprContext context) => new(_tokens[Index - 1].Span, PreviousText(), context);

    protected void AfterComma()
    {
        if (_window.LA(1) == COMMA)
            throw Fail();
    }

    protected void AfterSemicolon()
    {
        if (_window.LA(1) == SEMI)
            throw Fail();
    }

    // The stacks.

    private readonly List<Expr?> _exprs = [];

    protected int ExprCount => _exprs.Count;

    protected void PushExpr(Expr? e) => _exprs.Add(e);

    protected Expr[] PopExprs(int mark) => Pop(_exprs, mark)!;

    private static T[] Pop<T>(List<T> stack, int mark)
    {
        int count = stack.Count - mark;
        if (count == 0)
            return [];
        var items = new T[count];
        stack.CopyTo(mark, items, 0, count);
        stack.RemoveRange(mark, count);
        return items;
    }

    /// <summary>The element that <c>element</c> and <c>subscript</c> have just parsed.</summary>
    protected Expr Last { get; set; } = null!;

    /// <summary>An expression as a target of assignment, with all that it consists of.</summary>
    protected Expr Store(Expr target) => SetContext(target, ExprContext.Store);

    private Expr SetContext(Expr target, ExprContext context)
    {
        switch (target)
        {
            case Name name:
                name.Context = context;
                break;
            case Attribute attribute:
                attribute.Context = context;
                break;
            case Subscript subscript:
                subscript.Context = context;
                break;
            case Starred starred when context == ExprContext.Store:
                starred.Context = context;
                SetContext(starred.Value, context);
                break;
            case List list:
                list.Context = context;
                foreach (Expr e in list.Elts) SetContext(e, context);
                break;
            case Tuple tuple:
                tuple.Context = context;
                foreach (Expr e in tuple.Elts) SetContext(e, context);
                break;
            default:
                throw Fail();
        }
        return target;
    }

    /// <summary>What generated code calls where ANTLR would recover from errors: it stops instead.</summary>
    protected readonly struct FailFast
    {
        public void Sync(ParserActions parser) { }

        public void ReportMatch(ParserActions parser) { }

        public void RecoverInline(ParserActions parser) => throw parser.Fail();

        public void ReportError(ParserActions parser, RecognitionException e) => throw parser.Fail();

        public void Recover(ParserActions parser, RecognitionException e) { }
    }
}

/// <summary>The parser cannot go on at a token. Internal to Parsing: PyParser turns it into a PySyntaxException.</summary>
internal sealed class ParseFailure(int token) : Exception
{
    public int Token { get; } = token;
}
