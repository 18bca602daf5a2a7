namespace PyLite.Vm.Builtins;

/// <summary>What <c>anext(iterator, default)</c> gives: awaiting it gives the default where the iterator ends.</summary>
[PyType("anext_awaitable", Abstract = true)]
public sealed partial class PyAnextAwaitable(Value wrapped, Value @default) : PyObject(TypeObject), INativeAwaitable
{
    DelegateResult INativeAwaitable.Send(ThreadState ts, in Value sent, out Value value)
    {
        var given = sent;
        return Finish(ts, () => given.IsNone
            ? Step(ts)
            : Ops.CallMethod(ts, Iterator(ts), Names.send, given), out value);
    }

    private Value Iterator(ThreadState ts) => Ops.GetAwaitable(ts, wrapped, 0) is { Ref: PyCoroutine coroutine } ? Ops.CallMethod(ts, coroutine, "__await__") : Ops.GetAwaitable(ts, wrapped, 0);

    private Value Step(ThreadState ts) =>
        Ops.TryNext(ts, Iterator(ts).Ref, out var value, out var result) ? value : throw new PyException(new PyStopIteration(result));

    private DelegateResult Finish(ThreadState ts, Func<Value> step, out Value value)
    {
        try
        {
            value = step();
            if (!value.IsAbsent) return DelegateResult.Yielded;
        }
        catch (PyException e)
        {
            ts.Pending = e.Value;
        }
        value = Value.Absent;
        switch (ts.Pending)
        {
            case PyStopIteration stop:
                value = stop.Value;
                break;
            case { } error when error.Type.IsSubtypeOf(Exc.StopAsyncIteration):
                value = @default;
                break;
            default:
                return DelegateResult.Raised;
        }
        ts.Pending = null;
        return DelegateResult.Returned;
    }

    [PyMethod("__await__(self, /)")] static Value Await(PyAnextAwaitable self) => self;
    [PyMethod("__iter__(self, /)")] static Value Iter(PyAnextAwaitable self) => self;
    [PyMethod("__next__(self, /)")] static Value Next(ThreadState ts, PyAnextAwaitable self) => Send(ts, self, Value.None);

    [PyMethod("send(self, arg, /)")]
    static Value Send(ThreadState ts, PyAnextAwaitable self, Value given) => AwaitableResult.Of(ts, ((INativeAwaitable)self).Send(ts, given, out var value), value);

    [PyMethod("throw(self, typ, val=<missing>, tb=<missing>, /)")]
    static Value Throw(ThreadState ts, PyAnextAwaitable self, Value type, Value val, Value traceback)
    {
        var exception = PyGenerator.ThrownException(ts, type, val, traceback);
        return AwaitableResult.Of(ts, self.Finish(ts, () => Ops.CallMethod(ts, self.Iterator(ts), "throw", exception), out var value), value);
    }

    [PyMethod("close(self, /)")]
    static Value Close(ThreadState ts, PyAnextAwaitable self) => Ops.CallMethod(ts, self.Iterator(ts), "close");
}
