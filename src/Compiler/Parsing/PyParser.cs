using PyLite.Compiler.Ast;
using PyLite.Compiler.Parsing.Diagnostics;
using PyLite.Compiler.Parsing.Generated;
using PyLite.Compiler.Parsing.Lexing;

namespace PyLite.Compiler.Parsing;

/// <summary>What a source is to be parsed as.</summary>
public enum ParseMode : byte { Module, Expression, Interactive }

/// <summary>How to parse.</summary>
public readonly record struct ParseOptions
{
    /// <summary>Report a source that only ends too early as <see cref="PySyntaxErrorKind.IncompleteInput"/> (for a REPL).</summary>
    public bool AllowIncompleteInput { get; init; }

    /// <summary>The Unicode database; without it <c>\N{...}</c> knows no name, and names stay as they are written.</summary>
    public IUnicodeServices? Unicode { get; init; }

    /// <summary>
    /// A compound statement at the end of a source without a final newline is unfinished (for a REPL, which passes the lines
    /// without the last newline: an empty line ends the statement).
    /// </summary>
    public bool DontImplyDedent { get; init; }

    /// <summary>"&lt;&gt;" takes the place of "!=" (<c>from __future__ import barry_as_FLUFL</c>, PEP 401).</summary>
    public bool BarryAsFlufl { get; init; }

    /// <summary>Called now and then while a long source is compiled; what it throws ends that.</summary>
    public Action? Poll { get; init; }
}

/// <summary>A syntax tree and the warnings about its source.</summary>
public readonly record struct ParseResult(Mod Tree, IReadOnlyList<PySyntaxWarning> Warnings);

/// <summary>From source text to syntax tree.</summary>
public static class PyParser
{
    /// <summary>Parses a file (mode "exec").</summary>
    /// <exception cref="PySyntaxException">The source is not a Python module.</exception>
    public static Module ParseModule(SourceText source, ParseOptions options = default) => (Module)Parse(source, ParseMode.Module, options).Tree;

    /// <summary>Parses a lone expression (mode "eval").</summary>
    /// <exception cref="PySyntaxException">The source is not a Python expression.</exception>
    public static Expression ParseExpression(SourceText source, ParseOptions options = default)
        => (Expression)Parse(source, ParseMode.Expression, options).Tree;

    /// <summary>Parses one interactive input (mode "single").</summary>
    /// <exception cref="PySyntaxException">The source is not one Python statement.</exception>
    public static Interactive ParseInteractive(SourceText source, ParseOptions options = default)
        => (Interactive)Parse(source, ParseMode.Interactive, options).Tree;

    /// <summary>Parses in any mode and collects warnings.</summary>
    /// <exception cref="PySyntaxException">The source is not Python.</exception>
    public static ParseResult Parse(SourceText source, ParseMode mode, ParseOptions options = default)
    {
        var warnings = new List<PySyntaxWarning>();
        try
        {
            return new ParseResult(Parse(source, mode, options, warnings), InOrder(warnings));
        }
        catch (PySyntaxException error)
        {
            error.Warnings = InOrder(warnings);
            throw;
        }
    }

    private static IReadOnlyList<PySyntaxWarning> InOrder(List<PySyntaxWarning> warnings)
        => warnings.Count > 1 ? warnings.OrderBy(static w => w.Token).ToArray() : warnings;

    private static Mod Parse(SourceText source, ParseMode mode, in ParseOptions options, List<PySyntaxWarning> warnings)
    {
        source.ImpliesNewline = mode == ParseMode.Module;
        var lexer = new Lexer(source, warnings) { DontImplyDedent = options.DontImplyDedent && mode == ParseMode.Interactive, Poll = options.Poll };
        TokenBuffer tokens = lexer.Tokenize();
        var window = new TokenWindow(tokens, options.Poll);
        var parser = new PyLiteParser(window, TextWriter.Null, TextWriter.Null);
        parser.Initialize(source, warnings, options);
        try
        {
            return mode switch
            {
                ParseMode.Module => parser.fileInput().tree,
                ParseMode.Expression => parser.expressionInput().tree,
                _ => ParseOneStatement(parser, window, source, options),
            };
        }
        catch (ParseFailure failure)
        {
            // Behind the failure no text of an f-string has been looked at.
            warnings.RemoveAll(w => !w.IsLexical && w.Token > failure.Token);
            if (options.AllowIncompleteInput && IsIncomplete(lexer, tokens, source, failure.Token))
                throw Incomplete(source);
            PySyntaxException error = SyntaxErrors.Explain(lexer, tokens, source, parser.ClauseStart, failure.Token, mode);
            // Behind unexpected indentation nothing is looked at.
            if (error.Message == SyntaxErrors.UnexpectedIndent)
                warnings.RemoveAll(w => w.Token > failure.Token);
            throw error;
        }
        catch (PySyntaxException error)
        {
            throw SyntaxErrors.Override(error, lexer, source, tokens[window.Index].Line);
        }
    }

    private static Mod ParseOneStatement(PyLiteParser parser, TokenWindow window, SourceText source, ParseOptions options)
    {
        Mod tree = parser.interactiveInput().tree;
        bool compound = ((Interactive)tree).Body is [.., If or For or While or With or Try or TryStar or FunctionDef or ClassDef or Match
            or AsyncFunctionDef or AsyncFor or AsyncWith];
        while (window.LA(1) == PyLiteParser.NEWLINE || !compound && window.LA(1) is PyLiteParser.INDENT && window.LA(2) == Antlr4.Runtime.TokenConstants.EOF)
            window.Consume();
        if (window.LA(1) == Antlr4.Runtime.TokenConstants.EOF)
        {
            bool open = compound && options is { AllowIncompleteInput: true, DontImplyDedent: true } && !source.EndsInNewline;
            if (open)
                throw Incomplete(source);
            // A compound statement on one line lacks the newline that ends it; behind an indented block the line structure has it.
            ref Token last = ref window.Tokens[window.Index - 1];
            if (compound && !options.AllowIncompleteInput && last.Type == PyLiteParser.NEWLINE && last.End >= source.Length && !source.EndsInNewline)
                throw new ParseFailure(window.Index - 1);
            return tree;
        }
        // After a compound statement even a second one has been looked for in vain.
        throw compound
            ? new ParseFailure(window.Index)
            : SyntaxErrors.At(
                window.Tokens, window.Index - 1, source, PySyntaxErrorKind.SyntaxError,
                SyntaxErrors.SeveralStatements);
    }

    private static PySyntaxException Incomplete(SourceText source)
    {
        string last = source.GetLine(source.LineCount);
        return new PySyntaxException(
            PySyntaxErrorKind.IncompleteInput, "incomplete input", source.Filename, source.LineCount, last.Length, source.LineCount, -1, last);
    }

    /// <summary>Whether it is only the end of the source that is wrong.</summary>
    private static bool IsIncomplete(Lexer lexer, TokenBuffer tokens, SourceText source, int failed)
        => tokens[failed].Type switch
        {
            PyLiteParser.ERROR => lexer.ErrorIsEndOfInput && !(lexer.ErrorIsContinuation && source.EndsInNewline),
            Antlr4.Runtime.TokenConstants.EOF => true,
            // The end closes the blocks that are open.
            PyLiteParser.DEDENT => EndsBehind(tokens, failed),
            _ => false,
        };

    private static bool EndsBehind(TokenBuffer tokens, int index)
    {
        while (tokens[index].Type == PyLiteParser.DEDENT)
            index++;
        return tokens[index].Type == Antlr4.Runtime.TokenConstants.EOF;
    }
}
