using System.Text;

namespace PyLite.Tests.Conformance;

/// <summary>What a script did: its exit status, the last line of stderr, and stdout. Latin-1 keeps every byte apart.</summary>
internal sealed record Recording(int ExitStatus, string LastErrorLine, string Output)
{
    private const string Separator = "\n---\n";

    public static Recording Read(string path)
    {
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(path));
        var end = text.IndexOf(Separator, StringComparison.Ordinal);
        var head = end < 0 ? [] : text[..end].Split('\n');
        if (head is not [var exit, var error] || !exit.StartsWith("exit: ", StringComparison.Ordinal)
            || !error.StartsWith("stderr:", StringComparison.Ordinal))
            throw new FormatException($"{path} is not a recording");
        return new Recording(int.Parse(exit["exit: ".Length..]), error["stderr:".Length..].Trim(), text[(end + Separator.Length)..]);
    }

    public static Recording Of(int exitStatus, byte[] output, byte[] error)
    {
        var lines = Encoding.Latin1.GetString(error).TrimEnd().Split('\n');
        return new Recording(exitStatus, lines[^1].Trim(), Encoding.Latin1.GetString(output));
    }

    /// <summary>Null if they are the same, else a text that shows where they part.</summary>
    public string? DifferenceFrom(Recording expected, string errorText)
    {
        if (this == expected)
            return null;
        var report = new StringBuilder();
        if (ExitStatus != expected.ExitStatus)
            report.AppendLine($"exit status: expected {expected.ExitStatus}, was {ExitStatus}");
        if (LastErrorLine != expected.LastErrorLine)
            report.AppendLine("last line of stderr:").AppendLine($"  - {Shown(expected.LastErrorLine)}").AppendLine($"  + {Shown(LastErrorLine)}");
        if (Output != expected.Output)
            report.AppendLine("stdout (- CPython, + PyLite):").Append(LineDiff.Of(Shown(expected.Output), Shown(Output)));
        if (errorText.Length > 0 && (ExitStatus != expected.ExitStatus || LastErrorLine != expected.LastErrorLine))
            report.AppendLine("stderr:").AppendLine(errorText.TrimEnd());
        return report.ToString();
    }

    private static string Shown(string latin1) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(latin1));
}
