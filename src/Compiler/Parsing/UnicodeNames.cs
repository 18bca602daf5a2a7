namespace PyLite.Compiler.Parsing;

/// <summary>The characters that <c>\N{...}</c> names.</summary>
public static class UnicodeNames
{
    public static bool TryFind(ReadOnlySpan<char> name, out int codePoint)
    {
        codePoint = 0;
        return false;
    }
}
