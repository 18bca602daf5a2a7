using PyLite.Vm.Tracing;

namespace PyLite.Vm.Builtins;

/// <summary>sys.monitoring: https://docs.python.org/3.14/library/sys.monitoring.html (PEP 669).</summary>
[PyModule(Name)]
public static partial class MonitoringModule
{
    internal const string Name = "sys.monitoring";

    /// <summary>The two objects that stand for something, of one interpreter.</summary>
    internal sealed class Marks
    {
        public readonly Value Disable = new PyInstance(PyObjectType.TypeObject), Missing = new PyInstance(PyObjectType.TypeObject);
    }

    private static readonly (string Name, MonitoringEvent Event)[] Events =
    [
        ("PY_START", MonitoringEvent.PyStart), ("PY_RESUME", MonitoringEvent.PyResume), ("PY_RETURN", MonitoringEvent.PyReturn), ("PY_YIELD", MonitoringEvent.PyYield),
        ("CALL", MonitoringEvent.Call), ("LINE", MonitoringEvent.Line), ("INSTRUCTION", MonitoringEvent.Instruction), ("JUMP", MonitoringEvent.Jump),
        ("BRANCH_LEFT", MonitoringEvent.BranchLeft), ("BRANCH_RIGHT", MonitoringEvent.BranchRight), ("STOP_ITERATION", MonitoringEvent.StopIteration),
        ("RAISE", MonitoringEvent.Raise), ("EXCEPTION_HANDLED", MonitoringEvent.ExceptionHandled), ("PY_UNWIND", MonitoringEvent.PyUnwind), ("PY_THROW", MonitoringEvent.PyThrow),
        ("RERAISE", MonitoringEvent.Reraise), ("C_RETURN", MonitoringEvent.CReturn), ("C_RAISE", MonitoringEvent.CRaise), ("BRANCH", MonitoringEvent.Branch), ("NO_EVENTS", MonitoringEvent.None),
    ];

