using PyLite.Compiler.Parsing;

namespace PyLite.Vm.Text;

/// <summary>The Unicode database as the parser sees it.</summary>
public sealed class SourceUnicode : IUnicodeServices
{
    public static readonly SourceUnicode Instance = new();

    private SourceUnicode() { }

    public int FindCharacter(ReadOnlySpan<char> name) => UnicodeNames.Lookup(name);

    public string NormalizeName(string name) => Normalization.Normalize(NormalForm.Nfkc, TextValue.FromUtf16(name)).ToString();
}
