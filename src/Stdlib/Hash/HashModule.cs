using System.Security.Cryptography;

namespace PyLite.Stdlib.Hash;

/// <summary>_hashlib: hash functions. https://docs.python.org/3.14/library/hashlib.html</summary>
[PyModule("_hashlib", Doc = "Hash functions.")]
[PyModuleType(typeof(PyHashObject))]
public static partial class HashModule
{
    [PyFunction("make(name, digest_size, /)")]
    static Value Make(string name, int digestSize) => new PyHashObject(name, digestSize, CoreOf(name));

    private static HashCore CoreOf(string name) => name switch
    {
        "md5" => new Md5(),
        "sha1" => new Sha1(),
        "sha224" => new Sha256(true),
        "sha256" => new Sha256(false),
        "sha384" => new Sha512(true),
        "sha512" => new Sha512(false),
        "sha3_224" => new Keccak(144, 6),
        "sha3_256" => new Keccak(136, 6),
        "sha3_384" => new Keccak(104, 6),
        "sha3_512" => new Keccak(72, 6),
        "shake_128" => new Keccak(168, 0x1F),
        "shake_256" => new Keccak(136, 0x1F),
        _ => throw Err.Value($"unsupported hash type {name}"),
    };

    [PyFunction("compare_digest(a, b, /)", Doc = "Return 'a == b'.\n\nThis function uses an approach designed to prevent\ntiming analysis, making it appropriate for cryptography.")]
    static bool CompareDigest(ThreadState ts, Value a, Value b)
    {
        if (a.Ref is PyStr x && b.Ref is PyStr y)
        {
            string s = x.ToString(), t = y.ToString();
            if (s.AsSpan().ContainsAnyExceptInRange('\0', '\x7f') || t.AsSpan().ContainsAnyExceptInRange('\0', '\x7f')) throw Err.Type("comparing strings with non-ASCII characters is not supported");
            return CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(s), System.Text.Encoding.ASCII.GetBytes(t));
        }
        if (!Buffers.Supports(a) || !Buffers.Supports(b)) throw Err.Type($"unsupported operand types(s) or combination of types: '{a.Type.FullName}' and '{b.Type.FullName}'");
        return CryptographicOperations.FixedTimeEquals(Buffers.Get(ts, a), Buffers.Get(ts, b));
    }

    [PyFunction("pbkdf2(name, password, salt, iterations, length, /)")]
    static Value Pbkdf2(ThreadState ts, string name, Value password, Value salt, int iterations, int length)
    {
        var algorithm = name switch { "md5" => HashAlgorithmName.MD5, "sha1" => HashAlgorithmName.SHA1, "sha256" => HashAlgorithmName.SHA256, "sha384" => HashAlgorithmName.SHA384, "sha512" => HashAlgorithmName.SHA512, _ => throw Err.Value($"unsupported hash type {name}") };
        byte[] key = Buffers.Get(ts, password).ToArray(), start = Buffers.Get(ts, salt).ToArray();
        return new PyBytes(iterations <= FewIterations ? Rfc2898DeriveBytes.Pbkdf2(key, start, iterations, algorithm, length) : Pbkdf2(ts, algorithm, key, start, iterations, length));
    }

    /// <summary>So many iterations take about a second in one call of the library.</summary>
    private const int FewIterations = 2_000_000;

    /// <summary>The same in steps, between which the thread can be interrupted (RFC 8018, 5.2).</summary>
    private static byte[] Pbkdf2(ThreadState ts, HashAlgorithmName algorithm, byte[] key, byte[] salt, int iterations, int length)
    {
        using var hmac = IncrementalHash.CreateHMAC(algorithm, key);
        int size = hmac.HashLengthInBytes;
        var result = new byte[length];
        Span<byte> sum = stackalloc byte[size], last = stackalloc byte[size], number = stackalloc byte[4];
        for (int block = 0; block * size < length; block++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(number, block + 1);
            hmac.AppendData(salt);
            hmac.AppendData(number);
            hmac.GetHashAndReset(last);
            last.CopyTo(sum);
            for (int i = 1; i < iterations; i++)
            {
                if ((i & 0xFFF) == 0) ts.CheckBreaker();
                hmac.AppendData(last);
                hmac.GetHashAndReset(last);
                for (int k = 0; k < size; k++) sum[k] ^= last[k];
            }
            int taken = Math.Min(size, length - block * size);
            sum[..taken].CopyTo(result.AsSpan(block * size));
        }
        return result;
    }
}

/// <summary>A hash object.</summary>
[PyType("HASH", Module = "_hashlib", Abstract = true, Doc = "A hash is an object used to calculate a checksum of a string of information.")]
public sealed partial class PyHashObject : PyObject
{
    private readonly string _name;
    private readonly int _size;
    private readonly HashCore _core;

    internal PyHashObject(string name, int size, HashCore core) : base(TypeObject)
    {
        _name = name;
        _size = size;
        _core = core;
    }

    [PyGetter("name")] string Name => _name;
    [PyGetter("digest_size")] int DigestSize => _size;
    [PyGetter("block_size")] int BlockSize => _core.BlockSize;

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts) => $"<{_name} _hashlib.{Type.Name} object @ 0x{Ops.Id(ts, this):x}>";

    [PyMethod("update(self, obj, /)", Doc = "Update this hash object's state with the provided string.")]
    void Update(ThreadState ts, Value obj)
    {
        if (obj.Ref is PyStr) throw Err.Type("Strings must be encoded before hashing");
        if (!Buffers.Supports(obj)) throw Err.Type("object supporting the buffer API required");
        Feed(ts, _core, Buffers.Get(ts, obj));
    }

    /// <summary>How much is hashed between two looks at the breaker.</summary>
    private const int PartLength = 1 << 20;

    internal static void Feed(ThreadState ts, HashCore core, ReadOnlySpan<byte> data)
    {
        for (; data.Length > PartLength; data = data[PartLength..])
        {
            core.Update(data[..PartLength]);
            ts.CheckBreaker();
        }
        core.Update(data);
    }

    private byte[] Finish(in Value length)
    {
        if (_size > 0) return length.IsAbsent ? _core.Digest(_size) : throw Err.Type($"{Type.Name}.digest() takes no arguments (1 given)");
        if (length.IsAbsent) throw Err.Type("digest() missing required argument 'length' (pos 1)");
        if (!Ops.TryInt(length, out var n)) throw Err.Type($"'{length.Type.FullName}' object cannot be interpreted as an integer");
        return n.Sign < 0 ? throw Err.Value("value must be positive") : n >= 1 << 29 ? throw Err.Value("length is too large") : _core.Digest((int)n);
    }

    [PyMethod("digest(self, /, length=<missing>)", Doc = "Return the digest value as a bytes object.")]
    Value Digest(Value length) => new PyBytes(Finish(length));

    [PyMethod("hexdigest(self, /, length=<missing>)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    string HexDigest(Value length) => Convert.ToHexStringLower(Finish(length));

    [PyMethod("copy(self, /)", Doc = "Return a copy of the hash object.")]
    Value Copy() => new PyHashObject(_name, _size, _core.Copy());
}
