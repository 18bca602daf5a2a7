using System.Text;

namespace PyLite.Compiler.Parsing;

/// <summary>Names are compared in normal form KC.</summary>
internal static class IdentifierNormalizer
{
    public static string Normalize(string name) => name.Normalize(NormalizationForm.FormKC);
}
