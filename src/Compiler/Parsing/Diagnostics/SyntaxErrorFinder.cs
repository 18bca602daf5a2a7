using PyLite.Compiler.Ast;
using PyLite.Compiler.Parsing.Lexing;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Diagnostics;

/// <summary>
/// Finds out what to say about a statement that the generated parser rejected.
/// <para>
/// The statement (or the head of the clause) is read again, by recursive descent with backtracking, and at each construct
/// the mistakes that people make there are looked for; the first one found, in reading order, is reported. If there is none it is
/// "invalid syntax" where the parser stopped. Messages and places are CPython 3.14's: tests/Unit/Compiler/SyntaxErrors has
/// its answers for many hundred snippets.
/// </para>
/// <para>
/// It runs twice, as CPython does: first only for what is reported without further ado (an expected colon or parenthesis,
/// keys of dicts), then for everything (<see cref="_thorough"/>). Methods named after a construct leave the position
/// where they began, and return null or false, if the construct is not there. Results are remembered, so that
/// backtracking costs no more than linear time.
/// </para>
/// </summary>
internal sealed partial class SyntaxErrorFinder
{
    private const int MaxNesting = 600;

    private readonly TokenBuffer _tokens;
    private readonly Lexer _lexer;
    private readonly SourceText _source;
    private readonly int _clause;
    private readonly int _failed;
    private readonly ParseMode _mode;
    private readonly Dictionary<(Rule, int, bool), (Expr? Value, int End)> _known = [];
    private readonly Dictionary<int, int> _levels = [];

    private int _p;
    private bool _thorough;
    private int _nesting;

    /// <summary>The last token that has been looked at.</summary>
    private int _furthest;

    private enum Rule : byte { Expression, Disjunction, BitOr, Primary, NamedExpression, Inversion }

    public SyntaxErrorFinder(Lexer lexer, TokenBuffer tokens, SourceText source, int clause, int failed, ParseMode mode)
    {
        _lexer = lexer;
        _tokens = tokens;
        _source = source;
        _clause = clause;
        _failed = failed;
        _mode = mode;
        _furthest = failed;
    }

    /// <summary>The specific error, or null if there is only "invalid syntax" to say.</summary>
    public PySyntaxException? Find()
    {
        if (LineBefore(_clause) is TRY && _tokens[_clause].Type == ELSE)
            return ErrorAt(_clause, "expected 'except' or 'finally' block").Error;
        if (_tokens[_failed].Type == ELIF && LineBefore(_failed) == ELSE)
            return Error(_tokens[_failed].Span, "'elif' block follows an 'else' block").Error;
        try
        {
            foreach (bool thorough in (ReadOnlySpan<bool>)[false, true])
            {
                _thorough = thorough;
                _known.Clear();
                _p = _clause;
                _nesting = 0;
                if (_mode == ParseMode.Expression)
                {
                    Sequence(Expression);
                    if (Type == STAR)
                        Generic = _p;
                }
                else
                    Statement();
            }
            return null;
        }
        catch (Found found)
        {
            return found.Error;
        }
        catch (TooManySteps)
        {
            return null;
        }
    }

    /// <summary>Where "invalid syntax" is, if not where the parser stopped.</summary>
    public int? Generic { get; private set; }

    /// <summary>The line of the last token that was looked at.</summary>
    public int FurthestLine => _tokens[_furthest].Line;

    private sealed class Found(PySyntaxException error) : Exception
    {
        public PySyntaxException Error { get; } = error;
    }

    /// <summary>
    /// Reading what follows each name makes long chains of operators quadratic: the search is given up after so many steps.
    /// </summary>
    private const int MaxSteps = 10_000_000;
    private int _steps;

    private sealed class TooManySteps : Exception;

    // ---- Tokens ----

    private int At(int index)
    {
        if (++_steps > MaxSteps + 50 * _tokens.Count)
            throw new TooManySteps();
        if (index >= _tokens.Count)
            index = _tokens.Count - 1;
        if (index > _furthest)
            _furthest = index;
        int type = _tokens[index].Type;
        if (type == ERROR)
            throw new Found(_lexer.Error!);
        if (type == Antlr4.Runtime.TokenConstants.EOF && SyntaxErrors.Unclosed(_lexer, _source) is { } unclosed)
            throw new Found(unclosed);
        return type;
    }

    private int Type => At(_p);

    private bool Eat(int type)
    {
        if (Type != type)
            return false;
        _p++;
        return true;
    }

    private ReadOnlySpan<char> Text(int token) => _source.Buffer.AsSpan(_tokens[token].Start, _tokens[token].End - _tokens[token].Start);

    private bool IsWord(int token, string word) => At(token) is NAME or MATCH or CASE or TYPE && Text(token).SequenceEqual(word);

    /// <summary>A name, or a soft keyword in the place of one.</summary>
    private bool IsName(int token) => At(token) is NAME or MATCH or CASE or TYPE;

