namespace PyLite.Vm.Crossing;

/// <summary>Functions on their way to another interpreter: their code is shared, what they stand in is not.</summary>
public static class CrossFunction
{
    /// <summary>Why code cannot run as a script; null if it can.</summary>
    public static string? WhyNoScript(CodeObject code)
    {
        if (code.ArgCount + code.KwOnlyArgCount > 0 || (code.Flags & (CodeFlags.VarArgs | CodeFlags.VarKeywords)) != 0) return "code with args not supported";
        return ReturnsOnlyNone(code) ? null : "code that returns a value is not a script";
    }

    /// <summary>Whether nothing but None comes out when code has run.</summary>
    public static bool ReturnsOnlyNone(CodeObject code)
    {
        if ((code.Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0) return false;
        var words = code.Instructions;
        for (int pc = 0; pc < words.Length; pc++)
            if (Instruction.Op(words[pc]) == Opcode.Return && !ReturnsNone(words, pc)) return false;
        return true;
    }

    private static bool ReturnsNone(ulong[] words, int pc) =>
        pc > 0 && Instruction.Op(words[pc - 1]) == Opcode.LoadNone && Instruction.A(words[pc - 1]) == Instruction.A(words[pc]);

    /// <summary>Why a function is not stateless, so that its code alone does not say what it does; null if it is.</summary>
    public static string? WhyNotStateless(ThreadState ts, PyFunction function)
    {
        if (function.Defaults is { Length: > 0 }) return "defaults not supported";
        if (function.KwDefaults is { Count: > 0 }) return "keyword defaults not supported";
        if (function.Closure.Length > 0) return "closures not supported";
        return UsesGlobals(function.Code, function.Globals, ts.Interpreter.Builtins.Dict) ? "globals not supported" : null;
    }

    /// <summary>Whether code, or a function made in it, reads a global that is not built-in.</summary>
    public static bool UsesGlobals(CodeObject code, PyDict? globals, PyDict builtins)
    {
        foreach (ulong word in code.Instructions)
        {
            if (Instruction.Op(word) != Opcode.LoadGlobal) continue;
            var name = PyStr.Intern(code.Names[Instruction.BC(word)]);
            if (globals?.FindStr(name) >= 0 || builtins.FindStr(name) < 0) return true;
        }
        foreach (object? constant in code.Constants)
            if (constant is CodeObject inner && UsesGlobals(inner, globals, builtins)) return true;
        return false;
    }

    /// <summary>Takes any object along: stateless functions as code, what can be shared as it is, of others what <c>pickle</c> makes of them.</summary>
    public static CrossValue ShareOrCopy(ThreadState ts, in Value value) =>
        value.Ref is PyFunction function && !ts.Interpreter.Host.Policy.IsConfined && WhyNotStateless(ts, function) == null ? ShareStateless(ts, function) : CrossValue.ShareOrCopy(ts, value);

    /// <summary>The same for what is to be called. If that cannot be taken along, the error says what could be.</summary>
    public static CrossValue ShareCallable(ThreadState ts, in Value callable)
    {
        try
        {
            return ShareOrCopy(ts, callable);
        }
        catch (PyException e) when (e.Value.Type == InterpreterErrors.NotShareable)
        {
            if (callable.Ref is PyFunction function) return ShareStateless(ts, function);
            throw Err.New(InterpreterErrors.NotShareable, $"expected a function, got {Ops.Repr(ts, callable)}");
        }
    }

    /// <summary>Takes the code of a function along that needs nothing else; NotShareableError of any other.</summary>
    public static CrossValue ShareStateless(ThreadState ts, PyFunction function)
    {
        if (ts.Interpreter.Host.Policy.IsConfined) throw CopyTrust.Refusal(ts, function);
        if (WhyNotStateless(ts, function) is not { } reason) return CrossValue.Of(new FunctionData(function.Code, function.Name, function.QualName));
        var cause = new PyBaseException(Exc.ValueError, reason);
        throw new PyException(new PyBaseException(InterpreterErrors.NotShareable, "only stateless functions are shareable") { Cause = cause, SuppressContext = true });
    }

    /// <summary>Becomes a function of the other interpreter's <c>__main__</c>.</summary>
    private sealed class FunctionData(CodeObject code, PyStr name, PyStr qualName) : CrossData
    {
        public override Value Receive(ThreadState ts)
        {
            var globals = MainModule.Dict(ts);
            return new PyFunction(ts.Interpreter.StateOf(code), globals, ts.Interpreter.Builtins.Dict) { Name = name, QualName = qualName };
        }
    }
}

/// <summary>The <c>__main__</c> of an interpreter.</summary>
public static class MainModule
{
    /// <summary>The namespace of <c>__main__</c>; RuntimeError if the program removed it.</summary>
    public static PyDict Dict(ThreadState ts) =>
        ts.Interpreter.Modules.GetStr(Names.__main__).Ref is PyModule main ? main.Dict : throw Err.Runtime("interpreter has no __main__ module");

    /// <summary>The file that <c>__main__</c> was made of, or null.</summary>
    internal static string? Script(ThreadState ts) =>
        ts.Interpreter.Modules.GetStr(Names.__main__).Ref is PyModule main && main.Dict.GetStr(Names.__file__).Ref is PyStr file ? file.ToString() : null;
}
