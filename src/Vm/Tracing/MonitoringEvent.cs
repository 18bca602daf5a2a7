namespace PyLite.Vm.Tracing;

/// <summary>The events of <c>sys.monitoring</c>, with CPython's numbers.</summary>
[Flags]
internal enum MonitoringEvent
{
    None = 0,
    PyStart = 1,
    PyResume = 2,
    PyReturn = 4,
    PyYield = 8,
    Call = 16,
    Line = 32,
    Instruction = 64,
    Jump = 128,
    BranchLeft = 256,
    BranchRight = 512,
    StopIteration = 1024,
    Raise = 2048,
    ExceptionHandled = 4096,
    PyUnwind = 8192,
    PyThrow = 16384,
    Reraise = 32768,
    CReturn = 65536,
    CRaise = 131072,

    /// <summary>Both directions of a branch, by the name that they had in Python 3.12.</summary>
    Branch = 262144,

    /// <summary>Those that happen at an instruction, and that can be disabled there.</summary>
    Local = PyStart | PyResume | PyReturn | PyYield | Call | Line | Instruction | Jump | BranchLeft | BranchRight | StopIteration,
    Branches = BranchLeft | BranchRight,
    OfCalls = CReturn | CRaise,
    All = Branch * 2 - 1,
}
