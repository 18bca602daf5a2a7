using System.Buffers.Binary;
using System.Text;

namespace PyLite.Vm.Limits;

/// <summary>
/// The time zone of the system: what the variable TZ names, else the zone of the machine. Zone files and rules are read here, because
/// TimeZoneInfo knows neither the abbreviations nor the seconds of old offsets, nor rules in TZ; it serves where there are no such files.
/// </summary>
/// <remarks>Reference: RFC 8536, the format of zone files. Immutable.</remarks>
public sealed class SystemZone
{
    private const string ZoneFolder = "/usr/share/zoneinfo";
    private const string MachineZone = "/etc/localtime";
    private const int HeaderLength = 44;
    private const int LongestFile = 1 << 20;

    private readonly long[] _changes = [];
    private readonly ZoneMoment[] _behind = [];
    private readonly ZoneMoment _first = new(0, false, "UTC");
    private readonly PosixZone? _rule;
    private readonly TimeZoneInfo? _info;

    private SystemZone(PosixZone? rule) => _rule = rule;

    private SystemZone(TimeZoneInfo info) => _info = info;

    private SystemZone(long[] changes, ZoneMoment[] behind, ZoneMoment first, PosixZone? rule)
    {
        _changes = changes;
        _behind = behind;
        _first = first;
        _rule = rule;
    }

    /// <summary>Finds the zone anew.</summary>
    public static SystemZone Load()
    {
        string? name = Environment.GetEnvironmentVariable("TZ");
        if (name == null) return ReadFile(MachineZone) ?? new SystemZone(TimeZoneInfo.Local);
        name = name.TrimStart(':');
        if (name.Length == 0) return new SystemZone((PosixZone?)null);
        bool isPath = Path.IsPathRooted(name);
        if (!name.Contains("..", StringComparison.Ordinal) && ReadFile(isPath ? name : Path.Combine(ZoneFolder, name)) is { } zone) return zone;
        if (PosixZone.Parse(name) is { } rule) return new SystemZone(rule);
        return !Directory.Exists(ZoneFolder) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var info) ? new SystemZone(info) : new SystemZone(PosixZone.Unknown(name));
    }

    /// <summary>What clocks show at a moment, given in seconds since 1970.</summary>
    public ZoneMoment At(long utc)
    {
        if (_info != null) return AtByInfo(utc);
        int next = Array.BinarySearch(_changes, utc);
        next = next < 0 ? ~next : next + 1;
        if (next == _changes.Length && _rule != null) return _rule.At(utc);
        return next == 0 ? _first : _behind[next - 1];
    }

    private ZoneMoment AtByInfo(long utc)
    {
        var moment = DateTime.UnixEpoch.AddSeconds(Math.Clamp(utc, -62135596800, 253402300799));
        int offset = (int)_info!.GetUtcOffset(moment).TotalSeconds;
        bool isDst = _info.IsDaylightSavingTime(moment);
        string name = isDst ? _info.DaylightName : _info.StandardName;
        // Without culture data .NET has only long names; the offset says the same as short as possible.
        if (name.Length is 0 or > 5 || !name.All(char.IsAsciiLetterUpper))
            name = offset == 0 ? "UTC" : $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 3600:00}{(offset % 3600 == 0 ? "" : $"{Math.Abs(offset) / 60 % 60:00}")}";
        return new ZoneMoment(offset, isDst, name);
    }

    private static SystemZone? ReadFile(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.ResolveLinkTarget(true) is FileInfo target) file = target;
            // What has no length, as devices, is not read.
            return file.Exists && file.Length is >= HeaderLength and <= LongestFile ? Read(File.ReadAllBytes(file.FullName)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The zone of a file's bytes; null if it is no zone file.</summary>
    private static SystemZone? Read(ReadOnlySpan<byte> data)
    {
        if (Header.Read(data) is not { } header) return null;
        int timeSize = 4, at = HeaderLength;
        if (header.Version >= '2')
        {
            // The second block has times of 64 bits.
            at += header.Size(4);
            if (at > data.Length || Header.Read(data[at..]) is not { } second) return null;
            header = second;
            timeSize = 8;
            at += HeaderLength;
        }
        if (header.Types == 0 || at + (long)header.Size(timeSize) > data.Length) return null;

        var times = data.Slice(at, header.Times * timeSize);
        var indices = data.Slice(at + times.Length, header.Times);
        var types = data.Slice(at + times.Length + indices.Length, header.Types * 6);
        var names = data.Slice(at + times.Length + indices.Length + types.Length, header.NameBytes);
        var moments = new ZoneMoment[header.Types];
        for (int i = 0; i < moments.Length; i++)
        {
            var type = types.Slice(i * 6, 6);
            if (type[5] >= names.Length) return null;
            var name = names[type[5]..];
            int end = name.IndexOf((byte)0);
            moments[i] = new ZoneMoment(BinaryPrimitives.ReadInt32BigEndian(type), type[4] != 0, Encoding.Latin1.GetString(end < 0 ? name : name[..end]));
        }
        var changes = new long[header.Times];
        var behind = new ZoneMoment[header.Times];
        for (int i = 0; i < changes.Length; i++)
        {
            changes[i] = timeSize == 8 ? BinaryPrimitives.ReadInt64BigEndian(times[(i * 8)..]) : BinaryPrimitives.ReadInt32BigEndian(times[(i * 4)..]);
            if (indices[i] >= moments.Length || i > 0 && changes[i] <= changes[i - 1]) return null;
            behind[i] = moments[indices[i]];
        }
        PosixZone? rule = null;
        if (timeSize == 8)
        {
            var footer = data[(at + header.Size(8))..];
            int end = footer.Length > 1 && footer[0] == '\n' ? footer[1..].IndexOf((byte)'\n') : -1;
            if (end > 0) rule = PosixZone.Parse(Encoding.Latin1.GetString(footer.Slice(1, end)));
        }
        return new SystemZone(changes, behind, moments[0], rule);
    }

    /// <summary>The counts at the head of a block.</summary>
    private readonly record struct Header(byte Version, int Leaps, int Standards, int Universals, int Times, int Types, int NameBytes)
    {
        private const int Most = 100_000;

        public int Size(int timeSize) => Times * (timeSize + 1) + Types * 6 + NameBytes + Leaps * (timeSize + 4) + Standards + Universals;

        public static Header? Read(ReadOnlySpan<byte> data)
        {
            if (data.Length < HeaderLength || !data.StartsWith("TZif"u8)) return null;
            var counts = data[20..];
            var header = new Header(data[4], Count(counts, 2), Count(counts, 1), Count(counts, 0), Count(counts, 3), Count(counts, 4), Count(counts, 5));
            return header is { Leaps: < Most, Standards: < Most, Universals: < Most, Times: < Most, Types: < Most, NameBytes: < Most } ? header : null;
        }

        private static int Count(ReadOnlySpan<byte> counts, int index) => (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(counts[(index * 4)..]), Most);
    }
}
