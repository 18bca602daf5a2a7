using System.Text;
using PyLite.Compiler.Parsing.Lexing;

namespace PyLite.Compiler.Parsing;

/// <summary>The names of one source: each is one string, in normal form. The hash is seeded, so that names cannot be made to collide.</summary>
internal sealed class NameTable(string buffer, IUnicodeServices? unicode)
{
    private string?[] _slots = new string?[64];
    private int _count;

    public string Get(int start, int end)
    {
        ReadOnlySpan<char> text = buffer.AsSpan(start, end - start);
                int mask = _slots.Length - 1;
        for (int i = string.GetHashCode(text) & mask; ; i = (i + 1) & mask)
        {
            if (_slots[i] is not { } known)
                return Add(text, i);
            if (text.SequenceEqual(known))
                return known;
        }
    }

    private string Add(ReadOnlySpan<char> text, int slot)
    {
        string name = text.ToString();
        if (unicode is not null && !Ascii.IsValid(text))
        {
            string normal = unicode.NormalizeName(name);
            if (normal != name)
                return normal;
        }
        _slots[slot] = name;
        if (++_count * 2 > _slots.Length)
            Grow();
        return name;
    }

    private void Grow()
    {
        string?[] old = _slots;
        _slots = new string?[old.Length * 2];
        int mask = _slots.Length - 1;
        foreach (string? name in old)
        {
            if (name is null) continue;
            int i = string.GetHashCode(name.AsSpan()) & mask;
            while (_slots[i] is not null)
                i = (i + 1) & mask;
            _slots[i] = name;
        }
    }
}
