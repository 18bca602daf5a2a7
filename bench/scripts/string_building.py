"""Building strings: +=, join, %, format, f-strings and a buffer of parts."""
import sys


class Buffer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def __str__(self):
        return "".join(self.parts)


def concatenate(n):
    text = ""
    for i in range(n):
        text += str(i)
        text += ","
    return text


def concatenate_characters(text):
    result = ""
    for c in text:
        if c != ",":
            result += c
        else:
            result += ";"
    return result


def joined(n):
    parts = []
    for i in range(n):
        parts.append("%d:%s" % (i, hex(i)))
    return "|".join(parts)


def formatted(n):
    lines = []
    for i in range(n):
        lines.append("{:>8} {:<10} {:^7}".format(i, "n" + str(i), i % 13))
        lines.append(f"{i:08.3f} {i!r:>6} {i * i:,} {i:x}")
    return "\n".join(lines)


def table(n):
    buffer = Buffer()
    buffer.write("<table>")
    for i in range(n):
        buffer.write("<tr>")
        for j in range(10):
            buffer.write("<td>" + str(i * j) + "</td>")
        buffer.write("</tr>\n")
    buffer.write("</table>")
    return str(buffer)


def reverse_words(text):
    return " ".join(word[::-1] for word in text.split(" "))


def caesar(text, shift):
    out = []
    for c in text:
        if "a" <= c <= "z":
            out.append(chr((ord(c) - 97 + shift) % 26 + 97))
        elif "A" <= c <= "Z":
            out.append(chr((ord(c) - 65 + shift) % 26 + 65))
        else:
            out.append(c)
    return "".join(out)


def checksum(text):
    total = 0
    for c in text:
        total = (total * 33 + ord(c)) & 0xFFFFFFFF
    return len(text), total


def main(n):
    text = concatenate(n // 20)
    for _ in range(19):
        text = concatenate(n // 20)
        characters = concatenate_characters(text)
    print(checksum(text), checksum(characters))
    print(checksum(joined(n)))
    print(checksum(formatted(n // 2)))
    print(checksum(table(n // 4)))
    sentence = "The quick brown fox jumps over the lazy dog " * (n // 60)
    print(checksum(reverse_words(sentence)))
    print(checksum(caesar(sentence, 3)), caesar(caesar(sentence, 5), -5) == sentence)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 190000)
