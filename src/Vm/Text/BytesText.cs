using System.Text;

namespace PyLite.Vm.Text;

/// <summary>The methods of bytes that know letters: only ASCII has any.</summary>
public static class BytesText
{
    /// <summary>upper().</summary>
    public static byte[] ToUpper(ReadOnlySpan<byte> bytes) => Map(bytes, static (b, _) => Upper(b));

    /// <summary>lower().</summary>
    public static byte[] ToLower(ReadOnlySpan<byte> bytes) => Map(bytes, static (b, _) => Lower(b));

    /// <summary>swapcase().</summary>
    public static byte[] SwapCase(ReadOnlySpan<byte> bytes) => Map(bytes, static (b, _) => IsLetter(b) ? (byte)(b ^ 0x20) : b);

    /// <summary>title().</summary>
    public static byte[] ToTitle(ReadOnlySpan<byte> bytes) => Map(bytes, static (b, previous) => IsLetter(previous) ? Lower(b) : Upper(b));

    /// <summary>capitalize().</summary>
    public static byte[] Capitalize(ReadOnlySpan<byte> bytes)
    {
        var result = ToLower(bytes);
        if (result.Length > 0)
            result[0] = Upper(result[0]);
        return result;
    }

    /// <summary>zfill(width).</summary>
    public static byte[] ZeroFill(ReadOnlySpan<byte> bytes, int width)
    {
        if (width <= bytes.Length)
            return bytes.ToArray();
        var result = new byte[width];
        var signed = bytes.Length > 0 && bytes[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        bytes[..signed].CopyTo(result);
        result.AsSpan(signed, width - bytes.Length).Fill((byte)'0');
        bytes[signed..].CopyTo(result.AsSpan(width - bytes.Length + signed));
        return result;
    }

    /// <summary>ljust(), center() and rjust(): that many fill bytes on the left, the rest up to the width on the right.</summary>
    public static byte[] Pad(ReadOnlySpan<byte> bytes, int left, int width, byte fill)
    {
        if (width <= bytes.Length)
            return bytes.ToArray();
        var result = new byte[width];
        result.AsSpan().Fill(fill);
        bytes.CopyTo(result.AsSpan(left));
        return result;
    }

    /// <summary>expandtabs(size).</summary>
    public static byte[] ExpandTabs(ReadOnlySpan<byte> bytes, int tabSize) =>
        Encoding.Latin1.GetBytes(TextPadding.ExpandTabs(Encoding.Latin1.GetString(bytes), tabSize).Narrow!);

    private static bool IsLetter(byte b) => char.IsAsciiLetter((char)b);

    private static byte Upper(byte b) => b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 32) : b;

    private static byte Lower(byte b) => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b + 32) : b;

    private static byte[] Map(ReadOnlySpan<byte> bytes, Func<byte, byte, byte> map)
    {
        var result = new byte[bytes.Length];
        byte previous = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            result[i] = map(bytes[i], previous);
            previous = bytes[i];
        }
        return result;
    }
}
