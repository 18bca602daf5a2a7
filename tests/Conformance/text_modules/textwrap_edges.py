import textwrap
from textwrap import TextWrapper, dedent, fill, indent, shorten, wrap


def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except Exception as error:
        print(f"{label:26}", type(error).__name__, error)


text = "The quick brown fox, jumped over  the lazy-dog's back.  It was -- quite --unexpectedly-- a very-very-long-hyphenated-word, and supercalifragilisticexpialidocious too!\n\nSecond paragraph\twith tab.\nNew line."
for width in (1, 5, 10, 20, 40, 70, 200):
    attempt(f"width {width}", lambda: wrap(text, width))
for options in [dict(break_long_words=False), dict(break_on_hyphens=False), dict(break_long_words=False, break_on_hyphens=False), dict(expand_tabs=False), dict(tabsize=2), dict(replace_whitespace=False), dict(drop_whitespace=False), dict(initial_indent="* ", subsequent_indent="  "), dict(fix_sentence_endings=True), dict(max_lines=2), dict(max_lines=1, placeholder="..."), dict(max_lines=3, placeholder=" etc."), dict(initial_indent="x" * 20), dict(max_lines=2, subsequent_indent=">>> ")]:
    attempt(str(options), lambda: wrap(text, 18, **options))
attempt("width 0", lambda: wrap("abc", 0))
attempt("width -1", lambda: wrap("abc", -1))
attempt("placeholder too long", lambda: wrap("abc def", 3, max_lines=1, placeholder="......"))
attempt("bad option", lambda: wrap("abc", nope=1))
attempt("not a str", lambda: wrap(3))
attempt("bytes", lambda: wrap(b"abc"))
attempt("empty", lambda: (wrap(""), wrap("   "), wrap("\n"), repr(fill("")), wrap("a"), wrap("", initial_indent="x")))
attempt("fill", lambda: fill("one two three four", 9))
attempt("fill indent", lambda: fill("one two three four", 9, initial_indent="- ", subsequent_indent="  "))
for words, width in [("Hello  world!", 12), ("Hello  world!", 11), ("Hello world", 10), ("Hello", 3), ("", 5), ("one two three four", 13), ("x" * 50, 10)]:
    attempt(f"shorten {width}", lambda: repr(shorten(words, width)))
attempt("shorten placeholder", lambda: (shorten("Hello big world", 10, placeholder="…"), shorten("Hello big world", 9, placeholder=" ~")))
attempt("shorten too small", lambda: shorten("Hello world", 3, placeholder="......"))
for block in ["  a\n  b", "  a\n    b\n  c\n", "\ta\n  b", "    \n  a\n", "a\n  b", "", "\n\n", "  a\n\n  b", "  a\n \n  b", "\t\ta\n\tb", "   x\n  y\n z", "  no newline at the end", "\r\n  a\r\n  b", "  a\n\tb\n", "   one\n     \n   two"]:
    attempt("dedent", lambda: repr(dedent(block)))
attempt("dedent not str", lambda: dedent(3))
for block in ["a\nb", "a\n\nb\n", "  \nx", "", "one", "a\r\nb\r\n", "\n"]:
    attempt("indent", lambda: (indent(block, "> "), indent(block, "+", lambda line: True), indent(block, "-", predicate=lambda line: "b" in line)))
w = TextWrapper(width=15, initial_indent="# ")
attempt("wrapper", lambda: (w.wrap("alpha beta gamma delta epsilon"), w.fill("alpha beta gamma"), w.width))
w.width = 30
w.fix_sentence_endings = True
attempt("wrapper changed", lambda: w.wrap("It ends here. And starts again? \"Yes.\" Ok! mr. small"))
attempt("unicode", lambda: (wrap("héllo wörld ünïcode 漢字漢字 😀😀", 8), wrap("a\u00a0b c\u2003d", 3), wrap("—dash—word em—dash", 6)))
attempt("hyphens", lambda: (wrap("e-mail well-being 2-3 -option --long-option a--b x-", 6), wrap("foo--bar", 4), wrap("a-b-c-d-e-f", 3)))
attempt("long", lambda: wrap("abcdefghij klm", 4))
attempt("newlines kept", lambda: fill("a b\nc d", 20, replace_whitespace=False))
attempt("tabs", lambda: (wrap("a\tb\tc", 12), wrap("a\tb", tabsize=4), wrap("a\tb", expand_tabs=False, replace_whitespace=False)))
story = """
    def f():
        return 1

    # end
    """
print(repr(dedent(story)), repr(dedent(story).strip()), sep="\n")
print(indent(dedent(story), "    |"), sep="")
