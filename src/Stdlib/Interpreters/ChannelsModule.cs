using PyLite.Vm.Crossing;

namespace PyLite.Stdlib.Interpreters;

/// <summary>_interpchannels: channels between interpreters. Beyond CPython's: receiving can wait.</summary>
/// <remarks>Reference: PEP 554, and https://docs.python.org/3.14/library/concurrent.interpreters.html for what crosses</remarks>
[PyModule("_interpchannels", Doc = "This module provides primitive operations to manage Python interpreters.\nThe 'interpreters' module provides a more convenient interface.")]
[PyModuleType(typeof(PyChannelId))]
public static partial class ChannelsModule
{
    private static readonly StructSequenceType ChannelInfo = new("_interpchannels", "ChannelInfo", "ChannelInfo\n\nA named tuple of a channel's state.",
        ["open", "closing", "closed", "count", "num_interp_send", "num_interp_send_released", "num_interp_recv", "num_interp_recv_released"],
        ["num_interp_both", "num_interp_both_released", "num_interp_both_send_released", "num_interp_both_recv_released", "send_associated", "send_released", "recv_associated", "recv_released"]);

    [PyConst("ChannelError")] static Value ErrorType => ChannelErrors.Error;
    [PyConst("ChannelNotFoundError")] static Value NotFoundType => ChannelErrors.NotFoundError;
    [PyConst("ChannelClosedError")] static Value ClosedType => ChannelErrors.ClosedError;
    [PyConst("ChannelEmptyError")] static Value EmptyType => ChannelErrors.EmptyError;
    [PyConst("ChannelNotEmptyError")] static Value NotEmptyType => ChannelErrors.NotEmptyError;
    [PyConst("ChannelInfo")] static Value ChannelInfoType => ChannelInfo.Type;

    [PyModuleInit] static void Init(ThreadState ts, PyModule module) => ChannelClasses.Of(ts);

    private static ChannelTable Table(ThreadState ts) => ts.Interpreter.Runtime.Channels;

    private static UnboundOp? UnboundOf(long op) => CheckInt(op) < 0 ? null : op is >= 1 and <= 3 ? (UnboundOp)op : throw Err.Value($"unsupported unboundop {op}");

    private static int? FallbackOf(long fallback) => CheckInt(fallback) < 0 ? null : fallback <= 1 ? (int)fallback : throw Err.Value($"unsupported fallback {fallback}");

    private static long CheckInt(long number) => number > int.MaxValue ? throw Err.Overflow("signed integer is greater than maximum")
        : number < int.MinValue ? throw Err.Overflow("signed integer is less than minimum") : number;

    private static ChannelEnds EndsOf(bool send, bool recv) => send == recv ? ChannelEnds.Both : send ? ChannelEnds.Send : ChannelEnds.Receive;

    // ---- which there are

    [PyFunction("create(unboundop=-1, fallback=-1)", Doc = "channel_create(unboundop) -> cid\n\nCreate a new cross-interpreter channel and return a unique generated ID.")]
    static Value Create(ThreadState ts, long unboundop, long fallback)
    {
        var made = Table(ts).Create(UnboundOf(unboundop) ?? UnboundOp.Replace, FallbackOf(fallback) ?? 1);
        ChannelClasses.Of(ts).Grant(ts, made.Id);
        return new PyChannelId(made.Id, made, ChannelEnds.Both, false);
    }

    [PyFunction("destroy(cid)", SpokenName = "channel_destroy", Doc = "channel_destroy(cid)\n\nClose and finalize the channel.  Afterward attempts to use the channel\nwill behave as though it never existed.")]
    static void Destroy(ThreadState ts, Value cid)
    {
        var channel = PyChannelId.Find(ts, cid);
        if (!Table(ts).Destroy(channel)) throw ChannelErrors.NotFound(channel.Id);
    }

    [PyFunction("list_all()", Doc = "channel_list_all() -> [cid]\n\nReturn the list of all IDs for active channels.")]
    static Value ListAll(ThreadState ts)
    {
        // Programs see here whether a channel whose IDs are gone is gone.
        if (Table(ts).Any) ts.Interpreter.Finalizers.ObserveNow(ts, []);
        return new PyList(Array.ConvertAll(Array.FindAll(Table(ts).All, c => c.IsListed && ChannelClasses.MayFind(ts, c.Id)),
        static c => (Value)PyTuple.Of(new PyChannelId(c.Id, c, ChannelEnds.Both, false), (long)c.DefaultUnbound, c.Fallback)));
    }

