namespace PyLite.Vm.Declaring;

/// <summary>Room on the stack for the arguments of a cold call.</summary>
[InlineArray(4)]
public struct ArgumentSlots4
{
    private Value _first;
}

/// <summary>Room on the stack for the arguments of a cold call.</summary>
[InlineArray(8)]
public struct ArgumentSlots8
{
    private Value _first;
}
