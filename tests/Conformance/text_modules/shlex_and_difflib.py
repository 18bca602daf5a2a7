import difflib
import shlex


def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except Exception as error:
        print(f"{label:26}", type(error).__name__, error)


for text in ["a b c", "a 'b c' d", 'a "b c" d', "a\\ b c", "a 'b\\c' d", 'a "b\\"c" d', "", "   ", "a#b #c", "'unclosed", '"unclosed', "trailing\\", "a''b", "'' ''", "é ü", "a;b|c&d", "x=1 y='2 3'", "a\nb\tc"]:
    attempt(repr(text), lambda: shlex.split(text))
    attempt("  comments", lambda: shlex.split(text, comments=True))
    attempt("  not posix", lambda: shlex.split(text, posix=False))
attempt("None", lambda: shlex.split(None))
for arg in ["", "plain", "two words", "it's", 'say "hi"', "$HOME", "a/b-c_d.e", "é", "new\nline", "*"]:
    attempt(f"quote {arg!r}", lambda: (shlex.quote(arg), shlex.split(shlex.quote(arg)) == [arg]))
attempt("quote int", lambda: shlex.quote(3))
attempt("join", lambda: shlex.join(["a b", "c", "", "d'e"]))
attempt("tokens", lambda: list(shlex.shlex("a && b || c; d > 'e f' # g", punctuation_chars=True)))
attempt("no punctuation", lambda: list(shlex.shlex("a && b.c 'd' 1.5")))
lexer = shlex.shlex("x + y", posix=True)
attempt("get_token", lambda: (lexer.get_token(), lexer.lineno, lexer.get_token(), lexer.push_token("pushed"), lexer.get_token(), lexer.get_token(), lexer.get_token()))
a = "one two three four five six".split()
b = "one 2 three four 5 six seven".split()
attempt("ratio", lambda: (difflib.SequenceMatcher(None, a, b).ratio(), difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), difflib.SequenceMatcher(None, "", "").ratio(), difflib.SequenceMatcher(None, "abc", "xyz").quick_ratio(), difflib.SequenceMatcher(None, "abc", "xyzw").real_quick_ratio()))
attempt("opcodes", lambda: difflib.SequenceMatcher(None, a, b).get_opcodes())
attempt("blocks", lambda: difflib.SequenceMatcher(None, "private Thread", "private volatile Thread").get_matching_blocks())
attempt("longest", lambda: difflib.SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd").find_longest_match())
attempt("grouped", lambda: list(difflib.SequenceMatcher(None, range(40), [*range(20), 99, *range(20, 40)]).get_grouped_opcodes(2)))
attempt("close", lambda: (difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("x", ["a"]), difflib.get_close_matches("aple", ["apple"], 1, 0.9)))
attempt("close bad n", lambda: difflib.get_close_matches("a", ["a"], 0))
attempt("close bad cutoff", lambda: difflib.get_close_matches("a", ["a"], 1, 2))
old, new = ["a\n", "b\n", "c\n", "same\n", "end\n"], ["a\n", "B\n", "c\n", "inserted\n", "same\n"]
print("".join(difflib.unified_diff(old, new, "old.txt", "new.txt", "then", "now")), end="")
print("".join(difflib.context_diff(old, new, "old.txt", "new.txt", n=1)), end="")
print("".join(difflib.ndiff(old, new)), end="")
print(list(difflib.unified_diff(old, old)), list(difflib.unified_diff(["a"], ["b"], lineterm="")))
diff = list(difflib.ndiff(["one\n", "two\n", "three\n"], ["ore\n", "tree\n", "emu\n"]))
print("".join(diff), "".join(difflib.restore(diff, 1)), "".join(difflib.restore(diff, 2)), sep="|")
attempt("restore 3", lambda: list(difflib.restore(diff, 3)))
