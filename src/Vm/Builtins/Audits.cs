namespace PyLite.Vm.Builtins;

/// <summary>Audit events: https://docs.python.org/3.14/library/audit_events.html</summary>
public static class Audits
{
    /// <summary>Whether anybody listens; what an event would need is not made where nobody does.</summary>
    public static bool Wanted(ThreadState ts) => ts.Interpreter.AuditHooks.Count > 0;

    /// <summary>Passes an event to the hooks of the interpreter; what one of them raises ends what was about to be done.</summary>
    public static void Tell(ThreadState ts, string @event, params ReadOnlySpan<Value> args)
    {
        if (Wanted(ts)) Tell(ts, [@event, .. args]);
    }

    /// <summary>The same, with the name of the event as first argument.</summary>
    internal static void Tell(ThreadState ts, ReadOnlySpan<Value> args)
    {
        var hooks = ts.Interpreter.AuditHooks;
        if (hooks.Count == 0) return;
        var rest = PyTuple.Of(args[1..]);
        foreach (var hook in ValueArray.Copy(hooks.Span)) Ops.Call(ts, hook, args[0], rest);
    }
}
