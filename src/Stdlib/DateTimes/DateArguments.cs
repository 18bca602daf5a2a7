namespace PyLite.Stdlib.DateTimes;

/// <summary>
/// The arguments of a call of which each is converted before the next is looked at, and what is left over is complained about at the end,
/// as constructors of this module do. <c>Take</c> is called for each parameter in turn, then <c>Finish</c>.
/// </summary>
internal readonly ref struct DateArguments
{
    private readonly ReadOnlySpan<Value> _args;
    private readonly PyTuple? _keywords;
    private readonly string[] _names;
    private readonly int _positional;
    private readonly int _required;
    private readonly string? _function;

    /// <param name="args">The values, those of keywords last.</param>
    /// <param name="keywords">The names of the keywords.</param>
    /// <param name="names">The parameters.</param>
    /// <param name="required">How many have no default.</param>
    /// <param name="mostPositional">How many can be given by position.</param>
    /// <param name="function">What messages call it; null: "function".</param>
    public DateArguments(ReadOnlySpan<Value> args, PyTuple? keywords, string[] names, int required, int mostPositional, string? function = null)
    {
        _args = args;
        _keywords = keywords;
        _names = names;
        _positional = args.Length - (keywords?.Length ?? 0);
        _required = required;
        _function = function;
        if (args.Length > names.Length)
            throw Err.Type($"{function ?? "function"} takes at most {names.Length} {(_positional == 0 ? "keyword " : "")}argument{(names.Length == 1 ? "" : "s")} ({args.Length} given)");
        if (_positional > mostPositional)
            throw Err.Type($"{function ?? "function"} takes at most {mostPositional} positional arguments ({_positional} given)");
    }

    /// <summary>The argument for a parameter; Absent if it is left out.</summary>
    public Value Take(int index)
    {
        if (index < _positional) return _args[index];
        int keyword = _keywords == null ? -1 : IndexOf(_names[index]);
        if (keyword >= 0) return _args[_positional + keyword];
        return index >= _required ? Value.Absent : throw Err.Type($"{_function ?? "function"} missing required argument '{_names[index]}' (pos {index + 1})");
    }

    public int TakeInt(ThreadState ts, int index, int @default = 0)
    {
        var value = Take(index);
        return value.IsAbsent ? @default : ToInt(ts, value);
    }

    /// <summary>The str for a required parameter.</summary>
    public PyStr TakeText(int index)
    {
        var value = Take(index);
        return value.Ref as PyStr ?? throw Arg.Bad($"{_function} argument {index + 1}", "str", value);
    }

    /// <summary>Complains about keywords that were not taken.</summary>
    public void Finish()
    {
        if (_keywords == null) return;
        for (int i = 0; i < _positional; i++)
            if (IndexOf(_names[i]) >= 0) throw Err.Type($"argument for {_function ?? "function"} given by name ('{_names[i]}') and position ({i + 1})");
        foreach (var name in _keywords.Items)
            if (Array.IndexOf(_names, name.Ref!.ToString()) < 0) throw Err.Type($"{_function ?? "this function"} got an unexpected keyword argument '{name.Ref}'");
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < _keywords!.Length; i++)
            if (_keywords.Items[i].Ref!.ToString() == name) return i;
        return -1;
    }

    /// <summary>An int that fits a C int, in the words of a conversion by way of a C long.</summary>
    public static int ToInt(ThreadState ts, in Value value)
    {
        var index = value.IsInt ? value : Ops.ToIndex(ts, value);
        if (!index.IsInt) throw Err.Overflow("Python int too large to convert to C long");
        if (index.Bits > int.MaxValue) throw Err.Overflow("signed integer is greater than maximum");
        if (index.Bits < int.MinValue) throw Err.Overflow("signed integer is less than minimum");
        return (int)index.Bits;
    }

    /// <summary>Checks the number of arguments of what takes positional ones only: "strptime() takes exactly 2 arguments (1 given)".</summary>
    /// <remarks>The owner is named of methods, not of class methods.</remarks>
    public static void CheckCount(ReadOnlySpan<Value> args, PyTuple? keywords, string function, int count, string owner = "")
    {
        if (keywords != null) throw Err.Type($"{owner}{function}() takes no keyword arguments");
        if (args.Length != count) throw Err.Type($"{function}() takes exactly {count} argument{(count == 1 ? "" : "s")} ({args.Length} given)");
    }

    /// <summary>A str by position.</summary>
    public static PyStr ToText(ReadOnlySpan<Value> args, int index, string function) =>
        args[index].Ref as PyStr ?? throw Arg.Bad($"{function}() argument {index + 1}", "str", args[index]);

    /// <summary>A time zone, or null for None.</summary>
    public static PyTzInfo? ToZone(in Value value)
    {
        if (value.IsNone) return null;
        return value.Ref as PyTzInfo ?? throw Err.Type($"tzinfo argument must be None or of a tzinfo subclass, not type '{value.Type.FullName}'");
    }

    public static void CheckDate(int year, int month, int day)
    {
        CheckYear(year);
        if (month is < 1 or > 12) throw Err.Value($"month must be in 1..12, not {month}");
        int last = Gregorian.DaysInMonth(year, month);
        if (day < 1 || day > last) throw Err.Value($"day {day} must be in range 1..{last} for month {month} in year {year}");
    }

    public static void CheckYear(long year)
    {
        if (year is < Gregorian.MinYear or > Gregorian.MaxYear) throw Err.Value($"year must be in {Gregorian.MinYear}..{Gregorian.MaxYear}, not {year}");
    }

    public static void CheckTime(int hour, int minute, int second, int microsecond, int fold)
    {
        if (hour is < 0 or > 23) throw Err.Value($"hour must be in 0..23, not {hour}");
        if (minute is < 0 or > 59) throw Err.Value($"minute must be in 0..59, not {minute}");
        if (second is < 0 or > 59) throw Err.Value($"second must be in 0..59, not {second}");
        if (microsecond is < 0 or > 999999) throw Err.Value($"microsecond must be in 0..999999, not {microsecond}");
        if (fold is not (0 or 1)) throw Err.Value($"fold must be either 0 or 1, not {fold}");
    }

    /// <summary>
    /// The bytes of a pickled state, or null where a value is none. Pickles of Python 2 hold a str of Latin-1 characters.
    /// </summary>
    /// <param name="value">The first argument of a constructor.</param>
    /// <param name="length">The length of the state.</param>
    /// <param name="signAt">The byte whose value tells a state from other bytes.</param>
    /// <param name="isState">Tells it.</param>
    /// <param name="what">The type, for the message.</param>
    public static byte[]? State(in Value value, int length, int signAt, Func<int, bool> isState, string what)
    {
        if (value.Ref is PyBytes bytes) return bytes.Length == length && isState(bytes.Data[signAt]) ? bytes.Data : null;
        if (value.Ref is not PyStr text || text.Length != length || !isState(text.CodePointAt(signAt))) return null;
        var state = new byte[length];
        for (int i = 0; i < length; i++)
        {
            int point = text.CodePointAt(i);
            if (point > 255) throw Err.Value($"Failed to encode latin1 string when unpickling a {what} object. pickle.load(data, encoding='latin1') is assumed.");
            state[i] = (byte)point;
        }
        return state;
    }
}
