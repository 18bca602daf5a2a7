namespace PyLite.Vm.Builtins;

/// <summary>exit, quit, copyright, credits, license, help: what the module site adds to builtins.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/constants.html#constants-added-by-the-site-module</remarks>
internal static class SiteBuiltins
{
    public static void Add(PyDict builtins)
    {
        string eof = OperatingSystem.IsWindows() ? "Ctrl-Z plus Return" : "Ctrl-D (i.e. EOF)";
        builtins.SetStr("exit", new PyQuitter("exit", eof));
        builtins.SetStr("quit", new PyQuitter("quit", eof));
        builtins.SetStr("copyright", new PySiteText("copyright", "Copyright (c) PyLite contributors.\nAll Rights Reserved."));
        builtins.SetStr("credits", new PySiteText("credits", "Thanks to all who wrote PyLite, and to the Python community for the language."));
        builtins.SetStr("license", new PySiteText("license", "See the file LICENSE of the PyLite distribution.", isLong: true));
        builtins.SetStr("help", new PyHelper());
    }
}

/// <summary>_sitebuiltins: where the classes of these objects are found.</summary>
[PyModule("_sitebuiltins", Doc = "The objects used by the site module to add custom builtins.")]
[PyModuleType(typeof(PyQuitter)), PyModuleType(typeof(PySiteText)), PyModuleType(typeof(PyHelper))]
public static partial class SiteBuiltinsModule;

/// <summary>exit and quit.</summary>
[PyType("Quitter", Module = "_sitebuiltins")]
public sealed partial class PyQuitter(string name, string eof) : PyObject(TypeObject)
{
    [PyNew("Quitter(name, eof)")] static Value New(PyType type, string name, string eof) => new PyQuitter(name, eof);
    [PyMethod("__reduce__(self, /)")] Value Reduce() => PyTuple.Of(Type, PyTuple.Of(name, eof));

    [PyGetter("name")] string Name => name;
    [PyGetter("eof")] string Eof => eof;

    [PyMethod("__repr__(self, /)")] string Repr() => $"Use {name}() or {eof} to exit";

    [PyMethod("__call__(self, code=None)")]
    static Value Call(ThreadState ts, PyQuitter self, Value code)
    {
        // A program that reads standard input elsewhere should see its end.
        if (Ops.TryGetAttr(ts, ts.Interpreter.Sys, "stdin", out var stdin) && !stdin.IsNone)
        {
            try
            {
                Ops.CallMethod(ts, stdin, Names.close);
            }
            catch (PyException)
            {
                // What it is now does not matter any more.
            }
        }
        return ts.Raise(new PySystemExit(PySystemExit.TypeObject) { Code = code, Args = PyTuple.Of(code) });
    }
}

/// <summary>copyright, credits and license: a text, or the file that has it.</summary>
[PyType("_Printer", Module = "_sitebuiltins")]
public sealed partial class PySiteText(string name, string text, bool isLong = false) : PyObject(TypeObject)
{
    /// <summary>What is shown at a time.</summary>
    private const int PageLines = 23;

    private string[] _paths = [];
    private string[]? _lines;

    [PyNew("_Printer(name, data, files=(), dirs=())")]
    static Value New(ThreadState ts, PyType type, string name, string data, Value files, Value dirs)
    {
        var names = Ops.ToArray(ts, files);
        var paths = Ops.ToArray(ts, dirs).SelectMany(dir => names.Select(file => Path.Combine(Ops.Str(ts, dir).ToString(), Ops.Str(ts, file).ToString())));
        return new PySiteText(name, data) { _paths = paths.ToArray() };
    }

    [PyMethod("__reduce__(self, /)")] Value Reduce() => PyTuple.Of(Type, PyTuple.Of(name, text));

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts) => isLong || Lines(ts).Length > PageLines ? $"Type {name}() to see the full {name} text" : string.Join('\n', Lines(ts));

    [PyMethod("__call__(self)")]
    static void Call(ThreadState ts, PySiteText self)
    {
        var builtins = ts.Interpreter.Builtins;
        var lines = self.Lines(ts);
        for (int at = 0; at < lines.Length; at += PageLines)
        {
            Ops.Call(ts, Ops.GetAttr(ts, builtins, "print"), string.Join('\n', lines.Skip(at).Take(PageLines)));
            if (at + PageLines >= lines.Length) break;
            var answer = Ops.Call(ts, Ops.GetAttr(ts, builtins, "input"), "Hit Return for more, or q (and Return) to quit: ");
            if (answer.Ref?.ToString() == "q") break;
        }
    }

    private string[] Lines(ThreadState ts) => _lines ??= (FromFiles(ts) ?? text).Split('\n');

    private string? FromFiles(ThreadState ts)
    {
        foreach (string path in _paths)
        {
            try
            {
                var file = Ops.CallVector(ts, Ops.GetAttr(ts, ts.Interpreter.Builtins, "open"), [path, "utf-8"], PyTuple.Of("encoding"));
                string read = Ops.CallMethod(ts, file, "read").Ref!.ToString()!;
                Ops.CallMethod(ts, file, "close");
                return read;
            }
            catch (PyException e) when (e.Value is PyOSError)
            {
                // The next one may be there.
            }
        }
        return null;
    }
}

/// <summary>help.</summary>
[PyType("_Helper", Module = "_sitebuiltins")]
public sealed partial class PyHelper() : PyObject(TypeObject)
{
    [PyNew("_Helper()")] static Value New(PyType type) => new PyHelper();
    [PyMethod("__reduce__(self, /)")] Value Reduce() => PyTuple.Of(Type, PyTuple.Empty);

    [PyMethod("__repr__(self, /)")] static string Repr(PyHelper self) => "Type help() for interactive help, or help(object) for help about object.";

    [PyMethod("__call__(self, *args, **kwds)", Raw = true)]
    static Value Call(ThreadState ts, PyHelper self, ReadOnlySpan<Value> args, PyTuple? kw) =>
        Ops.CallVector(ts, Ops.GetAttr(ts, Imports.Importer.ImportModule(ts, "pydoc"), "help"), args, kw);
}
