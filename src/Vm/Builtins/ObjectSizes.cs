using System.Collections.Frozen;

namespace PyLite.Vm.Builtins;

/// <summary>
/// What <c>sys.getsizeof</c> and <c>__basicsize__</c> tell: the sizes that objects have in CPython on a 64-bit machine. Those here differ, and mean
/// nothing to programs, which compare what they print with what they know.
/// </summary>
internal static class ObjectSizes
{
    private const int Header = 16;

    private static readonly FrozenDictionary<string, (int Size, bool Collected)> Known = Read();

    // The type's own part of an object, whether the collector tracks it, and the types of which this is so.
    private static FrozenDictionary<string, (int, bool)> Read()
    {
        var sizes = new Dictionary<string, (int, bool)>();
        foreach (var (size, collected, names) in new (int, bool, string)[]
        {
            (16, false, "Token.MISSING NoDefaultType NoneType NotImplementedType ellipsis object datetime.tzinfo"),
            (16, true, "functools._PlaceholderType"),
            (24, false, "bool float int"),
            (24, true, "_io._BytesIOBuffer _thread._ThreadHandle _thread.lock FrameLocalsProxy cell coroutine_wrapper dict_items " +
                "dict_keys dict_values generic_alias_iterator mappingproxy odict_items odict_keys odict_values " +
                "types.SimpleNamespace"),
            (32, false, "complex datetime.date datetime.timezone"),
            (32, true, "_io._BufferedIOBase _io._IOBase _io._RawIOBase _io._TextIOBase _thread._ExceptHookArgs UnraisableHookArgs " +
                "anext_awaitable asyncgen_hooks bytearray_iterator bytes_iterator callable_iterator classmethod filter " +
                "hamt_bitmap_node hamt_collision_node iterator list_iterator list_reverseiterator method-wrapper reversed " +
                "staticmethod str_ascii_iterator str_iterator tuple tuple_iterator collections._tuplegetter functools.CacheInfo " +
                "itertools._grouper itertools.chain itertools.compress itertools.filterfalse itertools.repeat itertools.starmap " +
                "string.templatelib.Template sys.float_info sys.hash_info sys.int_info sys.thread_info sys.version_info"),
            (33, false, "bytes"),
            (40, false, "longrange_iterator range_iterator datetime.time datetime.timedelta"),
            (40, true, "_io.IncrementalNewlineDecoder _thread.RLock array.arrayiterator async_generator_asend async_generator_athrow " +
                "hamt list map slice super traceback itertools.batched itertools.count itertools.cycle itertools.dropwhile " +
                "itertools.pairwise itertools.takewhile operator.attrgetter string.templatelib.TemplateIter"),
            (48, false, "range datetime.datetime"),
            (48, true, "_contextvars.Context _contextvars.Token _csv.Dialect _io.BufferedRWPair _io.FileIO dict getset_descriptor " +
                "member_descriptor memory_iterator method set_iterator zip itertools._tee itertools.product operator.itemgetter " +
                "string.templatelib.Interpolation time.struct_time"),
            (56, false, "bytearray"),
            (56, true, "_struct.Struct _thread._local builtin_function_or_method classmethod_descriptor dict_itemiterator " +
                "dict_keyiterator dict_reverseitemiterator dict_reversekeyiterator dict_reversevalueiterator dict_valueiterator " +
                "enumerate method_descriptor module wrapper_descriptor collections._deque_iterator " +
                "collections._deque_reverse_iterator collections.defaultdict itertools.accumulate itertools.combinations " +
                "itertools.combinations_with_replacement itertools.islice itertools.zip_longest sys.flags typing.TypeAliasType " +
                "typing.Union"),
            (64, false, "str"),
            (64, true, "_contextvars.ContextVar _io.BytesIO array.array PyCapsule odict_iterator property itertools.permutations " +
                "operator.methodcaller types.GenericAlias weakref.CallableProxyType weakref.ProxyType weakref.ReferenceType"),
            (72, true, "_csv.writer BaseException itertools.groupby"),
            (80, true, "NameError StopIteration SystemExit functools.partial"),
            (88, true, "_csv.reader AttributeError re.Match"),
            (96, true, "BaseExceptionGroup re.Pattern"),
            (104, true, "ImportError decimal.Context decimal.Decimal os.stat_result pickle.PickleBuffer"),
            (112, true, "_asyncio.Future OSError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError collections.OrderedDict"),
            (120, true, "_io.StringIO"),
            (128, false, "posix.ScandirIterator"),
            (144, true, "SyntaxError memoryview"),
            (152, true, "_io.BufferedRandom _io.BufferedReader _io.BufferedWriter async_generator coroutine frame function generator " +
                "functools._lru_cache_wrapper"),
            (168, true, "_asyncio.Task zlib.Compress"),
            (200, true, "_io.TextIOWrapper frozenset set"),
            (208, false, "code"),
            (216, true, "collections.deque"),
            (280, true, "hamt_array_node"),
            (496, true, "itertools._tee_dataobject"),
            (936, true, "type"),
            (2520, false, "_random.Random"),
        })
            foreach (string name in names.Split(' ')) sizes[name] = (size, collected);
        return sizes.ToFrozenDictionary();
    }

    /// <summary><c>__basicsize__</c>.</summary>
    public static long Basic(PyType type)
    {
        long slots = 0;
        for (var t = type; ; t = t.Base)
        {
            if (t.IsBuiltin || t.Base == null) return BuiltIn(t).Size + 8 * slots;
            slots += t.SlotNames.Length;
        }
    }

    /// <summary><c>object.__sizeof__</c>.</summary>
    public static long Of(in Value value) => value.Ref switch
    {
        PyGenerator generator => BuiltIn(generator.Type).Size + 8L * Math.Max(2, FrameCells(generator.State.Code)),
        PyStructSequence sequence => Basic(sequence.Type) + 8L * sequence.Items.Length,
        _ => Basic(value.Type),
    };

    /// <summary>What the collector and the attributes of instances keep before an object.</summary>
    public static long Before(PyType type)
    {
        if (type.IsBuiltin) return BuiltIn(type).Collected ? Header : 0;
        for (var t = type; !t.IsBuiltin; t = t.Base!)
            if (t.AddsStorage) return 2 * Header;
        return Header;
    }

    /// <summary>Whether a class keeps the table of the names that its instances share.</summary>
    public static bool HasSharedNames(PyType type)
    {
        for (var t = type; !t.IsBuiltin; t = t.Base!)
            if (t.AddsDict) return true;
        return false;
    }

    private static (int Size, bool Collected) BuiltIn(PyType type)
    {
        for (var t = type; ; t = t.Base)
        {
            if (Known.TryGetValue(Ops.QualifiedTypeName(t), out var known)) return known;
            if (t.Base == null || t.Base == PyObjectType.TypeObject) return (Header, false);
        }
    }

    /// <summary>The locals of a generator and the depth of its stack, as far as the number of registers tells.</summary>
    private static int FrameCells(CodeObject code) => code.RegisterCount + (code.Name == "<genexpr>" && code.Instructions.Length > PlainGenerator ? 1 : 0);

    // "(x for x in y)" has so many instructions.
    private const int PlainGenerator = 5;
}
