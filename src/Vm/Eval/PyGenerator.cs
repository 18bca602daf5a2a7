namespace PyLite.Vm.Eval;

/// <summary>What <c>yield from</c> or <c>await</c> got from the iterator it delegates to.</summary>
public enum DelegateResult { Returned, Yielded, Raised }

/// <summary>
/// generator, coroutine and async_generator: a function with registers of its own, on which its frame runs whenever it is resumed.
/// </summary>
/// <remarks>Reference: https://docs.python.org/3.14/reference/expressions.html#generator-iterator-methods</remarks>
[PyType("generator", Abstract = true)]
public partial class PyGenerator : PyObject
{
    private PyBaseException? _ownHandled;
    private PyBaseException? _callersHandled;
    private bool _running;

    /// <summary>An exception is being thrown into what the body delegates to: it counts as running, but has no frame.</summary>
    private bool _delegating;

    /// <summary>Where the body runs or ran last.</summary>
    private Frame? _frame;

    public readonly PyFunction Function;
    public readonly CodeState State;
    public readonly Value[] Registers;
    private RareParts? _rare;
    public int Pc;

    /// <summary>The register that receives what is sent in; -1 before the first resumption.</summary>
    public int SentRegister = -1;

    /// <summary>
    /// Where the body is suspended in a <c>yield from</c> or <c>await</c>, the register of the iterator that it delegates to; in a loop that does nothing but yield what it gets,
    /// the complement of the register of the loop's iterator; else <see cref="NoInner"/>.
    /// </summary>
    internal int InnerRegister = NoInner;

    internal const int NoInner = int.MinValue;
    public PyFrame? FrameObject;

    private bool _mayWaitInHandler;

    /// <summary>For async generators that no event loop looks after: they are closed like others when they are dropped.</summary>
    private protected void CloseWhenDropped() => _mayWaitInHandler = State.Code.ExceptionTable.Length > 0;

    protected PyGenerator(PyType type, PyFunction function, Value[] registers) : base(type)
    {
        Function = function;
        State = function.State;
        Registers = registers;
        _mayWaitInHandler = function.Code.ExceptionTable.Length > 0 && type == TypeObject;
        if (function.Name != State.Name) Name = function.Name;
        if (function.QualName != State.QualName) QualName = function.QualName;
    }

    /// <summary>What few generators have.</summary>
    private sealed class RareParts
    {
        public PyStr? Name, QualName;
        public object? Guard;
        public UnawaitedCoroutines.Watch? Watch;
        public Value ClosedValue = Value.None;
    }

    private RareParts Rare => _rare ??= new RareParts();

    public PyStr Name
    {
        get => _rare?.Name ?? State.Name;
        set => Rare.Name = value;
    }

    public PyStr QualName
    {
        get => _rare?.QualName ?? State.QualName;
        set => Rare.QualName = value;
    }

    /// <summary>Stands for the generator in <see cref="Finalizers"/> once it waited where dropping it has effects.</summary>
    internal object? Guard => _rare?.Guard;

    /// <summary>Watches a coroutine until it begins.</summary>
    internal UnawaitedCoroutines.Watch? Watch { set => Rare.Watch = value; }

    /// <summary>The body begins to run, or never will.</summary>
    internal void Begin()
    {
        if (_rare?.Watch is { } watch) watch.Begun = true;
    }

    /// <summary>The object that a call of a generator, coroutine or async generator function gives; <paramref name="frame"/> makes it by the instruction before <paramref name="pc"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject Create(ThreadState ts, Frame frame, int pc, PyFunction function, Value[] registers)
    {
        var flags = function.Code.Flags;
        if ((flags & CodeFlags.Generator) != 0) return new PyGenerator(TypeObject, function, registers);
        if ((flags & CodeFlags.Coroutine) != 0)
        {
            var coroutine = new PyCoroutine(function, registers);
            ts.NewCoroutines.Note(ts, coroutine, frame, pc);
            return coroutine;
        }
        return new PyAsyncGenerator(function, registers);
    }

