namespace PyLite.Vm.Interpreters;

/// <summary>
/// Places where the outcome depends on who comes first. A test that sets <see cref="PyLiteRuntime.Schedule"/> is told of each thread that comes to one, and can hold it up there, so
/// that races take the turn that is to be tested.
/// </summary>
public enum SchedulePoint
{
    /// <summary>An interpreter was found by its ID; it has not been claimed yet.</summary>
    Found,

    /// <summary>An object is about to go into a queue or channel.</summary>
    Sending,

    /// <summary>The thread is going to sleep. It holds the monitor that it will be woken by and cannot be held up: whoever acts now, does so when it sleeps.</summary>
    Parking,

    /// <summary>What was run in an interpreter has come to its end; it still counts as running.</summary>
    Finishing,

    /// <summary>An interpreter is being closed; nothing has ended yet.</summary>
    Closing,
}
