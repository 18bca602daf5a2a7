using System.Globalization;
using PyLite.Vm.Crossing;

namespace PyLite.Stdlib.Interpreters;

/// <summary>_interpchannels.ChannelID: a channel, or an end of one. While there is one, the channel lives.</summary>
[PyType("ChannelID", Module = "_interpchannels", Abstract = true, Subclassable = true, Doc = "A channel ID identifies a channel and may be used as an int.")]
public sealed partial class PyChannelId(long id, Channel? channel, ChannelEnds ends, bool isResolved) : PyObject(TypeObject)
{
    public long Id => id;

    /// <summary>Null if there was none when this was made.</summary>
    public Channel? Channel => channel;
    public ChannelEnds Ends => ends;

    /// <summary>Whether it becomes an object of a class for ends where it is received.</summary>
    public bool IsResolved => isResolved;

    private static string NameOf(ChannelEnds ends) => ends switch { ChannelEnds.Send => "send", ChannelEnds.Receive => "recv", _ => "both" };

    [PyGetter("end", Doc = "'send', 'recv', or 'both'")] Value End => NameOf(ends);
    [PyGetter("send", Doc = "the 'send' end of the channel")] Value Send => new PyChannelId(id, channel, ChannelEnds.Send, isResolved);
    [PyGetter("recv", Doc = "the 'recv' end of the channel")] Value Receive => new PyChannelId(id, channel, ChannelEnds.Receive, isResolved);

    [PyMethod("__repr__(self, /)")] string Repr() => ends == ChannelEnds.Both ? $"ChannelID({id})" : $"ChannelID({id}, {NameOf(ends)}=True)";
    [PyMethod("__str__(self, /)")] Value Str() => id.ToString(CultureInfo.InvariantCulture);
    [PyMethod("__hash__(self, /)")] Value Hash(ThreadState ts) => Ops.Hash(ts, id);
    [PyMethod("__int__(self, /)")] long Int() => id;
    [PyMethod("__index__(self, /)")] long Index() => id;

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => Equals(ts, value) is { } equal ? equal : Value.NotImplemented;
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => Equals(ts, value) is { } equal ? !equal : Value.NotImplemented;
    [PyMethod("__lt__(self, value, /)")] Value Lt(Value value) => Value.NotImplemented;
    [PyMethod("__le__(self, value, /)")] Value Le(Value value) => Value.NotImplemented;
    [PyMethod("__gt__(self, value, /)")] Value Gt(Value value) => Value.NotImplemented;
    [PyMethod("__ge__(self, value, /)")] Value Ge(Value value) => Value.NotImplemented;

    private bool? Equals(ThreadState ts, in Value value)
    {
        if (value.Ref is PyChannelId other) return other.Id == id && other.Ends == ends;
        var type = value.Type;
        bool isNumber = type.Slot(SlotId.Index) != null || type.Slot(SlotId.Int) != null || type.Slot(SlotId.Float) != null || type.IsSubtypeOf(PyComplex.TypeObject);
        return isNumber ? Ops.Equal(ts, id, value) : null;
    }

    /// <summary>The number that a program gave as an ID of a channel.</summary>
    public static long NumberOf(ThreadState ts, in Value cid)
    {
        if (cid.Ref is PyChannelId known) return known.Id;
        if (cid.Type.Slot(SlotId.Index) == null && !Ops.TryInt(cid, out _)) throw Err.Type($"channel ID must be an int, got {cid.Type.FullName}");
        var number = Ops.ToBigInteger(ts, cid);
        if (number > long.MaxValue || number < long.MinValue) throw Err.Overflow("int too big to convert");
        return number >= 0 ? (long)number : throw Err.Value($"channel ID must be a non-negative int, got {Ops.Repr(ts, cid)}");
    }

    /// <summary>The channel of an ID that a program gave; ChannelNotFoundError.</summary>
    public static Channel Find(ThreadState ts, in Value cid)
    {
        if (cid.Ref is PyChannelId { Channel: { } channel }) return channel;
        long number = NumberOf(ts, cid);
        if (!ChannelClasses.MayFind(ts, number)) throw ChannelErrors.NotFound(number);
        return ts.Interpreter.Runtime.Channels.Find(number) ?? throw ChannelErrors.NotFound(number);
    }
}

