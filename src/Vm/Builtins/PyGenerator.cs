namespace PyLite.Vm.Eval;

// What Python sees of generators; coroutines and async generators share parts of it.
public partial class PyGenerator
{
    [PyMethod("__iter__(self, /)")] static Value Iter(PyGenerator self) => self;

    [PyMethod("__next__(self, /)")] static Value Next(ThreadState ts, PyGenerator self) => self.SendOrStop(ts, Value.None);

    [PyMethod("send(self, object, /)", Doc = "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.")]
    static Value Send(ThreadState ts, PyGenerator self, Value value) => self.SendOrStop(ts, value);

    [PyMethod("throw(self, typ, val=<missing>, tb=<missing>, /)", Doc = "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated,\nand may be removed in a future version of Python.")]
    static Value Throw(ThreadState ts, PyGenerator self, Value type, Value value, Value traceback) => self.ThrowOrStop(ts, type, value, traceback);

    [PyMethod("close(self, /)", Doc = "close() -> raise GeneratorExit inside generator.")]
    static Value Close(ThreadState ts, PyGenerator self) => self.CloseAndResult(ts);

    /// <summary>The next value, or StopIteration pending.</summary>
    internal Value SendOrStop(ThreadState ts, in Value sent)
    {
        if (Resume(ts, sent, out var value)) return value;
        return value.IsAbsent ? value : ts.Raise(new PyStopIteration(value));
    }

    /// <summary>The same after raising what the arguments of <c>throw()</c> mean.</summary>
    internal Value ThrowOrStop(ThreadState ts, in Value type, in Value exception, in Value traceback)
    {
        WarnOfOldSignature(ts, exception);
        ReadOnlySpan<Value> args = exception.IsAbsent ? [type] : traceback.IsAbsent ? [type, exception] : [type, exception, traceback];
        if (Throw(ts, new Thrown(args), out var value)) return value;
        return value.IsAbsent ? value : ts.Raise(new PyStopIteration(value));
    }

    internal Value CloseAndResult(ThreadState ts) => Close(ts) ? TakeClosedValue() : Value.Absent;

    private static void WarnOfOldSignature(ThreadState ts, in Value exception)
    {
        if (!exception.IsAbsent) Warnings.Warn(ts, Exc.DeprecationWarning, "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.");
    }

    /// <summary>The exception that the arguments of <c>throw()</c> mean, in the old signature with type, value and traceback too, of which this warns.</summary>
    public static PyBaseException ThrownException(ThreadState ts, in Value type, in Value value, in Value traceback)
    {
        WarnOfOldSignature(ts, value);
        return ExceptionOf(ts, type, value, traceback);
    }

    private static PyBaseException ExceptionOf(ThreadState ts, in Value type, in Value value, in Value traceback)
    {
        if (!traceback.IsAbsent && !traceback.IsNone && traceback.Ref is not PyTraceback) throw Err.Type("throw() third argument must be a traceback object");
        bool noValue = value.IsAbsent || value.IsNone;
        PyBaseException exception;
        if (type.Ref is PyType { IsException: true } cls)
        {
            if (value.Ref is PyBaseException given && given.Type.IsSubtypeOf(cls)) exception = given;
            else
            {
                var made = noValue ? Ops.Call(ts, type) : value.Ref is PyTuple tuple ? Ops.Call(ts, type, tuple.Items) : Ops.Call(ts, type, value);
                // That one, too, is raised where the generator stands.
                exception = made.Ref as PyBaseException ?? Err.Type($"calling {Ops.Repr(ts, type)} should have returned an instance of BaseException, not {made.Type.FullName}").Value;
            }
        }
        else if (type.Ref is PyBaseException instance)
        {
            if (!noValue) throw Err.Type("instance exception may not have a separate value");
            exception = instance;
        }
        else throw Err.Type($"exceptions must be classes or instances deriving from BaseException, not {type.Type.FullName}");
        if (traceback.Ref is PyTraceback tb) exception.Traceback = tb;
        return exception;
    }

    // ---- attributes

    [PyGetter("__name__", Doc = "name of the generator")] static Value GetName(PyGenerator self) => self.Name;
    [PySetter("__name__")] static void SetName(PyGenerator self, Value value) => self.Name = RequireName(value, "__name__");
    [PyGetter("__qualname__", Doc = "qualified name of the generator")] static Value GetQualName(PyGenerator self) => self.QualName;
    [PySetter("__qualname__")] static void SetQualName(PyGenerator self, Value value) => self.QualName = RequireName(value, "__qualname__");
    [PyGetter("gi_running")] static bool GetRunning(PyGenerator self) => self.IsRunning;
    [PyGetter("gi_suspended")] static bool GetSuspended(PyGenerator self) => self.IsSuspended && self.HasStarted;
    [PyGetter("gi_code")] static Value GetCode(PyGenerator self) => PyCode.Of(self.State.Code);
    [PyGetter("gi_frame")] static Value GetFrame(ThreadState ts, PyGenerator self) => self.FrameOrNone(ts);
    [PyGetter("gi_yieldfrom", Doc = "object being iterated by yield from, or None")] static Value GetYieldFrom(PyGenerator self) => self.ShowDelegate();

    internal static PyStr RequireName(in Value value, string attribute) => value.Ref as PyStr ?? throw Err.Type($"{attribute} must be set to a string object");

    /// <summary>The frame object, made when somebody asks; None once the body ended.</summary>
    internal Value FrameOrNone(ThreadState ts)
    {
        if (IsFinished) return Value.None;
        if (_running && !_delegating) return ts.FrameObject(_frame!);
        return FrameObject ??= PyFrame.OfSuspended(this);
    }

    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, PyGenerator self) => $"<{self.Type.Name} object {self.QualName} at 0x{Ops.Id(ts, self):x}>";

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "generators are generic over the types of their yield, send, and return values")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}
