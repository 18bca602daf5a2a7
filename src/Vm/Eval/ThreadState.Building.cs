namespace PyLite.Vm.Eval;

// What C# code is filling from an iterator: nothing of the script's refers to it yet, but where memory is limited it counts.
public sealed partial class ThreadState
{
    private sealed record Filling(object Container, Filling? Outer);

    private Filling? _filling;

    /// <summary>Has a container counted as long as the result is not disposed. Costs nothing where memory is not limited.</summary>
    public FillingScope Fill(object container)
    {
        if (Interpreter.Host.Meter is not { Limits.Memory: not null }) return default;
        _filling = new Filling(container, _filling);
        return new FillingScope(this);
    }

    /// <summary>See <see cref="Fill"/>.</summary>
    public readonly ref struct FillingScope(ThreadState? thread)
    {
        public void Dispose()
        {
            if (thread != null) thread._filling = thread._filling!.Outer;
        }
    }
}
