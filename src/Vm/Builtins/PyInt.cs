using PyLite.Vm.Text;

namespace PyLite.Vm.Builtins;

/// <summary>int: https://docs.python.org/3.14/library/stdtypes.html#numeric-types-int-float-complex</summary>
[PyType("int", Instance = typeof(Value), Subclassable = true, Doc = "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments\nare given.  If x is a number, return x.__int__().  For floating-point\nnumbers, this truncates towards zero.\n\nIf x is not a number or if base is given, then x must be a string,\nbytes, or bytearray instance representing an integer literal in the\ngiven base.  The literal can be preceded by '+' or '-' and be surrounded\nby whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.\nBase 0 means to interpret the base from the string as an integer\niteral.\n>>> int('0b100', base=0)\n4")]
public static partial class PyInt
{
    /// <summary>The number of an int, bool or instance of a subclass.</summary>
    public static BigInteger Number(in Value self) => Ops.TryInt(self, out var number) ? number : throw Err.Type($"expected int, not {self.Type.FullName}");

    [PyNew("int(x=<missing>, /, base=<missing>)")]
    static Value New(ThreadState ts, PyType type, Value x, Value @base)
    {
        if (x.IsFloat && type == TypeObject && @base.IsAbsent) return FromDouble(ts, x.AsDouble);
        var value = @base.IsAbsent ? x.IsAbsent ? 0 : FromAny(ts, x) : FromText(ts, x, @base);
        if (value.IsAbsent || type == TypeObject) return value;
        return new PyLongSub(type, Number(value));
    }

    public static Value FromAny(ThreadState ts, in Value x)
    {
        if (x.IsFloat) return FromDouble(ts, x.AsDouble);
        switch (x.Ref)
        {
            case null: return x;
            case PyStr text when text.GetType() == typeof(PyStr) || text.Type.Slot(SlotId.Int) == null: return Parse(ts, text, 10);
            case PyBool b: return b.IsTrue ? 1 : 0;
            case PyLong big when big.GetType() == typeof(PyLong): return x;
        }
        var type = x.Type;
        foreach (var id in (ReadOnlySpan<SlotId>)[SlotId.Int, SlotId.Index])
        {
            if (type.Slot(id) is not { } slot || slot is PyNone) continue;
            var result = Ops.CallUnbound(ts, slot, x);
            string method = id == SlotId.Int ? "__int__" : "__index__";
            if (!Ops.TryInt(result, out var number)) throw Err.Type($"{method} returned non-int (type {result.Type.FullName})");
            return result.IsInt || result.Ref!.GetType() == typeof(PyLong) ? result : Ops.FromSubclass(ts, number, method, "int", result);
        }
        return x.Ref switch
        {
            PyBytes bytes => ParseBytes(ts, bytes.Data, 10),
            IBuffer => ParseBytes(ts, Buffers.GetArray(ts, x), 10),
            _ => throw Err.Type($"int() argument must be a string, a bytes-like object or a real number, not '{type.FullName}'"),
        };
    }

    /// <summary>Truncation towards zero; ValueError and OverflowError for NaN and infinity.</summary>
    public static Value FromDouble(ThreadState ts, double value)
    {
        if (double.IsNaN(value)) return ts.Raise(Exc.ValueError, "cannot convert float NaN to integer");
        if (double.IsInfinity(value)) return ts.Raise(Exc.OverflowError, "cannot convert float infinity to integer");
        if (Math.Abs(value) < 9e18) return (long)value;
        return new BigInteger(value);
    }

    private static Value FromText(ThreadState ts, in Value x, in Value @base)
    {
        long radix = Ops.ToClampedLong(ts, @base);
        if (radix != 0 && radix is < 2 or > 36) throw Err.Value("int() base must be >= 2 and <= 36, or 0");
        return x.Ref switch
        {
            PyStr text => Parse(ts, text, (int)radix),
            PyBytes bytes => ParseBytes(ts, bytes.Data, (int)radix),
            PyByteArray array => ParseBytes(ts, array.Span.ToArray(), (int)radix),
            _ => throw Err.Type(x.IsAbsent ? "int() missing string argument" : "int() can't convert non-string with explicit base"),
        };
    }

