using System.Security.Cryptography;

namespace PyLite.Stdlib;

/// <summary>_random: the generator behind the module random, which is written in Python.</summary>
[PyModule("_random", Doc = "Module implements the Mersenne Twister random number generator.")]
[PyModuleType(typeof(PyRandom))]
public static partial class RandomModule
{
    [PyFunction("entropy(n, /)", Doc = "Return n bytes from the system's entropy source.")]
    static Value Entropy(nint n)
    {
        if (n < 0) throw Err.Value("negative argument not allowed");
        if (n > Array.MaxLength) throw Err.Memory();
        Vm.Limits.ResourceMeter.Charge(n);
        var bytes = new byte[n];
        RandomNumberGenerator.Fill(bytes);
        return new PyBytes(bytes);
    }
}

/// <summary>_random.Random.</summary>
[PyType("Random", Module = "_random", Subclassable = true, Doc = "Random() -> create a random number generator with its own internal state.")]
public sealed partial class PyRandom(PyType type) : PyObject(type)
{
    private readonly MersenneTwister _twister = new();
    private PyInstance? _attributes;

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && !Type.IsBuiltin ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("Random(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var made = new PyRandom(type);
        // What cannot be hashed is for the __init__ of a derived class to take.
        bool seeds = args.Length > 0 && kw == null && (type == TypeObject || args[0].Type.Slot(SlotId.Hash) is not (null or PyNone));
        made.Seed(ts, seeds ? args[0] : Value.None);
        return made;
    }

    [PyMethod("seed(self, n=None, /)", Doc = "seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination\nof the current time and the process identifier.")]
    void Seed(ThreadState ts, Value n)
    {
        if (n.IsNone)
        {
            Span<uint> entropy = stackalloc uint[MersenneTwister.Size];
            RandomNumberGenerator.Fill(System.Runtime.InteropServices.MemoryMarshal.AsBytes(entropy));
            _twister.Seed(entropy);
            return;
        }
        var number = Ops.TryInt(n, out var given) ? BigInteger.Abs(given) : new BigInteger((ulong)Ops.Hash(ts, n));
        var bytes = number.ToByteArray(isUnsigned: true);
        var key = new uint[Math.Max(1, (bytes.Length + 3) / 4)];
        for (int i = 0; i < bytes.Length; i++) key[i / 4] |= (uint)bytes[i] << i % 4 * 8;
        _twister.Seed(key);
    }

    [PyMethod("random(self, /)", Doc = "random() -> x in the interval [0, 1).")]
    double Random() => _twister.NextDouble();

    [PyMethod("getrandbits(self, k, /)", Doc = "getrandbits(k) -> x.  Generates an int with k random bits.")]
    Value GetRandBits(ThreadState ts, Value k)
    {
        var count = Ops.ToBigInteger(ts, k);
        if (count.Sign < 0) throw Err.Value("Cannot convert negative int");
        if (count > ulong.MaxValue) throw Err.Overflow("Python int too large for C uint64_t");
        if (count > int.MaxValue) throw Err.Memory();
        return Bits((int)count);
    }

    private Value Bits(int k)
    {
        if (k == 0) return 0;
        if (k <= 32) return (long)(_twister.Next() >> 32 - k);
        int words = (k - 1) / 32 + 1;
        var bytes = new byte[words * 4];
        for (int i = 0; i < words; i++, k -= 32)
        {
            uint word = _twister.Next();
            if (k < 32) word >>= 32 - k;
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), word);
        }
        return new BigInteger(bytes, isUnsigned: true);
    }

    /// <summary>A number below n, by rejection: what the Python class uses unless a subclass brings bits of its own.</summary>
    [PyMethod("_randbelow(self, n, /)", Doc = "Return a random int in the range [0,n).")]
    Value RandBelow(ThreadState ts, Value n)
    {
        if (n.IsInt)
        {
            if (n.Bits <= 0) return 0;
            int k = 64 - BitOperations.LeadingZeroCount((ulong)n.Bits);
            while (true)
            {
                var below = Bits(k);
                if (below.IsInt && below.Bits < n.Bits) return below;
            }
        }
        var limit = Ops.ToBigInteger(ts, n);
        if (limit.Sign <= 0) return 0;
        int bits = (int)limit.GetBitLength();
        while (true)
        {
            var drawn = Bits(bits);
            if (Ops.TryInt(drawn, out var number) && number < limit) return drawn;
        }
    }

    [PyMethod("getstate(self, /)", Doc = "getstate() -> tuple containing the current state.")]
    Value GetState() => new PyTuple(Array.ConvertAll(_twister.GetState(), static word => (Value)(long)word));

    [PyMethod("setstate(self, state, /)", Doc = "setstate(state) -> None.  Restores generator state.")]
    void SetState(ThreadState ts, Value state)
    {
        if (state.Ref is not PyTuple tuple) throw Err.Type("state vector must be a tuple");
        if (tuple.Length != MersenneTwister.Size + 1) throw Err.Value("state vector is the wrong size");
        var words = new uint[tuple.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (!Ops.TryInt(tuple.Items[i], out var word)) throw Err.Type($"expected int, {tuple.Items[i].Type.FullName} found");
            if (word.Sign < 0) throw Err.Overflow("can't convert negative value to unsigned int");
            if (word > ulong.MaxValue) throw Err.Overflow("Python int too large to convert to C unsigned long");
            words[i] = (uint)(ulong)(word & uint.MaxValue);
            if (i == MersenneTwister.Size && word > MersenneTwister.Size) throw Err.Value("invalid state");
        }
        _twister.SetState(words);
    }
}
