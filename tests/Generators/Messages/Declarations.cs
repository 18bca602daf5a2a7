// Stand-ins with the signatures of built-ins, whose messages are held against what CPython says of the originals.
// What they return does not matter; that they are called at all means that the arguments were accepted.
namespace PyLite.Tests.Generators.Messages;

[PyModule("builtins")]
public static partial class BuiltinsStandIn
{
    [PyFunction("len(obj, /)")] private static void Len(Value obj) { }
    [PyFunction("isinstance(obj, class_or_tuple, /)")] private static void IsInstance(Value obj, Value type) { }
    [PyFunction("getattr(object, name, default=<missing>, /)")] private static void GetAttr(Value obj, PyStr name, Value fallback) { }
    [PyFunction("sorted(iterable, /, *, key=None, reverse=False)")] private static void Sorted(Value iterable, Value key, bool reverse) { }
    [PyFunction("sum(iterable, /, start=0)")] private static void Sum(Value iterable, Value start) { }
    [PyFunction("round(number, ndigits=None)")] private static void Round(Value number, Value digits) { }
    [PyFunction("print(*args, sep=' ', end='\\n', file=None, flush=False)")] private static void Print(ReadOnlySpan<Value> args, Value sep, Value end, Value file, bool flush) { }
    [PyFunction("globals()")] private static void Globals() { }

    [PyFunction("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")]
    private static void Open(Value file, string mode, int buffering, string? encoding, string? errors, string? newline, bool closeFd, Value opener) { }

    [PyFunction("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)")]
    private static void Compile(Value source, Value file, string mode, int flags, bool inherit, int optimize, int version) { }
}

[PyModule("math")]
public static partial class MathStandIn
{
    [PyFunction("sin(x, /)")] private static double Sin(double x) => x;
    [PyFunction("hypot(*coordinates)")] private static void Hypot(ThreadState ts, ReadOnlySpan<Value> coordinates) => Arg.ToDouble(ts, coordinates[0]);
    [PyFunction("prod(iterable, /, *, start=1)")] private static void Prod(PyModule module, Value iterable, Value start) { }
    [PyFunction("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")] private static bool IsClose(double a, double b, double relative, double absolute) => a == b;
    [PyFunction("nextafter(x, y, /, *, steps=None)")] private static double NextAfter(double x, double y, Value steps) => x;
    [PyFunction("mkdir(path, mode=511, *, dir_fd=None)")] private static void MakeFolder(Value path, int mode, Value folder) { }
}

[PyType("list", Subclassable = true)]
public partial class ListStandIn() : PyObject(TypeObject)
{
    [PyNew("list(*args, **kwargs)", Raw = true)] private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kwNames) => Value.None;
    [PyInit("list(iterable=(), /)")] private void Init(Value iterable) { }
    [PyMethod("append(self, object, /)")] private void Append(Value item) { }
    [PyMethod("clear(self, /)")] private void Clear() { }
    [PyMethod("pop(self, index=-1, /)")] private void Pop(nint index) { }
    [PyMethod("insert(self, index, object, /)")] private void Insert(nint index, Value item) { }
    [PyMethod("index(self, value, start=0, stop=sys.maxsize, /)")] private void Index(Value value, Value start, Value stop) { }
    [PyMethod("sort(self, /, *, key=None, reverse=False)")] private void Sort(Value key, bool reverse) { }
    [PyMethod("__len__(self, /)")] private long Length() => 0;
    [PyMethod("__add__(self, value, /)")] private static Value Add(Value self, Value other) => self;
    [PyMethod("__getitem__(self, index, /)")] private Value GetItem(Value index) => index;
    [PyMethod("__setitem__(self, key, value, /)")] private void SetItem(Value key, Value value) { }
}

[PyType("int")]
public sealed partial class IntStandIn() : PyObject(TypeObject)
{
    [PyNew("int(x=0, /, base=10)")] private static Value New(PyType type, Value x, Value @base) => x;
    [PyMethod("__add__(self, value, /)")] private Value Add(Value other) => other;
    [PyMethod("__pow__(self, value, mod=None, /)")] private Value Power(Value other, Value mod) => other;
    [PyMethod("bit_length(self, /)")] private int BitLength() => 1;
    [PyMethod("to_bytes(self, /, length=1, byteorder='big', *, signed=False)")] private void ToBytes(nint length, string order, bool signed) { }
    [PyClassMethod("from_bytes(type, bytes, byteorder='big', *, signed=False)")] private static void FromBytes(PyType type, Value bytes, string order, bool signed) { }
}

[PyType("str")]
public sealed partial class StrStandIn() : PyObject(TypeObject)
{
    [PyNew("str(object='', encoding='utf-8', errors='strict')")] private static void New(PyType type, Value value, string encoding, string errors) { }
    [PyMethod("split(self, /, sep=None, maxsplit=-1)")] private void Split(Value separator, nint limit) { }
    [PyMethod("replace(self, old, new, /, count=-1)")] private void Replace(PyStr old, PyStr replacement, nint count) { }
    [PyMethod("join(self, iterable, /)")] private void Join(Value iterable) { }
    [PyMethod("removeprefix(self, prefix, /)")] private void RemovePrefix(PyStr prefix) { }
    [PyMethod("encode(self, /, encoding='utf-8', errors='strict')")] private void Encode(string encoding, string errors) { }
    [PyStaticMethod("maketrans(x, y=<missing>, z=<missing>, /)")] private static void MakeTrans(Value x, Value y, Value z) { }
}

[PyType("dict")]
public sealed partial class DictStandIn() : PyObject(TypeObject)
{
    [PyMethod("get(self, key, default=None, /)")] private void Get(Value key, Value fallback) { }
    [PyMethod("update(self, other=<missing>, /, **items)")] private void Update(Value other, PyDict? items) { }
    [PyMethod("__contains__(self, key, /)")] private bool Contains(Value key) => false;
    [PyClassMethod("fromkeys(type, iterable, value=None, /)")] private static void FromKeys(PyType type, Value keys, Value value) { }
}

[PyType("enumerate", Instance = typeof(Value))]
public static partial class EnumerateStandIn
{
    [PyNew("enumerate(iterable, start=0)")] private static void New(PyType type, Value iterable, Value start) { }
}

[PyType("NoneType", Instance = typeof(Value))]
public static partial class NoneTypeStandIn
{
    [PyNew("NoneType()")] private static void New(PyType type) { }
}

[PyType("deque", Module = "collections")]
public sealed partial class DequeStandIn() : PyObject(TypeObject)
{
    [PyNew("deque(*args, **kwargs)", Raw = true)] private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kwNames) => Value.None;
    [PyInit("deque(iterable=(), maxlen=None)")] private void Init(Value iterable, Value length) { }
    [PyMethod("append(self, item, /)")] private void Append(Value item) { }
    [PyMethod("rotate(self, n=1, /)")] private void Rotate(nint count) { }
    [PyMethod("__len__(self, /)")] private long Length() => 0;
}