    // Its messages speak of the class that it makes an object of.
    [PyFunction("_channel_id(id, *, send=<missing>, recv=<missing>, force=False, _resolve=False)", SpokenName = "ChannelID.__new__")]
    static Value ChannelId(ThreadState ts, Value id, Value send, Value recv, bool force, bool resolve)
    {
        long number = PyChannelId.NumberOf(ts, id);
        bool isSend = !send.IsAbsent && Ops.IsTrue(ts, send), isReceive = !recv.IsAbsent && Ops.IsTrue(ts, recv);
        if (!send.IsAbsent && !recv.IsAbsent && !isSend && !isReceive) throw Err.Value("'send' and 'recv' cannot both be False");
        var channel = ChannelClasses.MayFind(ts, number) ? Table(ts).Find(number) : null;
        if (channel == null && !force) throw ChannelErrors.NotFound(number);
        var ends = send.IsAbsent && recv.IsAbsent && id.Ref is PyChannelId given ? given.Ends : EndsOf(isSend, isReceive);
        return new PyChannelId(number, channel, ends, resolve);
    }

    [PyFunction("list_interpreters(cid, *, send)", SpokenName = "channel_list_interpreters", Doc = "channel_list_interpreters(cid, *, send) -> [id]\n\nReturn the list of all interpreter IDs associated with an end of the channel.\n\nThe 'send' argument should be a boolean indicating whether to use the send or\nreceive end.")]
    static Value ListInterpreters(ThreadState ts, Value cid, bool send) => new PyList(Array.ConvertAll(PyChannelId.Find(ts, cid).Bound(send), static id => (Value)id));

    [PyFunction("get_count(cid)", Doc = "get_count(cid)\n\nReturn the number of items in the channel.")]
    static long GetCount(ThreadState ts, Value cid) => PyChannelId.Find(ts, cid).Count;

    [PyFunction("get_channel_defaults(cid)", Doc = "get_channel_defaults(cid)\n\nReturn the channel's default values, set when it was created.")]
    static Value GetDefaults(ThreadState ts, Value cid)
    {
        var channel = PyChannelId.Find(ts, cid);
        channel.CheckNotClosed();
        return PyTuple.Of((long)channel.DefaultUnbound, channel.Fallback);
    }

    [PyFunction("get_info(cid)", SpokenName = "_get_info", Doc = "get_info(cid)\n\nReturn details about the channel.")]
    static Value GetInfo(ThreadState ts, Value cid)
    {
        const int none = (int)EndState.None, bound = (int)EndState.Bound, released = (int)EndState.Released;
        var state = PyChannelId.Find(ts, cid).State(ts.Interpreter);
        var tally = state.Tally;
        return ChannelInfo.Make(
            state.Phase == ChannelPhase.Open, state.Phase == ChannelPhase.Closing, state.Phase == ChannelPhase.Closed, state.Count,
            tally[bound, none], tally[released, none], tally[none, bound], tally[none, released],
            tally[bound, bound], tally[released, released], tally[bound, released], tally[released, bound],
            state.Send == EndState.Bound, state.Send == EndState.Released, state.Receive == EndState.Bound, state.Receive == EndState.Released);
    }

    // ---- sending

    [PyFunction("send(cid, obj, unboundop=-1, fallback=-1, *, blocking=True, timeout=None)", SpokenName = "channel_send", Doc = "channel_send(cid, obj, *, blocking=True, timeout=None)\n\nAdd the object's data to the channel's queue.\nBy default this waits for the object to be received.")]
    static void Send(ThreadState ts, Value cid, Value obj, long unboundop, long fallback, bool blocking, Value timeout) =>
        Send(ts, cid, obj, false, unboundop, fallback, blocking, timeout);

    [PyFunction("send_buffer(cid, obj, unboundop=-1, fallback=-1, *, blocking=True, timeout=None)", SpokenName = "channel_send_buffer", Doc = "channel_send_buffer(cid, obj, *, blocking=True, timeout=None)\n\nAdd the object's buffer to the channel's queue.\nBy default this waits for the object to be received.")]
    static void SendBuffer(ThreadState ts, Value cid, Value obj, long unboundop, long fallback, bool blocking, Value timeout) =>
        Send(ts, cid, obj, true, unboundop, fallback, blocking, timeout);

    private static void Send(ThreadState ts, in Value cid, in Value obj, bool isBuffer, long unboundop, long fallback, bool blocking, in Value timeout)
    {
        PyChannelId.NumberOf(ts, cid);
        var limit = LimitOf(ts, blocking, timeout);
        var channel = PyChannelId.Find(ts, cid);
        channel.CheckOpen();
        var op = UnboundOf(unboundop);
        bool copies = (FallbackOf(fallback) ?? channel.Fallback) != 0;
        var sent = isBuffer ? PyMemoryView.Of(ts, obj) : obj;
        var value = copies ? CrossFunction.ShareOrCopy(ts, sent) : CrossValue.Share(ts, sent);
        ts.Pass(SchedulePoint.Sending);
        if (!blocking) channel.Send(ts, value, op);
        else if (!channel.SendAndWait(ts, value, op, limit)) throw Err.New(Exc.TimeoutError, "timed out");
    }

