namespace PyLite.Vm.Eval;

/// <summary>What asking an iterator for a pair gave.</summary>
internal enum PairOutcome
{
    /// <summary>The iterator is not one that makes pairs.</summary>
    NoPairs,
    Pair,
    End,
}

// Iteration without the objects that nobody sees.
public static partial class Interpreter
{
    /// <summary>
    /// The next pair of <c>items()</c>, <c>enumerate</c> or <c>zip</c>, as its two parts. The targets are written only when there is a pair: they may be variables,
    /// which keep their values when the loop ends.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PairOutcome NextPair(ThreadState ts, object iterator, ref Value first, ref Value second)
    {
        Value a, b;
        if (iterator.GetType() == typeof(PyDictItemIterator))
        {
            if (!Unsafe.As<PyDictItemIterator>(iterator).TryPair(out a, out b)) return PairOutcome.End;
        }
        else if (iterator.GetType() == typeof(PyEnumerate))
        {
            var enumerate = Unsafe.As<PyEnumerate>(iterator);
            if (!enumerate.IsPlain) return PairOutcome.NoPairs;
            if (!enumerate.TryPair(ts, out a, out b)) return PairOutcome.End;
        }
        else if (iterator.GetType() == typeof(PyZip))
        {
            var zip = Unsafe.As<PyZip>(iterator);
            if (!zip.IsPlain || !zip.MakesPairs) return PairOutcome.NoPairs;
            if (!zip.TryPair(ts, out a, out b)) return PairOutcome.End;
        }
        else return PairOutcome.NoPairs;
        Copy(ref first, ref a);
        Copy(ref second, ref b);
        return PairOutcome.Pair;
    }
}
