namespace PyLite.Compiler.Parsing;

/// <summary>What the parser needs of the Unicode database, which belongs to the VM. Implementations are thread-safe.</summary>
public interface IUnicodeServices
{
    /// <summary>The character that <c>\N{name}</c> means, or -1.</summary>
    int FindCharacter(ReadOnlySpan<char> name);

    /// <summary>A name in normal form KC, in which names are compared.</summary>
    string NormalizeName(string name);
}
