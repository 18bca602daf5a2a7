using System.Numerics;

namespace PyLite.Vm.Tracing;

/// <summary>The tools of <c>sys.monitoring</c>: which events each wants, in all code and in single code objects, and its callbacks. Belongs to an interpreter.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/sys.monitoring.html</remarks>
internal sealed class Monitoring
{
    public const int ToolCount = 6;
    private const int EventCount = 18;

    private readonly Tool[] _tools = Enumerable.Range(0, ToolCount).Select(_ => new Tool()).ToArray();

    /// <summary>For each code object that a tool has asked for by itself, or in which it disabled events.</summary>
    private readonly ConditionalWeakTable<CodeObject, CodeEvents> _ofCode = new();

    /// <summary>What some tool wants in all code, and in some code.</summary>
    private MonitoringEvent _global, _local;

    /// <summary>Raised by <see cref="Restart"/>: what was disabled under another number is enabled again.</summary>
    private int _generation;

    private sealed class Tool
    {
        public Value Name = Value.None;
        public MonitoringEvent Events;
        public readonly Value[] Callbacks = Enumerable.Repeat(Value.None, EventCount).ToArray();
        public bool IsInUse => !Name.IsNone;
    }

    private sealed class CodeEvents
    {
        public readonly MonitoringEvent[] OfTool = new MonitoringEvent[ToolCount];

        /// <summary>A bit for each tool, by instruction and event.</summary>
        public readonly Dictionary<(int At, MonitoringEvent Event), int> Disabled = [];
        public int Generation;
    }

    public bool HasEvents => (_global | _local) != 0;
    public bool HasLocalEvents => _local != 0;

    /// <summary>What code must report for the tools.</summary>
    public Reported Reported => ReportedFor(_global);

    /// <summary>The same for one code object beyond that.</summary>
    public Reported LocalReported(CodeObject code)
    {
        if (_local == 0 || !_ofCode.TryGetValue(code, out var found)) return Reported.None;
        var events = MonitoringEvent.None;
        foreach (var wanted in found.OfTool) events |= wanted;
        return ReportedFor(events);
    }

    private static Reported ReportedFor(MonitoringEvent events)
    {
        if (events == 0) return Reported.None;
        var reported = Reported.Frames;
        if ((events & MonitoringEvent.Line) != 0) reported |= Reported.Lines;
        if ((events & MonitoringEvent.Call) != 0) reported |= Reported.Calls;
        if ((events & (MonitoringEvent.Branches | MonitoringEvent.Jump)) != 0) reported |= Reported.Branches;
        if ((events & MonitoringEvent.Instruction) != 0) reported |= Reported.Instructions;
        return reported;
    }

    /// <summary>The offset that Python sees of an instruction.</summary>
    public static int OffsetOf(int at) => at * 2;

    /// <summary><c>sys.monitoring.MISSING</c>.</summary>
    public static Value Missing(ThreadState ts) => ts.Interpreter.ModuleState<MonitoringModule.Marks>().Missing;

    /// <summary>Whether any tool wants an event, be it of some code only.</summary>
    public bool Wants(MonitoringEvent kind) => ((_global | _local) & Wanted(kind)) != 0;

    /// <summary>What has to be wanted for an event to be told: the end of a native call is told to whoever wants calls.</summary>
    private static MonitoringEvent Wanted(MonitoringEvent kind) => (kind & MonitoringEvent.OfCalls) != 0 ? MonitoringEvent.Call : kind;

    /// <summary>Tells the tools that want it about an event. False with an exception pending.</summary>
    public bool Tell(ThreadState ts, MonitoringEvent kind, CodeObject code, int at, params ReadOnlySpan<Value> arguments)
    {
        if (!Wants(kind)) return true;
        var all = new Value[arguments.Length + 2];
        all[0] = PyCode.Of(code);
        all[1] = OffsetOf(Math.Max(at, 0));
        arguments.CopyTo(all.AsSpan(2));
        return TellTools(ts, kind, code, at, all);
    }

    /// <summary>The same of a line.</summary>
    public bool TellLine(ThreadState ts, CodeObject code, int at, int line) =>
        !Wants(MonitoringEvent.Line) || TellTools(ts, MonitoringEvent.Line, code, at, [PyCode.Of(code), line]);

