using System.Numerics;
using System.Runtime.CompilerServices;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

/// <summary>
/// The constants of a code object, each once. Code objects are numbered by themselves and come first in the final table, because
/// <c>MakeFunction</c> has 16 bits for the index while <c>LoadConst</c> has 32.
/// </summary>
internal sealed class ConstantTable
{
    private readonly List<object?> _codes = [];
    private readonly List<object?> _values = [];
    private readonly Dictionary<ConstantKey, int> _indices = [];

    /// <summary>The docstring, which is constant 0 of a function or class that has one.</summary>
    public StrConstant? DocString { get; set; }

    /// <summary>What to add to an index of <see cref="AddCode"/>.</summary>
    public int CodeOffset => DocString is null ? 0 : 1;

    /// <summary>What to add to an index of <see cref="Add"/>.</summary>
    public int ValueOffset => CodeOffset + _codes.Count;

    public int AddCode(CodeObject code)
    {
        _codes.Add(code);
        return _codes.Count - 1;
    }

    public int Add(object? value)
    {
        var key = new ConstantKey(value);
        if (!_indices.TryGetValue(key, out int index))
        {
            _indices.Add(key, index = _values.Count);
            _values.Add(value);
        }
        return index;
    }

    public object?[] ToArray()
    {
        var all = new List<object?>(CodeOffset + _codes.Count + _values.Count);
        if (DocString is not null)
            all.Add(DocString);
        all.AddRange(_codes);
        all.AddRange(_values);
        return all.ToArray();
    }
}

/// <summary>Equality of constants: by type and value, to the bit for floats, so that 1, 1.0, True and 0.0, -0.0 stay apart.</summary>
internal readonly struct ConstantKey(object? value) : IEquatable<ConstantKey>
{
    private readonly object? _value = value;

    public bool Equals(ConstantKey other) => Same(_value, other._value);

    public override bool Equals(object? obj) => obj is ConstantKey other && Equals(other);

    public override int GetHashCode() => Hash(_value);

    public static bool Same(object? a, object? b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a is null || b is null || a.GetType() != b.GetType())
            return false;
        return a switch
        {
            double x => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits((double)b),
            Complex x => SameBits(x, (Complex)b),
            byte[] x => x.AsSpan().SequenceEqual((byte[])b),
            TupleConstant x => SameItems(x.Items, ((TupleConstant)b).Items),
            FrozenSetConstant x => SameItems(x.Items, ((FrozenSetConstant)b).Items),
            CodeObject => false,
            _ => a.Equals(b),
        };
    }

    private static bool SameBits(Complex a, Complex b)
        => BitConverter.DoubleToInt64Bits(a.Real) == BitConverter.DoubleToInt64Bits(b.Real)
            && BitConverter.DoubleToInt64Bits(a.Imaginary) == BitConverter.DoubleToInt64Bits(b.Imaginary);

    private static bool SameItems(object?[] a, object?[] b)
    {
        if (a.Length != b.Length)
            return false;
        for (int i = 0; i < a.Length; i++)
            if (!Same(a[i], b[i]))
                return false;
        return true;
    }

    private static int Hash(object? value)
    {
        switch (value)
        {
            case null: return 0;
            case double x: return HashCode.Combine(1, BitConverter.DoubleToInt64Bits(x));
            case byte[] x:
                var bytes = new HashCode();
                bytes.AddBytes(x);
                return bytes.ToHashCode();
            case TupleConstant x: return HashItems(2, x.Items);
            case FrozenSetConstant x: return HashItems(3, x.Items);
            case CodeObject x: return RuntimeHelpers.GetHashCode(x);
            default: return HashCode.Combine(value.GetType(), value);
        }
    }

    private static int HashItems(int seed, object?[] items)
    {
        var hash = new HashCode();
        hash.Add(seed);
        foreach (var item in items)
            hash.Add(Hash(item));
        return hash.ToHashCode();
    }
}
