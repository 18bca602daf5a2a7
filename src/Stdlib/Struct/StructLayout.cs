using System.Buffers.Binary;
using System.Globalization;

namespace PyLite.Stdlib.Struct;

/// <summary>A compiled format of the struct module: fields with their offsets. Immutable. https://docs.python.org/3.14/library/struct.html#format-strings</summary>
internal sealed class StructLayout
{
    /// <summary>A run of equal items, or one string ('s', 'p') of Count bytes.</summary>
    private readonly record struct Field(char Code, int Offset, int Count, int ItemSize);

    private static readonly BigInteger PointerLimit = BigInteger.One << 64;

    private readonly Field[] _fields;
    private readonly bool _bigEndian;
    private readonly bool _native;

    public string Format { get; }
    public int Size { get; }

    /// <summary>How many Python values are packed or unpacked.</summary>
    public int Values { get; }

    private StructLayout(string format, Field[] fields, bool bigEndian, bool native, int size, int values)
    {
        (Format, _fields, _bigEndian, _native, Size, Values) = (format, fields, bigEndian, native, size, values);
    }

    /// <summary>Compiles a format; struct.error for a wrong one.</summary>
    public static StructLayout Parse(ThreadState ts, string format)
    {
        int at = 0;
        char order = format.Length > 0 && "@=<>!".Contains(format[0], StringComparison.Ordinal) ? format[at++] : '@';
        bool native = order == '@';
        var fields = new List<Field>();
        long size = 0, values = 0;
        while (at < format.Length)
        {
            char c = format[at++];
            if (char.IsWhiteSpace(c)) continue;
            long count = 1;
            if (char.IsAsciiDigit(c))
            {
                count = c - '0';
                while (at < format.Length && char.IsAsciiDigit(format[at]))
                {
                    int digit = format[at++] - '0';
                    if (count > (long.MaxValue - digit) / 10) throw TooLong(ts);
                    count = count * 10 + digit;
                }
                if (at == format.Length) throw StructModule.Error(ts, "repeat count given without format specifier");
                c = format[at++];
            }
            if (c == '\0') throw StructModule.Error(ts, "embedded null character");
            int item = ItemSize(c, native);
            if (item < 0) throw StructModule.Error(ts, "bad char in struct format");
            if (native)
            {
                int align = c is 'F' ? 4 : c is 'D' ? 8 : item;
                if (align > 1) size = (size + align - 1) / align * align;
            }
            if (count > (long.MaxValue - size) / item) throw TooLong(ts);
            long offset = size;
            size += count * item;
            if (c is 's' or 'p') values++;
            else if (c != 'x') values = Math.Min(values + count, long.MaxValue / 2);
            if (c != 'x' && (count > 0 || c is 's' or 'p')) fields.Add(new Field(c, (int)Math.Min(offset, int.MaxValue), (int)Math.Min(count, int.MaxValue), item));
        }
        return new StructLayout(format, [.. fields], native ? !BitConverter.IsLittleEndian : order is '>' or '!', native, (int)Math.Min(size, int.MaxValue), (int)Math.Min(values, int.MaxValue)) { LongSize = size };
    }

    /// <summary>The size as calcsize reports it: a format may describe more than fits any buffer.</summary>
    public required long LongSize { get; init; }

    private static PyException TooLong(ThreadState ts) => StructModule.Error(ts, "total struct size too long");

    private static int ItemSize(char code, bool native) => code switch
    {
        'x' or 'c' or 'b' or 'B' or '?' or 's' or 'p' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' => native ? 8 : 4,
        'q' or 'Q' or 'd' or 'F' => 8,
        'D' => 16,
        'n' or 'N' or 'P' => native ? 8 : -1,
        _ => -1,
    };

    /// <summary>Writes values into a buffer that has the size and is zero.</summary>
    public void Pack(ThreadState ts, ReadOnlySpan<Value> values, Span<byte> target)
    {
        int next = 0;
        foreach (var field in _fields)
        {
            var at = target.Slice(field.Offset, field.Count * field.ItemSize);
            if (field.Code is 's' or 'p')
            {
                PackString(ts, field, values[next++], at);
                continue;
            }
            for (int i = 0; i < field.Count; i++) PackItem(ts, field.Code, field.ItemSize, values[next++], at.Slice(i * field.ItemSize, field.ItemSize));
        }
    }

