using System.Runtime.CompilerServices;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Bytecode;

/// <summary>
/// Reads what <see cref="CodeWriter"/> writes. After the first error all reads give nothing; no count is believed that exceeds the bytes
/// that are left, so that memory stays in proportion to the file.
/// </summary>
internal ref struct CodeReader(ReadOnlySpan<byte> data, string filename)
{
    private const int MaxDepth = 100;

    /// <summary>Every table entry takes at least one byte in the file and at most this many in memory.</summary>
    private readonly ReadOnlySpan<byte> _data = data;
    private readonly List<string> _strings = [];
    private int _position;
    private bool _failed;

    public readonly bool IsAtEnd => !_failed && _position == _data.Length;

    private readonly int Left => _data.Length - _position;

    public CodeObject? ReadCode(int depth)
    {
        if (depth > MaxDepth)
            return Fail<CodeObject>();
        var name = ReadString();
        var qualName = ReadString();
        int firstLine = ReadInt();
        var flags = (CodeFlags)ReadNumber();
        int argCount = ReadInt();
        int posOnly = ReadInt();
        int kwOnly = ReadInt();
        int registers = ReadInt();
        var locals = ReadStrings();
        var isCell = ReadBooleans(locals.Length);
        var free = ReadStrings();
        var names = ReadStrings();
        var instructions = ReadWords();
        var positions = ReadPositions(instructions.Length);
        var rows = ReadRows();
        var statements = Take(ReadCount(1)).ToArray();
        var constants = ReadItems(depth, allowCode: true);
        if (_failed)
            return null;
        var code = new CodeObject
        {
            Name = name,
            QualName = qualName,
            Filename = filename,
            FirstLine = firstLine,
            Flags = flags,
            ArgCount = argCount,
            PosOnlyArgCount = posOnly,
            KwOnlyArgCount = kwOnly,
            LocalNames = locals,
            IsCell = isCell,
            FreeNames = free,
            Names = names,
            Constants = constants,
            Instructions = instructions,
            ExceptionTable = rows,
            Positions = positions,
            RegisterCount = registers,
            StatementStarts = statements,
        };
        return CodeVerifier.IsSound(code) ? code : Fail<CodeObject>();
    }

    private T? Fail<T>() where T : class
    {
        _failed = true;
        return null;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (_failed || count < 0 || count > Left)
        {
            _failed = true;
            return default;
        }
        var span = _data.Slice(_position, count);
        _position += count;
        return span;
    }

    private byte ReadByte() => Take(1) is [var b] ? b : (byte)0;

    private uint ReadNumber()
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte b = ReadByte();
            value |= (uint)(b & 0x7f) << shift;
            if (b < 0x80)
                return value;
        }
        _failed = true;
        return 0;
    }

    private int ReadInt()
    {
        uint value = ReadNumber();
        _failed |= value > int.MaxValue;
        return _failed ? 0 : (int)value;
    }

    private int ReadSigned()
    {
        uint value = ReadNumber();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <summary>A count of things that take at least so many bytes each.</summary>
    private int ReadCount(int size = 1)
    {
        int count = ReadInt();
        if ((long)count * size <= Left)
            return count;
        _failed = true;
        return 0;
    }

    private long ReadLong() => Take(8) is { Length: 8 } bytes ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : 0;

    private string ReadString()
    {
        int number = ReadInt();
        if (number > 0)
        {
            if (number <= _strings.Count)
                return _strings[number - 1];
            _failed = true;
            return "";
        }
        var text = ReadText();
        _strings.Add(text);
        return text;
    }

    private string ReadText()
    {
        var bytes = Take(ReadCount());
        _failed |= bytes.Length % 2 != 0;
        return _failed ? "" : new string(MemoryMarshal.Cast<byte, char>(bytes));
    }

    private string[] ReadStrings()
    {
        var strings = new string[ReadCount()];
        for (int i = 0; i < strings.Length && !_failed; i++)
            strings[i] = ReadString();
        return strings;
    }

    private bool[] ReadBooleans(int count)
    {
        var bytes = Take(count);
        var values = new bool[bytes.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = bytes[i] != 0;
        return values;
    }

    private ulong[] ReadWords()
    {
        int count = ReadCount(sizeof(ulong));
        return MemoryMarshal.Cast<byte, ulong>(Take(count * sizeof(ulong))).ToArray();
    }

    private SourcePosition[] ReadPositions(int count)
    {
        if (count > Left)
            _failed = true;
        var positions = new SourcePosition[_failed ? 0 : count];
        var last = new SourcePosition(0, 0, 0, 0);
        for (int i = 0; i < positions.Length && !_failed; i++)
        {
            if (ReadByte() != 0)
            {
                int line = last.Line + ReadSigned();
                int endLine = line + ReadSigned();
                int column = last.Column + ReadSigned();
                last = new SourcePosition(line, endLine, column, column + ReadSigned());
            }
            positions[i] = last;
        }
        return positions;
    }

    private ExceptionRow[] ReadRows()
    {
        var rows = new ExceptionRow[ReadCount(4)];
        for (int i = 0; i < rows.Length && !_failed; i++)
        {
            int start = ReadInt();
            int length = ReadInt();
            rows[i] = new ExceptionRow(start, (int)Math.Min(int.MaxValue, (long)start + length), ReadInt(), ReadInt());
        }
        return rows;
    }

    private object?[] ReadItems(int depth, bool allowCode)
    {
        var items = new object?[ReadCount()];
        for (int i = 0; i < items.Length && !_failed; i++)
            items[i] = ReadConstant(depth, allowCode);
        return items;
    }

    private object? ReadConstant(int depth, bool allowCode)
    {
        if (depth > MaxDepth)
            return Fail<object>();
        switch ((ConstantTag)ReadByte())
        {
            case ConstantTag.None: return null;
            case ConstantTag.True: return true;
            case ConstantTag.False: return false;
            case ConstantTag.Int: return ReadLong();
            case ConstantTag.BigInt: return ReadBigInteger();
            case ConstantTag.Float: return BitConverter.Int64BitsToDouble(ReadLong());
            case ConstantTag.Complex: return ReadComplex();
            case ConstantTag.AsciiString:
                var ascii = Take(ReadCount());
                return Ascii.IsValid(ascii) ? new StrConstant(Encoding.ASCII.GetString(ascii)) : Fail<object>();
            case ConstantTag.Utf16String: return new StrConstant(ReadText());
            case ConstantTag.CodePointString: return ReadCodePoints();
            case ConstantTag.Bytes: return Take(ReadCount()).ToArray();
            case ConstantTag.Ellipsis: return EllipsisConstant.Instance;
            case ConstantTag.Tuple: return new TupleConstant(ReadItems(depth + 1, allowCode: false));
            case ConstantTag.FrozenSet: return new FrozenSetConstant(ReadItems(depth + 1, allowCode: false));
            case ConstantTag.Code when allowCode: return ReadCode(depth + 1);
            default: return Fail<object>();
        }
    }

    // Apart, so that programs without such constants do not load what they are made of.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? ReadBigInteger()
    {
        var number = new BigInteger(Take(ReadCount()));
        return number >= long.MinValue && number <= long.MaxValue ? Fail<object>() : number;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object ReadComplex() => new Complex(BitConverter.Int64BitsToDouble(ReadLong()), BitConverter.Int64BitsToDouble(ReadLong()));

    private StrConstant? ReadCodePoints()
    {
        var points = new int[ReadCount()];
        var text = new StringBuilder();
        bool hasAstral = false;
        for (int i = 0; i < points.Length && !_failed; i++)
        {
            int point = points[i] = ReadInt();
            if (point > 0x10ffff)
                return Fail<StrConstant>();
            hasAstral |= point > 0xffff;
            if (point > 0xffff)
                text.Append(char.ConvertFromUtf32(point));
            else
                text.Append((char)point);
        }
        return hasAstral ? new StrConstant(text.ToString(), points) : Fail<StrConstant>();
    }
}
