using PyLite.Compiler.Bytecode;
using PyLite.Vm.Crossing;

namespace PyLite.Stdlib.Interpreters;

/// <summary>How something that ran in another interpreter ended: with a result, or with an exception, of which a snapshot is there and, where that crosses, itself.</summary>
internal readonly record struct CrossOutcome(CrossValue Result, ExceptionSnapshot? Failure, CrossValue? Error, (string What, ExceptionSnapshot? Why)? Lost)
{
    /// <summary>(result, snapshot, exception), in the interpreter of the thread.</summary>
    public PyTuple ToTuple(ThreadState ts) => Failure == null
        ? PyTuple.Of(ResultIn(ts), Value.None, Value.None)
        : PyTuple.Of(Value.None, Failure.ToNamespace(), ErrorIn(ts));

    /// <summary>The result; NotShareableError if the interpreter of the thread cannot make it of what it was given.</summary>
    public Value ResultIn(ThreadState ts)
    {
        try
        {
            return Result.Take(ts);
        }
        catch (PyException e) when (e.Value.Type == InterpreterErrors.NotShareable)
        {
            throw new PyException(new PyBaseException(InterpreterErrors.NotShareable, "object does not support cross-interpreter data") { Context = e.Value });
        }
    }

    private Value ErrorIn(ThreadState ts)
    {
        try
        {
            return Error?.Take(ts) ?? Value.None;
        }
        catch (PyException)
        {
            return Value.None;
        }
    }
}

/// <summary>Calls into another interpreter.</summary>
internal static class CrossCall
{
    /// <summary>Calls something in the <c>__main__</c> of an interpreter.</summary>
    public static CrossOutcome Invoke(ThreadState ts, InterpreterState target, in Value callable, PyTuple args, PyDict? kwargs, bool keepsError = false)
    {
        var function = CrossFunction.ShareCallable(ts, callable);
        var given = CrossFunction.ShareOrCopy(ts, args);
        var named = kwargs == null ? [] : ShareNamed(ts, kwargs);
        var outcome = InMain(ts, target, inner => Call(inner, function, given, named, keepsError));
        if (outcome.Lost is var (what, why)) throw new PyException(new PyBaseException(InterpreterErrors.NotShareable, what) { Cause = why?.ToCause(), SuppressContext = true });
        return outcome;
    }

    private static (PyStr Name, CrossValue Value)[] ShareNamed(ThreadState ts, PyDict arguments)
    {
        var result = new List<(PyStr, CrossValue)>(arguments.Count);
        for (int i = 0; i < arguments.EntryCount; i++)
        {
            if (!arguments.TryEntry(i, out var key, out var value)) continue;
            var name = key.Ref as PyStr ?? throw Err.Type("keywords must be strings");
            try
            {
                result.Add((name, CrossFunction.ShareOrCopy(ts, value)));
            }
            catch (PyException e) when (e.Value.Type == InterpreterErrors.NotShareable)
            {
                throw CrossValue.NotShareable(ts, arguments);
            }
        }
        return [.. result];
    }

    /// <summary>Executes code in the <c>__main__</c> of an interpreter.</summary>
    public static CrossOutcome Execute(ThreadState ts, InterpreterState target, CodeObject code) => InMain(ts, target, inner =>
    {
        try
        {
            var main = MainModule.Dict(inner);
            CodeRunning.Run(inner, code, main, main);
            return default;
        }
        catch (PyException e)
        {
            return Failed(inner, e.Value, keepsError: true);
        }
    });

    /// <summary>Runs something in the <c>__main__</c> of an interpreter, where one thing at a time may run.</summary>
    public static T InMain<T>(ThreadState ts, InterpreterState target, Func<ThreadState, T> body)
    {
        target.ClaimMain("interpreter already running");
        try
        {
            return target.Enter(ts, body);
        }
        finally
        {
            target.EndRunMain();
        }
    }

    private static CrossOutcome Failed(ThreadState ts, PyBaseException error, bool keepsError)
    {
        var snapshot = ExceptionSnapshot.Of(ts, error);
        if (!keepsError) return new CrossOutcome(default, snapshot, null, null);
        try
        {
            return new CrossOutcome(default, snapshot, CrossValue.ShareOrCopy(ts, error), null);
        }
        catch (PyException)
        {
            return new CrossOutcome(default, snapshot, null, null);
        }
    }

    private static CrossOutcome Lost(ThreadState ts, string what, PyException why) => new(default, null, null, (what, ExceptionSnapshot.Of(ts, why.Value)));

    private static CrossOutcome Call(ThreadState ts, CrossValue function, CrossValue given, (PyStr Name, CrossValue Value)[] named, bool keepsError)
    {
        Value callable, result;
        Value[] values;
        try
        {
            callable = function.Receive(ts);
        }
        catch (PyException e)
        {
            return Lost(ts, "func not shareable", e);
        }
        try
        {
            values = [.. ((PyTuple)given.Take(ts).Ref!).Items, .. named.Select(item => item.Value.Take(ts))];
        }
        catch (PyException e)
        {
            return Lost(ts, "args not shareable", e);
        }
        var names = named.Length == 0 ? null : new PyTuple([.. named.Select(static item => (Value)item.Name)]);
        try
        {
            result = Ops.CallVector(ts, callable, values, names);
        }
        catch (PyException e)
        {
            return Failed(ts, e.Value, keepsError);
        }
        try
        {
            return new CrossOutcome(CrossFunction.ShareOrCopy(ts, result), null, null, null);
        }
        catch (PyException e)
        {
            return Lost(ts, "object does not support cross-interpreter data", e);
        }
    }
}
