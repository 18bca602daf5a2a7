using PyLite.Compiler.Ast;
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
                _ => parser.interactiveInput().tree,
            };
            return new ParseResult(tree, warnings);
        }
        catch (ParseFailure failure)
        {
            throw new PySyntaxException(PySyntaxErrorKind.SyntaxError, "invalid syntax", source.Filename,
                tokens[failure.Token].Line, tokens[failure.Token].Column + 1, tokens[failure.Token].EndLine, tokens[failure.Token].EndColumn + 1,
                source.GetLine(tokens[failure.Token].Line));
        }
    }
}
