"""What robots.txt lets robots read. https://docs.python.org/3.14/library/urllib.robotparser.html, RFC 9309"""
import collections
import re
import urllib.error
import urllib.parse
import urllib.request

__all__ = ["RobotFileParser"]

RequestRate = collections.namedtuple("RequestRate", "requests seconds")


def normalize(path):
    """A path with its characters quoted in one way."""
    text = urllib.parse.unquote(path, errors='surrogateescape')
    return urllib.parse.quote(text, errors='surrogateescape')


def normalize_uri(path):
    """A path, with a query if there is one, with its characters quoted in one way."""
    path, mark, query = path.partition('?')
    path = normalize(path)
    if not mark:
        return path
    quoted = ''.join(part if part in ('=', '&') else normalize(part) for part in _cut_query(query))
    return path + '?' + quoted


def _cut_query(query):
    start = 0
    for i, c in enumerate(query):
        if c in '=&':
            yield query[start:i]
            yield c
            start = i + 1
    yield query[start:]


def normalize_pattern(path):
    """As normalize_uri(); what stands for any characters, and for the end, remains."""
    path, mark, query = path.partition('?')
    path = _between_marks(path)
    if not mark:
        return path
    return path + '?' + ''.join(part if part in ('=', '&') else _between_marks(part) for part in _cut_query(query))


def _between_marks(text):
    return ''.join(part if part in ('*', '$') else normalize(part) for part in re.split('([*$])', text))


def _simplified(pattern):
    """A pattern without what says nothing: marks after marks. None if something comes behind the end."""
    pattern = re.sub(r'\*+', '*', pattern)
    before, end, after = pattern.partition('$')
    if after.strip('*$'):
        return None
    return before + end


class RuleLine:
    """Allow or Disallow."""

    def __init__(self, path, allowance):
        if path == '' and not allowance:
            # Nothing is forbidden.
            allowance = True
        self.path = path
        self.allowance = allowance
        self.fullmatch = path.endswith('$')
        self._parts = (path[:-1] if self.fullmatch else path).split('*')

    def applies_to(self, filename):
        """One more than the rule says of the path; 0 if it does not concern it."""
        first, *others = self._parts
        if not filename.startswith(first):
            return 0
        position = len(first)
        if others:
            *middle, last = others
            for part in middle:
                found = filename.find(part, position)
                if found < 0:
                    return 0
                position = found + len(part)
            # The last * is for as much as there can be.
            found = filename.rfind(last, position)
            if found < 0:
                return 0
            position = found + len(last)
        if self.fullmatch and position != len(filename):
            return 0
        return position + 1

    def __str__(self):
        return ("Allow" if self.allowance else "Disallow") + ": " + self.path


class Entry:
    """The rules of some robots."""

    def __init__(self):
        self.useragents = []
        self.rulelines = []
        self.delay = None
        self.req_rate = None

    def __str__(self):
        lines = [f"User-agent: {agent}" for agent in self.useragents]
        if self.delay is not None:
            lines.append(f"Crawl-delay: {self.delay}")
        if self.req_rate is not None:
            lines.append(f"Request-rate: {self.req_rate.requests}/{self.req_rate.seconds}")
        lines.extend(map(str, self.rulelines or ["Allow:"]))
        return '\n'.join(lines)

    def applies_to(self, useragent):
        """Whether the rules are for a robot."""
        name = useragent.split("/")[0].lower()
        return '*' in self.useragents or any(agent.split("/")[0].lower() == name for agent in self.useragents)

    def allowance(self, filename):
        """What the rule says that tells most of the path; of those that tell as much, the one that allows."""
        best, allowed = 0, True
        for line in self.rulelines:
            weight = line.applies_to(filename)
            if weight > best or weight and weight == best and line.allowance:
                best, allowed = weight, line.allowance
        return allowed


def merge_entries(e1, e2):
    """Rules of the same robots, from two places."""
    made = Entry()
    made.useragents = [agent for agent in e1.useragents if agent in e2.useragents]
    made.rulelines = e1.rulelines + e2.rulelines
    made.delay = e1.delay if e2.delay is None else e2.delay
    made.req_rate = e1.req_rate if e2.req_rate is None else e2.req_rate
    return made