/// <summary>A channel ID on its way to another interpreter; keeps the channel alive.</summary>
internal sealed class ChannelIdData(PyChannelId id) : CrossData
{
    public override Value Receive(ThreadState ts)
    {
        if (id.Channel is not { Phase: not ChannelPhase.Destroyed }) throw ChannelErrors.NotFound(id.Id);
        ChannelClasses.Of(ts).Grant(ts, id.Id);
        var plain = new PyChannelId(id.Id, id.Channel, id.Ends, false);
        return id.IsResolved && id.Ends != ChannelEnds.Both ? ChannelClasses.Of(ts).MakeEnd(ts, plain) : plain;
    }
}

/// <summary>An object that stands for an end of a channel on its way: there it is one of the class of the same name.</summary>
internal sealed class ChannelEndData(PyChannelId id, string module, string name) : CrossData
{
    public override Value Receive(ThreadState ts)
    {
        if (id.Channel is not { Phase: not ChannelPhase.Destroyed }) throw ChannelErrors.NotFound(id.Id);
        ChannelClasses.Of(ts).Grant(ts, id.Id);
        var plain = new PyChannelId(id.Id, id.Channel, id.Ends, false);
        return Ops.Call(ts, Ops.GetAttr(ts, Importer.ImportModule(ts, module), name), plain);
    }
}

/// <summary>What an interpreter has to do with channels: the classes for their ends, and its end. Belongs to the interpreter.</summary>
internal sealed class ChannelClasses
{
    private const string DefaultModule = "test.support.channels";

    private Value _send = Value.Absent, _receive = Value.Absent;
    private bool _isReady;

    /// <summary>Those of the thread's interpreter; from the first time on, it shares IDs of channels, and its end is heeded.</summary>
    public static ChannelClasses Of(ThreadState ts)
    {
        var classes = ts.Interpreter.ModuleState<ChannelClasses>();
        if (classes._isReady) return classes;
        classes._isReady = true;
        ts.Interpreter.ModuleState<CrossTypes>().Register(PyChannelId.TypeObject, static (_, value) => new ChannelIdData((PyChannelId)value.Ref!));
        ts.Interpreter.Ended += static ended => ended.Runtime.Channels.Forget(ended);
        return classes;
    }

    private readonly HashSet<long> _granted = [];

    /// <summary>A channel was made here, or given to this interpreter. One that is confined finds no others.</summary>
    public void Grant(ThreadState ts, long id)
    {
        if (ts.Interpreter.Host.Policy.IsConfined) _granted.Add(id);
    }

    /// <summary>Whether the thread's interpreter may use a channel whose number it names.</summary>
    public static bool MayFind(ThreadState ts, long id) => !ts.Interpreter.Host.Policy.IsConfined || Of(ts)._granted.Contains(id);

    public void Register(ThreadState ts, PyType send, PyType receive)
    {
        _send = send;
        _receive = receive;
        foreach (var type in (PyType[])[send, receive]) ts.Interpreter.ModuleState<CrossTypes>().Register(type, Share);
    }

    private static CrossData Share(ThreadState ts, Value end)
    {
        if (Ops.GetAttr(ts, end, "_id").Ref is not PyChannelId id) throw Err.Type("expected a ChannelID");
        // The name of a class that code nobody trusts gives is not looked up elsewhere.
        if (ts.Interpreter.Host.Policy.IsConfined) return new ChannelIdData(new PyChannelId(id.Id, id.Channel, id.Ends, true));
        return new ChannelEndData(id, Ops.Str(ts, Ops.GetAttr(ts, end.Type, Names.__module__)).ToString(), end.Type.Name);
    }

    /// <summary>An object of a class for ends, for an ID that stands for one.</summary>
    public Value MakeEnd(ThreadState ts, PyChannelId id)
    {
        if (_send.IsAbsent) Importer.ImportModule(ts, DefaultModule);
        return Ops.Call(ts, id.Ends == ChannelEnds.Send ? _send : _receive, id);
    }
}
