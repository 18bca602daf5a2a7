using PyLite.Vm.Text;

namespace PyLite.Vm.Builtins;

/// <summary>str % args: https://docs.python.org/3.14/library/stdtypes.html#printf-style-string-formatting</summary>
internal static class PercentFormatting
{
    /// <summary>The arguments of a format: a tuple's items, or one value, which may be a mapping.</summary>
    internal struct Arguments
    {
        private readonly Value[]? _items;
        private Value _single;
        private int _next;
        private bool _singleUsed;

        /// <summary>Whether the argument can be looked up by name; then unused arguments are no error.</summary>
        public readonly bool IsMapping;
        public readonly Value Mapping;

        public Arguments(in Value args, bool isBytes)
        {
            Mapping = args;
            if (args.Ref is PyTuple tuple)
            {
                _items = tuple.Items;
                return;
            }
            _single = args;
            IsMapping = args.IsObject && args.Ref is not PyStr && (!isBytes || args.Ref is not (PyBytes or PyByteArray)) && args.Type.Slot(SlotId.GetItem) is not (null or PyNone);
        }

        /// <summary>A value looked up by name becomes the only argument.</summary>
        public void Replace(in Value value)
        {
            _single = value;
            _singleUsed = false;
        }

        public Value Next()
        {
            if (_items != null) return _next < _items.Length ? _items[_next++] : throw PercentFormat.NotEnoughArguments();
            if (_singleUsed) throw PercentFormat.NotEnoughArguments();
            _singleUsed = true;
            return _single;
        }

        public readonly void CheckUsed(bool isBytes)
        {
            if (IsMapping) return;
            if (_items != null ? _next < _items.Length : !_singleUsed) throw PercentFormat.TooManyArguments(isBytes);
        }
    }

    public static PyStr Format(ThreadState ts, PyStr format, in Value args)
    {
        if (!format.IsWide && TryPlain(format.Narrow, args, out var plain)) return plain;
        var parser = new PercentFormat(format.Span);
        var arguments = new Arguments(args, isBytes: false);
        var builder = new TextBuilder(stackalloc char[256]);
        while (parser.MoveNext())
        {
            builder.Append(parser.Literal);
            if (!parser.HasConversion) continue;
            ReadSpec(ts, ref parser, ref arguments, isBytes: false);
            Append(ts, ref builder, parser, arguments.Next());
        }
        arguments.CheckUsed(isBytes: false);
        return PyStr.FromText(builder.ToText());
    }

    /// <summary>What most formats are: <c>%s</c> of strings and ints and <c>%d</c> of ints. False, with nothing done, for all others.</summary>
    private static bool TryPlain(string format, in Value args, [NotNullWhen(true)] out PyStr? result)
    {
        result = null;
        ReadOnlySpan<Value> values = PyTuple.TryExact(args.Ref, out var tuple) ? tuple.Items : new ReadOnlySpan<Value>(in args);
        int used = 0;
        var builder = new TextBuilder(stackalloc char[256]);
        for (int at = 0; at < format.Length;)
        {
            int percent = format.AsSpan(at).IndexOf('%');
            if (percent < 0)
            {
                builder.Append(format.AsSpan(at));
                break;
            }
            builder.Append(format.AsSpan(at, percent));
            at += percent + 1;
            char type = at < format.Length ? format[at++] : '\0';
            if (type == '%')
            {
                builder.Append('%');
                continue;
            }
            if (used == values.Length) goto other;
            ref readonly Value value = ref values[used++];
            if (value.IsInt && (type is 's' or 'd')) builder.AppendInt(value.Bits);
            else if (type == 's' && PyStr.TryExact(value.Ref, out var text) && !text.IsWide) builder.Append(text.Narrow);
            else goto other;
        }
        if (used == values.Length)
        {
            result = PyStr.FromNarrow(builder.ToNarrow());
            return true;
        }
    other:
        builder.Dispose();
        return false;
    }

