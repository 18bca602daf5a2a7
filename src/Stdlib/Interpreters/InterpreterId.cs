namespace PyLite.Stdlib.Interpreters;

/// <summary>IDs of interpreters as programs give them.</summary>
internal static class InterpreterId
{
    /// <summary>The interpreter of an ID; InterpreterNotFoundError.</summary>
    public static InterpreterState Find(ThreadState ts, in Value id)
    {
        long number = NumberOf(ts, id);
        var found = ts.Interpreter.Runtime.Interpreters.Find(number) ?? throw InterpreterErrors.Unrecognized(number);
        if (ts.Interpreter.Host.Policy.IsConfined && !ts.Interpreter.IsOrMade(found)) throw Err.New(Exc.PermissionError, "the sandbox may not use other interpreters");
        ts.Pass(SchedulePoint.Found);
        return found;
    }

    /// <summary>The number that an ID is, whether or not there is such an interpreter.</summary>
    public static long NumberOf(ThreadState ts, in Value id)
    {
        if (!id.IsInt && id.Ref is not (PyLong or PyBool) && !id.Type.IsSubtypeOf(PyInt.TypeObject)) throw Err.Type($"interpreter ID must be an int, got {id.Type.FullName}");
        if (!Ops.TryInt(id, out var number)) throw Err.Type($"interpreter ID must be an int, got {id.Type.FullName}");
        if (number < 0) throw Err.Value($"interpreter ID must be a non-negative int, got {Ops.Repr(ts, id)}");
        if (number > long.MaxValue) throw Err.Overflow("int too big to convert");
        return (long)number;
    }
}
