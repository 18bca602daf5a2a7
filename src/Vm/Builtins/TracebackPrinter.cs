using System.Text;

namespace PyLite.Vm.Builtins;

/// <summary>Shows an exception as CPython 3.14 does on stderr: tracebacks, causes and contexts, notes, groups, suggestions.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/traceback.html and PEP 657, 654, 678.</remarks>
public sealed class TracebackPrinter
{
    private const string CauseText = "\nThe above exception was the direct cause of the following exception:\n\n";
    private const string ContextText = "\nDuring handling of the above exception, another exception occurred:\n\n";
    private const int MaxGroupWidth = 15;
    private const int MaxGroupDepth = 10;

    private readonly ThreadState _ts;
    private readonly StringBuilder _out = new();
    private readonly TracebackFrames _frames;

    /// <summary>How many groups the text stands in.</summary>
    private int _depth;
    private bool _needsClosing;

    private TracebackPrinter(ThreadState ts)
    {
        _ts = ts;
        _frames = new TracebackFrames(ts);
    }

    /// <summary>The text, which ends with a newline.</summary>
    public static string Format(ThreadState ts, PyBaseException exception)
    {
        var printer = new TracebackPrinter(ts);
        printer.AppendChain(Shown.Of(exception));
        return printer._out.ToString();
    }

    /// <summary>The plain text for an exception that nobody can catch: lines without carets, and neither causes nor notes.</summary>
    public static string FormatUnraisable(ThreadState ts, PyBaseException exception)
    {
        string frames = new TracebackFrames(ts, withCarets: false).Format(exception.Traceback);
        return $"{(frames.Length > 0 ? "Traceback (most recent call last):\n" : "")}{frames}{ExceptionText.FormatUnraisable(ts, exception)}";
    }

    /// <summary>What is shown of an exception: which of its causes and contexts were not shown elsewhere, and the members of a group.</summary>
    private sealed class Shown(PyBaseException exception)
    {
        public readonly PyBaseException Exception = exception;
        public Shown? Cause;
        public Shown? Context;
        public Shown[]? Members;

        /// <summary>
        /// Each exception is shown as the cause or context of one other only. The order in which they are visited decides whose: the last member of a group
        /// first, then the context, then the cause.
        /// </summary>
        public static Shown Of(PyBaseException exception)
        {
            var root = new Shown(exception);
            var seen = new HashSet<PyBaseException>(ReferenceEqualityComparer.Instance) { exception };
            var stack = new Stack<Shown>([root]);
            while (stack.TryPop(out var shown))
            {
                var e = shown.Exception;
                if (e.Cause is { } cause && seen.Add(cause)) shown.Cause = new Shown(cause);
                if (shown.Cause == null && !e.SuppressContext && e.Context is { } context && seen.Add(context)) shown.Context = new Shown(context);
                if (e is PyExceptionGroup group)
                {
                    shown.Members = Array.ConvertAll(group.Exceptions.Items, static m => new Shown((PyBaseException)m.Ref!));
                    foreach (var member in shown.Members) seen.Add(member.Exception);
                }
                if (shown.Cause != null) stack.Push(shown.Cause);
                if (shown.Context != null) stack.Push(shown.Context);
                foreach (var member in shown.Members ?? []) stack.Push(member);
            }
            return root;
        }
    }

    private void AppendChain(Shown last)
    {
        var chain = new Stack<(string? Text, Shown Shown)>();
        for (var shown = last; ;)
        {
            var below = shown.Cause ?? shown.Context;
            chain.Push((below == null ? null : shown.Cause != null ? CauseText : ContextText, shown));
            if (below == null) break;
            shown = below;
        }
        foreach (var (text, shown) in chain)
        {
            if (text != null) Emit(text);
            if (shown.Members == null) AppendPlain(shown.Exception);
            else if (_depth > MaxGroupDepth) Emit($"... (max_group_depth is {MaxGroupDepth})\n");
            else AppendGroup(shown);
        }
    }

    private void AppendPlain(PyBaseException exception)
    {
        string frames = _frames.Format(exception.Traceback);
        if (frames.Length > 0)
        {
            Emit("Traceback (most recent call last):\n");
            Emit(frames);
        }
        Emit(ExceptionText.Format(_ts, exception));
    }

    private void AppendGroup(Shown shown)
    {
        bool outermost = _depth == 0;
        if (outermost) _depth++;
        string frames = _frames.Format(shown.Exception.Traceback);
        if (frames.Length > 0)
        {
            Emit("Exception Group Traceback (most recent call last):\n", outermost ? '+' : '|');
            Emit(frames);
        }
        Emit(ExceptionText.Format(_ts, shown.Exception));
        AppendMembers(shown.Members!);
        if (outermost) _depth = 0;
    }

    private void AppendMembers(Shown[] members)
    {
        int shownCount = Math.Min(members.Length, MaxGroupWidth + 1);
        _needsClosing = false;
        for (int i = 0; i < shownCount; i++)
        {
            bool isLast = i == shownCount - 1;
            if (isLast) _needsClosing = true;
            bool truncated = i >= MaxGroupWidth;
            Indent();
            _out.Append(i == 0 ? "+-" : "  ").Append("+---------------- ").Append(truncated ? "..." : (i + 1).ToString()).Append(" ----------------\n");
            _depth++;
            if (!truncated) AppendChain(members[i]);
            else
            {
                int more = members.Length - MaxGroupWidth;
                Emit($"and {more} more exception{(more == 1 ? "" : "s")}\n");
            }
            if (isLast && _needsClosing)
            {
                Indent();
                _out.Append("+------------------------------------\n");
                _needsClosing = false;
            }
            _depth--;
        }
    }

    private void Indent() => _out.Append(' ', 2 * _depth);

    /// <summary>Appends lines, with the margin of the groups that they stand in.</summary>
    private void Emit(string text, char margin = '|')
    {
        if (_depth == 0)
        {
            _out.Append(text);
            return;
        }
        foreach (var line in text.AsSpan(0, text.Length - 1).ToString().Split('\n'))
        {
            Indent();
            _out.Append(margin).Append(' ').Append(line).Append('\n');
        }
    }
}
