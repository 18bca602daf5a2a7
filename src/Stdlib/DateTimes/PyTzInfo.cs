namespace PyLite.Stdlib.DateTimes;

/// <summary>datetime.tzinfo: https://docs.python.org/3.14/library/datetime.html#tzinfo-objects</summary>
[PyType("tzinfo", Module = "datetime", Subclassable = true, Doc = "Abstract base class for time zone info objects.")]
public partial class PyTzInfo : PyObject
{
    private protected PyTzInfo(PyType type) : base(type) { }

    [PyNew("tzinfo", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => type == TypeObject ? new PyTzInfo(type) : new PyTzInfoSub(type);

    [PyMethod("tzname(self, object, /)", Doc = "datetime -> string name of time zone.")] Value TzName(Value dt) => throw MustImplement("tzname");
    [PyMethod("utcoffset(self, object, /)", Doc = "datetime -> timedelta showing offset from UTC, negative values indicating West of UTC")] Value UtcOffset(Value dt) => throw MustImplement("utcoffset");
    [PyMethod("dst(self, object, /)", Doc = "datetime -> DST offset as timedelta positive east of UTC.")] Value Dst(Value dt) => throw MustImplement("dst");

    private static PyException MustImplement(string method) => Err.NotImplemented($"a tzinfo subclass must implement {method}()");

    /// <remarks>The algorithm that the documentation of the method gives.</remarks>
    [PyMethod("fromutc(self, object, /)", Doc = "datetime in UTC -> datetime in local time.")]
    Value FromUtc(ThreadState ts, Value dt)
    {
        var utc = CheckFromUtc(dt);
        var offset = OffsetOf(ts, this, Methods.UtcOffset, utc) ?? throw Err.Value("fromutc: non-None utcoffset() result required");
        var dst = OffsetOf(ts, this, Methods.Dst, utc) ?? throw Err.Value("fromutc: non-None dst() result required");
        var standard = offset.Minus(dst);
        var result = utc.Moved(ts, standard, 1);
        if (result.Ref is not PyDateTime local) throw Err.Type($"fromutc: expected a datetime, not {result.Type.FullName}");
        dst = OffsetOf(ts, this, Methods.Dst, local) ?? throw Err.Value("fromutc: tz.dst() gave inconsistent results; cannot convert");
        return dst.IsZero ? local : local.Moved(ts, dst, 1);
    }

    /// <summary>What fromutc() accepts.</summary>
    private protected PyDateTime CheckFromUtc(in Value dt)
    {
        if (dt.Ref is not PyDateTime utc) throw Err.Type("fromutc: argument must be a datetime");
        return utc.Zone == this ? utc : throw Err.Value("fromutc: dt.tzinfo is not self");
    }

    [PyMethod("__reduce__(self, /)", Doc = "-> (cls, state)")]
    Value Reduce(ThreadState ts)
    {
        Value args = PyTuple.Empty;
        if (Ops.TryGetAttr(ts, this, "__getinitargs__", out var getArgs)) args = Ops.Call(ts, getArgs);
        return PyTuple.Of(Type, args, Ops.CallMethod(ts, this, "__getstate__"));
    }

    // ---- the protocol

    internal static class Methods
    {
        public static readonly PyStr UtcOffset = PyStr.Intern("utcoffset");
        public static readonly PyStr Dst = PyStr.Intern("dst");
        public static readonly PyStr TzName = PyStr.Intern("tzname");
        public static readonly PyStr FromUtc = PyStr.Intern("fromutc");
    }

    /// <summary>What utcoffset() or dst() of a zone gives, checked; null for None and where there is no zone.</summary>
    internal static PyTimeDelta? OffsetOf(ThreadState ts, PyTzInfo? zone, PyStr method, in Value dt)
    {
        if (zone == null) return null;
        if (zone is PyTimeZone @fixed) return ReferenceEquals(method, Methods.Dst) ? null : @fixed.Offset;
        var result = Ops.CallMethod(ts, zone, method, dt);
        if (result.IsNone) return null;
        if (result.Ref is not PyTimeDelta offset) throw Err.Type($"tzinfo.{method}() must return None or timedelta, not '{result.Type.FullName}'");
        CheckOffset(ts, offset);
        return offset;
    }

    /// <summary>ValueError for an offset of a day or more.</summary>
    internal static void CheckOffset(ThreadState ts, PyTimeDelta offset)
    {
        if (offset.Days is < -1 or > 0 || offset is { Days: -1, Micros: 0 })
            throw Err.Value($"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {Ops.Repr(ts, offset)}");
    }

    /// <summary>What utcoffset() and dst() of times give.</summary>
    internal static Value OffsetValue(ThreadState ts, PyTzInfo? zone, PyStr method, in Value dt) => OffsetOf(ts, zone, method, dt) is { } offset ? offset : Value.None;

    /// <summary>What tzname() gives, checked.</summary>
    internal static Value NameOf(ThreadState ts, PyTzInfo? zone, in Value dt)
    {
        if (zone == null) return Value.None;
        if (zone is PyTimeZone @fixed) return @fixed.Name;
        var name = Ops.CallMethod(ts, zone, Methods.TzName, dt);
        return name.IsNone || name.Ref is PyStr ? name : throw Err.Type($"tzinfo.tzname() must return None or a string, not '{name.Type.FullName}'");
    }

    internal static Value ToValue(PyTzInfo? zone) => zone == null ? Value.None : zone;
}

/// <summary>An instance of a Python subclass of tzinfo.</summary>
public sealed class PyTzInfoSub : PyTzInfo
{
    private PyInstance? _attributes;

    internal PyTzInfoSub(PyType type) : base(type) { }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
