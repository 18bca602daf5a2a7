using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Bytecode;

/// <summary>Says which source a cached code object belongs to: its time and size, or its hash.</summary>
public readonly record struct SourceStamp(bool IsHash, ulong First, ulong Second)
{
    public static SourceStamp OfFile(DateTime modifiedUtc, long size) => new(false, (ulong)modifiedUtc.Ticks, (ulong)size);

    /// <summary>A stamp of the source's bytes.</summary>
    public static SourceStamp OfContent(ReadOnlySpan<byte> source)
    {
        Span<byte> hash = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData(source, hash);
        return new(true, BinaryPrimitives.ReadUInt64LittleEndian(hash), BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]));
    }
}

/// <summary>
/// The format of cached code. A file is a header of 44 bytes (magic, version, stamp, length and checksum of the rest) and the code object.
/// Files that are damaged, cut off, too new, or not ours are answered with null.
/// </summary>
/// <remarks>
/// Reading checks all structure and every operand, so that a bad file cannot make the virtual machine read outside of its tables. What
/// kinds of objects the registers hold is not checked: do not read from folders that untrusted scripts may write to.
/// </remarks>
public static class CodeSerializer
{
    /// <summary>The version of the format, of the bytecode, and of what the compiler makes of a program. To be raised with every change of any.</summary>
    public const uint FormatVersion = 7;

    private const uint Magic = 0x434c_5950; // "PYLC"
    private const int HeaderSize = 44;

    public static byte[] Write(CodeObject code, SourceStamp stamp)
    {
        var writer = new CodeWriter();
        writer.WriteCode(code);
        var body = writer.ToSpan();
        var file = new byte[HeaderSize + body.Length];
        body.CopyTo(file.AsSpan(HeaderSize));
        WriteHeader(file, stamp);
        Seal(file);
        return file;
    }

    private static void WriteHeader(Span<byte> file, SourceStamp stamp)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(file, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(file[4..], FormatVersion);
        BinaryPrimitives.WriteUInt32LittleEndian(file[8..], stamp.IsHash ? 1u : 0u);
        BinaryPrimitives.WriteUInt64LittleEndian(file[12..], stamp.First);
        BinaryPrimitives.WriteUInt64LittleEndian(file[20..], stamp.Second);
    }

    /// <summary>Writes the length and the checksum of what follows the header.</summary>
    public static void Seal(Span<byte> file)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(file[28..], (ulong)(file.Length - HeaderSize));
        BinaryPrimitives.WriteUInt64LittleEndian(file[36..], Checksum(file[HeaderSize..]));
    }

    /// <summary>The stamp in a file's header, or null if it is no file of this version.</summary>
    public static SourceStamp? ReadStamp(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderSize
            || BinaryPrimitives.ReadUInt32LittleEndian(file) != Magic
            || BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) != FormatVersion
            || BinaryPrimitives.ReadUInt32LittleEndian(file[8..]) is not (0 or 1))
            return null;
        return new SourceStamp(file[8] == 1, BinaryPrimitives.ReadUInt64LittleEndian(file[12..]), BinaryPrimitives.ReadUInt64LittleEndian(file[20..]));
    }

    /// <summary>The code object in a file, or null if the file is unfit or, where a stamp is given, belongs to another source.</summary>
    public static CodeObject? Read(ReadOnlySpan<byte> file, string filename, SourceStamp? expected = null)
    {
        if (ReadStamp(file) is not { } stamp || expected is { } wanted && (stamp.IsHash != wanted.IsHash || stamp.First != wanted.First || stamp.Second != wanted.Second))
            return null;
        var body = file[HeaderSize..];
        if (BinaryPrimitives.ReadUInt64LittleEndian(file[28..]) != (ulong)body.Length
            || BinaryPrimitives.ReadUInt64LittleEndian(file[36..]) != Checksum(body))
            return null;
        var reader = new CodeReader(body, filename);
        return reader.ReadCode(0) is { } code && reader.IsAtEnd ? code : null;
    }

    /// <summary>Guards against damage, not against intent: eight bytes at a time, multiplied and folded.</summary>
    private static ulong Checksum(ReadOnlySpan<byte> data)
    {
        ulong hash = 0x9e37_79b9_7f4a_7c15 ^ (ulong)data.Length;
        for (; data.Length >= 8; data = data[8..])
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(data));
        foreach (byte b in data)
            hash = Mix(hash, b);
        return hash;
    }

    private static ulong Mix(ulong hash, ulong value) => BitOperations.RotateLeft((hash ^ value) * 0xff51_afd7_ed55_8ccd, 31);
}

/// <summary>The kinds of constants in a file.</summary>
internal enum ConstantTag : byte
{
    None, True, False, Int, BigInt, Float, Complex, AsciiString, Utf16String, CodePointString, Bytes, Ellipsis, Tuple, FrozenSet, Code,
}