    private bool TellTools(ThreadState ts, MonitoringEvent kind, CodeObject code, int at, Value[] arguments)
    {
        _ofCode.TryGetValue(code, out var ofCode);
        if (ofCode != null && ofCode.Generation != _generation)
        {
            ofCode.Disabled.Clear();
            ofCode.Generation = _generation;
        }
        int disabled = ofCode != null && ofCode.Disabled.TryGetValue((at, kind), out int bits) ? bits : 0;
        var wanted = Wanted(kind);
        for (int id = 0; id < ToolCount; id++)
        {
            var tool = _tools[id];
            if (((tool.Events | (ofCode?.OfTool[id] ?? 0)) & wanted) == 0 || (disabled & 1 << id) != 0) continue;
            var callback = tool.Callbacks[BitOperations.Log2((uint)kind)];
            if (callback.IsNone) continue;
            var given = Run(ts, callback, arguments);
            if (given.IsAbsent) return false;
            if (given.Ref == ts.Interpreter.ModuleState<MonitoringModule.Marks>().Disable.Ref && !TryDisable(ts, kind, code, at, id)) return false;
        }
        return true;
    }

    private bool TryDisable(ThreadState ts, MonitoringEvent kind, CodeObject code, int at, int id)
    {
        if ((kind & MonitoringEvent.Local) == 0)
        {
            _tools[id].Callbacks[BitOperations.Log2((uint)kind)] = Value.None;
            ts.Raise(Exc.ValueError, $"Cannot disable {MonitoringModule.NameOf(kind)} events. Callback removed.");
            return false;
        }
        var ofCode = OfCode(code);
        ofCode.Disabled.TryGetValue((at, kind), out int bits);
        ofCode.Disabled[(at, kind)] = bits | 1 << id;
        return true;
    }

    private CodeEvents OfCode(CodeObject code) => _ofCode.GetValue(code, _ => new CodeEvents { Generation = _generation });

    private static Value Run(ThreadState ts, in Value callback, Value[] arguments)
    {
        ts.IsInTraceFunction = true;
        var iterationResult = ts.IterationResult;
        try
        {
            return Ops.TryCall(ts, callback, arguments);
        }
        catch (PyException e)
        {
            return ts.Raise(e.Value);
        }
        finally
        {
            ts.IterationResult = iterationResult;
            ts.IsInTraceFunction = false;
        }
    }

    // ---- what the module offers; ids are valid

    public bool IsInUse(int id) => _tools[id].IsInUse;
    public Value NameOf(int id) => _tools[id].Name;
    public MonitoringEvent EventsOf(int id) => _tools[id].Events;
    public MonitoringEvent LocalEventsOf(int id, CodeObject code) => _ofCode.TryGetValue(code, out var found) ? found.OfTool[id] : 0;

    public void Use(int id, in Value name) => _tools[id].Name = name;

    /// <summary>Forgets a tool's events and callbacks.</summary>
    public void Clear(ThreadState ts, int id)
    {
        Array.Fill(_tools[id].Callbacks, Value.None);
        _tools[id].Events = 0;
        foreach (var (_, found) in _ofCode) found.OfTool[id] = 0;
        Changed(ts);
    }

    public void Free(ThreadState ts, int id)
    {
        Clear(ts, id);
        _tools[id].Name = Value.None;
    }

    /// <summary>Sets a callback for one event; gives the one that was set.</summary>
    public Value Register(int id, MonitoringEvent kind, in Value callback)
    {
        ref Value place = ref _tools[id].Callbacks[BitOperations.Log2((uint)kind)];
        var old = place;
        place = callback;
        return old;
    }

    public void SetEvents(ThreadState ts, int id, MonitoringEvent events)
    {
        _tools[id].Events = events;
        Changed(ts);
    }

    public void SetLocalEvents(ThreadState ts, int id, CodeObject code, MonitoringEvent events)
    {
        OfCode(code).OfTool[id] = events;
        Changed(ts);
    }

    /// <summary>Enables all that callbacks have disabled.</summary>
    public void Restart() => _generation++;

    private void Changed(ThreadState ts)
    {
        _global = _local = 0;
        foreach (var tool in _tools) _global |= tool.Events;
        foreach (var (_, found) in _ofCode)
            foreach (var wanted in found.OfTool) _local |= wanted;
        ts.Interpreter.Instrumentation!.Update(ts);
    }
}