    private static void PackString(ThreadState ts, in Field field, in Value value, Span<byte> target)
    {
        var data = value.Ref switch
        {
            PyBytes bytes => bytes.Data,
            PyByteArray array => array.Span,
            _ => throw StructModule.Error(ts, $"argument for '{field.Code}' must be a bytes object"),
        };
        if (target.Length == 0) return;
        if (field.Code == 's')
        {
            data[..Math.Min(data.Length, target.Length)].CopyTo(target);
            return;
        }
        int length = Math.Min(data.Length, target.Length - 1);
        data[..length].CopyTo(target[1..]);
        target[0] = (byte)Math.Min(length, 255);
    }

    private void PackItem(ThreadState ts, char code, int size, in Value value, Span<byte> target)
    {
        switch (code)
        {
            case 'c':
                var one = value.Ref switch { PyBytes bytes => bytes.Span, PyByteArray array => array.Span, _ => default };
                if (one.Length != 1) throw StructModule.Error(ts, "char format requires a bytes object of length 1");
                target[0] = one[0];
                return;
            case '?':
                target[0] = Ops.IsTrue(ts, value) ? (byte)1 : (byte)0;
                return;
            case 'e' or 'f' or 'd':
                PackDouble(code, ToDouble(ts, value), target);
                return;
            case 'F' or 'D':
                var number = ToComplex(ts, value);
                char part = code == 'F' ? 'f' : 'd';
                // The native form is a C cast, which overflows to infinity.
                PackDouble(part, number.Real, target[..(size / 2)], _native);
                PackDouble(part, number.Imaginary, target[(size / 2)..], _native);
                return;
            default:
                PackInt(ts, code, size, value, target);
                return;
        }
    }

    private void PackInt(ThreadState ts, char code, int size, in Value value, Span<byte> target)
    {
        var index = value;
        if (!value.IsInt && value.Ref is not (PyLong or PyBool))
        {
            if (value.IsFloat || value.Type.Slot(SlotId.Index) == null) throw StructModule.Error(ts, "required argument is not an integer");
            index = Ops.ToIndex(ts, value);
        }
        bool signed = code is 'b' or 'h' or 'i' or 'l' or 'q' or 'n';
        ulong bits;
        if (index.IsInt)
        {
            long v = index.Bits;
            int width = size * 8;
            bool fits = code == 'P' || (signed ? size == 8 || v >= -(1L << (width - 1)) && v < 1L << (width - 1) : v >= 0 && (size == 8 || v < 1L << width));
            if (!fits) throw OutOfRange(ts, code, size, signed);
            bits = (ulong)v;
        }
        else
        {
            Ops.TryInt(index, out var big);
            if (code == 'P' && (big >= PointerLimit || big < long.MinValue)) throw StructModule.Error(ts, "int too large to convert");
            if (code != 'P' && !Fits(big, size, signed)) throw OutOfRange(ts, code, size, signed);
            bits = big.Sign < 0 ? (ulong)(long)big : (ulong)big;
        }
        Write(size, bits, target);
    }

    private static bool Fits(in BigInteger number, int size, bool signed)
    {
        var limit = BigInteger.One << (signed ? size * 8 - 1 : size * 8);
        return signed ? number >= -limit && number < limit : number.Sign >= 0 && number < limit;
    }

    private static PyException OutOfRange(ThreadState ts, char code, int size, bool signed)
    {
        var limit = BigInteger.One << (signed ? size * 8 - 1 : size * 8);
        return StructModule.Error(ts, $"'{code}' format requires {(signed ? -limit : BigInteger.Zero).ToString(CultureInfo.InvariantCulture)} <= number <= {(limit - 1).ToString(CultureInfo.InvariantCulture)}");
    }

