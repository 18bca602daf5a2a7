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
        var copy = new Value[size];
        if (source.Length >= Block)
        {
            source.CopyTo(copy);
            return copy;
        }
        for (int i = 0; i < source.Length; i++)
        {
            // The new array is clear: ints need no write barrier.
            if (source[i].Ref is { } reference) copy[i].Ref = reference;
            copy[i].Bits = source[i].Bits;
        }
        return copy;
    }

    /// <summary>Sets a range of values to Absent.</summary>
    public static void Clear(Value[] values, int start, int count)
    {
        for (int i = start; i < start + count; i++) values[i] = Value.Absent;
    }
}
