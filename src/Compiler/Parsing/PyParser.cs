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

    /// <summary>An indented block at the end of the source is unfinished until a blank line follows (for a REPL).</summary>
    public bool DontImplyDedent { get; init; }
}

/// <summary>A syntax tree and the warnings about its source.</summary>
public readonly record struct ParseResult(Mod Tree, IReadOnlyList<PySyntaxWarning> Warnings);

/// <summary>From source text to syntax tree.</summary>
public static class PyParser
{
    /// <summary>Parses a file (mode "exec").</summary>
    /// <exception cref="PySyntaxException">The source is not a Python module.</exception>
    public static Module ParseModule(SourceText source) => (Module)Parse(source, ParseMode.Module).Tree;

    /// <summary>Parses a lone expression (mode "eval").</summary>
    /// <exception cref="PySyntaxException">The source is not a Python expression.</exception>
    public static Expression ParseExpression(SourceText source) => (Expression)Parse(source, ParseMode.Expression).Tree;

    /// <summary>Parses one interactive input (mode "single").</summary>
    /// <exception cref="PySyntaxException">The source is not one Python statement.</exception>
    public static Interactive ParseInteractive(SourceText source, ParseOptions options = default)
        => (Interactive)Parse(source, ParseMode.Interactive, options).Tree;

    /// <summary>Parses in any mode and collects warnings.</summary>
    /// <exception cref="PySyntaxException">The source is not Python.</exception>
    public static ParseResult Parse(SourceText source, ParseMode mode, ParseOptions options = default)
    {
        var warnings = new List<PySyntaxWarning>();
        var lexer = new Lexer(source, warnings) { DontImplyDedent = options.DontImplyDedent };
        TokenBuffer tokens = lexer.Tokenize();
        var window = new TokenWindow(tokens);
        var parser = new PyLiteParser(window, TextWriter.Null, TextWriter.Null);
        parser.Initialize(source, warnings);
        try
        {
            Mod tree = mode switch
            {
                ParseMode.Module => parser.fileInput().tree,
                ParseMode.Expression => parser.expressionInput().tree,
                _ => ParseOneStatement(parser, window, source),
            };
            return new ParseResult(tree, warnings);
        }
        catch (ParseFailure failure)
        {
            if (options.AllowIncompleteInput && IsIncomplete(lexer, tokens, failure.Token))
                throw new PySyntaxException(PySyntaxErrorKind.IncompleteInput, "incomplete input", source.Filename, 0, 0, 0, 0, null);
            throw SyntaxErrors.Explain(lexer, tokens, source, parser.ClauseStart, failure.Token);
        }
        catch (PySyntaxException error)
        {
            throw SyntaxErrors.Override(error, lexer, source, tokens[window.Index].Line);
        }
    }

    private static Mod ParseOneStatement(PyLiteParser parser, TokenWindow window, SourceText source)
    {
        Mod tree = parser.interactiveInput().tree;
        while (window.LA(1) == PyLiteParser.NEWLINE)
            window.Consume();
        if (window.LA(1) != Antlr4.Runtime.TokenConstants.EOF)
        {
            if (((Interactive)tree).Body is [.., If or For or While or With or Try or TryStar or FunctionDef or ClassDef or Match
                or AsyncFunctionDef or AsyncFor or AsyncWith])
                throw new ParseFailure(window.Index);
            throw SyntaxErrors.At(
                window.Tokens, window.Index - 1, source, PySyntaxErrorKind.SyntaxError,
                "multiple statements found while compiling a single statement");
        }
        return tree;
    }

    /// <summary>Whether it is only the end of the source that is wrong.</summary>
    private static bool IsIncomplete(Lexer lexer, TokenBuffer tokens, int failed)
        => tokens[failed].Type switch
        {
            PyLiteParser.ERROR => lexer.ErrorIsEndOfInput,
            Antlr4.Runtime.TokenConstants.EOF => true,
            // The newline and the dedents that the end of the source implies.
            PyLiteParser.NEWLINE or PyLiteParser.DEDENT => tokens[failed].Start >= lexer.SourceLength && tokens[failed].Type == PyLiteParser.DEDENT,
            _ => false,
        };
}
