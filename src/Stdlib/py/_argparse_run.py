"""How argparse goes over a command line, and which actions it finds there."""
import re as _re
import sys as _sys
from gettext import gettext as _, ngettext

from _argparse_base import (ArgumentError, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, get_action_name)

_NEGATIVE_NUMBER = _re.compile(r'-\.?\d')


class Run:
    """One run of a parser over a command line."""

    def __init__(self, parser, args, namespace, intermixed):
        self.parser = parser
        self.intermixed = intermixed
        self.namespace = namespace
        self.args = self._read_files(args) if parser.fromfile_prefix_chars is not None else args
        self.positionals = [a for a in parser._actions if not a.option_strings]
        self.seen = set()
        self.seen_non_default = set()
        self.warned = set()
        self.extras = []
        self.negative_options = any(_NEGATIVE_NUMBER.match(option) for option in parser._option_string_actions)

    def _read_files(self, args):
        result = []
        for arg in args:
            if not arg or arg[0] not in self.parser.fromfile_prefix_chars:
                result.append(arg)
                continue
            try:
                with open(arg[1:], encoding=_sys.getfilesystemencoding(), errors=_sys.getfilesystemencodeerrors()) as file:
                    lines = [part for line in file.read().splitlines() for part in self.parser.convert_arg_line_to_args(line)]
            except OSError as err:
                raise ArgumentError(None, str(err)) from None
            result += self._read_files(lines)
        return result

    def run(self):
        self.kinds = []
        self.options = {}
        double_dash = False
        for i, arg in enumerate(self.args):
            if double_dash:
                self.kinds.append('A')
            elif arg == '--':
                self.kinds.append('-')
                double_dash = True
            else:
                option = self._as_option(arg)
                self.kinds.append('A' if option is None else 'O')
                if option is not None:
                    self.options[i] = option
        self.pattern = ''.join(self.kinds)
        at = 0
        waiting = []
        last = max(self.options, default=-1)
        while at <= last:
            next_option = min(i for i in self.options if i >= at)
            if at != next_option and self.intermixed:
                waiting += range(at, next_option)
                at = next_option
            elif at != next_option:
                end = self._take_positionals(at)
                if end > at:
                    at = end
                    continue
            if at not in self.options:
                next_option = min(i for i in self.options if i >= at)
                self.extras.extend(self.args[at:next_option])
                at = next_option
            at = self._take_option(at)
        if waiting:
            waiting += range(at, len(self.args))
            self.pattern = ''.join(self.pattern[i] for i in waiting)
            self.args = [self.args[i] for i in waiting]
            at = 0
        at = self._take_positionals(at, final=True)
        self.extras.extend(self.args[at:])
        self._check_required()
        return self.extras

    def _as_option(self, arg):
        parser = self.parser
        if not arg or arg[0] not in parser.prefix_chars:
            return None
        if arg in parser._option_string_actions:
            return parser._option_string_actions[arg], arg, None, ''
        if len(arg) == 1:
            return None
        name, equals, value = arg.partition('=')
        if equals and name in parser._option_string_actions:
            return parser._option_string_actions[name], name, value, equals
        matches = self._abbreviations(arg)
        if len(matches) > 1:
            # An error only where it is taken as an option: it may belong to a subcommand.
            return None, arg, [option for _a, option, _v, _s in matches], ''
        if matches:
            return matches[0]
        if _NEGATIVE_NUMBER.match(arg) and not self.negative_options:
            return None
        if ' ' in arg:
            return None
        return None, arg, None, ''

    def _abbreviations(self, arg):
        parser = self.parser
        found = []
        known = parser._option_string_actions
        if len(arg) > 1 and arg[1] in parser.prefix_chars:
            if parser.allow_abbrev:
                name, equals, value = arg.partition('=')
                found = [(known[o], o, value if equals else None, equals) for o in known if o.startswith(name)]
        else:
            short = arg[:2]
            for option in known:
                if option == short:
                    found.append((known[option], option, arg[2:], ''))
                elif parser.allow_abbrev and option.startswith(arg.partition('=')[0]):
                    name, equals, value = arg.partition('=')
                    found.append((known[option], option, value if equals else None, equals))
        # The same action under two names is not ambiguous.
        return found[:1] if len({id(action) for action, _o, _v, _s in found}) == 1 else found

    def _nargs_pattern(self, action):
        nargs = action.nargs
        option = bool(action.option_strings)
        if nargs is None:
            pattern = '(-*A-*)' if not option else '(A)'
        elif nargs == OPTIONAL:
            pattern = '(-*A?-*)' if not option else '(A?)'
        elif nargs == ZERO_OR_MORE:
            pattern = '(-*[A-]*)' if not option else '(A*)'
        elif nargs == ONE_OR_MORE:
            pattern = '(-*A[A-]*)' if not option else '(AA*)'
        elif nargs == REMAINDER:
            pattern = '([AO-]*)' if not option else '([AO]*)'
        elif nargs == PARSER:
            pattern = '(-*A[-AO]*)'
        elif nargs == SUPPRESS:
            pattern = '(-*)'
        else:
            pattern = '(-*' + '-*'.join('A' * nargs) + '-*)' if not option else '(' + 'A' * nargs + ')'
        return pattern

    def _take_option(self, at):
        action, option, explicit, separator = self.options[at]
        if action is None and explicit is not None:
            raise ArgumentError(None, _('ambiguous option: %(option)s could match %(matches)s') % {'option': option, 'matches': ', '.join(explicit)})
        if action is None:
            self.extras.append(self.args[at])
            return at + 1
        while True:
            if explicit is not None:
                count = 1 if _re.match(self._nargs_pattern(action), 'A') and action.nargs != 0 else 0
                short = option[1] not in self.parser.prefix_chars
                if count == 0 and short and explicit and action.nargs == 0:
                    if separator or explicit[0] in self.parser.prefix_chars:
                        raise ArgumentError(action, _('ignored explicit argument %r') % explicit)
                    self._apply(action, [], option)
                    letter = option[0] + explicit[0]
                    following = self.parser._option_string_actions.get(letter)
                    if following is None:
                        self.extras.append(option[0] + explicit)
                        return at + 1
                    action, option = following, letter
                    explicit = explicit[1:] or None
                    if explicit and explicit[0] == '=':
                        explicit, separator = explicit[1:], '='
                    continue
                match = _re.match(self._nargs_pattern(action), 'A') if action.nargs != 0 else None
                if match is None or match.end() == 0:
                    raise ArgumentError(action, _('ignored explicit argument %r') % explicit)
                self._apply(action, [explicit], option)
                return at + 1
            start = at + 1
            count = 0
            if action.nargs != 0:
                match = _re.match(self._nargs_pattern(action), self.pattern[start:])
                if match is None:
                    raise ArgumentError(action, self._expected(action))
                count = match.end()
            self._apply(action, self.args[start:start + count], option)
            return start + count

    def _expected(self, action):
        nargs = action.nargs
        if nargs is None:
            return _('expected one argument')
        if nargs == OPTIONAL:
            return _('expected at most one argument')
        if nargs == ONE_OR_MORE:
            return _('expected at least one argument')
        return ngettext('expected %s argument', 'expected %s arguments', nargs) % nargs

    def _take_positionals(self, at, final=False):
        rest = self.pattern[at:]
        counts = []
        for i in range(len(self.positionals), 0, -1):
            match = _re.match(''.join(self._nargs_pattern(a) for a in self.positionals[:i]), rest)
            if match:
                counts = [len(group) for group in match.groups()]
                break
        if not final:
            # Arguments that may be empty wait for what comes behind the options.
            while counts and counts[-1] == 0 and 'O' in rest[sum(counts):]:
                counts.pop()
        start = at
        for action, count in zip(self.positionals[:], counts):
            values = self.args[at:at + count]
            if action.nargs == PARSER:
                if values and self.pattern[at] == '-':
                    values.remove('--')
            elif action.nargs == REMAINDER:
                # Behind another argument, the mark of the end of the options is that one's.
                if at > start and self.pattern[at:at + 1] == '-':
                    values.remove('--')
            elif '-' in self.pattern[at:at + count]:
                values.remove('--')
            at += count
            self._apply(action, values)
        self.positionals[:] = self.positionals[len(counts):]
        return at

    def _apply(self, action, arg_strings, option=None):
        self.seen.add(action)
        if action.deprecated and (option is not None or arg_strings) and (option or action) not in self.warned:
            self.warned.add(option or action)
            self.parser._warning(_("option '%(option)s' is deprecated") % {'option': option} if option is not None
                                 else _("argument '%(argument_name)s' is deprecated") % {'argument_name': action.dest})
        values = self._values(action, arg_strings)
        if option is not None or arg_strings:
            self.seen_non_default.add(action)
            for group in self.parser._mutually_exclusive_groups:
                if action in group._group_actions:
                    for other in group._group_actions:
                        if other is not action and other in self.seen_non_default:
                            raise ArgumentError(action, _('not allowed with argument %s') % get_action_name(other))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _values(self, action, arg_strings):
        parser = self.parser
        nargs = action.nargs
        if not arg_strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = parser._get_value(action, value)
            return value
        if not arg_strings and nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else []
        if nargs in (None, OPTIONAL):
            value = parser._get_value(action, arg_strings[0])
            parser._check_value(action, value)
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        if nargs == REMAINDER:
            return [parser._get_value(action, v) for v in arg_strings]
        values = [parser._get_value(action, v) for v in arg_strings]
        if nargs == PARSER:
            parser._check_value(action, values[0])
        else:
            for value in values:
                parser._check_value(action, value)
        return values

    def _check_required(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(get_action_name(action))
            elif action.default is not None and isinstance(action.default, str) and action.default is getattr(self.namespace, action.dest, None):
                if action.default is not SUPPRESS:
                    setattr(self.namespace, action.dest, self.parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, _('the following arguments are required: %s') % ', '.join(missing))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(action in self.seen_non_default for action in group._group_actions):
                names = ' '.join(get_action_name(a) for a in group._group_actions if a.help is not SUPPRESS)
                raise ArgumentError(None, _('one of the arguments %s is required') % names)