    private static Value Parse(ThreadState ts, PyStr text, int radix)
    {
        if (radix == 10 && !text.IsWide && IntText.TryParseSmall(text.Narrow, out long small)) return small;
        if (IntText.TryParse(text.Span, radix, ts.Interpreter.IntMaxStrDigits, out var value, out var error)) return value;
        return ts.Raise(error!.ToException());
    }

    private static Value ParseBytes(ThreadState ts, byte[] bytes, int radix) =>
        IntText.TryParse(bytes, radix, ts.Interpreter.IntMaxStrDigits, out var value, out var error) ? value : ts.Raise(error!.ToException());

    [PyMethod("__repr__(self, /)")]
    static Value Repr(ThreadState ts, Value self)
    {
        if (self.IsInt) return PyStr.FromNarrow(IntText.ToString(self.Bits));
        return PyStr.FromNarrow(IntText.ToString(Number(self), ts.Interpreter.IntMaxStrDigits));
    }

    [PyMethod("__format__(self, format_spec, /)", Doc = "Convert to a string according to format_spec.")]
    static Value Format(ThreadState ts, Value self, PyStr spec)
    {
        if (spec.Length == 0) return Ops.Str(ts, self);
        return Ops.FromText(Formatting.FormatInt(Number(self), spec.Span, ts.Interpreter.IntMaxStrDigits, self.Type.Name));
    }

    [PyMethod("__round__(self, ndigits=None, /)", Doc = "Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer.")]
    static Value Round(ThreadState ts, Value self, Value ndigits)
    {
        var number = Number(self);
        if (ndigits.IsNone) return number;
        var digits = Ops.ToBigInteger(ts, ndigits);
        if (digits.Sign >= 0) return number;
        // Less than half the unit.
        if (-digits > number.GetBitLength()) return 0;
        // Half to even, on the exact value.
        var unit = BigMath.Pow(10, (int)-digits);
        var quotient = NumberOps.FloorDivide(number, unit, out var rest);
        int half = (rest * 2).CompareTo(unit);
        if (half > 0 || half == 0 && !quotient.IsEven) quotient += 1;
        return BigMath.Multiply(quotient, unit);
    }

    [PyMethod("bit_length(self, /)", Doc = "Number of bits necessary to represent self in binary.\n\n>>> bin(37)\n'0b100101'\n>>> (37).bit_length()\n6")]
    static long BitLength(Value self)
    {
        var number = BigInteger.Abs(Number(self));
        return (long)number.GetBitLength();
    }

    [PyMethod("bit_count(self, /)", Doc = "Number of ones in the binary representation of the absolute value of self.\n\nAlso known as the population count.\n\n>>> bin(13)\n'0b1101'\n>>> (13).bit_count()\n3")]
    static long BitCount(Value self)
    {
        long count = 0;
        foreach (byte b in BigInteger.Abs(Number(self)).ToByteArray(isUnsigned: true)) count += BitOperations.PopCount(b);
        return count;
    }

    [PyMethod("conjugate(self, /)", Doc = "Returns self, the complex conjugate of any int.")]
    static Value Conjugate(Value self) => Number(self);

    [PyMethod("is_integer(self, /)", Doc = "Returns True. Exists for duck type compatibility with float.is_integer.")]
    static bool IsInteger(Value self) => true;

    [PyMethod("as_integer_ratio(self, /)", Doc = "Return a pair of integers, whose ratio is equal to the original int.\n\nThe ratio is in lowest terms and has a positive denominator.\n\n>>> (10).as_integer_ratio()\n(10, 1)\n>>> (-10).as_integer_ratio()\n(-10, 1)\n>>> (0).as_integer_ratio()\n(0, 1)")]
    static Value AsIntegerRatio(Value self) => PyTuple.Of(Number(self), 1);

    [PyMethod("__getnewargs__(self, /)")]
    static Value GetNewArgs(Value self) => PyTuple.Of(Number(self));

    [PyMethod("__sizeof__(self, /)", Doc = "Returns size in memory, in bytes.")]
    static long SizeOf(Value self) => ObjectSizes.Basic(self.Type) + 4 * Math.Max(1, ((long)BigInteger.Abs(Number(self)).GetBitLength() + 29) / 30);

