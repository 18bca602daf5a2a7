using PyLite.Compiler.Parsing.Lexing;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Diagnostics;

/// <summary>From a failure of the generated parser to the exception that the user sees.</summary>
internal static class SyntaxErrors
{
    public const string UnexpectedIndent = "unexpected indent";
    public const string SeveralStatements = "multiple statements found while compiling a single statement";

    /// <summary>
    /// The error for a parser that stopped at a token. What is wrong with the tokens anywhere in the source comes before what
    /// is wrong with the statement, as in CPython: an open string or bracket is often the cause.
    /// </summary>
    public static PySyntaxException Explain(Lexer lexer, TokenBuffer tokens, SourceText source, int clause, int failed, ParseMode mode)
    {
        // In "for x not in y" the parser has taken the "not" for a part of an operator, and so the second one in "x is not not y".
        if (failed > 0 && tokens[failed - 1].Type == NOT && (tokens[failed].Type == FOR_IN || failed > 2 && tokens[failed - 2].Type == NOT && tokens[failed - 3].Type == IS))
            failed--;
        // "not" is no operand of a comparison.
        if (failed > 1 && tokens[failed - 1].Type == NOT && tokens[failed - 2].Type is EQEQUAL or NOTEQUAL or LESS or GREATER or LESSEQUAL or GREATEREQUAL or DEL)
            failed--;
        // Only of the first of several elements a comprehension can be made.
        if (failed > 1 && tokens[failed - 1].Type == ASYNC && tokens[failed].Type != FOR && FollowsComma(tokens, failed - 1))
            failed--;
        // "match" and the like are names there.
        if (mode == ParseMode.Expression && failed == 0 && tokens[0].Type is MATCH or CASE or TYPE)
            failed++;
        int type = tokens[failed].Type;
        if (type == ERROR)
            return lexer.Error!;
        if (type == Antlr4.Runtime.TokenConstants.EOF && Unclosed(lexer, source) is { } unclosed)
            return unclosed;
        var finder = new SyntaxErrorFinder(lexer, tokens, source, clause, failed, mode);
        PySyntaxException? error = finder.Find();
        if (error is null && finder.Generic is { } generic && generic < failed)
            failed = generic;
        // Unexpected indentation is not put down to what follows.
        if (error is null && type is INDENT or DEDENT)
            return Generic(tokens, failed, source, mode);
        error ??= Generic(tokens, failed, source, mode);
        // The newline is there while the line is the last one read.
        return Override(Math.Min(finder.FurthestLine, source.LineCount) > error.Line ? error.WithoutNewline() : error, lexer, source, finder.FurthestLine);
    }

    private static bool FollowsComma(TokenBuffer tokens, int token)
    {
        int depth = 0;
        for (int i = token - 1; i >= 0; i--)
        {
            switch (tokens[i].Type)
            {
                case RPAR or RSQB or RBRACE: depth++; break;
                case LPAR or LSQB or LBRACE or WITH_LPAR when --depth < 0: return false;
                case COMMA when depth == 0: return true;
                case NEWLINE: return false;
            }
        }
        return false;
    }

    /// <summary>Errors of the tokens after the place of another error replace it.</summary>
    public static PySyntaxException Override(PySyntaxException error, Lexer lexer, SourceText source, int line)
    {
        // The rest of the source is not looked at once there is a statement too many.
        if (error.Kind == PySyntaxErrorKind.MemoryError || error.Message == SeveralStatements)
            return error;
        if (lexer.Error is { } lexical)
            return lexer.ErrorYields ? error : lexical;
        return lexer.OpenBracket is { } open && line > open.Line ? Unclosed(lexer, source)! : error;
    }

    /// <summary>The error of a source that ends within brackets.</summary>
    public static PySyntaxException? Unclosed(Lexer lexer, SourceText source)
        => lexer.Error is null && lexer.OpenBracket is { } open
            ? new PySyntaxException(
                PySyntaxErrorKind.SyntaxError, $"'{open.Open}' was never closed", source.Filename, open.Line, open.Column + 1, open.Line, 0,
                open.Line < source.LineCount ? source.GetLine(open.Line) : source.GetErrorLine(open.Line))
            : null;

    private static PySyntaxException Generic(TokenBuffer tokens, int failed, SourceText source, ParseMode mode)
    {
        switch (tokens[failed].Type)
        {
            case INDENT:
                return At(tokens, failed, source, PySyntaxErrorKind.IndentationError, UnexpectedIndent);
            case DEDENT:
                return At(tokens, failed, source, PySyntaxErrorKind.IndentationError, "unexpected unindent");
            case Antlr4.Runtime.TokenConstants.EOF:
            case NEWLINE when mode != ParseMode.Module && !source.EndsInNewline && tokens[failed].End == source.Length:
                // Only a module gets a last newline of its own.
                int line = source.LineCount;
                return new PySyntaxException(
                    PySyntaxErrorKind.SyntaxError, "invalid syntax", source.Filename, line, 0, line, 0, source.GetErrorLine(line));
        }
        if (tokens[failed].Type == NOTEQUAL && source.Buffer[tokens[failed].Start] == '<')
            return At(tokens, failed, source, PySyntaxErrorKind.SyntaxError, "invalid syntax.  Maybe you meant '!=' instead of '<>'?");
        return At(tokens, failed, source, PySyntaxErrorKind.SyntaxError, "invalid syntax");
    }

    /// <summary>Whether a token is the end of a line that has no newline, which has no place.</summary>
    public static bool IsBareNewline(in Token token, SourceText source)
        => token.Type == NEWLINE && token.End >= source.Length && !source.EndsInNewline && !source.ImpliesNewline;

    /// <summary>An error at a token. The empty tokens of the line structure have only a column where the lexer stood.</summary>
    public static PySyntaxException At(TokenBuffer tokens, int token, SourceText source, PySyntaxErrorKind kind, string message)
    {
        ref Token t = ref tokens[token];
        if (IsBareNewline(t, source))
            return new PySyntaxException(kind, message, source.Filename, t.Line, t.Column, t.Line, -1, source.GetErrorLine(t.Line));
        if (t.Type is not (INDENT or DEDENT or Antlr4.Runtime.TokenConstants.EOF))
        {
            if (t.EndLine == t.Line)
                return new PySyntaxException(kind, message, source.Filename, t.Line, t.Column + 1, t.EndLine, t.EndColumn + 1, source.GetErrorLine(t.Line));
            // The column of the end is looked for in the first line, which is shown.
            string first = source.GetLine(t.Line);
            return new PySyntaxException(
                kind, message, source.Filename, t.Line, t.Column + 1, t.EndLine, Math.Min(t.EndColumn, first.EnumerateRunes().Count()) + 1, first);
        }
        int line = t.Line, column = t.Column;
        if (t.Start >= source.Length)
        {
            line = source.LineCount;
            string text = source.GetLine(line);
            column = text.EnumerateRunes().Count() + (source.EndsInNewline || source.ImpliesNewline ? 1 : 0);
        }
        return new PySyntaxException(kind, message, source.Filename, line, column, line, -1, source.GetErrorLine(line));
    }
}
