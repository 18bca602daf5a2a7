using PyLite.Compiler.Ast;
using PyLite.Compiler.Emit;
using PyLite.Compiler.Parsing;
using PyLite.Compiler;
using Arg = PyLite.Compiler.Ast.Arg;

namespace PyLite.Stdlib.Collections;

/// <summary>_collections: what collections/__init__.py builds on. https://docs.python.org/3.14/library/collections.html</summary>
[PyModule("_collections", Doc = "High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory")]
[PyModuleType(typeof(PyDeque)), PyModuleType(typeof(PyDequeIterator)), PyModuleType(typeof(PyDequeReverseIterator)), PyModuleType(typeof(PyDefaultDict))]
[PyModuleType(typeof(PyOrderedDict)), PyModuleType(typeof(PyTupleGetter))]
public static partial class CollectionsModule
{
    [PyFunction("_count_elements(mapping, iterable, /)", Doc = "Count elements in the iterable, updating the mapping")]
    static void CountElements(ThreadState ts, Value mapping, Value iterable)
    {
        var iterator = Ops.GetIter(ts, iterable);
        if (mapping.Ref is PyDict dict && IsPlain(dict))
        {
            while (Ops.TryNext(ts, iterator.Ref, out var key))
            {
                int hash = PyDict.HashOf(ts, key), at = dict.Find(ts, key, hash);
                if (at < 0) dict.AppendNew(key, hash, 1);
                else
                {
                    var count = dict.ValueAt(at);
                    if (count.IsInt && count.Bits != long.MaxValue) dict.ValueAt(at) = count.Bits + 1;
                    else dict.Set(ts, key, Ops.Binary(ts, BinaryOp.Add, count, 1));
                }
                ts.CheckBreaker();
            }
            return;
        }
        var get = Ops.GetAttr(ts, mapping, "get");
        while (Ops.TryNext(ts, iterator.Ref, out var key))
        {
            Ops.SetItem(ts, mapping, key, Ops.Binary(ts, BinaryOp.Add, Ops.Call(ts, get, key, 0), 1));
            ts.CheckBreaker();
        }
    }

    /// <summary>Whether neither get nor item assignment of a dict is overridden.</summary>
    private static bool IsPlain(PyDict dict) =>
        dict.Type.Slot(SlotId.SetItem) == PyDict.TypeObject.Slot(SlotId.SetItem) && dict.Type.Lookup(PyStr.Intern("get")).Ref == PyDict.TypeObject.Lookup(PyStr.Intern("get")).Ref;

    /// <summary>
    /// The <c>__new__</c> of a named tuple: <c>lambda _cls, x, y: _tuple_new(_cls, (x, y))</c>, made from a syntax tree, as parsing it would be the dearest
    /// part of making such a class.
    /// </summary>
    [PyFunction("_namedtuple_new(typename, field_names, /)")]
    static Value NamedTupleNew(ThreadState ts, PyStr typename, PyTuple fieldNames)
    {
        var span = default(SourceSpan);
        var names = Array.ConvertAll(fieldNames.Items, static name => name.Ref!.ToString()!);
        var parameters = new Arg[names.Length + 1];
        parameters[0] = new Arg(span, "_cls", null);
        for (int i = 0; i < names.Length; i++) parameters[i + 1] = new Arg(span, names[i], null);
        var values = Array.ConvertAll(names, name => (Expr)new Name(span, name, ExprContext.Load));
        var body = new Call(span, new Name(span, "_tuple_new", ExprContext.Load), [new Name(span, "_cls", ExprContext.Load), new Compiler.Ast.Tuple(span, values, ExprContext.Load)], []);
        var lambda = new Lambda(span, new Arguments(span, [], parameters, null, [], [], null, []), body);
        var code = PyCompiler.CompileExpression(new Expression(span, lambda), "<namedtuple>");
        var globals = new PyDict();
        globals.SetStr("_tuple_new", PyTuple.TypeObject.Dict.GetStr("__new__"));
        globals.SetStr("__builtins__", new PyDict());
        globals.SetStr("__name__", $"namedtuple_{typename}");
        return Ops.Call(ts, ts.Interpreter.BuiltinFunction("eval"), PyCode.Of(code), globals);
    }
}

/// <summary>A field of a named tuple.</summary>
[PyType("_tuplegetter", Module = "collections")]
public sealed partial class PyTupleGetter(int index, Value doc) : PyItemDescriptor(TypeObject, index)
{
    private Value _doc = doc;

    [PyNew("_tuplegetter(index, doc, /)")]
    static Value New(PyType type, nint index, Value doc) => new PyTupleGetter((int)index, doc);

    [PyMethod("__get__(self, instance, owner=None, /)", Doc = "Return an attribute of instance, which is of type owner.")]
    Value Get(ThreadState ts, Value instance, Value owner)
    {
        if (instance.Ref is PyTuple tuple)
            return (uint)Index < (uint)tuple.Length ? tuple.Items[Index] : ts.Raise(Exc.IndexError, "tuple index out of range");
        if (instance.IsNone || instance.IsAbsent) return this;
        return ts.Raise(Exc.TypeError, $"descriptor for index '{Index}' for tuple subclasses doesn't apply to '{instance.Type.FullName}' object");
    }

    [PyMethod("__set__(self, instance, value, /)")] Value Set(ThreadState ts, Value instance, Value value) => ts.Raise(PyAttributeError.TypeObject, "can't set attribute");
    [PyMethod("__delete__(self, instance, /)")] Value Delete(ThreadState ts, Value instance) => ts.Raise(PyAttributeError.TypeObject, "can't delete attribute");
    [PyGetter("__doc__", Member = true)] Value Doc => _doc;
    [PySetter("__doc__")] void SetDoc(ThreadState ts, Value value) => _doc = value;
    [PyMethod("__reduce__(self, /)")] Value Reduce() => PyTuple.Of(TypeObject, PyTuple.Of(Index, _doc));
    [PyMethod("__repr__(self, /)")] Value Repr(ThreadState ts) => $"_tuplegetter({Index}, {Ops.Repr(ts, _doc)})";
}
