namespace PyLite.Stdlib.Pickling;

/// <summary>_pickle: what of https://docs.python.org/3.14/library/pickle.html is not written in Python.</summary>
[PyModule("_pickle", Doc = "Optimized C implementation for the Python pickle module.")]
[PyModuleType(typeof(PyPickler))]
[PyModuleType(typeof(PyUnpickler))]
[PyModuleType(typeof(PyPickleBuffer))]
public static partial class PickleModule
{
    private const string Errors = "_pickle_errors";

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        foreach (string name in (string[])["PickleError", "PicklingError", "UnpicklingError"]) Ops.SetAttr(ts, module, name, PythonPart.Get(ts, Errors, name));
    }

    internal static PyException PicklingError(ThreadState ts, string message) => PythonPart.Error(ts, Errors, "PicklingError", message);

    internal static PyException UnpicklingError(ThreadState ts, string message) => PythonPart.Error(ts, Errors, "UnpicklingError", message);

    /// <summary>An exception that another one is the cause of.</summary>
    internal static PyException Because(PyException error, PyException cause)
    {
        error.Value.Cause = error.Value.Context = cause.Value;
        error.Value.SuppressContext = true;
        return error;
    }

    /// <summary>The tables of an interpreter that pickling uses: those of copyreg, and the names of Python 2.</summary>
    internal static PickleTables StateOf(ThreadState ts) => ts.Interpreter.ModuleState<PickleTables>().Loaded(ts);

    /// <summary>The object at a dotted path; false if an attribute is missing.</summary>
    internal static bool TryWalk(ThreadState ts, in Value start, ReadOnlySpan<PyStr> path, out Value found)
    {
        found = start;
        foreach (var part in path)
        {
            if (found.Ref is PyModule plain && plain.Dict.GetStr(part) is { IsAbsent: false } direct) found = direct;
            else if (!Ops.TryGetAttr(ts, found, part, out found)) return false;
        }
        return true;
    }

    /// <summary>An exception for an object that is not found at a path, in the context of what looking for it raises.</summary>
    internal static PyException NotFound(ThreadState ts, in Value start, ReadOnlySpan<PyStr> path, PyException error)
    {
        var found = start;
        try
        {
            foreach (var part in path) found = Ops.GetAttr(ts, found, part);
        }
        catch (PyException e)
        {
            error.Value.Context = e.Value;
        }
        return error;
    }

    [PyFunction("dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)", Shown = "($module, /, obj, file, protocol=None, *, fix_imports=True,\n     buffer_callback=None)", Doc = "Write a pickled representation of obj to the open file object file.\n\nThis is equivalent to ``Pickler(file, protocol).dump(obj)``, but may\nbe more efficient.\n\nThe optional *protocol* argument tells the pickler to use the given\nprotocol; supported protocols are 0, 1, 2, 3, 4 and 5.  The default\nprotocol is 5. It was introduced in Python 3.8, and is incompatible\nwith previous versions.\n\nSpecifying a negative protocol version selects the highest protocol\nversion supported.  The higher the protocol used, the more recent the\nversion of Python needed to read the pickle produced.\n\nThe *file* argument must have a write() method that accepts a single\nbytes argument.  It can thus be a file object opened for binary\nwriting, an io.BytesIO instance, or any other custom object that meets\nthis interface.\n\nIf *fix_imports* is True and protocol is less than 3, pickle will try\nto map the new Python 3 names to the old module names used in Python\n2, so that the pickle data stream is readable with Python 2.\n\nIf *buffer_callback* is None (the default), buffer views are serialized\ninto *file* as part of the pickle stream.  It is an error if\n*buffer_callback* is not None and *protocol* is None or smaller than 5.")]
    static Value Dump(ThreadState ts, Value obj, Value file, Value protocol, bool fixImports, Value bufferCallback) => PyPickler.Dump(ts, obj, file, protocol, fixImports, bufferCallback);

    [PyFunction("dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None)", Shown = "($module, /, obj, protocol=None, *, fix_imports=True,\n      buffer_callback=None)", Doc = "Return the pickled representation of the object as a bytes object.\n\nThe optional *protocol* argument tells the pickler to use the given\nprotocol; supported protocols are 0, 1, 2, 3, 4 and 5.  The default\nprotocol is 5. It was introduced in Python 3.8, and is incompatible\nwith previous versions.\n\nSpecifying a negative protocol version selects the highest protocol\nversion supported.  The higher the protocol used, the more recent the\nversion of Python needed to read the pickle produced.\n\nIf *fix_imports* is True and *protocol* is less than 3, pickle will\ntry to map the new Python 3 names to the old module names used in\nPython 2, so that the pickle data stream is readable with Python 2.\n\nIf *buffer_callback* is None (the default), buffer views are serialized\ninto *file* as part of the pickle stream.  It is an error if\n*buffer_callback* is not None and *protocol* is None or smaller than 5.")]
    static Value Dumps(ThreadState ts, Value obj, Value protocol, bool fixImports, Value bufferCallback) => PyPickler.Dump(ts, obj, Value.Absent, protocol, fixImports, bufferCallback);

    [PyFunction("load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", Shown = "($module, /, file, *, fix_imports=True, encoding='ASCII',\n     errors='strict', buffers=())", Doc = "Read and return an object from the pickle data stored in a file.\n\nThis is equivalent to ``Unpickler(file).load()``, but may be more\nefficient.\n\nThe protocol version of the pickle is detected automatically, so no\nprotocol argument is needed.  Bytes past the pickled object's\nrepresentation are ignored.\n\nThe argument *file* must have two methods, a read() method that takes\nan integer argument, and a readline() method that requires no\narguments.  Both methods should return bytes.  Thus *file* can be a\nbinary file object opened for reading, an io.BytesIO object, or any\nother custom object that meets this interface.\n\nOptional keyword arguments are *fix_imports*, *encoding* and *errors*,\nwhich are used to control compatibility support for pickle stream\ngenerated by Python 2.  If *fix_imports* is True, pickle will try to\nmap the old Python 2 names to the new names used in Python 3.  The\n*encoding* and *errors* tell pickle how to decode 8-bit string\ninstances pickled by Python 2; these default to 'ASCII' and 'strict',\nrespectively.  The *encoding* can be 'bytes' to read these 8-bit\nstring instances as bytes objects.")]
    static Value Load(ThreadState ts, Value file, bool fixImports, string encoding, string errors, Value buffers) => PyUnpickler.Load(ts, PickleInput.OfFile(ts, file), fixImports, encoding, errors, buffers);

    [PyFunction("loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", Shown = "($module, data, /, *, fix_imports=True, encoding='ASCII',\n      errors='strict', buffers=())", Doc = "Read and return an object from the given pickle data.\n\nThe protocol version of the pickle is detected automatically, so no\nprotocol argument is needed.  Bytes past the pickled object's\nrepresentation are ignored.\n\nOptional keyword arguments are *fix_imports*, *encoding* and *errors*,\nwhich are used to control compatibility support for pickle stream\ngenerated by Python 2.  If *fix_imports* is True, pickle will try to\nmap the old Python 2 names to the new names used in Python 3.  The\n*encoding* and *errors* tell pickle how to decode 8-bit string\ninstances pickled by Python 2; these default to 'ASCII' and 'strict',\nrespectively.  The *encoding* can be 'bytes' to read these 8-bit\nstring instances as bytes objects.")]
    static Value Loads(ThreadState ts, Value data, bool fixImports, string encoding, string errors, Value buffers) =>
        PyUnpickler.Load(ts, new PickleInput(ts, Buffers.GetArray(ts, data)), fixImports, encoding, errors, buffers);
}
