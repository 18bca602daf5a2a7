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
            var (result, failure, lost) = target.Enter(ts, inner => Call(inner, function, given, named));
            if (lost is var (what, why)) throw new PyException(new PyBaseException(InterpreterErrors.NotShareable, what) { Cause = why?.ToCause(), SuppressContext = true });
            return (failure == null ? result.Receive(ts) : Value.None, failure);
        }
        finally
        {
            target.EndRunMain();
        }
    }

    private static (CrossValue Result, ExceptionSnapshot? Failure, (string What, ExceptionSnapshot? Why)? Lost) Call(ThreadState ts, CrossValue function, CrossValue[] given, List<(PyStr Name, CrossValue Value)> named)
    {
        Value callable, result;
        Value[] values;
        try
        {
            callable = function.Receive(ts);
        }
        catch (PyException e)
        {
            return (default, null, ("func not shareable", ExceptionSnapshot.Of(ts, e.Value)));
        }
        try
        {
            values = [.. given.Select(value => value.Receive(ts)), .. named.Select(item => item.Value.Receive(ts))];
        }
        catch (PyException e)
        {
            return (default, null, ("args not shareable", ExceptionSnapshot.Of(ts, e.Value)));
        }
        var names = named.Count == 0 ? null : new PyTuple([.. named.Select(static item => (Value)item.Name)]);
        try
        {
            result = Ops.CallVector(ts, callable, values, names);
        }
        catch (PyException e)
        {
            return (default, ExceptionSnapshot.Of(ts, e.Value), null);
        }
        try
        {
            return (CrossFunction.ShareOrCopy(ts, result), null, null);
        }
        catch (PyException e)
        {
            return (default, null, ("object does not support cross-interpreter data", ExceptionSnapshot.Of(ts, e.Value)));
        }
    }
}
