namespace PyLite.Vm.Text;

/// <summary>The forms of Unicode normalization, in the order of the bits of the tables.</summary>
public enum NormalForm : byte
{
    /// <summary>Canonical decomposition, then composition.</summary>
    Nfc,

    /// <summary>Canonical decomposition.</summary>
    Nfd,

    /// <summary>Compatibility decomposition, then composition.</summary>
    Nfkc,

    /// <summary>Compatibility decomposition.</summary>
    Nfkd,
}

/// <summary>
/// Unicode normalization (https://www.unicode.org/reports/tr15/), written out because .NET's does nothing where there is no
/// ICU. Time is linear but for sorting the combining characters of one run.
/// </summary>
public static class Normalization
{
    private const int JoinsPrevious = 1 << 4;
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const int HangulCount = LeadCount * VowelCount * TrailCount;

    /// <summary>The form of that name (NFC, NFD, NFKC, NFKD), or ValueError.</summary>
    public static NormalForm Parse(string name) => name switch
    {
        "NFC" => NormalForm.Nfc,
        "NFD" => NormalForm.Nfd,
        "NFKC" => NormalForm.Nfkc,
        "NFKD" => NormalForm.Nfkd,
        _ => throw PyTextError.Value("invalid normalization form"),
    };

    /// <summary>Normalizes a text; one that is known to be normal at first sight is returned as it is.</summary>
    public static TextValue Normalize(NormalForm form, TextValue text)
    {
        if (IsPlainlyNormal(form, text.Span))
            return text;
        var points = Decompose(text.Span, form is NormalForm.Nfkc or NormalForm.Nfkd);
        Reorder(points);
        if (form is NormalForm.Nfc or NormalForm.Nfkc)
            Compose(points);
        return TextValue.FromCodePoints(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(points));
    }

    /// <summary>Whether normalizing changes nothing.</summary>
    public static bool IsNormalized(NormalForm form, TextValue text) =>
        IsPlainlyNormal(form, text.Span) || Normalize(form, text).SameAs(text);

    /// <summary>The two or three letters of a Hangul syllable; 0 for other code points.</summary>
    internal static int DecomposeHangul(int c, Span<int> jamo)
    {
        var syllable = c - HangulBase;
        if (syllable is < 0 or >= HangulCount)
            return 0;
        jamo[0] = LeadBase + syllable / (VowelCount * TrailCount);
        jamo[1] = VowelBase + syllable / TrailCount % VowelCount;
        jamo[2] = TrailBase + syllable % TrailCount;
        return syllable % TrailCount == 0 ? 2 : 3;
    }

    private static bool IsPlainlyNormal(NormalForm form, TextSpan text)
    {
        if (!text.IsWide && System.Text.Ascii.IsValid(text.Narrow))
            return true;
        var refused = 1 << (int)form;
        if (form is NormalForm.Nfc or NormalForm.Nfkc)
            refused |= JoinsPrevious;
        var previous = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((UnicodeData.Changed(c) & refused) != 0)
                return false;
            var combining = UnicodeData.Combining(c);
            if (combining != 0 && combining < previous)
                return false;
            previous = combining;
        }
        return true;
    }

    private static void Poll(int step)
    {
        if ((step & 0xFFFF) == 0)
            ThreadState.CheckCurrent();
    }

    private static List<int> Decompose(TextSpan text, bool compatibility)
    {
        var result = new List<int>(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            Poll(i);
            Decompose(text[i], compatibility, result);
        }
        return result;
    }

    /// <summary>Adds the full decomposition; mappings are nested a few levels only.</summary>
    private static void Decompose(int c, bool compatibility, List<int> result)
    {
        Span<int> jamo = stackalloc int[3];
        if (DecomposeHangul(c, jamo) is > 0 and var count)
        {
            result.AddRange(jamo[..count]);
            return;
        }
        var mapping = UnicodeData.Mapping(c, out var tag);
        if (mapping.Length == 0 || (tag.Length > 0 && !compatibility))
        {
            result.Add(c);
            return;
        }
        foreach (var part in mapping)
            Decompose(part, compatibility, result);
    }

    /// <summary>Sorts each run of combining characters by class, keeping the order within a class.</summary>
    private static void Reorder(List<int> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            if (UnicodeData.Combining(points[i]) == 0)
                continue;
            var start = i;
            while (i < points.Count && UnicodeData.Combining(points[i]) != 0)
                i++;
            if (i - start == 1)
                continue;
            var sorted = points.GetRange(start, i - start).OrderBy(UnicodeData.Combining).ToArray();
            for (var k = 0; k < sorted.Length; k++)
                points[start + k] = sorted[k];
        }
    }

    private static void Compose(List<int> points)
    {
        var starter = -1;
        var kept = 0;
        var lastClass = -1;
        for (var i = 0; i < points.Count; i++)
        {
            Poll(i);
            var c = points[i];
            var combining = UnicodeData.Combining(c);
            // Blocked: something of the same or a higher class, or a starter, stands between.
            if (starter >= 0 && (lastClass < combining || lastClass == -1) && TryJoin(points[starter], c) is >= 0 and var joined)
            {
                points[starter] = joined;
                continue;
            }
            if (combining == 0)
            {
                starter = kept;
                lastClass = -1;
            }
            else
            {
                lastClass = combining;
            }
            points[kept++] = c;
        }
        points.RemoveRange(kept, points.Count - kept);
    }

    private static int TryJoin(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + LeadCount && second is >= VowelBase and < VowelBase + VowelCount)
            return HangulBase + ((first - LeadBase) * VowelCount + second - VowelBase) * TrailCount;
        var syllable = first - HangulBase;
        if (syllable is >= 0 and < HangulCount && syllable % TrailCount == 0 && second is > TrailBase and < TrailBase + TrailCount)
            return first + second - TrailBase;
        if ((UnicodeData.Changed(second) & JoinsPrevious) == 0)
            return -1;
        int low = 0, high = DataTables.PairFirst.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            int a = DataTables.PairFirst[middle], b = DataTables.PairSecond[middle];
            if (a == first && b == second)
                return DataTables.PairComposite[middle];
            if (a < first || (a == first && b < second))
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }
}
