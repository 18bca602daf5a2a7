using System.Runtime.InteropServices;

namespace PyLite.Vm.Eval;

// Calls that are not simple, and what raises.
public static partial class Interpreter
{
    /// <summary>
    /// Executes any of the call instructions. Gives a new frame to enter, or <paramref name="frame"/> when the result is already in its
    /// register (and its Pc moved behind the instruction), or null with an exception pending.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Frame? CallGeneral(ThreadState ts, Frame frame, ulong word)
    {
        int start = Instruction.A(word);
        int first = 1, count = Instruction.B(word);
        int dest = Instruction.C(word);
        ref Value window = ref frame.Register(start);
        PyTuple? kwNames = null;
        Value callable = window;
        ReadOnlySpan<Value> args;
        switch (Instruction.Op(word))
        {
            case Opcode.CallKw:
                kwNames = TakeKeywordNames(frame);
                goto case Opcode.Call;
            case Opcode.Call:
                args = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref window, 1), count);
                break;
            case Opcode.CallMethodKw:
                kwNames = TakeKeywordNames(frame);
                goto case Opcode.CallMethod;
            case Opcode.CallMethod:
                if (Unsafe.Add(ref window, 1).IsAbsent) first++;
                else count++;
                args = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref window, first), count);
                break;
            default:
                dest = Instruction.C(word);
                args = ExpandArguments(ts, callable, Unsafe.Add(ref window, 1), Unsafe.Add(ref window, 2), out kwNames);
                break;
        }
        if (callable.Ref is PyFunction { SimpleArgCount: >= 0 } function && Instruction.Op(word) != Opcode.CallEx)
        {
            var next = kwNames != null ? PushKeywords(ts, frame, function, args, kwNames)
                : HasDefaultsFor(function, count) ? PushDefaults(ts, frame, function, start + first, count)
                : null;
            if (next != null)
            {
                next.Dest = dest;
                return next;
            }
        }
        return Invoke(ts, frame, callable, args, kwNames, dest);
    }

    /// <summary>Whether a function's defaults complete so many arguments, some of them at least.</summary>
    private static bool HasDefaultsFor(PyFunction function, int count) =>
        count < function.SimpleArgCount && function.Defaults is { } defaults && function.SimpleArgCount - count <= defaults.Length;

    /// <summary>The frame of a call whose last arguments are defaults; the others stand in the caller's registers. Null, with nothing done, at the recursion limit.</summary>
    private static Frame? PushDefaults(ThreadState ts, Frame frame, PyFunction function, int window, int count)
    {
        if (frame.Depth >= ts.RecursionLimit) return null;
        var next = PushSimple(ts, frame, function, window, count)!;
        var defaults = function.Defaults!;
        ref Value registers = ref next.Stack[next.Base];
        int first = function.SimpleArgCount - defaults.Length;
        for (int i = count; i < function.SimpleArgCount; i++) Copy(ref Unsafe.Add(ref registers, i), ref defaults[i - first]);
        Activate(ts, next);
        return next;
    }

    /// <summary>
    /// The frame of a call with keywords to a function that has plain parameters only, each argument going where the same call put it before. Null if this is not such
    /// a call, or an error: then it is bound in the general way.
    /// </summary>
    private static Frame? PushKeywords(ThreadState ts, Frame frame, PyFunction function, ReadOnlySpan<Value> args, PyTuple kwNames)
    {
        // The word with the names, which belongs to this instruction.
        ref object? place = ref frame.State.Caches[frame.Pc - 1];
        int given = args.Length - kwNames.Length;
        if (place is not KeywordCache cache || cache.State != function.State || cache.Given != given)
        {
            if (ArgumentBinding.KeywordParameters(function, kwNames, given) is not { } parameters) return null;
            place = cache = new KeywordCache { State = function.State, Given = given, Parameters = parameters };
        }
        if (frame.Depth >= ts.RecursionLimit) return null;
        var next = NextFrame(ts, frame, function);
        ref Value registers = ref next.Stack[next.Base];
        for (int i = 0; i < given; i++) Copy(ref Unsafe.Add(ref registers, i), ref Unsafe.AsRef(in args[i]));
        for (int i = given; i < next.State.NamedCount; i++) Unsafe.Add(ref registers, i).Ref = Value.AbsentTag;
        for (int i = 0; i < cache.Parameters.Length; i++) Unsafe.Add(ref registers, cache.Parameters[i]) = args[given + i];
        int count = function.SimpleArgCount, first = count - (function.Defaults?.Length ?? 0);
        for (int i = given; i < count; i++)
        {
            if (!Unsafe.Add(ref registers, i).IsAbsent) continue;
            if (i < first) return null;
            Copy(ref Unsafe.Add(ref registers, i), ref function.Defaults![i - first]);
        }
        Activate(ts, next);
        return next;
    }

    private static PyTuple TakeKeywordNames(Frame frame)
    {
        var extra = frame.State.Instructions[frame.Pc++];
        return (PyTuple)frame.State.Constants[Instruction.BC(extra)].Ref!;
    }

    private static Frame? Invoke(ThreadState ts, Frame frame, in Value callable, ReadOnlySpan<Value> args, PyTuple? kwNames, int dest)
    {
        Value result;
        switch (callable.Ref)
        {
            case PyFunction function:
            {
                var next = PushCall(ts, function, args, kwNames, out result);
                if (next != null)
                {
                    next.Dest = dest;
                    return next;
                }
                break;
            }
            case PyBoundMethod { Function.Ref: PyFunction function } method:
            {
                var next = PushCall(ts, function, Ops.Prepend(method.Self, args), kwNames, out result);
                if (next != null)
                {
                    next.Dest = dest;
                    return next;
                }
                break;
            }
            case PyType type when type.PlainInit is { } init && (init.Code.Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) == 0:
            {
                var instance = new PyInstance(type);
                var next = PushInit(ts, frame, init, instance, args, kwNames);
                if (next == null) return null;
                next.Kind = FrameKind.Init;
                next.Instance = instance;
                next.Dest = dest;
                return next;
            }
            case PyInstance caller when caller.Type.Slot(SlotId.Call) is PyFunction function:
            {
                var next = PushCall(ts, function, Ops.Prepend(callable, args), kwNames, out result);
                if (next != null)
                {
                    next.Dest = dest;
                    return next;
                }
                break;
            }
            default:
                result = Ops.TryCallVector(ts, callable, args, kwNames);
                break;
        }
        if (result.IsAbsent) return null;
        frame.Register(dest) = result;
        return frame;
    }

    private static Frame? PushInit(ThreadState ts, Frame frame, PyFunction init, PyInstance instance, ReadOnlySpan<Value> args, PyTuple? kwNames)
    {
        if (kwNames != null || init.SimpleArgCount != args.Length + 1) return PushCall(ts, init, Ops.Prepend(instance, args), kwNames, out _);
        if (!CheckDepth(ts)) return null;
        var next = NextFrame(ts, frame, init);
        ref Value registers = ref next.Stack[next.Base];
        registers = instance;
        for (int i = 0; i < args.Length; i++) Unsafe.Add(ref registers, i + 1) = args[i];
        ClearLocals(next, args.Length + 1);
        Activate(ts, next);
        return next;
    }

    /// <summary>The arguments of <c>f(*iterable, **mapping)</c>.</summary>
    private static Value[] ExpandArguments(ThreadState ts, in Value callable, in Value positional, in Value keywords, out PyTuple? kwNames)
    {
        kwNames = null;
        // The mapping comes first: its error wins, and its code runs before the iterable's.
        var dict = keywords.IsAbsent ? null : keywords.Ref is PyDict plain && PyDict.HasPlainIteration(plain) ? plain : Ops.StarStarArguments(ts, callable, keywords);
        Value[] items = positional.Ref switch
        {
            PyTuple tuple when tuple.GetType() == typeof(PyTuple) => tuple.Items,
            PyList list when list.GetType() == typeof(PyList) => list.Span.ToArray(),
            _ => Ops.StarArguments(ts, callable, positional),
        };
        if (dict == null || dict.Count == 0) return items;
        var all = new Value[items.Length + dict.Count];
        items.CopyTo(all, 0);
        var names = new Value[dict.Count];
        int n = 0;
        for (int i = 0; i < dict.EntryCount; i++)
        {
            if (!dict.TryEntry(i, out var key, out var value)) continue;
            if (key.Ref is not PyStr) throw Err.Type("keywords must be strings");
            names[n] = key;
            all[items.Length + n++] = value;
        }
        kwNames = new PyTuple(names);
        return all;
    }

    // ---- raising

    /// <summary>The exception of <c>raise x</c>.</summary>
    private static PyBaseException MakeRaised(ThreadState ts, in Value value)
    {
        if (value.Ref is PyBaseException exception) return exception;
        if (value.Ref is PyType type && type.IsException)
        {
            var made = Ops.Call(ts, value);
            return made.Ref as PyBaseException
                ?? throw Err.Type($"calling {Ops.Repr(ts, value)} should have returned an instance of BaseException, not {Ops.Repr(ts, made.Type)}");
        }
        throw Err.Type("exceptions must derive from BaseException");
    }

    private static PyBaseException MakeRaisedFrom(ThreadState ts, in Value value, in Value cause)
    {
        var exception = MakeRaised(ts, value);
        if (cause.IsNone) exception.Cause = null;
        else if (cause.Ref is PyBaseException given) exception.Cause = given;
        else if (cause.Ref is PyType type && type.IsException)
        {
            exception.Cause = Ops.Call(ts, cause).Ref as PyBaseException
                ?? throw Err.Type($"calling {Ops.Repr(ts, cause)} should have returned an instance of BaseException, not {Ops.Repr(ts, cause.Type)}");
        }
        else throw Err.Type("exception causes must derive from BaseException");
        exception.SuppressContext = true;
        return exception;
    }

    /// <summary>Runs the frame on top, raising an exception where it stands.</summary>
    private static Value RunRaising(ThreadState ts, PyBaseException exception)
    {
        var entry = ts.Frame;
        if (entry.Pc == 0) entry.Pc = 1;
        return Unwind(ts, exception, addFirst: true) ? Run(ts, entry, ts.Frame) : Value.Absent;
    }

    /// <summary>
    /// One step of <c>yield from</c> and <c>await</c>: sends a value to the iterator.
    /// </summary>
    private static DelegateResult Delegate(ThreadState ts, ref Value iterator, ref Value sent, out Value value)
    {
        if (iterator.Ref is PyGenerator generator and not PyAsyncGenerator)
        {
            if (generator.Resume(ts, sent, out value)) return DelegateResult.Yielded;
            return value.IsAbsent ? DelegateResult.Raised : DelegateResult.Returned;
        }
        if (iterator.Ref is INativeAwaitable awaitable) return awaitable.Send(ts, sent, out value);
        if (sent.IsNone)
        {
            if (Ops.TryNext(ts, iterator.Ref, out value, out var result)) return DelegateResult.Yielded;
            value = result;
            return DelegateResult.Returned;
        }
        value = Ops.TryCall(ts, Ops.GetAttr(ts, iterator, Names.send), sent);
        if (!value.IsAbsent) return DelegateResult.Yielded;
        if (ts.Pending is not PyStopIteration stop) return DelegateResult.Raised;
        ts.Pending = null;
        value = stop.Value;
        return DelegateResult.Returned;
    }
}

/// <summary>An awaitable implemented in C#, such as what <c>__anext__</c> of an async generator gives.</summary>
public interface INativeAwaitable
{
    /// <summary>One step of the await that sends a value.</summary>
    DelegateResult Send(ThreadState ts, in Value sent, out Value value);
}

/// <summary>An object implemented in C# whose <c>__await__</c> is known without asking.</summary>
public interface INativeAwaitSource
{
    /// <summary>The iterator of an await; null if <c>__await__</c> is to be called.</summary>
    INativeAwaitable? AwaitIterator();
}
