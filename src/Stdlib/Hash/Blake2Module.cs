using System.Numerics;

namespace PyLite.Stdlib.Hash;

/// <summary>_blake2: BLAKE2 with all its parameters. https://docs.python.org/3.14/library/hashlib.html#blake2</summary>
[PyModule("_blake2", Doc = "_blake2b provides BLAKE2b for hashlib")]
[PyModuleType(typeof(PyBlake2b))]
[PyModuleType(typeof(PyBlake2s))]
public static partial class Blake2Module
{
    /// <summary>Checks the parameters in the order of CPython.</summary>
    internal static Blake2Parameters Parameters(
        ThreadState ts, string shown, int size, int digestSize, in Value key, in Value salt, in Value person, int fanout, int depth, in Value leafSize, in Value nodeOffset,
        int nodeDepth, int innerSize, bool lastNode)
    {
        if (digestSize <= 0 || digestSize > size) throw Err.Value($"digest_size for {shown} must be between 1 and {size} bytes, here it is {digestSize}");
        byte[] saltBytes = Bytes(ts, salt, size / 4, "salt"), personBytes = Bytes(ts, person, size / 4, "person");
        if (fanout is < 0 or > 255) throw Err.Value("fanout must be between 0 and 255");
        if (depth is <= 0 or > 255) throw Err.Value("depth must be between 1 and 255");
        var leaf = Unsigned(ts, leafSize);
        if (leaf > uint.MaxValue) throw Err.Overflow("leaf_size is too large");
        var offset = Unsigned(ts, nodeOffset);
        if (size == 32 && offset >= 1UL << 48) throw Err.Overflow("node_offset is too large");
        if (nodeDepth is < 0 or > 255) throw Err.Value("node_depth must be between 0 and 255");
        if (innerSize < 0 || innerSize > size) throw Err.Value($"inner_size must be between 0 and is {size}");
        return new Blake2Parameters(digestSize, Bytes(ts, key, size, "key"), saltBytes, personBytes, fanout, depth, (uint)leaf, offset, nodeDepth, innerSize, lastNode);
    }

    private static byte[] Bytes(ThreadState ts, in Value value, int most, string name)
    {
        if (value.IsAbsent) return [];
        var bytes = Buffers.Get(ts, value).ToArray();
        return bytes.Length <= most ? bytes : throw Err.Value($"maximum {name} length is {most} bytes");
    }

    private static ulong Unsigned(ThreadState ts, in Value value)
    {
        if (value.IsAbsent) return 0;
        if (!Ops.TryInt(value, out BigInteger n)) throw Err.Type($"'{value.Type.FullName}' object cannot be interpreted as an integer");
        if (n.Sign < 0) throw Err.Value("Cannot convert negative int");
        return n <= ulong.MaxValue ? (ulong)n : throw Err.Overflow("Python int too large for C unsigned long long");
    }

    internal static ReadOnlySpan<byte> Data(ThreadState ts, in Value data)
    {
        if (data.Ref is PyStr) throw Err.Type("Strings must be encoded before hashing");
        if (!Buffers.Supports(data)) throw Err.Type("object supporting the buffer API required");
        return Buffers.Get(ts, data);
    }

    /// <summary>What there is to hash at first: given in place, or by either name.</summary>
    internal static void Start(ThreadState ts, HashCore core, in Value data, in Value text)
    {
        if (!data.IsAbsent) core.Update(Data(ts, data));
        else if (!text.IsAbsent && !text.IsNone) core.Update(Data(ts, text));
    }
}

/// <summary>hashlib.blake2b.</summary>
[PyType("blake2b", Module = "_blake2", Doc = "Return a new BLAKE2b hash object.")]
public sealed partial class PyBlake2b : PyObject
{
    private const int Size = 64;
    private readonly HashCore _core;
    private readonly int _digestSize;

    private PyBlake2b(HashCore core, int digestSize) : base(TypeObject) => (_core, _digestSize) = (core, digestSize);

