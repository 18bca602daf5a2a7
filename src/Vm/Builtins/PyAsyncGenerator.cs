namespace PyLite.Vm.Eval;

public sealed partial class PyAsyncGenerator
{
    private bool _hooked;

    /// <summary><c>aclose()</c> was called or the body ended: nothing more will be yielded.</summary>
    internal bool IsClosed;

    [PyMethod("__aiter__(self, /)")] static Value AIter(PyAsyncGenerator self) => self;

    [PyMethod("__anext__(self, /)")] static Value ANext(ThreadState ts, PyAsyncGenerator self) => Send(ts, self, Value.None);

    [PyMethod("asend(self, object, /)", Doc = "asend(v) -> send 'v' in generator.")]
    static Value Send(ThreadState ts, PyAsyncGenerator self, Value value)
    {
        self.CallFirstIterHook(ts);
        return new PyAsyncGeneratorSend(self, value);
    }

    [PyMethod("athrow(self, typ, val=<missing>, tb=<missing>, /)", Doc = "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.\nthe (type, val, tb) signature is deprecated,\nand may be removed in a future version of Python.")]
    static Value Throw(ThreadState ts, PyAsyncGenerator self, Value type, Value value, Value traceback)
    {
        if (!value.IsAbsent) Warnings.Warn(ts, Exc.DeprecationWarning, "the (type, exc, tb) signature of athrow() is deprecated, use the single-arg signature instead.");
        self.CallFirstIterHook(ts);
        return new PyAsyncGeneratorThrow(self, (type, value, traceback));
    }

    [PyMethod("aclose(self, /)", Doc = "aclose() -> raise GeneratorExit inside generator.")]
    static Value Close(ThreadState ts, PyAsyncGenerator self)
    {
        self.CallFirstIterHook(ts);
        return new PyAsyncGeneratorThrow(self, null);
    }

    /// <summary>Tells the event loop, by <c>sys.set_asyncgen_hooks</c>, that the generator is iterated.</summary>
    private void CallFirstIterHook(ThreadState ts)
    {
        if (_hooked) return;
        _hooked = true;
        if (ts.AsyncGeneratorFirstIter.Ref is not (null or PyNone)) Ops.Call(ts, ts.AsyncGeneratorFirstIter, this);
        else CloseWhenDropped();
    }

    /// <summary>
    /// Tells what a step of the body gave: a yielded value is the result of awaiting, anything else is passed on to the event loop.
    /// </summary>
    internal DelegateResult Unwrap(ThreadState ts, bool yielded, ref Value value)
    {
        if (yielded)
        {
            if (value.Ref is not AsyncGeneratorYield wrapped) return DelegateResult.Yielded;
            IsBusy = false;
            value = wrapped.Value;
            return DelegateResult.Returned;
        }
        if (!value.IsAbsent) value = ts.Raise(new PyBaseException(Exc.StopAsyncIteration));
        if (ts.Pending!.Type.IsSubtypeOf(Exc.StopAsyncIteration) || ts.Pending.Type.IsSubtypeOf(Exc.GeneratorExit)) IsClosed = true;
        IsBusy = false;
        return DelegateResult.Raised;
    }

    [PyGetter("__name__", Doc = "name of the async generator")] static Value GetName(PyAsyncGenerator self) => self.Name;
    [PySetter("__name__")] static void SetName(PyAsyncGenerator self, Value value) => self.Name = RequireName(value, "__name__");
    [PyGetter("__qualname__", Doc = "qualified name of the async generator")] static Value GetQualName(PyAsyncGenerator self) => self.QualName;
    [PySetter("__qualname__")] static void SetQualName(PyAsyncGenerator self, Value value) => self.QualName = RequireName(value, "__qualname__");
    [PyGetter("ag_running", Member = true)] static bool GetRunning(PyAsyncGenerator self) => self.IsBusy;
    [PyGetter("ag_suspended")] static bool GetSuspended(PyAsyncGenerator self) => self.IsSuspended && self.HasStarted;
    [PyGetter("ag_code")] static Value GetCode(PyAsyncGenerator self) => PyCode.Of(self.State.Code);
    [PyGetter("ag_frame")] static Value GetFrame(ThreadState ts, PyAsyncGenerator self) => self.FrameOrNone(ts);
    [PyGetter("ag_await", Doc = "object being awaited on, or None")] static Value GetAwaited(PyAsyncGenerator self) => self.ShowDelegate();

    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, PyAsyncGenerator self) => $"<async_generator object {self.QualName} at 0x{Ops.Id(ts, self):x}>";

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "async generators are generic over the types of their yield and send values")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}