class RobotFileParser:
    """Reads robots.txt, and answers questions about it."""

    def __init__(self, url=''):
        self.entries = []
        self.groups = {}
        self.sitemaps = []
        self.default_entry = None
        self.disallow_all = False
        self.allow_all = False
        self.set_url(url)
        self.last_checked = 0

    def mtime(self):
        """When robots.txt was read."""
        return self.last_checked

    def modified(self):
        """It was read now."""
        import time
        self.last_checked = time.time()

    def set_url(self, url):
        self.url = url
        self.host, self.path = urllib.parse.urlsplit(url)[1:3]

    def read(self):
        """Read robots.txt from its URL."""
        try:
            file = urllib.request.urlopen(self.url)
        except urllib.error.HTTPError as failure:
            if failure.code in (401, 403):
                self.disallow_all = True
            elif 400 <= failure.code < 500:
                self.allow_all = True
            failure.close()
        else:
            with file:
                raw = file.read()
            self.parse(raw.decode("utf-8", "surrogateescape").splitlines())

    def _add_entry(self, entry):
        if not entry.useragents:
            return
        self.entries.append(entry)
        for agent in entry.useragents:
            agent = agent.lower()
            if agent in self.groups:
                # A further group of the same robot goes on with the first.
                self.groups[agent] = merge_entries(self.groups[agent], entry)
            else:
                self.groups[agent] = entry

    def parse(self, lines):
        """Take the lines of robots.txt. A group are lines User-agent and the rules behind them."""
        entry = Entry()
        in_rules = False
        self.modified()
        for line in lines:
            line = line.partition('#')[0].strip()
            name, colon, value = line.partition(':')
            if not colon:
                continue
            name, value = name.strip().lower(), value.strip()
            if name == "user-agent":
                if in_rules:
                    self._add_entry(entry)
                    entry = Entry()
                    in_rules = False
                entry.useragents.append(value)
            elif name == "sitemap":
                # A line for everybody, which ends no group.
                self.sitemaps.append(value)
            elif entry.useragents:
                if name in ("disallow", "allow"):
                    in_rules = True
                    path = _simplified(normalize_pattern(value))
                    if path is not None:
                        entry.rulelines.append(RuleLine(path, name == "allow"))
                elif name == "crawl-delay":
                    if value.isascii() and value.isdigit():
                        entry.delay = int(value)
                    in_rules = True
                elif name == "request-rate":
                    numbers = [one.strip() for one in value.split('/')]
                    if len(numbers) == 2 and all(one.isascii() and one.isdigit() for one in numbers):
                        entry.req_rate = RequestRate(int(numbers[0]), int(numbers[1]))
                    in_rules = True
        self._add_entry(entry)

    def _find_entry(self, useragent):
        """The group of a robot: its own, the first whose name is part of the robot's, or the one of all."""
        name = useragent.lower()
        if name in self.groups:
            return self.groups[name]
        name = name.partition('/')[0]
        for agent, entry in self.groups.items():
            if agent != '*' and agent in name:
                return entry
        return self.groups.get('*')

    def can_fetch(self, useragent, url):
        """Whether a robot may read a URL."""
        if self.disallow_all:
            return False
        if self.allow_all:
            return True
        # Before robots.txt was read, nobody knows.
        if not self.last_checked:
            return False
        _, _, path, query, _ = urllib.parse.urlsplit(url, allow_fragments=False)
        path = normalize_uri(path + '?' + query if query else path) or "/"
        if path == "/robots.txt":
            return True
        entry = self._find_entry(useragent)
        return entry.allowance(path) if entry else True

    def crawl_delay(self, useragent):
        """The delay that a robot is asked for; None without one."""
        entry = self._find_entry(useragent) if self.mtime() else None
        return entry.delay if entry else None

    def request_rate(self, useragent):
        """The rate of requests that a robot is asked for; None without one."""
        entry = self._find_entry(useragent) if self.mtime() else None
        return entry.req_rate if entry else None

    def site_maps(self):
        """The URLs of the site's maps; None without any."""
        return self.sitemaps or None

    def __str__(self):
        return '\n\n'.join(map(str, self.entries))
