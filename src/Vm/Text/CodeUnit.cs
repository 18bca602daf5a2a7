using System.Runtime.CompilerServices;

namespace PyLite.Vm.Text;

/// <summary>
/// Lets one algorithm serve narrow text (char), wide text (int) and bytes: the generic code is compiled once for each.
/// </summary>
internal static class CodeUnit
{
    /// <summary>The code point or byte that a unit stands for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Value<T>(T unit)
        where T : unmanaged
    {
        if (typeof(T) == typeof(char))
            return Unsafe.BitCast<T, char>(unit);
        if (typeof(T) == typeof(byte))
            return Unsafe.BitCast<T, byte>(unit);
        return Unsafe.BitCast<T, int>(unit);
    }

    /// <summary>The unit of a code point, which must fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(int value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(char))
            return Unsafe.BitCast<char, T>((char)value);
        if (typeof(T) == typeof(byte))
            return Unsafe.BitCast<byte, T>((byte)value);
        return Unsafe.BitCast<int, T>(value);
    }

    /// <summary>White space of the type: for bytes that of C, for text that of Unicode.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace<T>(T unit)
        where T : unmanaged
    {
        const ulong ByteSpaces = 1UL << ' ' | 0x3E00;
        const ulong TextSpaces = ByteSpaces | 0xF0000000;
        var c = Value(unit);
        if (c > ' ')
            return typeof(T) != typeof(byte) && c >= 128 && CharData.IsSpace(c);
        return ((typeof(T) == typeof(byte) ? ByteSpaces : TextSpaces) >> c & 1) != 0;
    }
}