/// <summary>What awaiting one step of an async generator needs to know.</summary>
internal enum AwaitableState { Initial, Iterating, Closed }

/// <summary>What the methods of an async generator give: one step of it, to be awaited once.</summary>
[PyMembers]
public abstract class PyAsyncGeneratorStep(PyType type) : PyObject(type), INativeAwaitable
{
    private protected AwaitableState State;

    /// <inheritdoc/>
    public abstract DelegateResult Send(ThreadState ts, in Value given, out Value value);

    private protected abstract DelegateResult ThrowInto(ThreadState ts, PyBaseException exception, out Value value);

    [PyMethod("__await__(self, /)")] protected Value Await() => this;
    [PyMethod("__iter__(self, /)")] protected Value Iter() => this;
    [PyMethod("__next__(self, /)")] protected Value Next(ThreadState ts) => SendValue(ts, Value.None);

    [PyMethod("send(self, object, /)")]
    protected Value SendValue(ThreadState ts, Value given) => AwaitableResult.Of(ts, Send(ts, given, out var value), value);

    [PyMethod("throw(self, typ, val=<missing>, tb=<missing>, /)")]
    protected Value Throw(ThreadState ts, Value type, Value val, Value traceback) =>
        AwaitableResult.Of(ts, ThrowInto(ts, PyGenerator.ThrownException(ts, type, val, traceback), out var value), value);

    [PyMethod("close(self, /)")]
    protected Value Close(ThreadState ts) =>
        State == AwaitableState.Closed ? Value.None : AwaitableResult.Closed(ts, ThrowInto(ts, new PyBaseException(Exc.GeneratorExit), out _));
}

/// <summary>What <c>__anext__()</c> and <c>asend()</c> give.</summary>
[PyType("async_generator_asend", Abstract = true)]
public sealed partial class PyAsyncGeneratorSend(PyAsyncGenerator generator, Value sent) : PyAsyncGeneratorStep(TypeObject)
{
    public override DelegateResult Send(ThreadState ts, in Value given, out Value value)
    {
        var argument = given;
        if (!Begin(ts, out value)) return DelegateResult.Raised;
        if (State == AwaitableState.Initial && argument.IsNone) argument = sent;
        State = AwaitableState.Iterating;
        bool yielded = generator.Resume(ts, argument, out value);
        return End(generator.Unwrap(ts, yielded, ref value));
    }

    private bool Begin(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (State == AwaitableState.Closed)
        {
            ts.Raise(Exc.RuntimeError, "cannot reuse already awaited __anext__()/asend()");
            return false;
        }
        if (State != AwaitableState.Initial) return true;
        if (generator.IsBusy)
        {
            State = AwaitableState.Closed;
            ts.Raise(Exc.RuntimeError, "anext(): asynchronous generator is already running");
            return false;
        }
        generator.IsBusy = true;
        return true;
    }

    private DelegateResult End(DelegateResult result)
    {
        if (result != DelegateResult.Yielded) State = AwaitableState.Closed;
        return result;
    }

    private protected override DelegateResult ThrowInto(ThreadState ts, PyBaseException exception, out Value value)
    {
        if (!Begin(ts, out value)) return DelegateResult.Raised;
        State = AwaitableState.Iterating;
        bool yielded = generator.Throw(ts, exception, out value);
        return End(generator.Unwrap(ts, yielded, ref value));
    }
}

/// <summary>What <c>athrow()</c> and, without an exception, <c>aclose()</c> give.</summary>
[PyType("async_generator_athrow", Abstract = true)]
public sealed partial class PyAsyncGeneratorThrow(PyAsyncGenerator generator, (Value Type, Value Value, Value Traceback)? thrown) : PyAsyncGeneratorStep(TypeObject)
{
    private bool IsClose => thrown == null;