    /// <summary>How long to wait; null: for ever.</summary>
    private static TimeSpan? LimitOf(ThreadState ts, bool blocking, in Value timeout)
    {
        if (timeout.IsNone) return null;
        if (!timeout.IsFloat && timeout.Type.Slot(SlotId.Index) == null && !Ops.TryInt(timeout, out _) && timeout.Type.Slot(SlotId.Float) == null)
            throw Err.Type($"'{timeout.Type.FullName}' object cannot be interpreted as an integer or float");
        double seconds = Ops.ToDouble(ts, timeout);
        if (double.IsNaN(seconds)) throw Err.Value("Invalid value NaN (not a number)");
        if (Math.Abs(seconds) > 9223372036.854775) throw Err.Overflow("timestamp out of range for C PyTime_t");
        if (!blocking) throw Err.Value("can't specify a timeout for a non-blocking call");
        return seconds >= 0 ? TimeSpan.FromSeconds(seconds) : throw Err.Value("timeout value must be a non-negative number");
    }

    // ---- receiving

    [PyFunction("recv(cid, default=<missing>)", SpokenName = "channel_recv", Doc = "channel_recv(cid, [default]) -> (obj, unboundop)\n\nReturn a new object from the data at the front of the channel's queue.\n\nIf there is nothing to receive then raise ChannelEmptyError, unless\na default value is provided.  In that case return it.")]
    static Value Receive(ThreadState ts, Value cid, Value @default)
    {
        var channel = PyChannelId.Find(ts, cid);
        var receipt = channel.Receive(ts.Interpreter, out var value, out var lost);
        if (receipt != ChannelReceipt.Nothing) return Received(ts, receipt, value, lost);
        return @default.IsAbsent ? throw ChannelErrors.Empty(channel.Id) : PyTuple.Of(@default, Value.None);
    }

    [PyFunction("_recv_waiting(cid, timeout=None)", Doc = "_recv_waiting(cid, timeout=None) -> (obj, unboundop)\n\nLike recv(), but wait for an object; TimeoutError if there is none in time.")]
    static Value ReceiveWaiting(ThreadState ts, Value cid, Value timeout)
    {
        var receipt = PyChannelId.Find(ts, cid).ReceiveWaiting(ts, LimitOf(ts, true, timeout), out var value, out var lost);
        return receipt == ChannelReceipt.Nothing ? throw Err.New(Exc.TimeoutError) : Received(ts, receipt, value, lost);
    }

    private static Value Received(ThreadState ts, ChannelReceipt receipt, CrossValue value, UnboundOp lost) =>
        receipt == ChannelReceipt.Lost ? PyTuple.Of(Value.None, (long)lost) : PyTuple.Of(value.Take(ts), Value.None);

    // ---- closing

    [PyFunction("close(cid, *, send=False, recv=False, force=False)", SpokenName = "channel_close", Doc = "channel_close(cid, *, send=None, recv=None, force=False)\n\nClose the channel for all interpreters.\n\nIf the channel is empty then the keyword args are ignored and both\nends are immediately closed.  Otherwise, if 'force' is True then\nall queued items are released and both ends are immediately\nclosed.\n\nIf the channel is not empty *and* 'force' is False then following\nhappens:\n\n * recv is True (regardless of send):\n   - raise ChannelNotEmptyError\n * recv is None and send is None:\n   - raise ChannelNotEmptyError\n * send is True and recv is not True:\n   - fully close the 'send' end\n   - close the 'recv' end to interpreters not already receiving\n   - fully close it once empty\n\nClosing an already closed channel results in a ChannelClosedError.\n\nOnce the channel's ID has no more ref counts in any interpreter\nthe channel will be destroyed.")]
    static void Close(ThreadState ts, Value cid, bool send, bool recv, bool force) => PyChannelId.Find(ts, cid).Close(EndsOf(send, recv), force);

    [PyFunction("release(cid, *, send=False, recv=False, force=True)", SpokenName = "channel_release", Doc = "channel_release(cid, *, send=None, recv=None, force=True)\n\nClose the channel for the current interpreter.  'send' and 'recv'\n(bool) may be used to indicate the ends to close.  By default both\nends are closed.  Closing an already closed end is a noop.")]
    static void Release(ThreadState ts, Value cid, bool send, bool recv, bool force) => PyChannelId.Find(ts, cid).Release(ts.Interpreter, EndsOf(send, recv));

    [PyFunction("_register_end_types(send, recv)")]
    static void RegisterEndTypes(ThreadState ts, Value send, Value recv)
    {
        if (send.Ref is not PyType sender) throw Err.Type("expected a type for 'send'");
        if (recv.Ref is not PyType receiver) throw Err.Type("expected a type for 'recv'");
        ChannelClasses.Of(ts).Register(ts, sender, receiver);
    }
}
