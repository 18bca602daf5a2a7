namespace PyLite.Vm.Builtins;

/// <summary>print and input.</summary>
public static class Printing
{
    internal static void Print(ThreadState ts, ReadOnlySpan<Value> args, PyStr sep, PyStr end, in Value file)
    {
        if (file.Ref is INativeTextWriter writer && writer.IsPlain)
        {
            for (int i = 0; i < args.Length; i++)
            {
                if (i > 0) writer.Write(ts, sep);
                writer.Write(ts, Ops.Str(ts, args[i]));
            }
            writer.Write(ts, end);
            return;
        }
        var write = Ops.GetAttr(ts, file, Names.write);
        for (int i = 0; i < args.Length; i++)
        {
            if (i > 0) Ops.Call(ts, write, sep);
            Ops.Call(ts, write, Ops.Str(ts, args[i]));
        }
        Ops.Call(ts, write, end);
    }

    internal static Value Input(ThreadState ts, in Value prompt)
    {
        var sys = ts.Interpreter.Sys;
        if (!Ops.TryGetAttr(ts, sys, "stdin", out var stdin) || stdin.IsNone) throw Err.Runtime("lost sys.stdin");
        if (!Ops.TryGetAttr(ts, sys, Names.stdout, out var stdout) || stdout.IsNone) throw Err.Runtime("lost sys.stdout");
        if (prompt.Ref is not PyStr { Length: 0 }) Ops.CallMethod(ts, stdout, Names.write, Ops.Str(ts, prompt));
        try
        {
            Ops.CallMethod(ts, stdout, Names.flush);
        }
        catch (PyException)
        {
            // A stream of the program's own may have none; a prompt that stays in a buffer is no reason not to read.
        }
        var line = Ops.CallMethod(ts, stdin, "readline");
        if (line.Ref is not PyStr text) throw Err.Type("object.readline() returned non-string");
        if (text.Length == 0) throw Err.New(Exc.EOFError, "EOF when reading a line");
        return text.CodePointAt(text.Length - 1) == '\n' ? text.Substring(0, text.Length - 1) : text;
    }
}

/// <summary>A text stream implemented in C# to which print writes without method calls.</summary>
public interface INativeTextWriter
{
    /// <summary>Whether no subclass overrides <c>write</c>.</summary>
    bool IsPlain { get; }

    /// <summary>What <c>write</c> does.</summary>
    void Write(ThreadState ts, PyStr text);
}