    [PyMethod("to_bytes(self, /, length=1, byteorder='big', *, signed=False)", Doc = "Return an array of bytes representing an integer.\n\n  length\n    Length of bytes object to use.  An OverflowError is raised if\n    the integer is not representable with the given number of bytes.\n    Default is length 1.\n  byteorder\n    The byte order used to represent the integer.  If byteorder is\n    'big', the most significant byte is at the beginning of the byte\n    array.  If byteorder is 'little', the most significant byte is at\n    the end of the byte array.  To request the native byte order of\n    the host system, use sys.byteorder as the byte order value.\n    Default is to use 'big'.\n  signed\n    Determines whether two's complement is used to represent the\n    integer.  If signed is False and a negative integer is given,\n    an OverflowError is raised.")]
    static Value ToBytes(ThreadState ts, Value self, Value length, Value byteorder, bool signed)
    {
        long count = Ops.ToLong(ts, length, "Python int too large to convert to C ssize_t");
        bool big = IsBigEndian(byteorder, "to_bytes");
        if (count < 0) throw Err.Value("length argument must be non-negative");
        var number = Number(self);
        if (number.Sign < 0 && !signed) throw Err.Overflow("can't convert negative int to unsigned");
        if (count > Array.MaxLength) throw Err.Memory();
        Limits.ResourceMeter.Charge(count);
        var raw = number.IsZero ? [] : number.ToByteArray(isUnsigned: !signed);
        // Not counting a sign byte that the length has no room for.
        if (raw.Length > count) throw Err.Overflow("int too big to convert");
        var bytes = new byte[count];
        if (number.Sign < 0) Array.Fill(bytes, (byte)0xFF);
        raw.CopyTo(bytes, 0);
        if (big) Array.Reverse(bytes);
        return new PyBytes(bytes);
    }

    [PyClassMethod("from_bytes(cls, /, bytes, byteorder='big', *, signed=False)", Doc = "Return the integer represented by the given array of bytes.\n\n  bytes\n    Holds the array of bytes to convert.  The argument must either\n    support the buffer protocol or be an iterable object producing\n    bytes.  Bytes and bytearray are examples of built-in objects that\n    support the buffer protocol.\n  byteorder\n    The byte order used to represent the integer.  If byteorder is\n    'big', the most significant byte is at the beginning of the byte\n    array.  If byteorder is 'little', the most significant byte is at\n    the end of the byte array.  To request the native byte order of\n    the host system, use sys.byteorder as the byte order value.\n    Default is to use 'big'.\n  signed\n    Indicates whether two's complement is used to represent the\n    integer.")]
    static Value FromBytes(ThreadState ts, PyType cls, Value bytes, Value byteorder, bool signed)
    {
        bool big = IsBigEndian(byteorder, "from_bytes");
        byte[] data = bytes.Ref switch
        {
            PyBytes b => b.Data,
            IBuffer => Buffers.GetArray(ts, bytes),
            PyStr => throw Err.Type("cannot convert 'str' object to bytes"),
            _ when bytes.Type.Slot(SlotId.Bytes) is { } slot and not PyNone => Ops.CallUnbound(ts, slot, bytes) is { Ref: PyBytes made } ? made.Data : throw Err.Type("__bytes__ returned non-bytes"),
            _ => BytesOps.FromObject<PyBytes.Kind>(ts, bytes),
        };
        Value number = new BigInteger(data, isUnsigned: !signed, isBigEndian: big);
        return cls == TypeObject ? number : Ops.Call(ts, cls, number);
    }

    private static bool IsBigEndian(in Value byteorder, string function) => byteorder.Ref switch
    {
        PyStr s when s.ToString() == "big" => true,
        PyStr s when s.ToString() == "little" => false,
        PyStr => throw Err.Value("byteorder must be either 'little' or 'big'"),
        _ => throw Err.Type($"{function}() argument 'byteorder' must be str, not {byteorder.Type.FullName}"),
    };

    [PyGetter("real", Doc = "the real part of a complex number")] static Value Real(Value self) => Number(self);
    [PyGetter("imag", Doc = "the imaginary part of a complex number")] static Value Imag(Value self) => 0;
    [PyGetter("numerator", Doc = "the numerator of a rational number in lowest terms")] static Value Numerator(Value self) => Number(self);
    [PyGetter("denominator", Doc = "the denominator of a rational number in lowest terms")] static Value Denominator(Value self) => 1;
}
