namespace PyLite.Stdlib.Itertools;

/// <summary>itertools: https://docs.python.org/3.14/library/itertools.html</summary>
[PyModule("itertools", Doc = "Functional tools for creating and using iterators.")]
[PyModuleType(typeof(PyCount)), PyModuleType(typeof(PyCycle)), PyModuleType(typeof(PyRepeat)), PyModuleType(typeof(PyAccumulate)), PyModuleType(typeof(PyBatched))]
[PyModuleType(typeof(PyChain)), PyModuleType(typeof(PyCompress)), PyModuleType(typeof(PyDropWhile)), PyModuleType(typeof(PyTakeWhile)), PyModuleType(typeof(PyFilterFalse))]
[PyModuleType(typeof(PyStarMap)), PyModuleType(typeof(PyIslice)), PyModuleType(typeof(PyPairwise)), PyModuleType(typeof(PyZipLongest)), PyModuleType(typeof(PyGroupBy))]
[PyModuleType(typeof(PyGrouper)), PyModuleType(typeof(PyTee)), PyModuleType(typeof(PyProduct)), PyModuleType(typeof(PyPermutations)), PyModuleType(typeof(PyCombinations))]
[PyModuleType(typeof(PyCombinationsWithReplacement))]
public static partial class ItertoolsModule
{
    [PyFunction("tee(iterable, n=2, /)", Doc = "Returns a tuple of n independent iterators.")]
    static Value Tee(ThreadState ts, Value iterable, nint n)
    {
        if (n < 0) throw Err.Value("n must be >= 0");
        if (n == 0) return PyTuple.Empty;
        if (n > 100_000_000) throw Err.Memory();
        Vm.Limits.ResourceMeter.Charge(16L * n);
        var iterator = Ops.GetIter(ts, iterable);
        var first = iterator.Ref is PyTee tee && tee.Type == PyTee.TypeObject ? tee.Clone() : new PyTee(PyTee.TypeObject, iterator.Ref);
        var tees = new Value[n];
        tees[0] = first;
        for (int i = 1; i < tees.Length; i++) tees[i] = first.Clone();
        return new PyTuple(tees);
    }
}
