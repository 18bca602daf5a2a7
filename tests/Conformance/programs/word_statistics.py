"""Word counts, n-grams, readability and a concordance of a text."""
from collections import Counter, defaultdict
import re
import string

TEXT = """\
It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of
incredulity, it was the season of Light, it was the season of Darkness -- it was
the spring of hope; it was the winter of despair.

We had everything before us, we had nothing before us! We were all going direct
to Heaven, we were all going direct the other way? In short, the period was so
far like the present period, that some of its noisiest authorities insisted on
its being received, for good or for evil, in the superlative degree of comparison only.
"""


def words(text): return [w.lower() for w in re.findall(r"[A-Za-z]+(?:'[a-z]+)?", text)]
def sentences(text): return [s.strip() for s in re.split(r"(?<=[.!?])\s+", text) if s.strip()]
def ngrams(items, n): return zip(*(items[i:] for i in range(n)))


def syllables(word):
    count = len(re.findall(r"[aeiouy]+", word))
    if word.endswith("e") and not word.endswith("le") and count > 1: count -= 1
    return max(count, 1)


ws = words(TEXT)
counts = Counter(ws)
print(len(TEXT), len(ws), len(counts), len(sentences(TEXT)), len(TEXT.splitlines()), TEXT.count("\n\n") + 1)
for w, n in counts.most_common(8): print(f"{w:<8}{n:>3} {'*' * n}")
print(sorted(w for w, n in counts.items() if n == 1 and len(w) > 8))
print(Counter(ngrams(ws, 2)).most_common(3), Counter(ngrams(ws, 3)).most_common(1))
by_length = defaultdict(set)
for w in ws: by_length[len(w)].add(w)
for n in sorted(by_length)[-4:]: print(n, sorted(by_length[n]))
letters = Counter(filter(str.isalpha, TEXT.lower()))
print("".join(c for c, _ in sorted(letters.items(), key=lambda kv: (-kv[1], kv[0]))), sorted(set(string.ascii_lowercase) - set(letters)))
syl = sum(map(syllables, ws))
print(f"flesch {206.835 - 1.015 * len(ws) / len(sentences(TEXT)) - 84.6 * syl / len(ws):.2f}, {syl} syllables, longest {max(ws, key=len)!r}, mean {sum(map(len, ws)) / len(ws):.3f}")
for m in list(re.finditer(r"\bperiod\b|\bseason\b", TEXT)):
    left, right = TEXT[:m.start()].replace("\n", " "), TEXT[m.end():].replace("\n", " ")
    print(f"{left[-20:]:>20}[{m[0]}]{right[:20]}")
chain = defaultdict(Counter)
for a, b in ngrams(ws, 2): chain[a][b] += 1
w, out = "it", ["it"]
while len(out) < 12 and chain[w]:
    w = min(chain[w], key=lambda x: (-chain[w][x], x)); out.append(w)
print(*out)
print(TEXT.split("\n", 1)[0].title(), TEXT[:30].swapcase(), " ".join(ws[:5]).capitalize(), "-".join(reversed(ws[:4])), TEXT[:9].center(20, "~"), sep="\n")
for s in sentences(TEXT): print(len(words(s)), repr(s[:30] + "..."), s[-1])
table = str.maketrans("", "", string.punctuation)
print(TEXT.translate(table).split()[10:16], sum(c in string.punctuation for c in TEXT))
palindromes = [w for w in {*ws, "level", "noon"} if w == w[::-1] and len(w) > 2]; print(sorted(palindromes))
anagrams = defaultdict(list)
for w in sorted(counts): anagrams["".join(sorted(w))].append(w)
print([v for v in anagrams.values() if len(v) > 1])
print(counts["the"] + counts["missing"], counts.total(), (counts & Counter(it=3, the=2)), Counter("aab") - Counter("ab"), +Counter(a=0, b=1))
