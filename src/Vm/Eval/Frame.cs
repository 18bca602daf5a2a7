namespace PyLite.Vm.Eval;

/// <summary>What happens when a frame returns.</summary>
public enum FrameKind
{
    /// <summary>The result goes to register Dest of the caller's frame.</summary>
    Plain,
    /// <summary>The frame was started from C#: the eval loop returns the result.</summary>
    Entry,
    /// <summary>An <c>__init__</c> that a call of a class started: the result must be None; Dest has the instance already.</summary>
    Init,
    /// <summary>A generator that a <c>for</c> of the frame below resumed within the same loop.</summary>
    Generator,
    /// <summary>A generator or coroutine that a <c>yield from</c> or <c>await</c> of the frame below, itself that of one, resumed within the same loop.</summary>
    Delegate,
    /// <summary>A generator or coroutine that a call of its <c>send</c> in the frame below resumed: its return is a StopIteration there.</summary>
    Send,
    /// <summary>A method of an instance that an operator of the frame below called: the result NotImplemented is an error, as no other method is left to be asked.</summary>
    Operator,
}

/// <summary>
/// An activation of a code object: data only, in a list that a thread keeps and reuses. The registers are a window of one of the thread's
/// stack chunks. A <see cref="PyFrame"/> is made only when somebody asks for it (traceback, sys._getframe).
/// </summary>
public sealed class Frame(Frame? back)
{
    /// <summary>The frame below; fixed, as frames are a list.</summary>
    public readonly Frame? Back = back;

    /// <summary>The frame above, if there ever was one.</summary>
    public Frame? Next;

    public PyFunction Function = null!;
    public Value[] Stack = null!;

    /// <summary>
    /// How far callees' windows in <see cref="Stack"/> may reach: its length, or zero while a generator runs here, whose registers are its own and end with them.
    /// </summary>
    public int Limit;

    /// <summary>Where the callees of the generator that runs here have their windows: behind the frame that resumed it.</summary>
    public Value[]? CalleeStack;

    public int CalleeBase;

    /// <summary>A chunk that this frame needed because the one of its caller was full; kept for the next time.</summary>
    public Value[]? OwnChunk;

    /// <summary>Index of register 0 in Stack.</summary>
    public int Base;

    /// <summary>Index of the instruction after the one that runs; kept up to date only where somebody may look at it.</summary>
    public int Pc;
    public int Dest;

    /// <summary>The kind, <see cref="Observed"/> and <see cref="Reported"/>; zero for plain frames that nobody looked at, which return fastest.</summary>
    public int Flags;

    /// <summary>The bit of <see cref="Flags"/> that says that <see cref="Object"/> is set.</summary>
    public const int Observed = 16;

    /// <summary>The bit of <see cref="Flags"/> that says that instrumented code has reported the beginning of the activation, or that it began before anybody watched.</summary>
    public const int Reported = 32;

    public FrameKind Kind
    {
        get => (FrameKind)(Flags & 15);
        set => Flags = Flags & ~15 | (int)value;
    }

    /// <summary>How many frames are below, and thus the depth of the recursion: fixed, as the list's order is.</summary>
    public readonly int Depth = back == null ? 0 : back.Depth + 1;

    /// <summary>The namespace of module, class and exec code; null in functions.</summary>
    public PyObject? Namespace;

    /// <summary>Where names are: the namespace; where the code of a module was made a function, or awaits, that of the function.</summary>
    public PyObject NameScope => Namespace ?? Function.Namespace ?? Function.Globals;

    private PyGenerator? _generator;

    /// <summary>The generator that runs here. (A suspended one may still be stored: mostly the next one to run here is the same.)</summary>
    public PyGenerator? Generator => Limit == 0 ? _generator : null;

    /// <summary>Lets a generator run here.</summary>
    public void SetGenerator(PyGenerator generator)
    {
        _generator = generator;
        Stack = generator.Registers;
        Base = 0;
        Limit = 0;
        if (Function != generator.Function) Function = generator.Function;
        if (State != generator.State) State = generator.State;
    }

    public void ForgetGenerator() => _generator = null;

    /// <summary>The new instance whose <c>__init__</c> this frame runs.</summary>
    public PyObject? Instance;

    /// <summary>What Python code sees of this frame, if it ever asked.</summary>
    public PyFrame? Object;

    /// <summary>Of the function.</summary>
    public CodeState State = null!;
    public ref Value Register(int index) => ref Stack[Base + index];
}
