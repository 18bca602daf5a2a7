using PyLite.Vm.Text.Regex;

namespace PyLite.Vm.Eval;

/// <summary>A long match looks up as the eval loop does; what the breaker raises leaves the match.</summary>
public sealed partial class ThreadState : IMatchWatch
{
    TimeSpan IMatchWatch.Remaining => Timeout.InfiniteTimeSpan;

    bool IMatchWatch.ShouldStop()
    {
        CheckBreaker();
        return false;
    }
}
