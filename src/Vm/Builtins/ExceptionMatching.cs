namespace PyLite.Vm.Builtins;

/// <summary>What <c>except</c> and <c>except*</c> clauses do.</summary>
internal static class ExceptionMatching
{
    /// <summary>Whether <c>except cls</c> catches an exception.</summary>
    public static bool Matches(ThreadState ts, PyBaseException exception, in Value cls)
    {
        if (cls.Ref is PyType { IsException: true } type) return exception.Type.IsSubtypeOf(type);
        if (cls.Ref is PyTuple tuple)
        {
            foreach (var item in tuple.Items)
                if (item.Ref is not PyType { IsException: true }) throw Err.Type("catching classes that do not inherit from BaseException is not allowed");
            foreach (var item in tuple.Items)
                if (exception.Type.IsSubtypeOf((PyType)item.Ref!)) return true;
            return false;
        }
        throw Err.Type("catching classes that do not inherit from BaseException is not allowed");
    }

    /// <summary>Splits an exception by <c>except* cls</c>; a plain exception that matches is wrapped in a group.</summary>
    public static void Split(ThreadState ts, PyBaseException exception, in Value cls, out Value matched, out Value rest)
    {
        foreach (var type in cls.Ref is PyTuple tuple ? tuple.Items : [cls])
        {
            if (type.Ref is not PyType { IsException: true } t) throw Err.Type("catching classes that do not inherit from BaseException is not allowed");
            if (t.IsSubtypeOf(PyExceptionGroup.TypeObject)) throw Err.Type("catching ExceptionGroup with except* is not allowed. Use except instead.");
        }
        if (exception is PyExceptionGroup group)
        {
            var parts = group.SplitBy(ts, cls);
            matched = parts.Matched;
            rest = parts.Remaining;
            return;
        }
        if (Matches(ts, exception, cls))
        {
            matched = PyExceptionGroup.Wrap(exception);
            rest = Value.None;
            return;
        }
        matched = Value.None;
        rest = exception;
    }

    /// <summary>What to raise after the clauses of <c>except*</c>: what they raised themselves and what none of them caught.</summary>
    public static Value PrepareReraise(ThreadState ts, PyBaseException original, PyList results)
    {
        var raised = new List<PyBaseException>();
        var reraised = new List<PyBaseException>();
        foreach (var item in results.Span)
        {
            if (item.Ref is not PyBaseException exception) continue;
            // What was merely passed on shares the original's traceback.
            if (exception.Traceback == original.Traceback && exception.Cause == original.Cause && exception.Context == original.Context) reraised.Add(exception);
            else raised.Add(exception);
        }
        // Only one clause can have caught a naked exception, which was wrapped for it.
        if (original is not PyExceptionGroup group) return raised.Count > 0 ? raised[0] : reraised.Count > 0 ? reraised[0] : Value.None;
        var kept = reraised.Count == 0 ? null : group.Project(ts, reraised);
        if (raised.Count == 0) return kept == null ? Value.None : kept;
        if (kept != null) raised.Add(kept);
        return raised.Count == 1 ? raised[0] : PyExceptionGroup.Make("", raised);
    }
}
