WORDS = "listen silent enlist google elgoog cat act tac dog god night thing level radar python".split()
groups = {}
for w in WORDS:
    groups.setdefault("".join(sorted(w)), []).append(w)
for key, words in sorted(groups.items(), key=lambda kv: (-len(kv[1]), kv[0])):
    if len(words) > 1: print(f"{key:<8}{', '.join(words)}")
print([w for w in WORDS if w == w[::-1]])


def is_palindrome(text):
    letters = [c.casefold() for c in text if c.isalnum()]
    return letters == letters[::-1]


for t in ("A man, a plan, a canal: Panama!", "Was it a car or a cat I saw?", "Not a palindrome", "", "été"):
    print(is_palindrome(t), ascii(t))


def longest(s):
    best = ""
    for i in range(len(s)):
        for lo, hi in ((i, i), (i, i + 1)):
            while lo >= 0 and hi < len(s) and s[lo] == s[hi]:
                lo, hi = lo - 1, hi + 1
            best = max(best, s[lo + 1:hi], key=len)
    return best


print(longest("forgeeksskeegfor"), longest("abacdfgdcaba"), longest("x"), repr(longest("")))
print("".join(sorted(set("the quick brown fox jumps over the lazy dog") - {" "})), "hello world".title(), "hello"[::-1].upper())