    /// <summary>The same where the arguments are one for each parameter.</summary>
    public static PyObject Create(ThreadState ts, Frame frame, int pc, PyFunction function, ReadOnlySpan<Value> args)
    {
        var registers = new Value[function.State.RegisterCount];
        SetArguments(registers, args, function.State);
        return Create(ts, frame, pc, function, registers);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetArguments(Value[] registers, ReadOnlySpan<Value> args, CodeState state)
    {
        for (int i = 0; i < args.Length; i++)
        {
            ref readonly Value from = ref args[i];
            ref Value to = ref registers[i];
            // Ints into a clear place need no write barrier.
            if (from.Ref != null) to.Ref = from.Ref;
            to.Bits = from.Bits;
        }
        for (int i = args.Length; i < state.NamedCount; i++) registers[i].Ref = Value.AbsentTag;
    }

    /// <summary>
    /// For a call of a generator or coroutine function whose result goes straight to an <c>await</c>, a <c>yield from</c> or a <c>for</c>, so that nothing else will refer to it:
    /// what an earlier such call has left, or a new one. It can do without a warning that it was never awaited.
    /// </summary>
    internal static PyGenerator CreateTransient(PyFunction function, ReadOnlySpan<Value> args)
    {
        if (function.TakeSpare() is { } spare)
        {
            spare.IsFinished = false;
            spare.Pc = 0;
            spare.SentRegister = -1;
            spare.InnerRegister = NoInner;
            SetArguments(spare.Registers, args, spare.State);
            return spare;
        }
        var registers = new Value[function.State.RegisterCount];
        SetArguments(registers, args, function.State);
        var made = (function.Code.Flags & CodeFlags.Coroutine) != 0 ? new PyCoroutine(function, registers) : new PyGenerator(TypeObject, function, registers);
        made._isTransient = true;
        return made;
    }

    /// <summary>Whether nothing but the instruction that resumes it refers to it, so that it can serve again (<see cref="Retire"/>).</summary>
    private bool _isTransient;

    /// <summary>The body returned, and no frame object was made of its frame: lets go of what it held. True if it may be resumed again as another one, so that the frame can keep it.</summary>
    internal bool Retire()
    {
        ClearRegisters();
        if (!_isTransient || _rare != null) return false;
        Function.KeepSpare(this);
        return true;
    }

    /// <summary>Whatever it delegates to, for Python code, which may keep it (<c>gi_yieldfrom</c>).</summary>
    internal Value ShowDelegate()
    {
        if (DelegatesTo() is not { } inner) return Value.None;
        Show(inner);
        return inner;
    }

    /// <summary>Python code gets an object that a register held.</summary>
    internal static void Show(PyObject seen)
    {
        if (seen is PyGenerator generator) generator._isTransient = false;
    }

    /// <summary>Ran to its end or was closed.</summary>
    public bool IsFinished { get; private set; }
    public bool IsRunning => _running;
    public bool HasStarted => SentRegister >= 0 || IsFinished || IsRunning;
    public bool IsSuspended => !IsFinished && !_running;

    /// <summary>A <c>for</c> may push its frame at once.</summary>
    public bool CanResume
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !IsFinished && !_running;
    }

    /// <summary>What whoever resumed the body handles.</summary>
    internal PyBaseException? CallersHandled => _callersHandled;

    /// <summary>Whether a finally, with or except may have something to do if the body does not go on.</summary>
    private bool WaitsInHandler()
    {
        foreach (var row in State.Code.ExceptionTable)
            if (Pc > row.Start && Pc <= row.End) return true;
        return false;
    }

