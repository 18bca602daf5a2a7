using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PyLite.Vm.Builtins;

/// <summary>
/// Items of buffers in native byte order and size, named by the characters of the struct module: https://docs.python.org/3.14/library/struct.html#format-characters
/// </summary>
public static class NativeFormat
{
    /// <summary>The character of a format that is one native item, such as "i" or "@i"; NUL for others.</summary>
    public static char SingleCode(string format)
    {
        char code = format.Length switch { 1 => format[0], 2 when format[0] == '@' => format[1], _ => '\0' };
        return SizeOf(code) > 0 ? code : '\0';
    }

    /// <summary>The size of an item; 0 for a character that names none.</summary>
    public static int SizeOf(char code) => code switch
    {
        'c' or 'b' or 'B' or '?' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' or 'q' or 'Q' or 'n' or 'N' or 'd' or 'P' => 8,
        _ => 0,
    };

    /// <summary>Whether items that are equal have equal bytes.</summary>
    public static bool IsBytewise(char code) => code is not ('f' or 'd' or 'e' or '?' or '\0');

    /// <summary>Reads an item.</summary>
    public static Value Read(char code, ReadOnlySpan<byte> bytes) => code switch
    {
        'B' => bytes[0],
        'b' => (sbyte)bytes[0],
        'c' => new PyBytes([bytes[0]]),
        '?' => bytes[0] != 0,
        'h' => MemoryMarshal.Read<short>(bytes),
        'H' => MemoryMarshal.Read<ushort>(bytes),
        'i' => MemoryMarshal.Read<int>(bytes),
        'I' => (long)MemoryMarshal.Read<uint>(bytes),
        'l' or 'q' or 'n' => MemoryMarshal.Read<long>(bytes),
        'L' or 'Q' or 'N' or 'P' => Value.FromInt128(MemoryMarshal.Read<ulong>(bytes)),
        'e' => (double)MemoryMarshal.Read<Half>(bytes),
        'f' => (double)MemoryMarshal.Read<float>(bytes),
        'd' => MemoryMarshal.Read<double>(bytes),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>Writes an item in a memoryview's words: TypeError "memoryview: invalid type for format 'B'", ValueError "memoryview: invalid value for format 'B'".</summary>
    public static void Write(ThreadState ts, char code, Span<byte> bytes, in Value value)
    {
        switch (code)
        {
            case 'c':
                if (value.Ref is not PyBytes one) throw InvalidType(code);
                if (one.Length != 1) throw InvalidValue(code);
                bytes[0] = one.Data[0];
                return;
            case '?':
                bytes[0] = Ops.IsTrue(ts, value) ? (byte)1 : (byte)0;
                return;
            case 'e' or 'f' or 'd':
                WriteFloat(code, bytes, ToDouble(ts, code, value));
                return;
        }
        if (!SequenceOps.IsIndex(value)) throw InvalidType(code);
        var number = Ops.ToIndex(ts, value);
        if (!TryWriteInt(code, bytes, number)) throw InvalidValue(code);
    }

    private static double ToDouble(ThreadState ts, char code, in Value value)
    {
        try
        {
            return Ops.ToDouble(ts, value);
        }
        catch (PyException e) when (e.Value.Type == Exc.TypeError)
        {
            throw InvalidType(code);
        }
        catch (PyException e) when (e.Value.Type == Exc.OverflowError)
        {
            throw InvalidValue(code);
        }
    }

    private static void WriteFloat(char code, Span<byte> bytes, double number)
    {
        number = InterpreterState.WithoutIdentity(number);
        if (code == 'd') BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
        else if (code == 'f') BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)number);
        else
        {
            var half = (Half)number;
            if (Half.IsInfinity(half) && !double.IsInfinity(number)) throw InvalidValue(code);
            BinaryPrimitives.WriteHalfLittleEndian(bytes, half);
        }
    }

    /// <summary>Writes an int; false if it does not fit.</summary>
    private static bool TryWriteInt(char code, Span<byte> bytes, in Value number)
    {
        if (!number.IsInt)
        {
            if (code is not ('L' or 'Q' or 'N' or 'P') || ((PyLong)number.Ref!).Number is not { Sign: > 0 } big || big > ulong.MaxValue) return false;
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)big);
            return true;
        }
        long n = number.Bits;
        bool fits = code switch
        {
            'b' => n == (sbyte)n,
            'B' => n == (byte)n,
            'h' => n == (short)n,
            'H' => n == (ushort)n,
            'i' => n == (int)n,
            'I' => n == (uint)n,
            'L' or 'Q' or 'N' or 'P' => n >= 0,
            _ => true,
        };
        if (!fits) return false;
        for (int i = 0; i < SizeOf(code); i++, n >>= 8) bytes[i] = (byte)n;
        return true;
    }

    private static PyException InvalidType(char code) => Err.Type($"memoryview: invalid type for format '{code}'");
    private static PyException InvalidValue(char code) => Err.Value($"memoryview: invalid value for format '{code}'");
}
