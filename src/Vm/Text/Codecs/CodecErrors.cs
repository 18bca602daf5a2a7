namespace PyLite.Vm.Text;

/// <summary>A part of a text that could not be encoded, or of bytes that could not be decoded.</summary>
public readonly ref struct CodecFailure
{
    private readonly TextSpan text;
    private readonly ReadOnlySpan<byte> bytes;

    /// <summary>A failure at a range.</summary>
    public CodecFailure(string encoding, TextSpan text, int start, int end, string reason)
    {
        Kind = CodecErrorKind.Encode;
        Encoding = encoding;
        this.text = text;
        Start = start;
        End = end;
        Reason = reason;
    }

    /// <summary>A failure at a range.</summary>
    public CodecFailure(string encoding, ReadOnlySpan<byte> bytes, int start, int end, string reason)
    {
        Kind = CodecErrorKind.Decode;
        Encoding = encoding;
        this.bytes = bytes;
        Start = start;
        End = end;
        Reason = reason;
    }

    /// <summary>Whether encoding or decoding failed.</summary>
    public CodecErrorKind Kind { get; }

    /// <summary>The name of the codec.</summary>
    public string Encoding { get; }

    /// <summary>The text that is encoded.</summary>
    public TextSpan Text => text;

    /// <summary>The bytes that are decoded.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Where the failing part starts.</summary>
    public int Start { get; }

    /// <summary>Where it ends.</summary>
    public int End { get; }

    /// <summary>Why it failed.</summary>
    public string Reason { get; }

    /// <summary>The error that CPython raises for the failure.</summary>
    public PyCodecError ToError() => Kind == CodecErrorKind.Encode
        ? PyCodecError.Encode(Encoding, text, Start, End, Reason)
        : PyCodecError.Decode(Encoding, bytes, Start, End, Reason);
}

/// <summary>What an error handler puts in the place of a failing part, and where the codec goes on.</summary>
public readonly struct CodecReplacement
{
    private CodecReplacement(TextValue text, byte[]? bytes, int position)
    {
        Text = text;
        Bytes = bytes;
        Position = position;
    }

    /// <summary>A text, which encoders encode.</summary>
    public TextValue Text { get; }

    /// <summary>Bytes, for encoders only; null when the replacement is a text.</summary>
    public byte[]? Bytes { get; }

    /// <summary>Where to go on, already within bounds.</summary>
    public int Position { get; }

    /// <summary>Replaces by a text.</summary>
    public static CodecReplacement With(TextValue text, int position) => new(text, null, position);

    /// <summary>Replaces by bytes.</summary>
    public static CodecReplacement With(byte[] bytes, int position) => new(TextValue.Empty, bytes, position);
}

/// <summary>
/// An error handler of codecs. The built-in ones are here; a handler registered by a script is a subclass of the object
/// model's, which makes the exception object from <see cref="CodecFailure.ToError"/> and calls it.
/// </summary>
public abstract class CodecErrors
{
    /// <summary>Raises the error.</summary>
    public static CodecErrors Strict { get; } = new StrictErrors();

    /// <summary>Leaves the part out.</summary>
    public static CodecErrors Ignore { get; } = new IgnoreErrors();

    /// <summary>Puts U+FFFD when decoding, a question mark when encoding.</summary>
    public static CodecErrors Replace { get; } = new ReplaceErrors();

    /// <summary>Puts escapes such as \xff.</summary>
    public static CodecErrors BackslashReplace { get; } = new BackslashErrors();

    /// <summary>Puts &amp;#NNN;, when encoding.</summary>
    public static CodecErrors XmlCharRefReplace { get; } = new XmlErrors();

    /// <summary>Puts \N{NAME}, when encoding.</summary>
    public static CodecErrors NameReplace { get; } = new NameErrors();

    /// <summary>Carries bytes that cannot be decoded as lone surrogates, and back.</summary>
    public static CodecErrors SurrogateEscape { get; } = new SurrogateEscapeErrors();

