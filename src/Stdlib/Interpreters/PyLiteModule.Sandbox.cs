using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Interpreters;

// Interpreters for code that nobody trusts.
public static partial class PyLiteModule
{
    [PyConst("LimitExceeded")] static Value LimitExceeded => LimitErrors.Type;

    [PyFunction("sandbox(read, write, network, processes, environment, modules, interpreters, threads, memory, time, output)")]
    static long Sandbox(ThreadState ts, PyTuple read, PyTuple write, bool network, bool processes, bool environment, Value modules, bool interpreters, Value threads, Value memory, Value time, Value output)
    {
        // Rules of its own could be looser.
        if (ts.Interpreter.Host.Policy.IsConfined) throw Err.New(Exc.PermissionError, "a sandbox may not make another one");
        var policy = new SandboxPolicy
        {
            Read = TextsOf(read, "read"), Write = TextsOf(write, "write"), Network = network, Processes = processes, Environment = environment, Interpreters = interpreters,
            Modules = modules.Ref is PyTuple names ? new HashSet<string>(TextsOf(names, "modules")) : null,
            Limits = Checked(() => new ResourceLimits
            {
                Threads = (int?)NumberOf(ts, threads, int.MaxValue), Memory = NumberOf(ts, memory, long.MaxValue), Output = NumberOf(ts, output, long.MaxValue),
                Time = time.IsNone ? null : TimeSpan.FromSeconds(Math.Min(Ops.ToDouble(ts, time) is var seconds && double.IsNaN(seconds) ? 0 : seconds, 1e9)),
            }),
        };
        var made = InterpreterState.CreateFor(ts, InterpreterConfig.Isolated, policy: policy);
        made.EndsWithHandles = true;
        return made.Id;
    }

    private static string[] TextsOf(PyTuple items, string what) =>
        Array.ConvertAll(items.Items, item => item.Ref is PyStr text ? text.ToString() : throw Err.Type($"{what} must contain strings, not {Ops.TypeFullName(item.Type)}"));

    private static long? NumberOf(ThreadState ts, in Value value, long most) => value.IsNone ? null : Math.Min(Ops.ToClampedLong(ts, value), most);

    private static ResourceLimits Checked(Func<ResourceLimits> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentOutOfRangeException e)
        {
            // .NET adds the name of the parameter and the value.
            throw Err.Value(e.Message.Split(" (Parameter")[0]);
        }
    }
}
