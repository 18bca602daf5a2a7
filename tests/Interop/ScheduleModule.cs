using PyLite.Vm.Declaring;
using PyLite.Vm.Interpreters;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Tests.Interop;

/// <summary>schedule: makes other threads of a test wait where a race is decided.</summary>
[PyModule("schedule")]
internal static partial class ScheduleModule
{
    private sealed class Gate(SchedulePoint point, ThreadState owner)
    {
        private readonly SemaphoreSlim _reached = new(0), _open = new(0);
        private int _isTaken;

        public void Pass(SchedulePoint passed, ThreadState ts)
        {
            if (passed != point || ts == owner || Interlocked.Exchange(ref _isTaken, 1) != 0) return;
            _reached.Release();
            if (point == SchedulePoint.Parking) return;
            using (ts.Block()) _open.Wait();
        }

        public void AwaitReached(ThreadState ts)
        {
            using (ts.Block()) _reached.Wait();
        }

        public void Open() => _open.Release();
    }

    /// <summary>The gates of a runtime.</summary>
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<PyLiteRuntime, Gate> Gates = [];

    private static Gate Of(ThreadState ts) => Gates.TryGetValue(ts.Interpreter.Runtime, out var gate) ? gate : throw new InvalidOperationException("no gate");

    /// <summary>The next other thread that comes to a point stays there.</summary>
    [PyFunction("hold(point, /)")]
    static void Hold(ThreadState ts, string point)
    {
        var gate = new Gate(Enum.Parse<SchedulePoint>(point), ts);
        Gates.AddOrUpdate(ts.Interpreter.Runtime, gate);
        ts.Interpreter.Runtime.Schedule = gate.Pass;
    }

    /// <summary>Waits until it is there.</summary>
    [PyFunction("reached()")]
    static void Reached(ThreadState ts) => Of(ts).AwaitReached(ts);

    /// <summary>Lets it go on.</summary>
    [PyFunction("release()")]
    static void Release(ThreadState ts)
    {
        ts.Interpreter.Runtime.Schedule = null;
        Of(ts).Open();
    }
}