/// <summary>Writes code objects; numbers are in variable length, strings that recur are written once.</summary>
internal sealed class CodeWriter
{
    private readonly MemoryStream _stream = new();
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);

    public ReadOnlySpan<byte> ToSpan() => _stream.GetBuffer().AsSpan(0, (int)_stream.Length);

    public void WriteCode(CodeObject code)
    {
        WriteString(code.Name);
        WriteString(code.QualName);
        WriteNumber((uint)code.FirstLine);
        WriteNumber((uint)code.Flags);
        WriteNumber((uint)code.ArgCount);
        WriteNumber((uint)code.PosOnlyArgCount);
        WriteNumber((uint)code.KwOnlyArgCount);
        WriteNumber((uint)code.RegisterCount);
        WriteStrings(code.LocalNames);
        foreach (bool isCell in code.IsCell)
            _stream.WriteByte(isCell ? (byte)1 : (byte)0);
        WriteStrings(code.FreeNames);
        WriteStrings(code.Names);
        WriteNumber((uint)code.Instructions.Length);
        _stream.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes<ulong>(code.Instructions));
        WritePositions(code.Positions);
        WriteNumber((uint)code.ExceptionTable.Length);
        foreach (var row in code.ExceptionTable)
        {
            WriteNumber((uint)row.Start);
            WriteNumber((uint)(row.End - row.Start));
            WriteNumber((uint)row.Handler);
            WriteNumber((uint)row.Register);
        }
        WriteNumber((uint)code.StatementStarts.Length);
        _stream.Write(code.StatementStarts);
        WriteNumber((uint)code.Constants.Length);
        foreach (var constant in code.Constants)
            WriteConstant(constant);
    }

    /// <summary>Each position as differences to the one before; a position that repeats takes one byte.</summary>
    private void WritePositions(SourcePosition[] positions)
    {
        var last = new SourcePosition(0, 0, 0, 0);
        foreach (var position in positions)
        {
            if (position == last)
            {
                _stream.WriteByte(0);
                continue;
            }
            _stream.WriteByte(1);
            WriteSigned(position.Line - last.Line);
            WriteSigned(position.EndLine - position.Line);
            WriteSigned(position.Column - last.Column);
            WriteSigned(position.EndColumn - position.Column);
            last = position;
        }
    }

    private void WriteConstant(object? value)
    {
        switch (value)
        {
            case null: WriteTag(ConstantTag.None); break;
            case bool b: WriteTag(b ? ConstantTag.True : ConstantTag.False); break;
            case long n:
                WriteTag(ConstantTag.Int);
                WriteLong(n);
                break;
            case double d:
                WriteTag(ConstantTag.Float);
                WriteLong(BitConverter.DoubleToInt64Bits(d));
                break;
            case StrConstant s: WriteStringConstant(s); break;
            case byte[] b:
                WriteTag(ConstantTag.Bytes);
                WriteBytes(b);
                break;
            case EllipsisConstant: WriteTag(ConstantTag.Ellipsis); break;
            case TupleConstant t:
                WriteTag(ConstantTag.Tuple);
                WriteItems(t.Items);
                break;
            case FrozenSetConstant s:
                WriteTag(ConstantTag.FrozenSet);
                WriteItems(s.Items);
                break;
            case CodeObject c:
                WriteTag(ConstantTag.Code);
                WriteCode(c);
                break;
            default:
                WriteNumberConstant(value);
                break;
        }
    }

    // Apart, so that programs without such constants do not load what they are made of.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteNumberConstant(object value)
    {
        switch (value)
        {
            case BigInteger n:
                WriteTag(ConstantTag.BigInt);
                WriteBytes(n.ToByteArray());
                break;
            case Complex c:
                WriteTag(ConstantTag.Complex);
                WriteLong(BitConverter.DoubleToInt64Bits(c.Real));
                WriteLong(BitConverter.DoubleToInt64Bits(c.Imaginary));
                break;
            default: throw new ArgumentException($"not a constant: {value.GetType()}");
        }
    }

    private void WriteStringConstant(StrConstant s)
    {
        if (s.CodePoints is { } points)
        {
            WriteTag(ConstantTag.CodePointString);
            WriteNumber((uint)points.Length);
            foreach (int point in points)
                WriteNumber((uint)point);
        }
        else if (Ascii.IsValid(s.Text))
        {
            WriteTag(ConstantTag.AsciiString);
            WriteBytes(Encoding.ASCII.GetBytes(s.Text));
        }
        else
        {
            WriteTag(ConstantTag.Utf16String);
            WriteBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(s.Text.AsSpan()));
        }
    }

    private void WriteItems(object?[] items)
    {
        WriteNumber((uint)items.Length);
        foreach (var item in items)
            WriteConstant(item);
    }

    private void WriteTag(ConstantTag tag) => _stream.WriteByte((byte)tag);

    private void WriteStrings(string[] strings)
    {
        WriteNumber((uint)strings.Length);
        foreach (var text in strings)
            WriteString(text);
    }

    /// <summary>0 and the text for a new string, otherwise its number from 1.</summary>
    private void WriteString(string text)
    {
        if (_strings.TryGetValue(text, out int number))
        {
            WriteNumber((uint)number);
            return;
        }
        _strings.Add(text, _strings.Count + 1);
        WriteNumber(0);
        WriteBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        WriteNumber((uint)bytes.Length);
        _stream.Write(bytes);
    }

    private void WriteLong(long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        _stream.Write(bytes);
    }

    private void WriteSigned(int value) => WriteNumber((uint)(value << 1 ^ value >> 31));

    private void WriteNumber(uint value)
    {
        for (; value >= 0x80; value >>= 7)
            _stream.WriteByte((byte)(value | 0x80));
        _stream.WriteByte((byte)value);
    }
}