    internal static string NameOf(MonitoringEvent kind) => Array.Find(Events, e => e.Event == kind).Name;

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        var dict = module.Dict;
        var marks = ts.Interpreter.ModuleState<Marks>();
        dict.SetStr("DISABLE", marks.Disable);
        dict.SetStr("MISSING", marks.Missing);
        dict.SetStr("DEBUGGER_ID", 0);
        dict.SetStr("COVERAGE_ID", 1);
        dict.SetStr("PROFILER_ID", 2);
        dict.SetStr("OPTIMIZER_ID", 5);
        var events = new PySimpleNamespace();
        foreach (var (name, kind) in Events) events.With(name, (long)kind);
        dict.SetStr("events", events);
    }

    private static Monitoring Tools(ThreadState ts) => Instrumentation.Of(ts).Tools;

    private static int Checked(int id) =>
        id is >= 0 and < Monitoring.ToolCount ? id : throw Err.Value($"invalid tool {id} (must be between 0 and {Monitoring.ToolCount - 1})");

    private static int InUse(ThreadState ts, int id) => Tools(ts).IsInUse(Checked(id)) ? id : throw Err.Value($"tool {id} is not in use");

    [PyFunction("use_tool_id(tool_id, name, /)")]
    static void UseToolId(ThreadState ts, int toolId, Value name)
    {
        Checked(toolId);
        if (name.Ref is not PyStr) throw Err.Value("tool name must be a str");
        if (Tools(ts).IsInUse(toolId)) throw Err.Value($"tool {toolId} is already in use");
        Tools(ts).Use(toolId, name);
    }

    [PyFunction("clear_tool_id(tool_id, /)")] static void ClearToolId(ThreadState ts, int toolId) => Tools(ts).Clear(ts, Checked(toolId));
    [PyFunction("free_tool_id(tool_id, /)")] static void FreeToolId(ThreadState ts, int toolId) => Tools(ts).Free(ts, Checked(toolId));
    [PyFunction("get_tool(tool_id, /)")] static Value GetTool(ThreadState ts, int toolId) => Tools(ts).NameOf(Checked(toolId));

    [PyFunction("register_callback(tool_id, event, func, /)")]
    static Value RegisterCallback(ThreadState ts, int toolId, int @event, Value func)
    {
        Checked(toolId);
        if (BitOperations.PopCount((uint)@event) != 1 || @event < 0) throw Err.Value("The callback can only be set for one event at a time");
        var kind = (MonitoringEvent)@event;
        if (kind > MonitoringEvent.Branch) throw Err.Value($"invalid event {@event}");
        Audits.Tell(ts, "sys.monitoring.register_callback", func);
        if (kind != MonitoringEvent.Branch) return Tools(ts).Register(toolId, kind, func);
        Tools(ts).Register(toolId, MonitoringEvent.BranchLeft, func);
        return Tools(ts).Register(toolId, MonitoringEvent.BranchRight, func);
    }

    [PyFunction("get_events(tool_id, /)")] static long GetEvents(ThreadState ts, int toolId) => (long)Tools(ts).EventsOf(Checked(toolId));

    [PyFunction("set_events(tool_id, event_set, /)")]
    static void SetEvents(ThreadState ts, int toolId, int eventSet)
    {
        Checked(toolId);
        var events = Normalized(eventSet, MonitoringEvent.All, "event");
        Tools(ts).SetEvents(ts, InUse(ts, toolId), events);
    }

    [PyFunction("get_local_events(tool_id, code, /)")]
    static long GetLocalEvents(ThreadState ts, int toolId, Value code)
    {
        var of = CodeOf(code);
        return (long)Tools(ts).LocalEventsOf(Checked(toolId), of);
    }

    [PyFunction("set_local_events(tool_id, code, event_set, /)")]
    static void SetLocalEvents(ThreadState ts, int toolId, Value code, int eventSet)
    {
        var of = CodeOf(code);
        Checked(toolId);
        var events = Normalized(eventSet, MonitoringEvent.Local | MonitoringEvent.OfCalls | MonitoringEvent.Branch, "local event");
        Tools(ts).SetLocalEvents(ts, InUse(ts, toolId), of, events);
    }

    private static CodeObject CodeOf(in Value code) => code.Ref is PyCode { Code: var of } ? of : throw Err.Type("code must be a code object");

    private static MonitoringEvent Normalized(int set, MonitoringEvent allowed, string what)
    {
        var events = (MonitoringEvent)set;
        if (set < 0 || (events & ~MonitoringEvent.All) != 0) throw Err.Value($"invalid {what} set 0x{set:x}");
        if ((events & MonitoringEvent.OfCalls) != 0)
        {
            // They come with calls, and only with those.
            if ((events & MonitoringEvent.OfCalls) != MonitoringEvent.OfCalls || (events & MonitoringEvent.Call) == 0) throw Err.Value("cannot set C_RETURN or C_RAISE events independently");
            events &= ~MonitoringEvent.OfCalls;
        }
        if ((events & MonitoringEvent.Branch) != 0) events = events & ~MonitoringEvent.Branch | MonitoringEvent.Branches;
        return (events & ~allowed) == 0 ? events : throw Err.Value($"invalid {what} set 0x{set:x}");
    }

    [PyFunction("restart_events()")] static void RestartEvents(ThreadState ts) => Tools(ts).Restart();

    [PyFunction("_all_events()")]
    static Value AllEvents(ThreadState ts)
    {
        var all = new PyDict();
        foreach (var (name, kind) in Events)
        {
            long tools = 0;
            for (int id = 0; id < Monitoring.ToolCount; id++)
                if ((Tools(ts).EventsOf(id) & kind) != 0) tools |= 1L << id;
            if (tools != 0) all.SetStr(name, tools);
        }
        return all;
    }
}
