"""Word count: split, strip, lower and count words; most common ones, anagrams and bigrams."""
import collections
import string
import sys

SENTENCE = ("It was the best of times, it was the worst of times; it was the age of wisdom -- "
            "it was the age of foolishness: the epoch of belief, the epoch of incredulity. ")
SYLLABLES = ["ba", "co", "di", "fu", "ge", "ho", "ki", "lo", "mu", "ne", "po", "qui", "ra", "se", "to", "vu"]


def make_text(lines):
    result = []
    seed = 11
    for i in range(lines):
        words = []
        for _ in range(12):
            seed = (seed * 1103515245 + 12345) % 2147483648
            word = SYLLABLES[seed >> 8 & 15] + SYLLABLES[seed >> 14 & 15]
            if seed >> 20 & 1:
                word += SYLLABLES[seed >> 22 & 15]
            if seed >> 21 & 7 == 0:
                word = word.capitalize() + ","
            words.append(word)
        result.append(" ".join(words) + ".")
        if i % 3 == 0:
            result.append(SENTENCE)
    return "\n".join(result)


def clean_words(text):
    for line in text.splitlines():
        for word in line.split():
            word = word.strip(string.punctuation).lower()
            if word:
                yield word


def main(n):
    text = make_text(n)
    counts = {}
    for word in clean_words(text):
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:10]
    print(len(counts), top)

    counter = collections.Counter(clean_words(text))
    print(counter.most_common(1), counter == counts)

    bigrams = collections.defaultdict(int)
    previous = None
    for word in clean_words(text):
        if previous is not None:
            bigrams[previous, word] += 1
        previous = word
    print(len(bigrams), max(bigrams.items(), key=lambda item: (item[1], item[0])))

    anagrams = {}
    for word in counts:
        anagrams.setdefault("".join(sorted(word)), []).append(word)
    groups = [sorted(group) for group in anagrams.values() if len(group) > 2]
    groups.sort()
    print(len(groups), groups[0], groups[-1])

    letters = collections.Counter()
    for word, count in counts.items():
        for letter in word:
            letters[letter] += count
    print(sorted(letters.items())[:6])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 45000)
