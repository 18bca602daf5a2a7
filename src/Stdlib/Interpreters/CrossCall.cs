using PyLite.Vm.Crossing;

namespace PyLite.Stdlib.Interpreters;

/// <summary>Calls into another interpreter.</summary>
internal static class CrossCall
{
    /// <summary>Calls something in the <c>__main__</c> of an interpreter; the result, or what it raised there.</summary>
    public static (Value Result, ExceptionSnapshot? Failure) Invoke(ThreadState ts, InterpreterState target, in Value callable, PyTuple args, PyDict? kwargs)
    {
        var function = CrossFunction.ShareOrCopy(ts, callable);
        var given = Array.ConvertAll(args.Items, arg => CrossFunction.ShareOrCopy(ts, arg));
        var named = new List<(PyStr Name, CrossValue Value)>();
        for (int i = 0; kwargs != null && i < kwargs.EntryCount; i++)
        {
            if (!kwargs.TryEntry(i, out var key, out var value)) continue;
            named.Add(((PyStr)key.Ref!, CrossFunction.ShareOrCopy(ts, value)));
        }
        if (target.IsClosing || !target.TryRunMain()) throw InterpreterErrors.New("interpreter already running");
        try
        {
            var (result, failure, isLost) = target.Enter<(CrossValue, ExceptionSnapshot?, bool)>(ts, inner =>
            {
                Value made;
                try
                {
                    var values = Array.ConvertAll(given, g => g.Receive(inner)).Concat(named.Select(n => n.Value.Receive(inner))).ToArray();
                    var names = named.Count == 0 ? null : new PyTuple([.. named.Select(static n => (Value)n.Name)]);
                    made = Ops.CallVector(inner, function.Receive(inner), values, names);
                }
                catch (PyException e)
                {
                    return (default, ExceptionSnapshot.Of(inner, e.Value), false);
                }
                try
                {
                    return (CrossFunction.ShareOrCopy(inner, made), null, false);
                }
                catch (PyException)
                {
                    return (default, null, true);
                }
            });
            if (isLost) throw Err.New(InterpreterErrors.NotShareable, "object does not support cross-interpreter data");
            return (failure == null ? result.Receive(ts) : Value.None, failure);
        }
        finally
        {
            target.EndRunMain();
        }
    }
}
