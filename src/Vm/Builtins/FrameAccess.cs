namespace PyLite.Vm.Builtins;

/// <summary>What the running Python frame sees.</summary>
public static class FrameAccess
{
    /// <summary>The globals of the running function; RuntimeError-free: outside any frame those of <c>__main__</c>.</summary>
    public static PyDict Globals(ThreadState ts) => ts.Frame.Function?.Globals ?? MainGlobals(ts);

    /// <summary><c>locals()</c>: the namespace, or in a function a new dict of its variables (PEP 667).</summary>
    public static Value Locals(ThreadState ts)
    {
        var frame = ts.Frame;
        if (frame == ts.Bottom) return MainGlobals(ts);
        if (frame.Namespace != null || (frame.State.Code.Flags & CodeFlags.Optimized) == 0) return frame.NameScope;
        var dict = Snapshot(frame.Function, frame.State.Code, frame.Stack.AsSpan(frame.Base, frame.State.NamedCount));
        frame.Object?.AddExtraLocals(ts, dict);
        return dict;
    }

    /// <summary>The variables of a function that are bound, captured and free ones too.</summary>
    public static PyDict Snapshot(PyFunction function, CodeObject code, ReadOnlySpan<Value> registers)
    {
        var dict = new PyDict();
        for (int i = 0; i < registers.Length; i++)
        {
            var value = code.IsCell[i] && registers[i].Ref is PyCell cell ? cell.Contents : registers[i];
            if (!value.IsAbsent && !code.LocalNames[i].StartsWith('.')) dict.SetStr(code.LocalNames[i], value);
        }
        for (int i = 0; i < code.FreeNames.Length; i++)
            if (!function.Closure[i].Contents.IsAbsent) dict.SetStr(code.FreeNames[i], function.Closure[i].Contents);
        return dict;
    }

    private static PyDict MainGlobals(ThreadState ts) => ts.Interpreter.Modules.GetStr(Names.__main__).Ref is PyModule main ? main.Dict : ts.Interpreter.Builtins.Dict;
}
