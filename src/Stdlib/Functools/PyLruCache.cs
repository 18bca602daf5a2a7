namespace PyLite.Stdlib.Functools;

/// <summary>What functools.lru_cache makes of a function.</summary>
[PyType("_lru_cache_wrapper", Module = "functools", Subclassable = true, HasDict = true, Doc = "Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize")]
public sealed partial class PyLruCache : PyObject
{
    /// <summary>Stands between positional and keyword arguments of a key.</summary>
    private static readonly Value Separator = new PyInstance(PyObjectType.TypeObject);

    private readonly Value _function;
    private readonly long? _maxSize;
    private readonly bool _typed;
    private readonly Value _infoType;
    private readonly PyDict _cache = new();
    private readonly Node _root = new(Value.None, 0, Value.None);
    private PyInstance? _attributes;
    private long _hits, _misses;

    /// <summary>A result of a bounded cache, in the list that has what was used last at its end.</summary>
    private sealed class Node : PyObject
    {
        public readonly Value Key;
        public readonly int Hash;
        public Value Result;
        public Node Previous, Next;

        public Node(in Value key, int hash, in Value result) : base(PyCell.TypeObject)
        {
            Key = key;
            Hash = hash;
            Result = result;
            Previous = Next = this;
        }

        public void Unlink()
        {
            Previous.Next = Next;
            Next.Previous = Previous;
        }

        public void LinkBefore(Node other)
        {
            Previous = other.Previous;
            Next = other;
            Previous.Next = this;
            other.Previous = this;
        }
    }

    private PyLruCache(PyType type, in Value function, long? maxSize, bool typed, in Value infoType) : base(type)
    {
        _function = function;
        _maxSize = maxSize;
        _typed = typed;
        _infoType = infoType;
    }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("lru_cache(user_function, maxsize, typed, cache_info_type)")]
    static Value New(ThreadState ts, PyType type, Value function, Value maxsize, bool typed, Value infoType)
    {
        if (!Ops.IsCallable(function)) throw Err.Type("the first argument must be callable");
        long? size = null;
        if (!maxsize.IsNone)
        {
            if (maxsize.Type.Slot(SlotId.Index) is null or PyNone) throw Err.Type("maxsize should be integer or None");
            size = Math.Max(0, Ops.ToClampedLong(ts, maxsize));
        }
        return new PyLruCache(type, function, size, typed, infoType);
    }

    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, PyLruCache self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (self._maxSize == 0)
        {
            self._misses++;
            return Ops.TryCallVector(ts, self._function, args, kw);
        }
        var key = self.MakeKey(args, kw);
        return self._maxSize == null ? self.CallUnbounded(ts, key, args, kw) : self.CallBounded(ts, key, args, kw);
    }

    private Value MakeKey(ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int names = kw?.Length ?? 0;
        if (names == 0 && !_typed)
        {
            // A single int or str is its own key: no tuple to be made and hashed.
            if (args.Length == 1 && (args[0].IsInt || args[0].IsExact<PyStr>())) return args[0];
            return PyTuple.Of(args);
        }
        int given = args.Length - names;
        var parts = new List<Value>(2 * args.Length + names + 1);
        for (int i = 0; i < given; i++) parts.Add(args[i]);
        if (names > 0) parts.Add(Separator);
        for (int i = 0; i < names; i++)
        {
            parts.Add(kw!.Items[i]);
            parts.Add(args[given + i]);
        }
        if (_typed)
            foreach (ref readonly var value in args) parts.Add(value.Type);
        return new PyTuple(parts.ToArray());
    }

    /// <summary>The hash of a key, which is asked for once; the TypeError of arguments that cannot be hashed says just that.</summary>
    private static int HashOf(ThreadState ts, in Value key) => key.IsInt || key.IsExact<PyStr>() ? PyDict.HashOf(ts, key) : PyDict.Fold(Ops.Hash(ts, key));

    private Value CallUnbounded(ThreadState ts, in Value key, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int hash = HashOf(ts, key), at = _cache.Find(ts, key, hash);
        if (at >= 0)
        {
            _hits++;
            return _cache.ValueAt(at);
        }
        _misses++;
        var result = Ops.TryCallVector(ts, _function, args, kw);
        // The call may itself have cached this key.
        if (!result.IsAbsent && _cache.Find(ts, key, hash) < 0) _cache.AppendNew(key, hash, result);
        return result;
    }

    private Value CallBounded(ThreadState ts, in Value key, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int hash = HashOf(ts, key), at = _cache.Find(ts, key, hash);
        if (at >= 0)
        {
            var hit = (Node)_cache.ValueAt(at).Ref!;
            hit.Unlink();
            hit.LinkBefore(_root);
            _hits++;
            return hit.Result;
        }
        _misses++;
        var result = Ops.TryCallVector(ts, _function, args, kw);
        // The call may itself have cached this key.
        if (result.IsAbsent || _cache.Find(ts, key, hash) >= 0) return result;
        if (_cache.Count >= _maxSize)
        {
            var oldest = _root.Next;
            int place = oldest == _root ? -1 : _cache.Find(ts, oldest.Key, oldest.Hash);
            if (place >= 0)
            {
                _cache.RemoveAt(place);
                oldest.Unlink();
            }
        }
        var node = new Node(key, hash, result);
        if (_cache.Find(ts, key, hash) >= 0) return result;
        _cache.AppendNew(key, hash, node);
        node.LinkBefore(_root);
        return result;
    }

    [PyMethod("cache_info(self, /)", Doc = "Report cache statistics")]
    Value CacheInfo(ThreadState ts) => Ops.Call(ts, _infoType, _hits, _misses, _maxSize is { } size ? size : Value.None, _cache.Count);

    [PyMethod("cache_clear(self, /)", Doc = "Clear the cache and cache statistics")]
    void CacheClear()
    {
        _hits = _misses = 0;
        _root.Next = _root.Previous = _root;
        _cache.Clear();
    }

    [PyMethod("__get__(self, instance, owner=None, /)", Doc = "Return an attribute of instance, which is of type owner.")]
    Value Get(Value instance, Value owner) => instance.IsNone || instance.IsAbsent ? this : new PyBoundMethod(this, instance);

    [PyMethod("__reduce__(self, /)")] Value Reduce(ThreadState ts) => Ops.GetAttr(ts, this, Names.__qualname__);
    [PyMethod("__copy__(self, /)")] Value Copy() => this;
    [PyMethod("__deepcopy__(self, memo, /)")] Value DeepCopy(Value memo) => this;
}
