namespace PyLite.Vm.Values;

/// <summary>
/// What is done often with arrays of values. The generic methods of the framework do the same, but code for them and this type can't be compiled ahead of time:
/// each one costs start-up a just-in-time compilation.
/// </summary>
public static class ValueArray
{
    /// <summary>From so many values on they are copied as a block.</summary>
    private const int Block = 24;

    /// <summary>A new array with the same values.</summary>
    public static Value[] Copy(ReadOnlySpan<Value> source) => Copy(source, source.Length);

    /// <summary>A new array of that size, which is not less, that begins with the same values.</summary>
    public static Value[] Resized(Value[] source, int size) => Copy(source, size);

    private static Value[] Copy(ReadOnlySpan<Value> source, int size)
    {
        Limits.ResourceMeter.Charge(16L * size);
        var copy = new Value[size];
        CopyTo(source, copy);
        return copy;
    }

    /// <summary>Copies values to where they do not overlap; few of them one by one.</summary>
    public static void CopyTo(ReadOnlySpan<Value> source, Span<Value> target)
    {
        if (source.Length >= Block)
        {
            source.CopyTo(target);
            return;
        }
        target = target[..source.Length];
        for (int i = 0; i < source.Length; i++)
        {
            ref readonly Value from = ref source[i];
            ref Value to = ref target[i];
            // Ints into a clear place need no write barrier.
            if (to.Ref != from.Ref) to.Ref = from.Ref;
            to.Bits = from.Bits;
        }
    }

    /// <summary>Sets a range of values to Absent.</summary>
    public static void Clear(Value[] values, int start, int count)
    {
        for (int i = start; i < start + count; i++) values[i] = Value.Absent;
    }
}
