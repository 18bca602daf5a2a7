namespace PyLite.Vm.Imports;

/// <summary>importlib.machinery.SourceFileLoader: what <c>module.__loader__</c> is. Its methods are written in Python, in a module that is imported when one is called.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/importlib.html#importlib.machinery.SourceFileLoader</remarks>
[PyType("SourceFileLoader", Module = "_frozen_importlib_external", HasDict = true, Subclassable = true, Doc = "Concrete implementation of SourceLoader using the file system.")]
public partial class PySourceFileLoader : PyObject
{
    private static readonly PyStr NameField = PyStr.Intern("name");
    private static readonly PyStr PathField = PyStr.Intern("path");
    private PyInstance? _attributes;

    /// <summary>The loader of a file.</summary>
    public PySourceFileLoader(string name, string path) : base(TypeObject) => Fill(name, path);

    private PySourceFileLoader(PyType type) : base(type) { }

    /// <inheritdoc/>
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    private void Fill(in Value name, in Value path)
    {
        var storage = Attributes(true)!;
        storage.Set(NameField, name);
        storage.Set(PathField, path);
    }

    [PyNew("SourceFileLoader(fullname, path)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PySourceFileLoader(type);

    [PyInit("SourceFileLoader(fullname, path)")]
    void Init(Value fullname, Value path) => Fill(fullname, path);

    private static Value Do(ThreadState ts, string method, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var methods = Ops.GetAttr(ts, Importer.ImportModule(ts, "importlib._bootstrap_external"), "_SourceMethods");
        return Ops.CallVector(ts, Ops.GetAttr(ts, methods, method), args, kw);
    }

    [PyMethod("get_filename(self, fullname=None)", Raw = true)] static Value GetFilename(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Do(ts, "get_filename", args, kw);
    [PyMethod("get_data(self, path)", Raw = true)] static Value GetData(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Do(ts, "get_data", args, kw);
    [PyMethod("set_data(self, path, data, *, _mode=438)", Raw = true)] static Value SetData(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Do(ts, "set_data", args, kw);
    [PyMethod("get_source(self, fullname)", Raw = true)] static Value GetSource(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Do(ts, "get_source", args, kw);
    [PyMethod("get_code(self, fullname)", Raw = true)] static Value GetCode(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Do(ts, "get_code", args, kw);
    [PyMethod("source_to_code(self, data, path, *, _optimize=-1)", Raw = true)] static Value SourceToCode(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Do(ts, "source_to_code", args, kw);
    [PyMethod("is_package(self, fullname)", Raw = true)] static Value IsPackage(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Do(ts, "is_package", args, kw);
    [PyMethod("create_module(self, spec)", Raw = true)] static Value CreateModule(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Do(ts, "create_module", args, kw);
    [PyMethod("exec_module(self, module)", Raw = true)] static Value ExecModule(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Do(ts, "exec_module", args, kw);
    [PyMethod("load_module(self, fullname)", Raw = true)] static Value LoadModule(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Do(ts, "load_module", args, kw);
    [PyMethod("path_stats(self, path)", Raw = true)] static Value PathStats(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Do(ts, "path_stats", args, kw);
    [PyMethod("path_mtime(self, path)", Raw = true)] static Value PathMTime(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Do(ts, "path_mtime", args, kw);
    [PyMethod("get_resource_reader(self, module)", Raw = true)] static Value GetResourceReader(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => Do(ts, "get_resource_reader", args, kw);

    [PyMethod("__reduce__(self, /)")]
    static Value Reduce(PySourceFileLoader self) => PyTuple.Of(self.Type, PyTuple.Of(self.Attributes(true)!.Get(NameField), self.Attributes(true)!.Get(PathField)));

    [PyMethod("__eq__(self, value, /)")]
    static Value Eq(ThreadState ts, PySourceFileLoader self, Value value) =>
        value.Ref is PySourceFileLoader other && other.Type == self.Type ? Ops.Compare(ts, CompareOp.Eq, self.Attributes(true)!.ToDict(), other.Attributes(true)!.ToDict()) : Value.NotImplemented;

    [PyMethod("__hash__(self, /)")]
    static long Hash(ThreadState ts, PySourceFileLoader self) => Ops.Hash(ts, self.Attributes(true)!.Get(NameField)) ^ Ops.Hash(ts, self.Attributes(true)!.Get(PathField));
}
