using System.Text;
using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Emit;

/// <summary>Documentation strings.</summary>
internal static class DocStrings
{
    /// <summary>The docstring that a body begins with, or null.</summary>
    public static StrConstant? Find(Stmt[] body)
        => body.Length > 0 && body[0] is ExprStmt { Value: Constant { Value: StrConstant text } } ? text : null;

    /// <summary>Removes the indentation that all lines but the first share, and leading blanks of the first.</summary>
    public static StrConstant Clean(StrConstant text)
    {
        var source = ExpandTabs(text.Text);
        var lines = source.Split('\n');
        int margin = int.MaxValue;
        for (int i = 1; i < lines.Length; i++)
        {
            int indent = Indent(lines[i]);
            if (indent < lines[i].Length)
                margin = Math.Min(margin, indent);
        }
        if (margin == int.MaxValue)
            margin = 0;
        var result = new StringBuilder(source.Length);
        result.Append(lines[0].AsSpan(Indent(lines[0])));
        for (int i = 1; i < lines.Length; i++)
            result.Append('\n').Append(lines[i].AsSpan(Math.Min(margin, Indent(lines[i]))));
        var cleaned = result.ToString();
        if (cleaned == text.Text)
            return text;
        return text.CodePoints is null ? new StrConstant(cleaned) : StrConstant.FromUtf16(cleaned);
    }

    private static int Indent(string line)
    {
        int indent = 0;
        while (indent < line.Length && line[indent] == ' ')
            indent++;
        return indent;
    }

    private static string ExpandTabs(string text)
    {
        if (!text.Contains('\t'))
            return text;
        var result = new StringBuilder(text.Length + 32);
        int column = 0;
        foreach (char c in text)
        {
            if (c == '\t')
            {
                int spaces = 8 - column % 8;
                result.Append(' ', spaces);
                column += spaces;
                continue;
            }
            result.Append(c);
            column = c is '\n' or '\r' ? 0 : column + 1;
        }
        return result.ToString();
    }
}
