# Escapes, prefixes, quotes, implicit concatenation and line continuation in string literals.
print("\a\b\f\v".encode(), "\x41\101\u0041\U00000041", "\N{LATIN SMALL LETTER A WITH ACUTE}", "\N{bullet}")
print(repr("\0\01\001\0011"), repr("\7"), repr("\377"), repr("\x7f\x80\xa0\xad"))
print('single "double"', "double 'single'", repr("'"), repr('"'), repr("'\""), repr('\\'))
print("con" 'cat' "" '''en''' """ation""", len("a" "b"
      "c"))
print("line one \
continued", 'tab\there', "nl\\n")
print('''multi
line "with" 'quotes' \
joined''')
print(r"\n\t\x", R'\'', len(r"\\"), r"a\
b")
print(u"unicode", U"UPPER", type(u""))
print(repr("\u200b\u2028\ufeff"), repr("\ud800"), repr("\U0001F600"), len("\U0001F600"), ascii("é\U0001F600\ud800"))
print("é" == "\xe9", "e\u0301" == "\xe9", len("e\u0301"))
print(repr(""""quote at start"""), repr("""end\""""))
x = ("a"
     # a comment between
     "b"

     "c")
print(x)
print("%s" "%s" % (1, 2), "a" "b" * 2, "x" "y".upper())
print("tab	in literal", repr("	"))
print("\
", repr("\
"))
for source in [r'"\N{NO SUCH NAME}"', r'"\x4"', r'"\u123"', r'"\U00110000"', r'"\N{"', r'"\N"', "'abc", '"""abc', "'a\nb'", r"r'\'", 'ur""', 'bu""', 'ff""', '"a" b"b"']:
    try:
        print(source, repr(eval(source)))
    except SyntaxError as e:
        print(source, "->", e.msg, e.lineno, e.offset)