    [PyNew("blake2b(data=<missing>, *, digest_size=64, key=<missing>, salt=<missing>, person=<missing>, fanout=1, depth=1, leaf_size=<missing>, node_offset=<missing>, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=<missing>)")]
    static Value New(ThreadState ts, PyType type, Value data, int digestSize, Value key, Value salt, Value person, int fanout, int depth, Value leafSize, Value nodeOffset, int nodeDepth, int innerSize, bool lastNode, bool usedForSecurity, Value @string)
    {
        var core = new Blake2b(Blake2Module.Parameters(ts, "Blake2b", Size, digestSize, key, salt, person, fanout, depth, leafSize, nodeOffset, nodeDepth, innerSize, lastNode));
        Blake2Module.Start(ts, core, data, @string);
        return new PyBlake2b(core, digestSize);
    }

    [PyConst("MAX_DIGEST_SIZE")] static Value MaxDigestSize => Size;
    [PyConst("MAX_KEY_SIZE")] static Value MaxKeySize => Size;
    [PyConst("SALT_SIZE")] static Value SaltSize => Size / 4;
    [PyConst("PERSON_SIZE")] static Value PersonSize => Size / 4;
    [PyGetter("name")] string Name => "blake2b";
    [PyGetter("digest_size")] int DigestSize => _digestSize;
    [PyGetter("block_size")] int BlockSize => _core.BlockSize;
    [PyMethod("update(self, data, /)", Doc = "Update this hash object's state with the provided bytes-like object.")] void Update(ThreadState ts, Value data) => _core.Update(Blake2Module.Data(ts, data));
    [PyMethod("digest(self, /)", Doc = "Return the digest value as a bytes object.")] Value Digest() => new PyBytes(_core.Digest(_digestSize));
    [PyMethod("hexdigest(self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")] string HexDigest() => Convert.ToHexStringLower(_core.Digest(_digestSize));
    [PyMethod("copy(self, /)", Doc = "Return a copy of the hash object.")] Value Copy() => new PyBlake2b(_core.Copy(), _digestSize);
}

/// <summary>hashlib.blake2s.</summary>
[PyType("blake2s", Module = "_blake2", Doc = "Return a new BLAKE2s hash object.")]
public sealed partial class PyBlake2s : PyObject
{
    private const int Size = 32;
    private readonly HashCore _core;
    private readonly int _digestSize;

    private PyBlake2s(HashCore core, int digestSize) : base(TypeObject) => (_core, _digestSize) = (core, digestSize);

    [PyNew("blake2s(data=<missing>, *, digest_size=32, key=<missing>, salt=<missing>, person=<missing>, fanout=1, depth=1, leaf_size=<missing>, node_offset=<missing>, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=<missing>)")]
    static Value New(ThreadState ts, PyType type, Value data, int digestSize, Value key, Value salt, Value person, int fanout, int depth, Value leafSize, Value nodeOffset, int nodeDepth, int innerSize, bool lastNode, bool usedForSecurity, Value @string)
    {
        var core = new Blake2s(Blake2Module.Parameters(ts, "Blake2s", Size, digestSize, key, salt, person, fanout, depth, leafSize, nodeOffset, nodeDepth, innerSize, lastNode));
        Blake2Module.Start(ts, core, data, @string);
        return new PyBlake2s(core, digestSize);
    }

    [PyConst("MAX_DIGEST_SIZE")] static Value MaxDigestSize => Size;
    [PyConst("MAX_KEY_SIZE")] static Value MaxKeySize => Size;
    [PyConst("SALT_SIZE")] static Value SaltSize => Size / 4;
    [PyConst("PERSON_SIZE")] static Value PersonSize => Size / 4;
    [PyGetter("name")] string Name => "blake2s";
    [PyGetter("digest_size")] int DigestSize => _digestSize;
    [PyGetter("block_size")] int BlockSize => _core.BlockSize;
    [PyMethod("update(self, data, /)", Doc = "Update this hash object's state with the provided bytes-like object.")] void Update(ThreadState ts, Value data) => _core.Update(Blake2Module.Data(ts, data));
    [PyMethod("digest(self, /)", Doc = "Return the digest value as a bytes object.")] Value Digest() => new PyBytes(_core.Digest(_digestSize));
    [PyMethod("hexdigest(self, /)", Doc = "Return the digest value as a string of hexadecimal digits.")] string HexDigest() => Convert.ToHexStringLower(_core.Digest(_digestSize));
    [PyMethod("copy(self, /)", Doc = "Return a copy of the hash object.")] Value Copy() => new PyBlake2s(_core.Copy(), _digestSize);
}
