namespace PyLite.Vm.Text;

/// <summary>replace(old, new, limit); a limit below zero is none.</summary>
public static class TextReplace
{
    /// <summary>The replaced text; the same string when nothing is replaced.</summary>
    public static string Replace(string text, ReadOnlySpan<char> oldText, ReadOnlySpan<char> newText, long limit = -1)
    {
        if (limit == 0)
            return text;
        if (oldText.Length == 1 && newText.Length == 1 && limit < 0)
            return text.Replace(oldText[0], newText[0]);
        if (oldText.Length > 0 && oldText.SequenceEqual(newText))
            return text;
        if (oldText.Length == 1 && limit < 0)
            return ReplaceChar(text, oldText[0], newText);
        var places = new TextParts(stackalloc int[128]);
        var length = FindPlaces(text, oldText, newText.Length, limit, ref places);
        var result = places.Count == 0
            ? text
            : string.Create(length, new Work<char>(text, newText, places), static (span, work) => work.Fill(span));
        places.Dispose();
        return result;
    }

    /// <summary>The places of a character need not be remembered: it is counted first and looked for again.</summary>
    private static string ReplaceChar(string text, char oldChar, ReadOnlySpan<char> newText)
    {
        var count = text.AsSpan().Count(oldChar);
        if (count == 0)
            return text;
        var length = CheckLength(text.Length + (long)count * (newText.Length - 1));
        return string.Create(length, new CharWork(text, oldChar, newText, count * 16L > text.Length), static (span, work) => work.Fill(span));
    }

    private readonly ref struct CharWork(string text, char oldChar, ReadOnlySpan<char> newText, bool isDense)
    {
        private readonly ReadOnlySpan<char> newText = newText;

        public void Fill(Span<char> result)
        {
            if (isDense)
                FillDense(result);
            else
                FillSparse(result);
        }

        private void FillDense(Span<char> result)
        {
            var at = 0;
            foreach (var c in text)
            {
                if (c != oldChar)
                {
                    result[at++] = c;
                    continue;
                }
                foreach (var n in newText)
                    result[at++] = n;
            }
        }

        private void FillSparse(Span<char> result)
        {
            var rest = text.AsSpan();
            for (int next; (next = rest.IndexOf(oldChar)) >= 0; rest = rest[(next + 1)..])
            {
                rest[..next].CopyTo(result);
                newText.CopyTo(result[next..]);
                result = result[(next + newText.Length)..];
            }
            rest.CopyTo(result);
        }
    }

    /// <summary>The replaced code points or bytes, or null when nothing is replaced.</summary>
    public static T[]? Replace<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> oldText, ReadOnlySpan<T> newText, long limit = -1)
        where T : unmanaged, IEquatable<T>
    {
        if (limit == 0 || (oldText.Length > 0 && oldText.SequenceEqual(newText)))
            return null;
        var places = new TextParts(stackalloc int[128]);
        var length = FindPlaces(text, oldText, newText.Length, limit, ref places);
        T[]? result = null;
        if (places.Count > 0)
        {
            result = new T[length];
            new Work<T>(text, newText, places).Fill(result);
        }
        places.Dispose();
        return result;
    }

    /// <summary>Collects what is replaced and returns the length of the result.</summary>
    private static int FindPlaces<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> oldText, int newLength, long limit, ref TextParts places)
        where T : unmanaged, IEquatable<T>
    {
        if (oldText.Length == 0)
        {
            var count = limit < 0 ? text.Length + 1L : Math.Min(limit, text.Length + 1L);
            CheckLength(text.Length + count * newLength);
            for (var i = 0; i < count; i++)
                places.Add(i, i);
        }
        else
        {
            var searcher = new Searcher<T>(oldText);
            for (var start = 0; limit-- != 0;)
            {
                var at = searcher.Find(text[start..]);
                if (at < 0)
                    break;
                start += at + oldText.Length;
                places.Add(start - oldText.Length, start);
            }
        }
        return CheckLength(text.Length + (long)places.Count * (newLength - oldText.Length));
    }

    private static int CheckLength(long length)
    {
        if (length > TextBuilder.MaxLength) throw PyTextError.Memory();
        Limits.ResourceMeter.Charge(2 * length);
        return (int)length;
    }

    private readonly ref struct Work<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> newText, TextParts places)
        where T : unmanaged
    {
        private readonly ReadOnlySpan<T> text = text;
        private readonly ReadOnlySpan<T> newText = newText;
        private readonly TextParts places = places;

        public void Fill(Span<T> result)
        {
            var done = 0;
            for (var i = 0; i < places.Count; i++)
            {
                var (start, length) = places[i];
                text[done..start].CopyTo(result);
                result = result[(start - done)..];
                newText.CopyTo(result);
                result = result[newText.Length..];
                done = start + length;
            }
            text[done..].CopyTo(result);
        }
    }
}