    private void Write(int size, ulong bits, Span<byte> target)
    {
        switch (size)
        {
            case 1: target[0] = (byte)bits; break;
            case 2: if (_bigEndian) BinaryPrimitives.WriteUInt16BigEndian(target, (ushort)bits); else BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)bits); break;
            case 4: if (_bigEndian) BinaryPrimitives.WriteUInt32BigEndian(target, (uint)bits); else BinaryPrimitives.WriteUInt32LittleEndian(target, (uint)bits); break;
            default: if (_bigEndian) BinaryPrimitives.WriteUInt64BigEndian(target, bits); else BinaryPrimitives.WriteUInt64LittleEndian(target, bits); break;
        }
    }

    private static double ToDouble(ThreadState ts, in Value value)
    {
        if (value.IsFloat) return value.AsDouble;
        try
        {
            return Ops.ToDouble(ts, value);
        }
        catch (PyException)
        {
            throw StructModule.Error(ts, "required argument is not a float");
        }
    }

    private static Complex ToComplex(ThreadState ts, in Value value)
    {
        if (value.Ref is PyComplex complex) return complex.Number;
        try
        {
            if (Ops.TryGetAttr(ts, value.Type, "__complex__", out var method) && Ops.Call(ts, method, value).Ref is PyComplex converted) return converted.Number;
            return Ops.ToDouble(ts, value);
        }
        catch (PyException)
        {
            throw StructModule.Error(ts, "required argument is not a complex");
        }
    }

    private void PackDouble(char code, double number, Span<byte> target, bool overflowsToInfinity = false)
    {
        switch (code)
        {
            case 'd':
                Write(8, (ulong)BitConverter.DoubleToInt64Bits(InterpreterState.WithoutIdentity(number)), target);
                return;
            case 'f':
                float single = (float)InterpreterState.WithoutIdentity(number);
                if (float.IsInfinity(single) && !double.IsInfinity(number) && !overflowsToInfinity) throw Err.Overflow("float too large to pack with f format");
                Write(4, BitConverter.SingleToUInt32Bits(single), target);
                return;
            default:
                var half = (Half)number;
                if (Half.IsInfinity(half) && !double.IsInfinity(number)) throw Err.Overflow("float too large to pack with e format");
                Write(2, BitConverter.HalfToUInt16Bits(half), target);
                return;
        }
    }

    /// <summary>Reads the values from bytes that begin with the struct.</summary>
    public PyTuple Unpack(ReadOnlySpan<byte> source)
    {
        if (Values == 0) return PyTuple.Of();
        var values = new Value[Values];
        int next = 0;
        foreach (var field in _fields)
        {
            var at = source.Slice(field.Offset, field.Count * field.ItemSize);
            switch (field.Code)
            {
                case 's':
                    values[next++] = new PyBytes(at.ToArray());
                    break;
                case 'p':
                    values[next++] = new PyBytes(at.Length == 0 ? [] : at.Slice(1, Math.Min(at[0], at.Length - 1)).ToArray());
                    break;
                default:
                    for (int i = 0; i < field.Count; i++) values[next++] = UnpackItem(field.Code, field.ItemSize, at.Slice(i * field.ItemSize, field.ItemSize));
                    break;
            }
        }
        return new PyTuple(values);
    }

    private Value UnpackItem(char code, int size, ReadOnlySpan<byte> at)
    {
        switch (code)
        {
            case 'c': return new PyBytes([at[0]]);
            case '?': return at[0] != 0;
            case 'e' or 'f' or 'd': return UnpackDouble(code, at);
            case 'F': return new PyComplex(UnpackDouble('f', at), UnpackDouble('f', at[4..]));
            case 'D': return new PyComplex(UnpackDouble('d', at), UnpackDouble('d', at[8..]));
        }
        ulong bits = Read(size, at);
        return code switch
        {
            'b' => (long)(sbyte)bits,
            'h' => (long)(short)bits,
            'i' => (long)(int)bits,
            'l' => size == 4 ? (int)bits : (long)bits,
            'q' or 'n' => (long)bits,
            _ => bits <= long.MaxValue ? Value.FromInt((long)bits) : new BigInteger(bits),
        };
    }

    private double UnpackDouble(char code, ReadOnlySpan<byte> at) => code switch
    {
        'd' => BitConverter.Int64BitsToDouble((long)Read(8, at)),
        'f' => BitConverter.UInt32BitsToSingle((uint)Read(4, at)),
        _ => (double)BitConverter.UInt16BitsToHalf((ushort)Read(2, at)),
    };

    private ulong Read(int size, ReadOnlySpan<byte> at) => size switch
    {
        1 => at[0],
        2 => _bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at),
        4 => _bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at),
        _ => _bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(at) : BinaryPrimitives.ReadUInt64LittleEndian(at),
    };
}
