namespace PyLite.Vm.Eval;

public sealed partial class PyCoroutine
{
    [PyMethod("send(self, object, /)", Doc = "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.")]
    static Value Send(ThreadState ts, PyCoroutine self, Value value) => self.SendOrStop(ts, value);

    [PyMethod("throw(self, typ, val=<missing>, tb=<missing>, /)", Doc = "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated,\nand may be removed in a future version of Python.")]
    static Value Throw(ThreadState ts, PyCoroutine self, Value type, Value value, Value traceback) => self.ThrowOrStop(ts, type, value, traceback);

    [PyMethod("close(self, /)", Doc = "close() -> raise GeneratorExit inside coroutine.")]
    static Value Close(ThreadState ts, PyCoroutine self) => self.CloseAndResult(ts);

    [PyMethod("__await__(self, /)")] static Value Await(PyCoroutine self) => new PyCoroutineWrapper(self);

    [PyGetter("__name__", Doc = "name of the coroutine")] static Value GetName(PyCoroutine self) => self.Name;
    [PySetter("__name__")] static void SetName(PyCoroutine self, Value value) => self.Name = RequireName(value, "__name__");
    [PyGetter("__qualname__", Doc = "qualified name of the coroutine")] static Value GetQualName(PyCoroutine self) => self.QualName;
    [PySetter("__qualname__")] static void SetQualName(PyCoroutine self, Value value) => self.QualName = RequireName(value, "__qualname__");
    [PyGetter("cr_running")] static bool GetRunning(PyCoroutine self) => self.IsRunning;
    [PyGetter("cr_suspended")] static bool GetSuspended(PyCoroutine self) => self.IsSuspended && self.HasStarted;
    [PyGetter("cr_code")] static Value GetCode(PyCoroutine self) => PyCode.Of(self.State.Code);
    [PyGetter("cr_frame")] static Value GetFrame(ThreadState ts, PyCoroutine self) => self.FrameOrNone(ts);
    [PyGetter("cr_await", Doc = "object being awaited on, or None")] static Value GetAwaited(PyCoroutine self) => self.ShowDelegate();
    [PyGetter("cr_origin", Member = true)] static Value GetOrigin(PyCoroutine self) => Value.None;

    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, PyCoroutine self) => $"<coroutine object {self.QualName} at 0x{Ops.Id(ts, self):x}>";

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "coroutines are generic over the types of their yield, send, and return values")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}

/// <summary>What <c>coroutine.__await__()</c> gives: an iterator over the coroutine.</summary>
[PyType("coroutine_wrapper", Abstract = true, Doc = "A wrapper object implementing __await__ for coroutines.")]
public sealed partial class PyCoroutineWrapper(PyCoroutine coroutine) : PyObject(TypeObject)
{
    private readonly PyCoroutine _coroutine = coroutine;

    [PyMethod("__iter__(self, /)")] static Value Iter(PyCoroutineWrapper self) => self;
    [PyMethod("__next__(self, /)")] static Value Next(ThreadState ts, PyCoroutineWrapper self) => self._coroutine.SendOrStop(ts, Value.None);
    [PyMethod("send(self, object, /)")] static Value Send(ThreadState ts, PyCoroutineWrapper self, Value value) => self._coroutine.SendOrStop(ts, value);

    [PyMethod("throw(self, typ, val=<missing>, tb=<missing>, /)")]
    static Value Throw(ThreadState ts, PyCoroutineWrapper self, Value type, Value value, Value traceback) =>
        self._coroutine.ThrowOrStop(ts, type, value, traceback);

    [PyMethod("close(self, /)")] static Value Close(ThreadState ts, PyCoroutineWrapper self) => self._coroutine.CloseAndResult(ts);
}
