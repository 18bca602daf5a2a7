namespace PyLite.Stdlib.Pickling;

/// <summary>_pickle_memo: what the pickler, which is written in Python, asks for each object.</summary>
[PyModule("_pickle_memo", Doc = "The memo of a pickler.")]
[PyModuleType(typeof(PyPickleMemo))]
public static partial class PickleMemoModule;

/// <summary>Objects by identity, each with the number under which it was saved.</summary>
[PyType("Memo", Module = "_pickle_memo", Doc = "Memo() -> an empty map of objects, by identity, to numbers.")]
public sealed partial class PyPickleMemo : PyObject
{
    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<Value> _objects = [];

    private PyPickleMemo() : base(TypeObject) { }

    [PyNew("Memo()")] static Value New(PyType type) => new PyPickleMemo();

    [PyMethod("__len__(self, /)")] long Length() => _objects.Count;

    [PyMethod("find(self, obj, /)", Doc = "The number of an object, or -1.")]
    long Find(Value obj) => obj.IsObject && _numbers.TryGetValue(obj.Object, out int number) ? number : -1;

    [PyMethod("add(self, obj, /)", Doc = "Gives an object the next number.")]
    long Add(Value obj)
    {
        int number = _objects.Count;
        // Ints and floats have no identity: they are counted only.
        if (obj.IsObject) _numbers[obj.Object] = number;
        _objects.Add(obj);
        return number;
    }

    [PyMethod("clear(self, /)", Doc = "Forgets all objects.")]
    void Clear()
    {
        _numbers.Clear();
        _objects.Clear();
    }

    [PyMethod("items(self, /)", Doc = "The objects in the order of their numbers.")]
    Value Items() => new PyList(_objects.ToArray());
}
