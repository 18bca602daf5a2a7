using System.Text;

namespace PyLite.Vm.Limits;

/// <summary>Paths as the system takes them: bytes that end with a zero.</summary>
public static class SystemPath
{
    /// <summary>A path in UTF-8 with its zero; what stands for single bytes (<c>surrogateescape</c>) is these bytes again. UnicodeEncodeError for other lone surrogates.</summary>
    public static byte[] Encode(string path)
    {
        if (TryEncode(path) is { } bytes) return bytes;
        Codecs.Encode(ThreadState.Current, PyStr.FromUtf16(path), "utf-8", "surrogateescape");
        throw Err.Value("a path that cannot be encoded");
    }

    /// <summary>The same; null where <see cref="Encode"/> throws.</summary>
    public static byte[]? TryEncode(string path)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(path.Length) + 1];
        int used = 0, done = 0;
        for (int i = 0; i < path.Length; i++)
        {
            if (!char.IsSurrogate(path[i])) continue;
            if (char.IsHighSurrogate(path[i]) && i + 1 < path.Length && char.IsLowSurrogate(path[i + 1]))
            {
                i++;
                continue;
            }
            if (path[i] is not (>= '\uDC80' and <= '\uDCFF')) return null;
            used += Encoding.UTF8.GetBytes(path.AsSpan(done, i - done), bytes.AsSpan(used));
            bytes[used++] = (byte)path[i];
            done = i + 1;
        }
        used += Encoding.UTF8.GetBytes(path.AsSpan(done), bytes.AsSpan(used));
        return bytes.AsSpan(0, used + 1).ToArray();
    }

    /// <summary>The text of a path that the system gave; bytes that are no UTF-8 become what <see cref="Encode"/> takes for them.</summary>
    public static string Decode(ReadOnlySpan<byte> path)
    {
        var text = new StringBuilder(path.Length);
        while (path.Length > 0)
        {
            if (Rune.DecodeFromUtf8(path, out var rune, out int length) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
                path = path[length..];
                continue;
            }
            text.Append((char)(0xDC00 + path[0]));
            path = path[1..];
        }
        return text.ToString();
    }

    /// <summary>The path that an open file has now, for policies; a text that is no path (<c>pipe:[1]</c>) for what has none. Linux.</summary>
    public static string OfDescriptor(int descriptor)
    {
        try
        {
            return new FileInfo($"/proc/self/fd/{descriptor}").LinkTarget ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