    /// <summary>Lets the UTF codecs encode and decode surrogates.</summary>
    public static CodecErrors SurrogatePass { get; } = new SurrogatePassErrors();

    /// <summary>The built-in handler of that name, or null.</summary>
    public static CodecErrors? Find(string name) => name switch
    {
        "strict" => Strict,
        "ignore" => Ignore,
        "replace" => Replace,
        "backslashreplace" => BackslashReplace,
        "xmlcharrefreplace" => XmlCharRefReplace,
        "namereplace" => NameReplace,
        "surrogateescape" => SurrogateEscape,
        "surrogatepass" => SurrogatePass,
        _ => null,
    };

    /// <summary>Handles a failure: gives a replacement or throws.</summary>
    public abstract CodecReplacement Handle(in CodecFailure failure);

    /// <summary>Bounds a position that a script's handler gave: negative ones count from the end.</summary>
    public static int CheckPosition(long position, int length)
    {
        var at = position < 0 ? position + length : position;
        return at >= 0 && at <= length
            ? (int)at
            : throw new PyTextError("IndexError", $"position {at} from error handler out of bounds");
    }

    /// <summary>The handlers that only encode.</summary>
    private static void RequireEncoding(in CodecFailure failure)
    {
        if (failure.Kind != CodecErrorKind.Encode)
            throw PyTextError.Type("don't know how to handle UnicodeDecodeError in error callback");
    }

    private sealed class StrictErrors : CodecErrors
    {
        public override CodecReplacement Handle(in CodecFailure failure) => throw failure.ToError();
    }

    private sealed class IgnoreErrors : CodecErrors
    {
        public override CodecReplacement Handle(in CodecFailure failure) => CodecReplacement.With("", failure.End);
    }

    private sealed class ReplaceErrors : CodecErrors
    {
        public override CodecReplacement Handle(in CodecFailure failure) => failure.Kind == CodecErrorKind.Decode
            ? CodecReplacement.With("\uFFFD", failure.End)
            : CodecReplacement.With(new string('?', failure.End - failure.Start), failure.End);
    }

    private sealed class BackslashErrors : CodecErrors
    {
        public override CodecReplacement Handle(in CodecFailure failure)
        {
            var builder = new TextBuilder(stackalloc char[64]);
            for (var i = failure.Start; i < failure.End; i++)
            {
                builder.Append('\\');
                StrRepr.AppendHexEscape(ref builder, failure.Kind == CodecErrorKind.Decode ? failure.Bytes[i] : failure.Text[i]);
            }
            return CodecReplacement.With(builder.ToNarrow(), failure.End);
        }
    }

    private sealed class XmlErrors : CodecErrors
    {
        public override CodecReplacement Handle(in CodecFailure failure)
        {
            RequireEncoding(failure);
            var builder = new TextBuilder(stackalloc char[64]);
            for (var i = failure.Start; i < failure.End; i++)
            {
                builder.Append("&#");
                builder.Append(IntText.ToString(failure.Text[i]));
                builder.Append(';');
            }
            return CodecReplacement.With(builder.ToNarrow(), failure.End);
        }
    }

    private sealed class NameErrors : CodecErrors
    {
        public override CodecReplacement Handle(in CodecFailure failure)
        {
            RequireEncoding(failure);
            var builder = new TextBuilder(stackalloc char[64]);
            for (var i = failure.Start; i < failure.End; i++)
            {
                builder.Append('\\');
                if (UnicodeNames.NameOf(failure.Text[i]) is { } name)
                {
                    builder.Append("N{");
                    builder.Append(name);
                    builder.Append('}');
                }
                else
                {
                    StrRepr.AppendHexEscape(ref builder, failure.Text[i]);
                }
            }
            return CodecReplacement.With(builder.ToNarrow(), failure.End);
        }
    }

