using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PyLite.Vm.Text;

/// <summary>
/// The names of characters. The table (see tables/names.py) is a resource that is read at the first question for a name.
/// </summary>
public static class UnicodeNames
{
    private const int FirstHangul = 0xAC00;
    private const int HangulCount = 11172;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const string HangulPrefix = "HANGUL SYLLABLE ";

    /// <summary>A longer name is none; unicodedata.lookup() says so.</summary>
    public const int MaxLength = 256;

    private static readonly string[] Leads =
        ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];

    private static readonly string[] Vowels =
        ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];

    private static readonly string[] Trails =
        ["", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"];

    private static readonly Lazy<Table> Names = new(static () => new Table());

    /// <summary>The name of a code point, or null.</summary>
    public static string? NameOf(int codePoint)
    {
        var syllable = codePoint - FirstHangul;
        if (syllable is >= 0 and < HangulCount)
        {
            return HangulPrefix + Leads[syllable / (VowelCount * TrailCount)]
                + Vowels[syllable / TrailCount % VowelCount] + Trails[syllable % TrailCount];
        }
        return Names.Value.NameOf(codePoint);
    }

    /// <summary>The code point with a name or alias, in any case, or -1.</summary>
    public static int Lookup(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > MaxLength)
            return -1;
        Span<char> upper = stackalloc char[MaxLength];
        upper = upper[..name.Length];
        if (System.Text.Ascii.ToUpper(name, upper, out _) != System.Buffers.OperationStatus.Done)
            return -1;
        return upper.StartsWith(HangulPrefix) ? LookupHangul(upper[HangulPrefix.Length..]) : Names.Value.Lookup(upper);
    }

    /// <summary>The code points of a named sequence, or null; a string literal does not know these.</summary>
    public static int[]? LookupSequence(ReadOnlySpan<char> name) =>
        Names.Value.Sequences.GetValueOrDefault(name.ToString().ToUpperInvariant());

    private static int LookupHangul(ReadOnlySpan<char> rest)
    {
        var lead = Longest(Leads, ref rest);
        var vowel = Longest(Vowels, ref rest);
        var trail = Longest(Trails, ref rest);
        return lead < 0 || vowel < 0 || trail < 0 || rest.Length > 0 ? -1 : FirstHangul + (lead * VowelCount + vowel) * TrailCount + trail;
    }

    private static int Longest(string[] parts, ref ReadOnlySpan<char> rest)
    {
        var best = -1;
        for (var i = 0; i < parts.Length; i++)
            if (rest.StartsWith(parts[i]) && (best < 0 || parts[i].Length > parts[best].Length))
                best = i;
        if (best >= 0)
            rest = rest[parts[best].Length..];
        return best;
    }

    private readonly record struct NameRange(int Start, int End, string Prefix, bool HasName);

    /// <summary>The names in one array of ASCII, found by code point in a sorted array and by name in a hash table.</summary>
    private sealed class Table
    {
        private readonly byte[] text;
        private readonly List<NameRange> ranges = [];
        private readonly List<int> codes = [];
        private readonly List<int> starts = [];
        private readonly int named;
        private readonly int[] buckets;
        private int at;

        public Table()
        {
            text = Read();
            for (var line = NextLine(); line.Length > 0; line = NextLine())
            {
                var parts = Encoding.ASCII.GetString(line).Split(';');
                ranges.Add(new NameRange(Hex(parts[0]), Hex(parts[1]), parts[2], parts[3] == "+"));
            }
            var code = 0;
            for (var start = at; NextLine() is { Length: > 0 } line; start = at)
            {
                if (line[0] == '=')
                {
                    code = Hex(Encoding.ASCII.GetString(line[1..]));
                    continue;
                }
                codes.Add(code++);
                starts.Add(start);
            }
            named = codes.Count;
            for (var start = at; NextLine() is { Length: > 0 } line; start = at)
            {
                var semicolon = line.IndexOf((byte)';');
                codes.Add(Hex(Encoding.ASCII.GetString(line[..semicolon])));
                starts.Add(start + semicolon + 1);
            }
            for (var line = NextLine(); line.Length > 0; line = NextLine())
            {
                var parts = Encoding.ASCII.GetString(line).Split(';');
                Sequences[parts[1]] = Array.ConvertAll(parts[0].Split(' '), Hex);
            }
            buckets = new int[2 * (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)codes.Count)];
            for (var i = 0; i < codes.Count; i++)
            {
                var slot = Slot(NameAt(i));
                while (buckets[slot] != 0)
                    slot = (slot + 1) & (buckets.Length - 1);
                buckets[slot] = i + 1;
            }
        }

        public Dictionary<string, int[]> Sequences { get; } = [];

        public string? NameOf(int code)
        {
            var index = codes.BinarySearch(0, named, code, null);
            if (index >= 0)
                return Encoding.ASCII.GetString(NameAt(index));
            foreach (var range in ranges)
                if (range.HasName && code >= range.Start && code <= range.End)
                    return range.Prefix + code.ToString("X", CultureInfo.InvariantCulture);
            return null;
        }

        public int Lookup(ReadOnlySpan<char> upper)
        {
            Span<byte> name = stackalloc byte[MaxLength];
            name = name[..Encoding.ASCII.GetBytes(upper, name)];
            for (var slot = Slot(name); buckets[slot] != 0; slot = (slot + 1) & (buckets.Length - 1))
                if (NameAt(buckets[slot] - 1).SequenceEqual(name))
                    return codes[buckets[slot] - 1];
            foreach (var range in ranges)
            {
                if (!upper.StartsWith(range.Prefix))
                    continue;
                var digits = upper[range.Prefix.Length..];
                if (digits.Length is 4 or 5 && digits[0] != '0'
                    && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    && code >= range.Start && code <= range.End)
                    return code;
            }
            return -1;
        }

        private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        private static byte[] Read()
        {
            using var resource = typeof(UnicodeNames).Assembly.GetManifestResourceStream("PyLite.UnicodeNames.bin")
                ?? throw new InvalidOperationException("the table of character names is not in the assembly");
            using var unpacked = new ZLibStream(resource, CompressionMode.Decompress);
            using var memory = new MemoryStream();
            unpacked.CopyTo(memory);
            return memory.ToArray();
        }

        private ReadOnlySpan<byte> NextLine()
        {
            var rest = text.AsSpan(at);
            var length = rest.IndexOf((byte)'\n');
            if (length < 0)
                length = rest.Length;
            at = Math.Min(text.Length, at + length + 1);
            return rest[..length];
        }

        private ReadOnlySpan<byte> NameAt(int index)
        {
            var rest = text.AsSpan(starts[index]);
            return rest[..rest.IndexOf((byte)'\n')];
        }

        /// <summary>FNV-1a, which is the same in every process.</summary>
        private int Slot(ReadOnlySpan<byte> name)
        {
            var hash = 2166136261u;
            foreach (var b in name)
                hash = (hash ^ b) * 16777619;
            return (int)((hash ^ hash >> 15) & (uint)(buckets.Length - 1));
        }
    }
}