    private bool EatName()
    {
        if (!IsName(_p))
            return false;
        _p++;
        return true;
    }

    /// <summary>The "in" of a "for" and the parenthesis of a "with" are what they look like, where the rest is in doubt.</summary>
    private bool IsIn(int token) => At(token) is IN or FOR_IN;

    private bool IsLeftParenthesis(int token) => At(token) is LPAR or WITH_LPAR;

    private bool EatLeftParenthesis()
    {
        if (!IsLeftParenthesis(_p))
            return false;
        _p++;
        return true;
    }

    /// <summary>How many brackets are open behind a token.</summary>
    private int LevelAfter(int token)
    {
        if (_levels.Count == 0)
        {
            int level = 0;
            for (int i = _clause; i <= _furthest; i++)
                level = CountLevel(level, i);
        }
        if (!_levels.TryGetValue(token, out int known))
        {
            int last = _clause + _levels.Count - 1;
            known = _levels[last];
            for (int i = last + 1; i <= token; i++)
                known = CountLevel(known, i);
        }
        return known;
    }

    private int CountLevel(int level, int token)
    {
        level += _tokens[token].Type switch
        {
            LPAR or LSQB or LBRACE or WITH_LPAR => 1,
            RPAR or RSQB or RBRACE => -1,
            _ => 0,
        };
        return _levels[token] = level;
    }

    private SourceSpan Span(int first, int last)
        => new(_tokens[first].Line, _tokens[first].Column, _tokens[last].EndLine, _tokens[last].EndColumn);

    private SourceSpan SpanFrom(int first) => Span(first, Math.Max(first, _p - 1));

    // ---- Raising ----

    private Found Error(SourceSpan span, string message)
    {
        string line = _source.GetErrorLine(span.Line);
        // CPython measures the end in the first line, even if it is in another one.
        int end = span.EndLine == span.Line ? span.EndColumn + 1 : Math.Min(span.EndColumn + 1, line.TrimEnd('\n').Length + 1);
        // Of a line that was read past the text is given without its end.
        if (span.EndLine > span.Line) line = line.TrimEnd('\n');
        return new(
            new PySyntaxException(
                PySyntaxErrorKind.SyntaxError, message, _source.Filename, span.Line, span.Column + 1, span.EndLine, end, line));
    }

    private Found ErrorAt(int token, string message) => new(SyntaxErrors.At(_tokens, token, _source, PySyntaxErrorKind.SyntaxError, message));

    private Found ErrorAtNext(string message)
    {
        At(_p);
        if (SyntaxErrors.IsBareNewline(_tokens[_p], _source))
        {
            int line = _tokens[_p].Line;
            return new(new PySyntaxException(PySyntaxErrorKind.SyntaxError, message, _source.Filename, line, 0, line, 0, _source.GetErrorLine(line)));
        }
        return Error(_tokens[_p].Span, message);
    }

    /// <summary>At the last token looked at, as CPython does where a message names no place.</summary>
    private Found ErrorHere(string message) => ErrorAt(_furthest, message);

    private Found IndentationErrorHere(string message)
        => new(SyntaxErrors.At(_tokens, _furthest, _source, PySyntaxErrorKind.IndentationError, message));

    /// <summary>From a place up to where the tokens have been read, as CPython does for a construct it leaves unfinished.</summary>
    private Found ErrorFrom(SourceSpan start, string message)
        => new(
            new PySyntaxException(
                PySyntaxErrorKind.SyntaxError, message, _source.Filename, start.Line, start.Column + 1, _tokens[_furthest].EndLine,
                _tokens[_furthest].EndColumn - (SyntaxErrors.IsBareNewline(_tokens[_furthest], _source) ? 1 : 0), _source.GetErrorLine(start.Line)));

    // ---- Memory ----

    private Expr? Remember(Rule rule, Func<Expr?> parse)
    {
        int start = _p;
        // What was read quietly of an operand is not read again for its mistakes.
        var key = (rule, start, _thorough && rule is Rule.Expression or Rule.NamedExpression);
        if (_known.TryGetValue(key, out (Expr? Value, int End) known))
        {
            _p = known.End;
            return known.Value;
        }
        if (++_nesting > MaxNesting || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooComplex();
        Expr? value = parse();
        if (value is null)
            _p = start;
        _nesting--;
        _known[key] = (value, _p);
        return value;
    }

    private Found TooComplex()
        => new(
            new PySyntaxException(
                PySyntaxErrorKind.MemoryError, "Parser stack overflowed - Python source too complex to parse", _source.Filename, 0, 0, 0, 0, null));

    /// <summary>Parses without looking for mistakes.</summary>
    private Expr? Quietly(Func<Expr?> parse)
    {
        bool thorough = _thorough;
        _thorough = false;
        try
        {
            return parse();
        }
        finally
        {
            _thorough = thorough;
        }
    }
}
