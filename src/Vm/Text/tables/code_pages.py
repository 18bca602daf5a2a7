"""Writes CodecNames.g.cs: the aliases of encodings and the code pages. Run: python3.14 src/Vm/Text/tables/code_pages.py"""

import codecs
import encodings.aliases
import os
import pkgutil
from trie import span, write

HERE = os.path.dirname(os.path.abspath(__file__))

OWN = ["utf_8", "utf_8_sig", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be", "latin_1", "ascii",
       "unicode_escape", "raw_unicode_escape"]


def table_of(name):
    """The 256 characters of a code page, or None for encodings of another kind."""
    table = []
    for byte in range(256):
        try:
            text = codecs.decode(bytes([byte]), name)
        except UnicodeDecodeError as error:
            if error.encoding != "charmap":
                return None
            text = "\ufffe"
        except Exception:  # encodings of bytes, and such as do not decode single bytes
            return None
        if not isinstance(text, str) or len(text) != 1 or ord(text) > 0xFFFF:
            return None
        table.append(ord(text))
    # The last of several bytes for a character must be the one that encoding gives; otherwise it is no plain table.
    last = {c: i for i, c in enumerate(table) if c != 0xFFFE}
    if any(codecs.encode(chr(c), name) != bytes([i]) for c, i in last.items()):
        print("not a plain table:", name)
    return table


def main():
    pages = {}
    for module in pkgutil.iter_modules(encodings.__path__):
        name = module.name
        if name in OWN or name in ("aliases", "iso8859_1", "mbcs", "oem", "charmap", "undefined", "rot_13"):
            continue
        table = table_of(name)
        if table:
            pages[name] = table
    names = OWN + ["iso8859_1"] + sorted(pages)
    aliases = {alias: name for alias, name in encodings.aliases.aliases.items() if name in names and alias not in names}
    lines = ["    /// <summary>The canonical name for a normalized name, or null.</summary>",
             "    internal static string? Canonical(string name) => name switch", "    {"]
    for name in names:
        spellings = [name] + sorted(alias for alias, target in aliases.items() if target == name)
        lines.append("        %s => \"%s\"," % (" or ".join('"%s"' % s for s in spellings), name))
    lines += ["        _ => null,", "    };", "",
              "    /// <summary>The characters of a code page.</summary>",
              "    internal static ReadOnlySpan<ushort> Table(string canonical) => canonical switch", "    {"]
    for name in sorted(pages):
        lines.append('        "%s" => %s,' % (name, name))
    lines += ['        _ => throw new ArgumentOutOfRangeException(nameof(canonical), canonical, null),', "    };", ""]
    members = ["\n".join(lines)] + [span(name, pages[name], "ushort").replace("internal", "private") for name in sorted(pages)]
    write(os.path.join(HERE, "CodecNames.g.cs"), "CodecNames", "Encodings by name, and code pages.", "tables/code_pages.py", members)
    print(len(pages), len(aliases))


main()
