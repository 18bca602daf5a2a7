namespace PyLite.Vm.Imports;

/// <summary>importlib.machinery.BuiltinImporter: the loader of native modules, and of a <c>__main__</c> that no file is behind. Its methods are written in Python, in a module that is imported when one is called.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/importlib.html#importlib.machinery.BuiltinImporter</remarks>
[PyType("BuiltinImporter", Module = "_frozen_importlib", Subclassable = true, Doc = "Meta path import for built-in modules.\n\nAll methods are either class or static methods to avoid the need to\ninstantiate the class.")]
public partial class PyBuiltinImporter : PyObject
{
    private PyBuiltinImporter(PyType type) : base(type) { }

    [PyNew("BuiltinImporter()")]
    static Value New(PyType type) => new PyBuiltinImporter(type);

    [PyConst("_ORIGIN")] static string Origin => "built-in";

    private static Value Do(ThreadState ts, string method, params ReadOnlySpan<Value> args)
    {
        var methods = Ops.GetAttr(ts, Importer.ImportModule(ts, "importlib._bootstrap"), "_OwnModules");
        return Ops.CallVector(ts, Ops.GetAttr(ts, methods, method), args, null);
    }

    [PyClassMethod("find_spec(cls, fullname, path=None, target=None)")] static Value FindSpec(ThreadState ts, PyType cls, Value fullname, Value path, Value target) => Do(ts, "find_spec", cls, fullname);
    [PyStaticMethod("create_module(spec)", Doc = "Create a built-in module")] static Value CreateModule(ThreadState ts, Value spec) => Do(ts, "create_module", spec);
    [PyStaticMethod("exec_module(module)", Doc = "Exec a built-in module")] static Value ExecModule(ThreadState ts, Value module) => Do(ts, "exec_module", module);
    [PyClassMethod("get_source(cls, fullname)")] static Value GetSource(ThreadState ts, PyType cls, Value fullname) => Do(ts, "get_source", fullname);
    [PyClassMethod("get_code(cls, fullname)")] static Value GetCode(ThreadState ts, PyType cls, Value fullname) => Do(ts, "get_code", fullname);
    [PyClassMethod("is_package(cls, fullname)")] static Value IsPackage(ThreadState ts, PyType cls, Value fullname) => Do(ts, "is_package", fullname);
}
