using PyLite.Compiler.Bytecode;

namespace PyLite.Stdlib.Interpreters;

/// <summary>
/// The code of short scripts that an interpreter sent to others before: the same few lines are mostly sent again and again. Belongs to the interpreter that sends them.
/// </summary>
internal sealed class ScriptCache
{
    private const int MaxEntries = 64, MaxLength = 2000;
    private const string Filename = "<script>";

    private readonly Dictionary<string, CodeObject> _codes = new(StringComparer.Ordinal);

    /// <summary>The code of text or bytes; SyntaxError.</summary>
    public static CodeObject Of(ThreadState ts, in Value script)
    {
        if (script.Ref is not PyStr { IsWide: false } text || text.Length > MaxLength) return Compile(ts, script);
        var codes = ts.Interpreter.ModuleState<ScriptCache>()._codes;
        if (codes.TryGetValue(text.Narrow, out var known)) return known;
        if (codes.Count >= MaxEntries) codes.Clear();
        var code = Compile(ts, script);
        codes[text.Narrow] = code;
        return code;
    }

    private static CodeObject Compile(ThreadState ts, in Value script) =>
        ((PyCode)Ops.Call(ts, ts.Interpreter.BuiltinFunction("compile"), script, Filename, "exec").Ref!).Code;
}
