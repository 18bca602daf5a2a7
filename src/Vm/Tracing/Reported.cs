namespace PyLite.Vm.Tracing;

/// <summary>What instrumented code reports besides the beginning and the end of frames, which it always does.</summary>
[Flags]
internal enum Reported
{
    /// <summary>Code is not instrumented.</summary>
    None = 0,
    Frames = 1,
    Lines = 2,
    Calls = 4,
    Branches = 8,
    Instructions = 16,
}
