namespace PyLite.Stdlib.Pickling;

// Classes and functions: by module and name.
public sealed partial class PyPickler
{
    private static readonly PyStr s_locals = PyStr.Intern("<locals>");

    private void SaveGlobal(in Value obj, PyStr? given)
    {
        var name = given ?? GlobalName(obj);
        var path = Array.ConvertAll(name.ToString().Split('.'), PyStr.FromUtf16);
        if (Array.Exists(path, static part => PyStr.ContentEquals(part, s_locals))) throw PickleModule.PicklingError(_ts, $"Can't pickle local object {Ops.Repr(_ts, obj)}");
        // The home of codecs.encode in CPython is what pickles of bytes name.
        if (_protocol < 4 && obj.Ref is PyFunction && Value.Is(obj, PythonPart.Get(_ts, "codecs", "encode")))
        {
            PutName(PyStr.Intern("_codecs"), path);
            Memoize(obj.Object);
            return;
        }
        var module = ModuleName(obj, path);
        CheckFound(obj, module, name, path);
        if (_protocol >= 2 && TryPutExtension(module, name)) return;
        if (_protocol >= 4)
        {
            Save(module);
            Save(name);
            _output.Put(Opcode.StackGlobal);
        }
        else PutName(module, path);
        Memoize(obj.Object);
    }

    private PyStr GlobalName(in Value obj)
    {
        if (!Ops.TryGetAttr(_ts, obj, Names.__qualname__, out var name)) name = Ops.GetAttr(_ts, obj, Names.__name__);
        return name.Ref as PyStr ?? throw Err.Type($"__qualname__ must be a string, not {name.Type.Name}");
    }

    /// <summary>The module that an object says it is from; else one in which it is found; else __main__.</summary>
    private PyStr ModuleName(in Value obj, PyStr[] path)
    {
        if (obj.Ref is PyType { IsBuiltin: true } type) return PickleModule.StateOf(_ts).ModuleOf(type);
        if (Ops.TryGetAttr(_ts, obj, Names.__module__, out var given) && !given.IsNone)
            return given.Ref is PyStr name ? obj.Ref is PyType or PyFunction ? name.TryInterned() : name : throw Err.Type($"__module__ must be a string, not {given.Type.Name}");
        var modules = _ts.Interpreter.Modules.Copy();
        for (int i = 0; i < modules.EntryCount; i++)
        {
            if (!modules.TryEntry(i, out var key, out var module) || key.Ref is not PyStr name || name.ToString() is "__main__" or "__mp_main__" || module.IsNone) continue;
            if (PickleModule.TryWalk(_ts, module, path, out var found) && Value.Is(found, obj)) return name;
        }
        return Names.__main__;
    }

    private void CheckFound(in Value obj, PyStr moduleName, PyStr name, PyStr[] path)
    {
        Value module;
        try
        {
            module = moduleName.Length > 0 ? Importer.ImportForProgram(_ts, moduleName.ToString()) : throw Err.Value("Empty module name");
        }
        catch (PyException e) when (e.Value is PyImportError || e.Value.Type.IsSubtypeOf(Exc.ValueError))
        {
            throw PickleModule.Because(PickleModule.PicklingError(_ts, $"Can't pickle {Ops.Repr(_ts, obj)}: {Ops.Str(_ts, e.Value)}"), e);
        }
        if (!PickleModule.TryWalk(_ts, module, path, out var found)) throw PickleModule.NotFound(_ts, module, path, PickleModule.PicklingError(_ts, $"Can't pickle {Ops.Repr(_ts, obj)}: it's not found as {moduleName}.{name}"));
        if (!Value.Is(found, obj)) throw PickleModule.PicklingError(_ts, $"Can't pickle {Ops.Repr(_ts, obj)}: it's not the same object as {moduleName}.{name}");
    }

    private bool TryPutExtension(PyStr module, PyStr name)
    {
        var registry = PickleModule.StateOf(_ts).ExtensionRegistry;
        if (registry.Count == 0 || !registry.TryGet(_ts, PyTuple.Of(module, name), out var found)) return false;
        long code = found.IsInt ? found.Bits : throw PickleModule.PicklingError(_ts, $"Can't pickle {module}.{name}: extension code {Ops.Repr(_ts, found)} isn't an integer");
        if (code is <= 0 or > int.MaxValue) throw PickleModule.PicklingError(_ts, $"Can't pickle {module}.{name}: extension code {code} is out of range");
        if (code <= byte.MaxValue) _output.Put(Opcode.Ext1, (byte)code);
        else if (code <= ushort.MaxValue) _output.Put16(Opcode.Ext2, (ushort)code);
        else _output.Put32(Opcode.Ext4, (int)code);
        return true;
    }

    /// <summary>A global by its two lines; what is inside a class needs getattr().</summary>
    private void PutName(PyStr module, ReadOnlySpan<PyStr> path)
    {
        if (path.Length > 1)
        {
            Save(_ts.Interpreter.Builtins.Dict.GetStr("getattr"));
            if (_protocol < 2) _output.Put(Opcode.Mark);
            PutName(module, path[..^1]);
            Save(path[^1]);
            _output.Put(_protocol >= 2 ? Opcode.Tuple2 : Opcode.Tuple, Opcode.Reduce);
            return;
        }
        var name = path[0];
        if (_fixImports) (module, name) = PickleModule.StateOf(_ts).ToPython2(_ts, module, name);
        byte[] moduleLine = Line(module, "module"), nameLine = Line(name, "global");
        _output.Put(Opcode.Global);
        _output.Put(moduleLine);
        _output.Put((byte)'\n');
        _output.Put(nameLine);
        _output.Put((byte)'\n');
    }

    /// <summary>A name as the protocol writes it.</summary>
    private byte[] Line(PyStr name, string what)
    {
        try
        {
            return Codecs.Encode(_ts, name, _protocol == 3 ? "utf-8" : "ascii").Data;
        }
        catch (PyException e) when (e.Value is PyUnicodeEncodeError)
        {
            throw PickleModule.Because(PickleModule.PicklingError(_ts, $"can't pickle {what} identifier {Ops.Repr(_ts, name)} using pickle protocol {_protocol}"), e);
        }
    }
}