    public override DelegateResult Send(ThreadState ts, in Value given, out Value value)
    {
        value = Value.Absent;
        if (State == AwaitableState.Closed)
        {
            ts.Raise(Exc.RuntimeError, "cannot reuse already awaited aclose()/athrow()");
            return DelegateResult.Raised;
        }
        if (generator.IsFinished)
        {
            State = AwaitableState.Closed;
            value = Value.None;
            return DelegateResult.Returned;
        }
        if (State == AwaitableState.Iterating)
        {
            bool more = generator.Resume(ts, given, out value);
            return Finish(ts, more, ref value);
        }
        if (!Begin(ts)) return DelegateResult.Raised;
        if (generator.IsClosed)
        {
            State = AwaitableState.Closed;
            generator.IsBusy = false;
            ts.Raise(new PyBaseException(Exc.StopAsyncIteration));
            return DelegateResult.Raised;
        }
        if (!given.IsNone)
        {
            generator.IsBusy = false;
            ts.Raise(Exc.RuntimeError, "can't send non-None value to a just-started coroutine");
            return DelegateResult.Raised;
        }
        State = AwaitableState.Iterating;
        if (IsClose) generator.IsClosed = true;
        var exception = thrown is { } t ? PyGenerator.ThrownException(ts, t.Type, Value.Absent, Value.Absent) : new PyBaseException(Exc.GeneratorExit);
        if (thrown is { Value.IsAbsent: false } old) exception = WithoutWarning(ts, old);
        bool yielded = generator.Throw(ts, exception, out value);
        return Finish(ts, yielded, ref value);
    }

    /// <summary>The exception of the old signature, about which athrow() warned already.</summary>
    private static PyBaseException WithoutWarning(ThreadState ts, (Value Type, Value Value, Value Traceback) old)
    {
        if (old.Value.Ref is PyBaseException given) return given;
        var made = old.Value.IsNone ? old.Type.Ref is PyBaseException ? old.Type : Ops.Call(ts, old.Type) : Ops.Call(ts, old.Type, old.Value);
        var exception = (PyBaseException)made.Ref!;
        if (old.Traceback.Ref is PyTraceback traceback) exception.Traceback = traceback;
        return exception;
    }

    private bool Begin(ThreadState ts)
    {
        if (!generator.IsBusy)
        {
            generator.IsBusy = true;
            return true;
        }
        State = AwaitableState.Closed;
        ts.Raise(Exc.RuntimeError, $"{(IsClose ? "aclose" : "athrow")}(): asynchronous generator is already running");
        return false;
    }

    private DelegateResult Finish(ThreadState ts, bool yielded, ref Value value)
    {
        if (!IsClose)
        {
            var result = generator.Unwrap(ts, yielded, ref value);
            if (result != DelegateResult.Yielded) State = AwaitableState.Closed;
            return result;
        }
        if (yielded && value.Ref is not AsyncGeneratorYield) return DelegateResult.Yielded;
        generator.IsBusy = false;
        State = AwaitableState.Closed;
        if (yielded)
        {
            value = ts.Raise(Exc.RuntimeError, "async generator ignored GeneratorExit");
            return DelegateResult.Raised;
        }
        if (value.IsAbsent)
        {
            if (!ts.Pending!.Type.IsSubtypeOf(Exc.StopAsyncIteration) && !ts.Pending.Type.IsSubtypeOf(Exc.GeneratorExit)) return DelegateResult.Raised;
            ts.Pending = null;
        }
        value = Value.None;
        return DelegateResult.Returned;
    }

    private protected override DelegateResult ThrowInto(ThreadState ts, PyBaseException exception, out Value value)
    {
        value = Value.Absent;
        if (State == AwaitableState.Closed)
        {
            ts.Raise(Exc.RuntimeError, "cannot reuse already awaited aclose()/athrow()");
            return DelegateResult.Raised;
        }
        if (State == AwaitableState.Initial && !Begin(ts)) return DelegateResult.Raised;
        State = AwaitableState.Iterating;
        bool yielded = generator.Throw(ts, exception, out value);
        return Finish(ts, yielded, ref value);
    }
}

/// <summary>Turns what a native awaitable says into what its Python methods give.</summary>
public static class AwaitableResult
{
    public static Value Of(ThreadState ts, DelegateResult result, in Value value) => result switch
    {
        DelegateResult.Yielded => value,
        DelegateResult.Returned => ts.Raise(new PyStopIteration(value)),
        _ => Value.Absent,
    };

    /// <summary>The end of <c>close()</c>, which threw GeneratorExit.</summary>
    public static Value Closed(ThreadState ts, DelegateResult result)
    {
        if (result == DelegateResult.Yielded) return ts.Raise(Exc.RuntimeError, "coroutine ignored GeneratorExit");
        if (result == DelegateResult.Returned) return Value.None;
        var type = ts.Pending!.Type;
        if (!type.IsSubtypeOf(Exc.StopAsyncIteration) && !type.IsSubtypeOf(PyStopIteration.TypeObject) && !type.IsSubtypeOf(Exc.GeneratorExit)) return Value.Absent;
        ts.Pending = null;
        return Value.None;
    }
}
