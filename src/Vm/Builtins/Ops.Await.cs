namespace PyLite.Vm.Builtins;

public static partial class Ops
{
    /// <summary>The iterator for <c>yield from</c>.</summary>
    internal static Value GetYieldFromIter(ThreadState ts, in Value obj, bool inCoroutine)
    {
        if (obj.Ref is PyCoroutine)
            return inCoroutine ? obj : throw Err.Type("cannot 'yield from' a coroutine object in a non-coroutine generator");
        return GetIter(ts, obj);
    }

    /// <summary>The iterator for <c>await</c>; context: 0 plain, 1 <c>__aenter__</c>, 2 <c>__aexit__</c>.</summary>
    internal static Value GetAwaitable(ThreadState ts, in Value obj, int context)
    {
        if (obj.Ref is PyCoroutine coroutine)
        {
            if (coroutine.DelegatesTo() != null) throw Err.Runtime("coroutine is being awaited already");
            return obj;
        }
        if (obj.Ref is not PyInstance)
        {
            if (obj.Ref is INativeAwaitable) return obj;
            if (obj.Ref is INativeAwaitSource source && source.AwaitIterator() is PyObject known) return known;
            if (obj.Ref is PyGenerator generator && (generator.State.Code.Flags & CodeFlags.IterableCoroutine) != 0) return obj;
        }
        var type = obj.Type;
        var slot = type.Slot(SlotId.Await);
        if (slot is null or PyNone)
        {
            throw context switch
            {
                1 => Err.Type($"'async with' received an object from __aenter__ that does not implement __await__: {type.Name}"),
                2 => Err.Type($"'async with' received an object from __aexit__ that does not implement __await__: {type.Name}"),
                _ => Err.Type($"'{type.Name}' object can't be awaited"),
            };
        }
        var iterator = slot is PyFunction { State.GeneratorArgCount: 1 } function ? PyGenerator.Create(ts, ts.Frame, ts.Frame.Pc, function, [obj]) : CallUnbound(ts, slot, obj);
        if (iterator.IsExact<PyGenerator>()) return iterator;
        if (iterator.Ref is PyCoroutine) throw Err.Type("__await__() returned a coroutine");
        if (iterator.Type.Slot(SlotId.Next) == null) throw Err.Type($"__await__() returned non-iterator of type '{iterator.Type.FullName}'");
        return iterator;
    }

    /// <summary><c>aiter(obj)</c> for <c>async for</c>.</summary>
    internal static Value GetAIter(ThreadState ts, in Value obj)
    {
        var slot = obj.Type.Slot(SlotId.AIter);
        if (slot is null or PyNone) throw Err.Type($"'async for' requires an object with __aiter__ method, got {obj.Type.FullName}");
        var iterator = CallUnbound(ts, slot, obj);
        if (iterator.Type.Slot(SlotId.ANext) == null) throw Err.Type($"'async for' received an object from __aiter__ that does not implement __anext__: {iterator.Type.FullName}");
        return iterator;
    }

    /// <summary>The awaitable of the next item for <c>async for</c>.</summary>
    internal static Value GetANext(ThreadState ts, in Value obj)
    {
        var slot = obj.Type.Slot(SlotId.ANext) ?? throw Err.Type($"'async for' requires an iterator with __anext__ method, got {obj.Type.FullName}");
        var awaitable = CallUnbound(ts, slot, obj);
        try
        {
            return GetAwaitable(ts, awaitable, 0);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.TypeError))
        {
            var error = Err.Type($"'async for' received an invalid object from __anext__: {awaitable.Type.FullName}");
            error.Value.Cause = error.Value.Context = e.Value;
            error.Value.SuppressContext = true;
            throw error;
        }
    }
}
