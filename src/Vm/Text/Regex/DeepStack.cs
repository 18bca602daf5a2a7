using System.Runtime.ExceptionServices;

namespace PyLite.Vm.Text.Regex;

/// <summary>
/// The passes over a pattern recurse as deep as it nests, which is bounded, but not by the little stack that some hosts' threads have.
/// So whatever walks over a pattern with many parentheses does it on a thread of its own.
/// </summary>
internal static class DeepStack
{
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>Patterns with fewer parentheses nest little enough for any thread.</summary>
    private const int HarmlessParentheses = 64;

    public static bool IsNeeded(ReadOnlySpan<int> pattern) => pattern.Count('(') > HarmlessParentheses;

    /// <summary>Runs the function here, or on a thread with a large stack.</summary>
    public static T Run<T>(bool isNeeded, Func<T> function)
    {
        if (!isNeeded)
            return function();
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(() =>
        {
            try
            {
                result = function();
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        }, StackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
