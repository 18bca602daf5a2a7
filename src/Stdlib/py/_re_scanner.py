"""re.Scanner: splits text into tokens by a list of patterns and actions."""
import re


class Scanner:
    __module__ = 're'

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self.scanner = re.compile('|'.join('(%s)' % phrase for phrase, action in lexicon), flags)
        # Phrases may hold groups of their own.
        self._actions = {}
        group = 1
        for phrase, action in lexicon:
            self._actions[group] = action
            group += 1 + re.compile(phrase, flags).groups

    def scan(self, string):
        result = []
        position = 0
        match = self.scanner.scanner(string).match
        while (found := match()) and found.end() != position:
            action = self._actions[found.lastindex]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            position = found.end()
        return result, string[position:]
