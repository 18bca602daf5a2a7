namespace PyLite.Vm.Limits;

/// <summary>
/// What an interpreter may do outside itself, and how much it may use: one immutable object, which the interpreters that it makes get, too. Each <c>Check</c> throws (usually
/// PermissionError) to refuse; this class refuses nothing. <see cref="SandboxPolicy"/> is the one for code that nobody trusts.
/// </summary>
public class ResourcePolicy
{
    /// <summary>The policy of the command line: everything is allowed.</summary>
    public static ResourcePolicy AllowAll { get; } = new();

    /// <summary>How much it may use.</summary>
    public ResourceLimits Limits { get; init; } = ResourceLimits.None;

    /// <summary>
    /// Whether what comes out of the interpreter is not to be trusted: only plain data crosses to others, queues and channels are those that it was given or made, and the streams,
    /// descriptors and modules of the process are not its own.
    /// </summary>
    public virtual bool IsConfined => false;

    /// <summary>A file or directory is looked at or read.</summary>
    public virtual void CheckRead(string path) { }

    /// <summary>The same as a question.</summary>
    public virtual bool MayRead(string path) => true;

    /// <summary>A file or directory is made, changed or removed.</summary>
    public virtual void CheckWrite(string path) { }

    /// <summary>A link is made.</summary>
    public virtual void CheckLink(string path) { }

    /// <summary>The clock is read.</summary>
    public virtual void CheckClock() { }

    /// <summary>The thread sleeps.</summary>
    public virtual void CheckSleep(TimeSpan duration) { }

    /// <summary>Whether the environment variables are those of the process; else it sees none, and what it sets nobody else sees.</summary>
    public virtual bool HasEnvironment => true;

    /// <summary>The environment of the process is asked or changed otherwise: the working directory, the names of user and machine.</summary>
    public virtual void CheckEnvironment(string what) { }

    /// <summary>A process is started or signalled.</summary>
    public virtual void CheckProcess(string what) { }

    /// <summary>A socket is made, or a name is looked up in the network.</summary>
    public virtual void CheckNetwork(string what) { }

    /// <summary>An interpreter is made, or another one than those it made is asked for.</summary>
    public virtual void CheckInterpreters(string what) { }

    /// <summary>Whether code that PyLite does not bring may import a module; <paramref name="isHosts"/>: it is one that the host registered.</summary>
    public virtual bool MayImport(string name, bool isHosts) => true;
}
