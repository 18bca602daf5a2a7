using System.Buffers.Binary;

namespace PyLite.Stdlib.Arrays;

/// <summary>array: https://docs.python.org/3.14/library/array.html</summary>
[PyModule("array", Doc = "This module defines an object type which can efficiently represent\nan array of basic values: characters, integers, floating-point\nnumbers.  Arrays are sequence types and behave very much like lists,\nexcept that the type of objects stored in them is constrained.\n")]
[PyModuleType(typeof(PyArray))]
public static partial class ArrayModule
{
    [PyConst("typecodes")] static Value TypeCodes => ArrayItems.Codes;
    [PyConst("ArrayType")] static Value ArrayType => PyArray.TypeObject;

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module) =>
        Ops.CallMethod(ts, PythonPart.Get(ts, "_collections_abc", "MutableSequence"), "register", PyArray.TypeObject);

    /// <summary>What pickles of other machines contain.</summary>
    [PyFunction("_array_reconstructor(arraytype, typecode, mformat_code, items, /)", Doc = "Internal. Used for pickling support.")]
    static Value Reconstruct(ThreadState ts, Value arraytype, string typecode, int mformatCode, Value items)
    {
        if (arraytype.Ref is not PyType type) throw Err.Type($"first argument must be a type object, not {arraytype.Type.FullName}");
        if (!type.IsSubtypeOf(PyArray.TypeObject)) throw Err.Type($"{type.Name} is not a subtype of array.array");
        if (typecode.Length != 1 || !ArrayItems.Codes.Contains(typecode[0])) throw Err.Value("second argument must be a valid type code");
        if (mformatCode is < 0 or > 21) throw Err.Value("third argument must be a valid machine format code.");
        if (items.Ref is not PyBytes bytes) throw Err.Type($"fourth argument should be bytes, not {items.Type.FullName}");
        return PyArray.FromMachineFormat(ts, type, typecode[0], mformatCode, bytes.Data);
    }
}

/// <summary>The items of arrays, by type code.</summary>
internal static class ArrayItems
{
    public const string Codes = "bBuwhHiIlLqQfd";

    public static int SizeOf(char code) => code switch
    {
        'b' or 'B' => 1,
        'h' or 'H' => 2,
        'u' or 'w' or 'i' or 'I' or 'f' => 4,
        _ => 8,
    };

    public static bool IsText(char code) => code is 'u' or 'w';

    /// <summary>The number of the machine format in pickles.</summary>
    public static int MachineFormat(char code) => code switch
    {
        'B' => 0, 'b' => 1, 'H' => 2, 'h' => 4, 'I' => 6, 'i' => 8, 'L' or 'Q' => 10, 'l' or 'q' => 12, 'f' => 14, 'd' => 16, _ => 20,
    };

    /// <summary>The type code of a machine format, and whether it is big-endian; NUL for UTF-16.</summary>
    public static (char Code, bool BigEndian) OfMachineFormat(int format) => format switch
    {
        0 => ('B', false), 1 => ('b', false),
        18 or 19 => ('\0', format == 19),
        20 or 21 => ('w', format == 21),
        _ => ("HhIiQqfd"[(format - 2) / 2], (format & 1) != 0),
    };

    public static Value Read(char code, ReadOnlySpan<byte> at)
    {
        if (!IsText(code)) return NativeFormat.Read(code, at);
        int point = BinaryPrimitives.ReadInt32LittleEndian(at);
        return point is >= 0 and <= 0x10FFFF ? PyStr.FromCodePoint(point) : throw Err.Value($"character U+{point:x} is not in range [U+0000; U+10ffff]");
    }

    /// <summary>The bits of a value as an item; OverflowError in CPython's many words.</summary>
    public static ulong ToBits(ThreadState ts, char code, in Value value)
    {
        switch (code)
        {
            case 'u' or 'w':
                if (value.Ref is not PyStr text) throw Err.Type($"array item must be a unicode character, not {value.Type.FullName}");
                if (text.Length != 1) throw Err.Type($"array item must be a unicode character, not a string of length {text.Length}");
                return (ulong)text.CodePointAt(0);
            case 'd': return BitConverter.DoubleToUInt64Bits(Ops.ToDouble(ts, value));
            case 'f': return BitConverter.SingleToUInt32Bits((float)Ops.ToDouble(ts, value));
        }
        var index = Ops.ToIndex(ts, value);
        if (!index.IsInt) return BigToBits(code, ((PyLong)index.Ref!).Number);
        long n = index.Bits;
        switch (code)
        {
            case 'b':
                CheckRange(n, short.MinValue, short.MaxValue, "signed short integer");
                CheckRange(n, sbyte.MinValue, sbyte.MaxValue, "signed char");
                break;
            case 'B': CheckRange(n, 0, byte.MaxValue, "unsigned byte integer"); break;
            case 'h': CheckRange(n, short.MinValue, short.MaxValue, "signed short integer"); break;
            case 'H':
                CheckRange(n, int.MinValue, int.MaxValue, "signed integer");
                CheckRange(n, 0, ushort.MaxValue, "unsigned short");
                break;
            case 'i': CheckRange(n, int.MinValue, int.MaxValue, "signed integer"); break;
            case 'I' or 'L':
                if (n < 0) throw Err.Overflow("can't convert negative value to unsigned int");
                if (code == 'I') CheckRange(n, 0, uint.MaxValue, "unsigned int");
                break;
            case 'Q':
                if (n < 0) throw Err.Overflow("can't convert negative int to unsigned");
                break;
        }
        return (ulong)n;
    }

    private static void CheckRange(long n, long least, long most, string what)
    {
        if (n < least) throw Err.Overflow($"{what} is less than minimum");
        if (n > most) throw Err.Overflow($"{what} is greater than maximum");
    }

    private static ulong BigToBits(char code, in BigInteger number)
    {
        if (code is 'L' or 'Q' && number.Sign > 0 && number <= ulong.MaxValue) return (ulong)number;
        throw Err.Overflow(code switch
        {
            'I' or 'L' => number.Sign < 0 ? "can't convert negative value to unsigned int" : "Python int too large to convert to C unsigned long",
            'Q' when number.Sign < 0 => "can't convert negative int to unsigned",
            'q' or 'Q' => "int too big to convert",
            _ => "Python int too large to convert to C long",
        });
    }

    public static void Write(int size, Span<byte> at, ulong bits)
    {
        switch (size)
        {
            case 1: at[0] = (byte)bits; break;
            case 2: BinaryPrimitives.WriteUInt16LittleEndian(at, (ushort)bits); break;
            case 4: BinaryPrimitives.WriteUInt32LittleEndian(at, (uint)bits); break;
            default: BinaryPrimitives.WriteUInt64LittleEndian(at, bits); break;
        }
    }
}
