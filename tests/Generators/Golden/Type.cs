namespace Sample;

[PyType("bag", Module = "shapes", Subclassable = true, Doc = "A bag.")]
public sealed partial class PyBag(PyType type) : PyObject(type)
{
    [PyNew("bag(items=(), /, *, size=-1)")]
    private static Value New(PyType type, Value items, int size) => new PyBag(type);

    [PyMethod("add(self, item, /)", Doc = "Add an item.")]
    private void Add(Value item) { }

    [PyMethod("__len__(self, /)")]
    private long Length() => 0;

    [PyMethod("__add__(self, value, /)")]
    private static Value Sum(ThreadState ts, Value self, Value other) => Value.NotImplemented;

    [PyMethod("update(self, /, **items)")]
    private void Update(PyDict? items) { }

    [PyClassMethod("of(cls, name, default=<missing>, /)")]
    private static Value Of(PyType cls, PyStr name, Value fallback) => fallback;

    [PyStaticMethod("empty()")]
    private static bool Empty() => true;

    [PyGetter("size", Doc = "How many.")] private long Size => 0;

    [PySetter("size")]
    private void SetSize(ThreadState ts, nint value) { }

    [PyConst("__hash__")] private static Value Hash => Value.None;
}
