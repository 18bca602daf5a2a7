using System.Text;

namespace PyLite.Tests.Conformance;

/// <summary>A line diff for people: common lines around a change, then <c>-</c> expected and <c>+</c> actual lines.</summary>
internal static class LineDiff
{
    private const int Context = 2;
    private const int MaxShownLines = 40;

    // The table of common subsequences is quadratic; longer outputs are cut, the first difference is what counts.
    private const int MaxComparedLines = 1500;

    public static string Of(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
            start++;

        var report = new StringBuilder();
        for (var i = Math.Max(0, start - Context); i < start; i++)
            report.Append("    ").AppendLine(left[i]);
        var shown = 0;
        foreach (var (mark, line) in Edits(Window(left, start), Window(right, start)))
        {
            if (shown++ == MaxShownLines)
            {
                report.AppendLine("    ...");
                break;
            }
            report.Append("  ").Append(mark).Append(' ').AppendLine(line);
        }
        report.AppendLine($"  (first difference in line {start + 1})");
        return report.ToString();
    }

    private static string[] Window(string[] lines, int start) => [.. lines.Skip(start).Take(MaxComparedLines)];

    private static IEnumerable<(char Mark, string Line)> Edits(string[] left, string[] right)
    {
        var common = CommonLengths(left, right);
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                yield return (' ', left[i++]);
                j++;
            }
            else if (j == right.Length || (i < left.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return ('-', left[i++]);
            }
            else
            {
                yield return ('+', right[j++]);
            }
        }
    }

    /// <summary>At [i, j]: the length of the longest common subsequence of what follows.</summary>
    private static int[,] CommonLengths(string[] left, string[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
                lengths[i, j] = left[i] == right[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        return lengths;
    }
}