    /// <summary>Reads a conversion, with the arguments that it takes for key, width and precision.</summary>
    internal static void ReadSpec(ThreadState ts, ref PercentFormat parser, ref Arguments arguments, bool isBytes)
    {
        if (parser.HasKey)
        {
            if (!arguments.IsMapping) throw PercentFormat.MappingRequired();
            var key = PyStr.FromText(parser.ReadKey().ToText());
            arguments.Replace(Ops.GetItem(ts, arguments.Mapping, isBytes ? new PyBytes(System.Text.Encoding.Latin1.GetBytes(key.Narrow)) : key));
        }
        if (parser.ReadWidth()) parser.Spec.SetWidth(StarArgument(ts, arguments.Next(), "Python int too large to convert to C ssize_t"));
        if (parser.ReadPrecision())
        {
            long precision = StarArgument(ts, arguments.Next(), "Python int too large to convert to C int");
            parser.Spec.SetPrecision(precision is >= int.MinValue and <= int.MaxValue ? (int)precision : throw Err.Overflow("Python int too large to convert to C int"));
        }
        parser.ReadType();
    }

    private static long StarArgument(ThreadState ts, in Value value, string overflow) => value.IsInt || value.Ref is PyBool or PyLong ? Ops.ToLong(ts, value, overflow) : throw PercentFormat.StarWantsInt();

    private static void Append(ThreadState ts, ref TextBuilder builder, in PercentFormat parser, in Value value)
    {
        ref readonly var spec = ref parser.Spec;
        switch (spec.Type)
        {
            case 's':
                PercentConversion.AppendText(ref builder, Ops.Str(ts, value).Span, spec);
                return;
            case 'r':
                PercentConversion.AppendText(ref builder, Ops.Repr(ts, value).Span, spec);
                return;
            case 'a':
                PercentConversion.AppendText(ref builder, Ops.Ascii(ts, value).Span, spec);
                return;
            case 'c':
                PercentConversion.AppendChar(ref builder, ToChar(ts, value), spec);
                return;
            default:
                if (!AppendNumber(ts, ref builder, value, spec, isBytes: false)) throw parser.UnsupportedType();
                return;
        }
    }

    /// <summary>The conversions of numbers; false if the type is none of them.</summary>
    internal static bool AppendNumber(ThreadState ts, ref TextBuilder builder, in Value value, in PercentSpec spec, bool isBytes)
    {
        switch (spec.Type)
        {
            case 'd' or 'i' or 'u' or 'x' or 'X' or 'o':
                var number = ToInt(ts, value, spec.Type);
                if (number.IsInt) PercentConversion.AppendInt(ref builder, number.Bits, spec, ts.Interpreter.IntMaxStrDigits);
                else PercentConversion.AppendInt(ref builder, PyInt.Number(number), spec, ts.Interpreter.IntMaxStrDigits);
                return true;
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                PercentConversion.AppendFloat(ref builder, ToFloat(ts, value, isBytes), spec);
                return true;
            default:
                return false;
        }
    }

    private static double ToFloat(ThreadState ts, in Value value, bool isBytes)
    {
        if (value.IsFloat) return value.AsDouble;
        if (!isBytes) return Ops.ToDouble(ts, value);
        try
        {
            return Ops.ToDouble(ts, value);
        }
        catch (PyException e) when (e.Value.Type == Exc.TypeError)
        {
            throw PercentFormat.FloatRequired(isBytes: true, value.Type.FullName);
        }
    }

