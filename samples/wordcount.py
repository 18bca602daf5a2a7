"""Counts the words of files: python wordcount.py FILE..."""
import sys


def count_words(lines):
    counts = {}
    for line in lines:
        for word in line.lower().split():
            word = word.strip(".,;:!?()[]{}`'\"|*#_")
            if word:
                counts[word] = counts.get(word, 0) + 1
    return counts


def main(paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            counts = count_words(file)
        print(f"{path}: {sum(counts.values())} words, {len(counts)} different")
        for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:10]:
            print(f"  {count:5}  {word}")


if __name__ == "__main__":
    main(sys.argv[1:] or sys.exit(__doc__))
