namespace PyLite.Stdlib.DateTimes;

/// <summary>strftime(), strptime() and __format__() of dates and times.</summary>
internal static class TimeFormatting
{
    private static readonly string[] FormatParameters = ["format"];

    /// <summary>The argument of strftime().</summary>
    public static PyStr TakeFormat(ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var given = new DateArguments(args, kw, FormatParameters, 1, 1, "strftime()");
        var format = given.TakeText(0);
        given.Finish();
        return format;
    }

    /// <summary>What the method timetuple() of an object gives, as strftime() takes it.</summary>
    public static long[] OwnTuple(ThreadState ts, in Value self) => TimeModule.CheckedParts(ts, Ops.CallMethod(ts, self, "timetuple"));

    /// <summary>Serves the directives that the module time does not have or has no data for, and leaves the rest to it.</summary>
    /// <param name="ts">The thread.</param>
    /// <param name="format">The format.</param>
    /// <param name="tuple">The nine numbers of the time.</param>
    /// <param name="micros">Its microseconds.</param>
    /// <param name="zone">Its zone.</param>
    /// <param name="zoneArgument">What the methods of the zone are given.</param>
    public static Value Format(ThreadState ts, PyStr format, long[] tuple, int micros, PyTzInfo? zone, Value zoneArgument)
    {
        var directives = new TimeFormat(ts, tuple)
        {
            Own = (directive, colon) => directive switch
            {
                'z' => new PyStr(IsoFormat.Offset(PyTzInfo.OffsetOf(ts, zone, PyTzInfo.Methods.UtcOffset, zoneArgument), colon ? ":" : "")),
                'f' when !colon => new PyStr($"{micros:000000}"),
                'Z' when !colon => ZoneName(ts, PyTzInfo.NameOf(ts, zone, zoneArgument)),
                _ => null,
            },
            FullYears = true,
        };
        return directives.Format(format);
    }

    private static PyStr ZoneName(ThreadState ts, in Value name)
    {
        if (name.Ref is not PyStrSub) return name.Ref as PyStr ?? PyStr.Empty;
        // CPython doubles the percent signs by way of the method, which a subclass may define.
        var doubled = Ops.CallMethod(ts, name, "replace", "%", "%%");
        if (doubled.Ref is not PyStr text) throw Err.Type("tzname.replace() did not return a string");
        return (PyStr)Ops.CallMethod(ts, text, "replace", "%%", "%").Ref!;
    }

    /// <summary><c>__format__</c>: strftime(), or str() for an empty format.</summary>
    public static Value FormatSpec(ThreadState ts, in Value self, string owner, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        DateArguments.CheckCount(args, kw, "__format__", 1, owner);
        var format = DateArguments.ToText(args, 0, "__format__");
        return format.Length == 0 ? Ops.Str(ts, self) : Ops.CallMethod(ts, self, "strftime", format);
    }

    /// <summary>strptime() of a class.</summary>
    public static Value Parse(ThreadState ts, string function, PyType cls, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        DateArguments.CheckCount(args, kw, "strptime", 2);
        PyStr text = DateArguments.ToText(args, 0, "strptime"), format = DateArguments.ToText(args, 1, "strptime");
        return Ops.CallMethod(ts, Importer.ImportModule(ts, "_strptime"), function, cls, text, format);
    }

    /// <summary>Calls a method of a built-in type, whatever the class of the object defines.</summary>
    public static Value CallOwn(ThreadState ts, PyType type, string method, in Value self, ReadOnlySpan<Value> args, PyTuple? kw) =>
        Ops.CallVector(ts, type.Dict.GetStr(method), [self, .. args], kw);
}