    private sealed class SurrogateEscapeErrors : CodecErrors
    {
        /// <summary>What a multibyte codec fails on is at most this long.</summary>
        private const int MaxBytes = 4;

        public override CodecReplacement Handle(in CodecFailure failure)
        {
            if (failure.Kind == CodecErrorKind.Decode)
                return Decode(failure);
            var bytes = new byte[failure.End - failure.Start];
            for (var i = 0; i < bytes.Length; i++)
            {
                var c = failure.Text[failure.Start + i];
                if (c is < 0xDC80 or > 0xDCFF)
                    throw failure.ToError();
                bytes[i] = (byte)c;
            }
            return CodecReplacement.With(bytes, failure.End);
        }

        private static CodecReplacement Decode(in CodecFailure failure)
        {
            var bytes = failure.Bytes[failure.Start..Math.Min(failure.End, failure.Start + MaxBytes)];
            var length = bytes.IndexOfAnyInRange<byte>(0, 127);
            if (length >= 0)
                bytes = bytes[..length];
            if (bytes.Length == 0)
                throw failure.ToError();
            Span<char> text = stackalloc char[MaxBytes];
            for (var i = 0; i < bytes.Length; i++)
                text[i] = (char)(0xDC00 + bytes[i]);
            return CodecReplacement.With(new string(text[..bytes.Length]), failure.Start + bytes.Length);
        }
    }

    private sealed class SurrogatePassErrors : CodecErrors
    {
        public override CodecReplacement Handle(in CodecFailure failure)
        {
            var (size, bigEndian) = failure.Encoding switch
            {
                "utf-8" => (3, false),
                "utf-16" => (2, !BitConverter.IsLittleEndian),
                "utf-16-le" => (2, false),
                "utf-16-be" => (2, true),
                "utf-32" => (4, !BitConverter.IsLittleEndian),
                "utf-32-le" => (4, false),
                "utf-32-be" => (4, true),
                _ => throw failure.ToError(),
            };
            if (failure.Kind == CodecErrorKind.Decode)
                return Decode(failure, size, bigEndian);
            var bytes = new byte[(failure.End - failure.Start) * size];
            for (var i = failure.Start; i < failure.End; i++)
            {
                var c = failure.Text[i];
                if (c is < 0xD800 or > 0xDFFF)
                    throw failure.ToError();
                Write(bytes.AsSpan((i - failure.Start) * size, size), c, bigEndian);
            }
            return CodecReplacement.With(bytes, failure.End);
        }

        private static CodecReplacement Decode(in CodecFailure failure, int size, bool bigEndian)
        {
            if (failure.Start + size > failure.Bytes.Length)
                throw failure.ToError();
            var bytes = failure.Bytes.Slice(failure.Start, size);
            var c = 0;
            if (size == 3)
            {
                if (bytes[0] != 0xED || (bytes[1] & 0xC0) != 0x80 || (bytes[2] & 0xC0) != 0x80)
                    throw failure.ToError();
                c = (bytes[0] & 15) << 12 | (bytes[1] & 63) << 6 | bytes[2] & 63;
            }
            else
            {
                for (var i = 0; i < size; i++)
                    c = c << 8 | bytes[bigEndian ? i : size - 1 - i];
            }
            if (c is < 0xD800 or > 0xDFFF)
                throw failure.ToError();
            return CodecReplacement.With(((char)c).ToString(), failure.Start + size);
        }

        private static void Write(Span<byte> bytes, int c, bool bigEndian)
        {
            if (bytes.Length == 3)
            {
                bytes[0] = (byte)(0xE0 | c >> 12);
                bytes[1] = (byte)(0x80 | c >> 6 & 63);
                bytes[2] = (byte)(0x80 | c & 63);
                return;
            }
            for (var i = 0; i < bytes.Length; i++, c >>= 8)
                bytes[bigEndian ? bytes.Length - 1 - i : i] = (byte)c;
        }
    }
}