    private static Value ToInt(ThreadState ts, in Value value, int type)
    {
        if (value.IsInt || value.Ref is PyLong or PyBool) return value;
        bool whole = type is 'x' or 'X' or 'o';
        var id = value.Type;
        if (value.IsFloat || id.Slot(SlotId.Index) is not (null or PyNone) || id.Slot(SlotId.Int) is not (null or PyNone) || id.Slot(SlotId.Float) is not (null or PyNone))
        {
            try
            {
                var number = whole ? Ops.ToIndex(ts, value) : PyInt.FromAny(ts, value);
                return number.IsAbsent ? throw ts.TakePending() : number;
            }
            catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.TypeError))
            {
                // Said below in the format's words.
            }
        }
        throw PercentFormat.NumberRequired(type, value.Type.FullName);
    }

    private static int ToChar(ThreadState ts, in Value value)
    {
        if (value.Ref is PyStr text)
            return text.Length == 1 ? text.CodePointAt(0) : throw Err.Type($"%c requires an int or a unicode character, not a string of length {text.Length}");
        if (!value.IsInt && value.Type.Slot(SlotId.Index) is null or PyNone) throw Err.Type($"%c requires an int or a unicode character, not {value.Type.FullName}");
        var point = Ops.ToIndex(ts, value);
        return point.IsInt && point.Bits is >= 0 and <= 0x10FFFF ? (int)point.Bits : throw Err.Overflow("%c arg not in range(0x110000)");
    }

    /// <summary>bytes % args: https://docs.python.org/3.14/library/stdtypes.html#printf-style-bytes-formatting</summary>
    public static byte[] FormatBytes(ThreadState ts, ReadOnlySpan<byte> format, in Value args)
    {
        // Each byte is a char here.
        var parser = new PercentFormat(System.Text.Encoding.Latin1.GetString(format), isBytes: true);
        var arguments = new Arguments(args, isBytes: true);
        var builder = new TextBuilder(stackalloc char[256]);
        while (parser.MoveNext())
        {
            builder.Append(parser.Literal);
            if (!parser.HasConversion) continue;
            ReadSpec(ts, ref parser, ref arguments, isBytes: true);
            AppendBytes(ts, ref builder, parser, arguments.Next());
        }
        arguments.CheckUsed(isBytes: true);
        return System.Text.Encoding.Latin1.GetBytes(builder.ToNarrow());
    }

    private static void AppendBytes(ThreadState ts, ref TextBuilder builder, in PercentFormat parser, in Value value)
    {
        ref readonly var spec = ref parser.Spec;
        switch (spec.Type)
        {
            case 's' or 'b':
                PercentConversion.AppendText(ref builder, System.Text.Encoding.Latin1.GetString(ToBytes(ts, value)), spec);
                return;
            case 'r' or 'a':
                PercentConversion.AppendText(ref builder, Ops.Ascii(ts, value).Span, spec);
                return;
            case 'c':
                PercentConversion.AppendChar(ref builder, ToByteChar(ts, value), spec);
                return;
            default:
                if (!AppendNumber(ts, ref builder, value, spec, isBytes: true)) throw parser.UnsupportedType();
                return;
        }
    }

    private static ReadOnlySpan<byte> ToBytes(ThreadState ts, in Value value)
    {
        if (value.Ref is PyBytes or PyByteArray) return Buffers.Get(ts, value);
        if (value.IsObject && value.Type.Slot(SlotId.Bytes) is { } slot and not PyNone)
        {
            var made = Ops.CallUnbound(ts, slot, value);
            return made.Ref is PyBytes bytes ? bytes.Span : throw Err.Type($"__bytes__ returned non-bytes (type {made.Type.FullName})");
        }
        return Buffers.TryGet(ts, value, out var view) ? view : throw Err.Type($"%b requires a bytes-like object, or an object that implements __bytes__, not '{value.Type.FullName}'");
    }

    private static int ToByteChar(ThreadState ts, in Value value)
    {
        if (value.Ref is PyBytes or PyByteArray)
        {
            var bytes = Buffers.Get(ts, value);
            return bytes.Length == 1 ? bytes[0] : throw Err.Type($"%c requires an integer in range(256) or a single byte, not a {(value.Ref is PyBytes ? "bytes" : "bytearray")} object of length {bytes.Length}");
        }
        if (!SequenceOps.IsIndex(value)) throw Err.Type($"%c requires an integer in range(256) or a single byte, not {value.Type.FullName}");
        var number = Ops.ToIndex(ts, value);
        return number.IsInt && number.Bits is >= 0 and < 256 ? (int)number.Bits : throw Err.Overflow("%c arg not in range(256)");
    }
}
