namespace PyLite.Stdlib.DateTimes;

/// <summary>datetime.timezone: https://docs.python.org/3.14/library/datetime.html#timezone-objects. Immutable.</summary>
[PyType("timezone", Module = "datetime", Doc = "Fixed offset from UTC implementation of tzinfo.")]
public sealed partial class PyTimeZone : PyTzInfo
{
    internal static readonly PyTimeZone Utc = new(PyTimeDelta.Zero, null);
    private static readonly PyTimeZone Least = new(PyTimeDelta.Of(0, -LimitMicros), null);
    private static readonly PyTimeZone Greatest = new(PyTimeDelta.Of(0, LimitMicros), null);

    private const long LimitMicros = (23 * 60 + 59) * 60 * PyTimeDelta.SecondMicros;

    private readonly PyStr? _name;

    internal PyTimeDelta Offset { get; }

    private PyTimeZone(PyTimeDelta offset, PyStr? name) : base(TypeObject)
    {
        Offset = offset;
        _name = name;
    }

    /// <summary>A zone; UTC itself for the offset zero without a name.</summary>
    internal static PyTimeZone Of(ThreadState ts, PyTimeDelta offset, PyStr? name)
    {
        if (name == null && offset.IsZero) return Utc;
        CheckOffset(ts, offset);
        return new PyTimeZone(offset, name);
    }

    private static readonly string[] Parameters = ["offset", "name"];

    [PyNew("timezone", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var given = new DateArguments(args, kw, Parameters, 1, 2, "timezone()");
        Value offset = given.Take(0);
        if (offset.Ref is not PyTimeDelta delta) throw Arg.Bad("timezone() argument 1", "datetime.timedelta", offset);
        Value name = given.Take(1);
        var text = name.Ref as PyStr;
        if (text == null && !name.IsAbsent) throw Arg.Bad("timezone() argument 2", "str", name);
        given.Finish();
        return Of(ts, delta, text);
    }

    [PyConst("utc")] static Value GetUtc => Utc;
    [PyConst("min")] static Value Min => Least;
    [PyConst("max")] static Value Max => Greatest;

    /// <summary>The name; without one, what the offset is called.</summary>
    internal PyStr Name => _name ?? new PyStr(Offset.IsZero ? "UTC" : "UTC" + IsoFormat.Offset(Offset, ":"));

    private static void CheckArgument(string method, in Value dt)
    {
        if (!dt.IsNone && dt.Ref is not PyDateTime) throw Err.Type($"{method}(dt) argument must be a datetime instance or None, not {dt.Type.FullName}");
    }

    [PyMethod("tzname(self, object, /)", Doc = "If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'.")]
    Value GetName(Value dt)
    {
        CheckArgument("tzname", dt);
        return Name;
    }

    [PyMethod("utcoffset(self, object, /)", Doc = "Return fixed offset.")]
    Value GetOffset(Value dt)
    {
        CheckArgument("utcoffset", dt);
        return Offset;
    }

    [PyMethod("dst(self, object, /)", Doc = "Return None.")]
    Value GetDst(Value dt)
    {
        CheckArgument("dst", dt);
        return Value.None;
    }

    [PyMethod("fromutc(self, object, /)", Doc = "datetime in UTC -> datetime in local time.")]
    internal Value FromFixedUtc(ThreadState ts, Value dt) => CheckFromUtc(dt).Moved(ts, Offset, 1);

    [PyMethod("__getinitargs__(self, /)", Doc = "pickle support")]
    Value GetInitArgs() => _name == null ? PyTuple.Of(Offset) : PyTuple.Of(Offset, _name);

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts) => this == Utc ? "datetime.timezone.utc" : $"datetime.timezone({Ops.Repr(ts, Offset)}{(_name == null ? "" : ", " + Ops.Repr(ts, _name))})";

    [PyMethod("__str__(self, /)")] Value Str() => Name;
    [PyMethod("__hash__(self, /)")] long Hash() => Offset.Hash();

    private Value Equals(in Value value, bool equal) => value.Ref is PyTimeZone other ? Offset.CompareTo(other.Offset) == 0 == equal : Value.NotImplemented;

    [PyMethod("__eq__(self, value, /)")] Value Eq(Value value) => Equals(value, true);
    [PyMethod("__ne__(self, value, /)")] Value Ne(Value value) => Equals(value, false);
}