    /// <summary>The body itself handles that very exception: it was thrown in.</summary>
    internal bool HandlesCallers;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Enter(ThreadState ts, Frame frame)
    {
        // What is mostly the same is compared first: that is cheaper than the write barrier.
        _running = true;
        if (_frame != frame) _frame = frame;
        if (_callersHandled != ts.Handled) _callersHandled = ts.Handled;
        if (_ownHandled != null)
        {
            HandlesCallers = _ownHandled == ts.Handled;
            ts.Handled = _ownHandled;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Leave(ThreadState ts, bool hasRun = true)
    {
        _running = false;
        if (hasRun && _mayWaitInHandler) GuardHandlers(ts);
        if (ts.Handled != _callersHandled || HandlesCallers)
        {
            _ownHandled = ts.Handled;
            ts.Handled = _callersHandled;
        }
        else if (_ownHandled != null) _ownHandled = null;
        if (_callersHandled != null) _callersHandled = null;
    }

    private void GuardHandlers(ThreadState ts)
    {
        if (!WaitsInHandler()) return;
        _mayWaitInHandler = false;
        Rare.Guard = ts.Interpreter.Finalizers.Enter(ts, this);
    }

    /// <summary>The body returned or raised.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Finish(ThreadState ts)
    {
        _running = false;
        _frame = null;
        IsFinished = true;
        if (_rare?.Guard is { } guard) ts.Interpreter.Finalizers.Leave(guard);
        if (ts.Handled != _callersHandled) ts.Handled = _callersHandled;
        _callersHandled = _ownHandled = null;
        HandlesCallers = false;
        FrameObject = null;
    }

    /// <summary>Lets go of what the body held.</summary>
    internal void ClearRegisters()
    {
        var registers = Registers;
        for (int i = 0; i < registers.Length; i++) registers[i] = default;
    }

    /// <summary>Marks a generator that never started as closed.</summary>
    internal void FinishUnstarted()
    {
        Begin();
        IsFinished = true;
        ClearRegisters();
    }

    /// <summary>For <c>for</c> loops and C# code; coroutines and async generators are no iterators.</summary>
    public override bool IterNext(ThreadState ts, out Value value)
    {
        if (GetType() != typeof(PyGenerator)) return Ops.TryNext(ts, this, out value, out _);
        if (CanResume)
        {
            value = Interpreter.RunGenerator(ts, this, Value.None);
            if (!IsFinished && !value.IsAbsent) return true;
        }
        else if (Resume(ts, Value.None, out value)) return true;
        if (value.IsAbsent) throw ts.TakePending();
        ts.IterationResult = value;
        return false;
    }

    protected virtual string Kind => "generator";

    /// <summary>A StopIteration that leaves the body becomes a RuntimeError (PEP 479).</summary>
    internal PyBaseException ConvertStopIteration(PyBaseException exception)
    {
        bool isAsyncEnd = this is PyAsyncGenerator && exception.Type.IsSubtypeOf(Exc.StopAsyncIteration);
        if (!isAsyncEnd && !exception.Type.IsSubtypeOf(PyStopIteration.TypeObject)) return exception;
        return new PyBaseException(Exc.RuntimeError, $"{Kind} raised {(isAsyncEnd ? "StopAsyncIteration" : "StopIteration")}")
        {
            Cause = exception, Context = exception, SuppressContext = true,
        };
    }

    /// <summary>
    /// Resumes the body with a value. False when the body returned, with its result in <paramref name="value"/>, or, with Absent there, when it raised: the
    /// exception is pending then.
    /// </summary>
    public bool Resume(ThreadState ts, in Value sent, out Value value)
    {
        if (IsFinished)
        {
            value = this is PyCoroutine ? ts.Raise(Exc.RuntimeError, "cannot reuse already awaited coroutine") : Value.None;
            return false;
        }
        if (_running)
        {
            value = ts.Raise(Exc.ValueError, $"{Kind} already executing");
            return false;
        }
        if (SentRegister < 0 && !sent.IsNone)
        {
            value = ts.Raise(Exc.TypeError, $"can't send non-None value to a just-started {Kind}");
            return false;
        }
        value = Interpreter.RunGenerator(ts, this, sent);
        return !IsFinished && !value.IsAbsent;
    }

    /// <summary>Raises an exception at the point where the body is suspended; results as for <see cref="Resume"/>.</summary>
    public bool Throw(ThreadState ts, PyBaseException exception, out Value value) => Throw(ts, new Thrown(exception), out value);

    /// <summary>What is thrown in: an exception, or the arguments of <c>throw()</c>, which an iterator that the body delegates to gets as they are.</summary>
    internal readonly ref struct Thrown
    {
        private readonly PyBaseException? _exception;
        public readonly ReadOnlySpan<Value> Args;

        public Thrown(PyBaseException exception) => _exception = exception;

        public Thrown(ReadOnlySpan<Value> args) => Args = args;

        public bool IsExit => (_exception?.Type ?? Args[0].Ref as PyType ?? Args[0].Type).IsSubtypeOf(Exc.GeneratorExit);

        /// <summary>The exception; it may have to be made, which runs Python code.</summary>
        public PyBaseException Exception(ThreadState ts) => _exception ?? ExceptionOf(ts, Args[0], Args.Length > 1 ? Args[1] : Value.Absent, Args.Length > 2 ? Args[2] : Value.Absent);

        /// <summary>Calls the <c>throw</c> of an iterator that is not built in.</summary>
        public Value Call(ThreadState ts, in Value method) => _exception != null ? Ops.TryCall(ts, method, _exception) : Ops.TryCall(ts, method, Args);
    }

    internal bool Throw(ThreadState ts, Thrown thrown, out Value value)
    {
        if (_running)
        {
            value = ts.Raise(Exc.ValueError, $"{Kind} already executing");
            return false;
        }
        if (IsFinished || SentRegister < 0)
        {
            bool isReused = IsFinished && this is PyCoroutine;
            var exception = isReused ? new PyBaseException(Exc.RuntimeError, "cannot reuse already awaited coroutine") : thrown.Exception(ts);
            if (!IsFinished) FinishUnstarted();
            value = ts.Raise(exception);
            return false;
        }
        if (DelegatesTo() is { } inner)
        {
            // Generators delegate to each other as deep as the recursion limit allows, which a script can raise.
            if (!ts.HasNativeStack())
            {
                value = ts.Raise(Err.Recursion(" (native stack)").Value);
                return false;
            }
            bool delegated;
            _running = _delegating = true;
            try
            {
                if (ThrowInto(ts, inner, thrown, out value, out delegated)) return true;
            }
            catch (PyException e)
            {
                value = ts.Raise(e.Value);
                delegated = true;
            }
            finally
            {
                _running = _delegating = false;
            }
            // The inner iterator ended: its result, or its exception, goes on in this body. A StopIteration is such a result, however it came here.
            if (!delegated || value.IsAbsent)
            {
                var raised = delegated ? ts.TakePending().Value : thrown.Exception(ts);
                if (raised is not PyStopIteration stop) return ThrowHere(ts, raised, out value);
                value = stop.Value;
            }
            var word = State.Instructions[Pc];
            Registers[Instruction.A(word)] = value;
            Pc++;
            SentRegister = Instruction.C(word);
            InnerRegister = NoInner;
            return Resume(ts, Value.None, out value);
        }
        return ThrowHere(ts, thrown.Exception(ts), out value);
    }

    private bool ThrowHere(ThreadState ts, PyBaseException exception, out Value value)
    {
        // Suspended in a delegation the frame stands before its instruction; to raise there it must stand behind it.
        if (DelegatesTo() != null)
        {
            Pc++;
            InnerRegister = NoInner;
        }
        value = Interpreter.RunGeneratorRaising(ts, this, exception, withContext: _ownHandled != null);
        return !IsFinished && !value.IsAbsent;
    }

    /// <summary>The iterator that a suspended <c>yield from</c> or <c>await</c> delegates to (<c>gi_yieldfrom</c>), or null.</summary>
    public PyObject? DelegatesTo()
    {
        if (IsFinished || _running || InnerRegister < 0) return null;
        return Registers[InnerRegister].Ref as PyObject;
    }

    /// <summary>
    /// Throws into the iterator of a delegation. <paramref name="delegated"/> is false if it has no <c>throw</c>, so that the exception is to be raised here.
    /// </summary>
    private static bool ThrowInto(ThreadState ts, PyObject inner, Thrown thrown, out Value value, out bool delegated)
    {
        delegated = true;
        bool isExit = thrown.IsExit;
        if (inner is PyGenerator generator && generator is not PyAsyncGenerator)
        {
            if (!isExit) return generator.Throw(ts, thrown, out value);
            if (!generator.Close(ts))
            {
                value = Value.Absent;
                return false;
            }
            value = default;
            delegated = false;
            return false;
        }
        if (isExit)
        {
            if (TryGetClose(ts, inner, out var close)) Ops.Call(ts, close);
            value = default;
            delegated = false;
            return false;
        }
        if (!Ops.TryGetAttr(ts, inner, Names.@throw, out var method))
        {
            value = default;
            delegated = false;
            return false;
        }
        value = thrown.Call(ts, method);
        if (!value.IsAbsent) return true;
        if (ts.Pending is PyStopIteration stop)
        {
            ts.Pending = null;
            value = stop.Value;
        }
        return false;
    }

    /// <summary>The close method of what is delegated to; an attribute that raises is reported, and passed over.</summary>
    private static bool TryGetClose(ThreadState ts, in Value inner, out Value close)
    {
        try
        {
            return Ops.TryGetAttr(ts, inner, Names.close, out close);
        }
        catch (PyException e)
        {
            SysModule.ReportUnraisable(ts, e.Value, inner);
            close = Value.Absent;
            return false;
        }
    }

    /// <summary>Raises GeneratorExit in the body. False with an exception pending.</summary>
    public bool Close(ThreadState ts)
    {
        if (IsFinished) return true;
        if (SentRegister < 0 && !_running)
        {
            FinishUnstarted();
            return true;
        }
        var exit = new PyBaseException(Exc.GeneratorExit);
        Interpreter.SetContext(ts, exit);
        if (Throw(ts, exit, out var value))
        {
            ts.Raise(Exc.RuntimeError, $"{Kind} ignored GeneratorExit");
            return false;
        }
        if (!value.IsAbsent)
        {
            Rare.ClosedValue = value;
            return true;
        }
        if (ts.Pending!.Type.IsSubtypeOf(Exc.GeneratorExit) || ts.Pending is PyStopIteration)
        {
            ts.Pending = null;
            return true;
        }
        return false;
    }

    /// <summary>Takes what the body returned when it was closed; <c>close()</c> gives it (3.13).</summary>
    internal Value TakeClosedValue()
    {
        if (_rare == null) return Value.None;
        var value = _rare.ClosedValue;
        _rare.ClosedValue = Value.None;
        return value;
    }
}

/// <summary>coroutine: https://docs.python.org/3.14/reference/datamodel.html#coroutine-objects</summary>
[PyType("coroutine", Abstract = true, Base = typeof(PyObjectType))]
public sealed partial class PyCoroutine(PyFunction function, Value[] registers) : PyGenerator(TypeObject, function, registers)
{
    protected override string Kind => "coroutine";
}

/// <summary>async_generator: https://docs.python.org/3.14/reference/expressions.html#asynchronous-generator-functions</summary>
[PyType("async_generator", Abstract = true, Base = typeof(PyObjectType))]
public sealed partial class PyAsyncGenerator(PyFunction function, Value[] registers) : PyGenerator(TypeObject, function, registers)
{
    protected override string Kind => "async generator";

    /// <summary>An <c>__anext__</c>, <c>asend</c> or <c>athrow</c> is running.</summary>
    public bool IsBusy;
}

/// <summary>What an async generator's body yields to whoever awaits it, told apart from what its awaits yield.</summary>
[PyType("async_generator_wrapped_value", Abstract = true)]
public sealed partial class AsyncGeneratorYield(Value value) : PyObject(TypeObject)
{
    public readonly Value Value = value;
}

internal static class AsyncGeneratorOps
{
    public static Value WrapYield(in Value value) => new AsyncGeneratorYield(value);
}
