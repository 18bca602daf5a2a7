"""Regular expressions: parses a web-server log, tokenizes expressions, substitutes and splits."""
import collections
import re
import sys

LINE = re.compile(r'(?P<host>\d{1,3}(?:\.\d{1,3}){3}) - (?P<user>\S+) \[(?P<time>[^\]]+)\] '
                  r'"(?P<method>[A-Z]+) (?P<path>[^ ?"]*)(?:\?(?P<query>[^ "]*))? HTTP/(?P<version>[\d.]+)" '
                  r'(?P<status>\d{3}) (?P<size>\d+|-)')
TIME = re.compile(r"(\d+)/(\w+)/(\d{4}):(\d\d):(\d\d):(\d\d)")
PARAMETER = re.compile(r"(\w+)=([^&]*)")
TOKEN = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<operator>\*\*|[-+*/()=<>]))")
EMAIL = re.compile(r"\b([\w.]+)@([\w.]+\.\w{2,})\b", re.IGNORECASE)

METHODS = ["GET", "GET", "GET", "POST", "PUT", "DELETE"]
PATHS = ["/", "/index.html", "/images/logo.png", "/api/v1/users", "/api/v1/items/42", "/search"]
STATUSES = [200, 200, 200, 304, 404, 500, 301]


def make_log(n):
    lines = []
    seed = 17
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        r = seed >> 8
        query = "?q=word%d&page=%d" % (r % 50, r % 9) if r % 4 == 0 else ""
        size = "-" if r % 11 == 0 else str(r % 50000)
        lines.append('10.0.%d.%d - %s [%02d/Oct/2025:13:%02d:%02d +0000] "%s %s%s HTTP/1.1" %d %s' % (
            r % 8, r % 251, "-" if r % 3 else "user%d" % (r % 20), r % 28 + 1, r % 60, i % 60,
            METHODS[r % 6], PATHS[r // 7 % 6], query, STATUSES[r // 3 % 7], size))
        if i % 50 == 0:
            lines.append("garbage line %d without a request" % i)
    return lines


def analyse(lines):
    statuses = collections.Counter()
    hosts = collections.Counter()
    traffic = collections.defaultdict(int)
    parameters = collections.Counter()
    bad = seconds = 0
    for line in lines:
        match = LINE.match(line)
        if not match:
            bad += 1
            continue
        statuses[match.group("status")] += 1
        hosts[match["host"]] += 1
        size = match["size"]
        if size != "-":
            traffic[match["method"], match["path"]] += int(size)
        if match["query"]:
            for name, value in PARAMETER.findall(match["query"]):
                parameters[name, value] += 1
        day, _, _, hour, minute, second = TIME.search(match["time"]).groups()
        seconds += ((int(day) * 24 + int(hour)) * 60 + int(minute)) * 60 + int(second)
    return statuses, hosts, traffic, parameters, bad, seconds


def tokenize(text):
    position = 0
    while position < len(text):
        match = TOKEN.match(text, position)
        if not match:
            raise ValueError("bad token at %d" % position)
        position = match.end()
        yield match.lastgroup, match.group(match.lastgroup)


def main(n):
    lines = make_log(n)
    statuses, hosts, traffic, parameters, bad, seconds = analyse(lines)
    print(sorted(statuses.items()), bad, seconds)
    print(hosts.most_common(1)[0][1], max(traffic.items(), key=lambda item: item[1]))
    print(len(parameters), sum(parameters.values()))

    kinds = collections.Counter()
    for _ in range(n // 60):
        for kind, _text in tokenize("alpha = (beta1 + 3.25) * gamma ** 2 - delta / 17 < 42"):
            kinds[kind] += 1
    print(sorted(kinds.items()))

    text = "\n".join(lines[:n // 4])
    text = re.sub(r"\d+\.\d+\.(\d+)\.(\d+)", r"host-\1-\2", text)
    text = re.sub(r"user(\d+)", lambda m: "u%02d@example.org" % int(m.group(1)), text)
    print(len(text), len(EMAIL.findall(text)), len(re.split(r"[\s\"]+", text)))
    print(sum(1 for m in re.finditer(r"^(\S+).*\b404\b", text, re.MULTILINE) if m.group(1).endswith("7")))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 180000)
