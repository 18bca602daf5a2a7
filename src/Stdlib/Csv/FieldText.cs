namespace PyLite.Stdlib.Csv;

/// <summary>A field that is read piece by piece, over several lines perhaps.</summary>
internal sealed class FieldText
{
    private char[] _chars = [];
    private int[]? _points;

    /// <summary>The number of characters so far.</summary>
    public int Length { get; private set; }

    /// <summary>Forgets what there is.</summary>
    public void Clear()
    {
        Length = 0;
        _points = null;
    }

    /// <summary>Adds a part of a line.</summary>
    public void Append(TextSpan text)
    {
        int end = Reserve(text.Length, text.IsWide);
        if (_points == null) text.Narrow.CopyTo(_chars.AsSpan(Length));
        else
            for (int i = 0; i < text.Length; i++) _points[Length + i] = text[i];
        Length = end;
    }

    /// <summary>Adds a character.</summary>
    public void Append(int point)
    {
        int end = Reserve(1, point > 0xFFFF);
        if (_points == null) _chars[Length] = (char)point;
        else _points[Length] = point;
        Length = end;
    }

    private int Reserve(int count, bool isWide)
    {
        long end = (long)Length + count;
        if (end > PyStr.MaxLength) throw Err.Memory();
        if (isWide && _points == null)
        {
            _points = new int[Math.Max(16, (int)Math.Min(PyStr.MaxLength, 2 * end))];
            for (int i = 0; i < Length; i++) _points[i] = _chars[i];
        }
        int room = _points?.Length ?? _chars.Length;
        if (end <= room) return (int)end;
        int size = (int)Math.Min(PyStr.MaxLength, Math.Max(Math.Max(64, end), 2L * room));
        Vm.Limits.ResourceMeter.Charge(4L * size);
        if (_points != null) Array.Resize(ref _points, size);
        else Array.Resize(ref _chars, size);
        return (int)end;
    }

    /// <summary>The text, and an empty field again.</summary>
    public PyStr Take()
    {
        var text = _points != null ? PyStr.FromCodePoints(_points.AsSpan(0, Length)) : PyStr.FromNarrow(_chars.AsSpan(0, Length));
        Clear();
        return text;
    }
}
