namespace PyLite.Stdlib;

/// <summary>MT19937 of Matsumoto and Nishimura (1998), with their seeding by an array (2002).</summary>
internal sealed class MersenneTwister
{
    /// <summary>The words of the state.</summary>
    public const int Size = 624;
    private const int Shift = 397;

    private readonly uint[] _state = new uint[Size];
    private int _index = Size + 1;

    /// <summary>Seeds with any number of words.</summary>
    public void Seed(ReadOnlySpan<uint> key)
    {
        _state[0] = 19650218;
        for (int i = 1; i < Size; i++) _state[i] = 1812433253 * (_state[i - 1] ^ _state[i - 1] >> 30) + (uint)i;
        int at = 1, k = 0;
        for (int n = Math.Max(Size, key.Length); n > 0; n--)
        {
            _state[at] = (_state[at] ^ (_state[at - 1] ^ _state[at - 1] >> 30) * 1664525) + key[k] + (uint)k;
            if (++at == Size) at = Wrap();
            if (++k == key.Length) k = 0;
        }
        for (int n = Size - 1; n > 0; n--)
        {
            _state[at] = (_state[at] ^ (_state[at - 1] ^ _state[at - 1] >> 30) * 1566083941) - (uint)at;
            if (++at == Size) at = Wrap();
        }
        _state[0] = 0x80000000;
        _index = Size;
    }

    private int Wrap()
    {
        _state[0] = _state[Size - 1];
        return 1;
    }

    /// <summary>The next 32 bits.</summary>
    public uint Next()
    {
        if (_index >= Size) Twist();
        uint y = _state[_index++];
        y ^= y >> 11;
        y ^= y << 7 & 0x9D2C5680;
        y ^= y << 15 & 0xEFC60000;
        return y ^ y >> 18;
    }

    /// <summary>The next number in [0, 1), with 53 bits.</summary>
    public double NextDouble()
    {
        uint high = Next() >> 5, low = Next() >> 6;
        return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
    }

    private void Twist()
    {
        var s = _state;
        for (int i = 0; i < Size; i++)
        {
            uint y = s[i] & 0x80000000 | s[i + 1 < Size ? i + 1 : 0] & 0x7FFFFFFF;
            uint next = s[i + Shift < Size ? i + Shift : i + Shift - Size] ^ y >> 1;
            s[i] = (y & 1) != 0 ? next ^ 0x9908B0DF : next;
        }
        _index = 0;
    }

    /// <summary>The words of the state, then the index in it.</summary>
    public uint[] GetState()
    {
        var result = new uint[Size + 1];
        _state.CopyTo(result, 0);
        result[Size] = (uint)_index;
        return result;
    }

    public void SetState(ReadOnlySpan<uint> state)
    {
        state[..Size].CopyTo(_state);
        _index = (int)state[Size];
    }
}
