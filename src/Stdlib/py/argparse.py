"""Reads command lines: positional arguments, options, subcommands, and writes their help."""
import os as _os
import re as _re
import sys as _sys
from gettext import gettext as _, ngettext

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter',
           'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter', 'MetavarTypeHelpFormatter', 'Namespace',
           'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE']

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'
_UNRECOGNIZED_ARGS_ATTR = '_unrecognized_args'


class ArgumentError(Exception):
    """An error from creating or using an argument (optional or positional)."""

    def __init__(self, argument, message):
        self.argument_name = _get_action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return f'{self.message}'
        return _('argument %(argument_name)s: %(message)s') % dict(message=self.message, argument_name=self.argument_name)


class ArgumentTypeError(Exception):
    """An error from trying to convert a command line string to a type."""


def _get_action_name(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        metavar = argument.metavar
        if not isinstance(metavar, tuple):
            return metavar
        return '%s[, %s]' % metavar if argument.nargs in (ZERO_OR_MORE, ONE_OR_MORE) and len(metavar) == 2 else ', '.join(metavar)
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    if argument.choices:
        return '{%s}' % ','.join(map(str, argument.choices))
    return None


class _Shown:
    # repr from what the class was given
    def __repr__(self):
        parts = [repr(arg) for arg in self._get_args()]
        unnamed = {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                parts.append(f'{name}={value!r}')
            else:
                unnamed[name] = value
        if unnamed:
            parts.append(f'**{unnamed!r}')
        return f'{type(self).__name__}({", ".join(parts)})'

    def _get_kwargs(self):
        return list(self.__dict__.items())

    def _get_args(self):
        return []


class Namespace(_Shown):
    """Simple object for storing attributes."""

    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__


# ---- help

def _terminal_columns():
    try:
        columns = int(_os.environ['COLUMNS'])
    except (KeyError, ValueError):
        columns = 0
    if columns <= 0:
        try:
            columns = _os.get_terminal_size(_sys.__stdout__.fileno()).columns
        except (AttributeError, ValueError, OSError):
            columns = 80
    return columns or 80


class HelpFormatter:
    """Formatter for generating usage messages and argument help strings."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _terminal_columns() - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._action_max_length = 0
        self._parts = []
        self._section = None

    def _indent(self):
        self._current_indent += self._indent_increment

    def _dedent(self):
        self._current_indent -= self._indent_increment

    def start_section(self, heading):
        self._indent()
        self._section = (self._section, self._parts, heading)
        self._parts = []

    def end_section(self):
        inner = self._parts
        outer, self._parts, heading = self._section
        self._section = outer
        self._dedent()
        indent = self._current_indent

        def render():
            text = ''.join([part() for part in inner])
            if not text:
                return ''
            head = '' if heading is SUPPRESS or heading is None else '%*s%s:\n' % (indent, '', heading)
            return '\n' + head + text + '\n'
        self._parts.append(render)

    def _add_part(self, format, *args):
        # What is added to a section is formatted with the section's indentation, later.
        indent = self._current_indent

        def render():
            saved, self._current_indent = self._current_indent, indent
            try:
                return format(*args)
            finally:
                self._current_indent = saved
        self._parts.append(render)

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_part(self._format_text, text)

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_part(self._format_usage, usage, actions, groups, prefix)

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_action_invocation(action)) + self._current_indent]
        subactions = list(self._iter_indented_subactions(action))
        lengths += [len(self._format_action_invocation(sub)) + self._current_indent + self._indent_increment for sub in subactions]
        self._action_max_length = max(self._action_max_length, *lengths)
        self._add_part(self._format_action, action)

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = ''.join([part() for part in self._parts])
        if text:
            text = _re.sub(r'\n\n\n+', '\n\n', text).strip('\n') + '\n'
        return text

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = _('usage: ')
        if usage is not None:
            return f'{prefix}{usage % dict(prog=self._prog)}\n\n'
        prog = '%(prog)s' % dict(prog=self._prog)
        if not actions:
            return f'{prefix}{prog}\n\n'
        # A group of exclusive arguments stands where its first positional does, if it has one.
        mixed = [action for group in groups for action in group._group_actions if any(not other.option_strings for other in group._group_actions)]
        optionals = [action for action in actions if action.option_strings and action not in mixed]
        positionals = [action for action in actions if not action.option_strings]
        optional_parts = self._usage_parts(optionals, groups, actions)
        positional_parts = self._usage_parts(positionals, groups, actions)
        usage = ' '.join([prog] + optional_parts + positional_parts)
        if len(prefix) + len(usage) > self._width - self._current_indent:
            usage = self._wrap_usage(prefix, prog, optional_parts, positional_parts)
        return f'{prefix}{usage}\n\n'

    def _wrap_usage(self, prefix, prog, optional_parts, positional_parts):
        width = self._width - self._current_indent

        def lines_of(parts, indent, first):
            lines, line, length = [], [], first
            for part in parts:
                if length + 1 + len(part) > width and line:
                    lines.append(indent + ' '.join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + ' '.join(line))
            return lines
        if len(prefix) + len(prog) <= 0.75 * width:
            indent = ' ' * (len(prefix) + len(prog) + 1)
            if optional_parts:
                lines = lines_of([prog] + optional_parts, indent, len(prefix) - 1)
                lines[0] = lines[0][len(indent):]
                lines += lines_of(positional_parts, indent, len(indent) - 1)
            else:
                lines = lines_of([prog] + positional_parts, indent, len(prefix) - 1)
                lines[0] = lines[0][len(indent):]
        else:
            indent = ' ' * len(prefix)
            lines = lines_of(optional_parts + positional_parts, indent, len(indent) - 1)
            if len(lines) > 1:
                lines = lines_of(optional_parts, indent, len(indent) - 1) + lines_of(positional_parts, indent, len(indent) - 1)
            lines = [prog] + lines
        return '\n'.join(lines)

    def _usage_parts(self, actions, groups, known):
        parts = []
        done = set()
        for action in actions:
            if action in done or action.help is SUPPRESS:
                continue
            group = next((g for g in groups if action in g._group_actions and set(g._group_actions) <= set(known)), None)
            shown = [] if group is None else [a for a in group._group_actions if a.help is not SUPPRESS]
            if len(shown) < 2:
                parts.append(self._usage_part(action, False) if group is None or not group.required or action.option_strings == []
                             else self._usage_part(action, True))
                continue
            done.update(group._group_actions)
            shown.sort(key=lambda a: not a.option_strings)
            texts = [self._usage_part(a, True) for a in shown]
            texts[0] = '([' [not group.required] + texts[0]
            texts[-1] += ')]'[not group.required]
            parts += [text + ' |' for text in texts[:-1]] + texts[-1:]
        return parts

    def _usage_part(self, action, in_group):
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            if in_group and part.startswith('[') and part.endswith(']'):
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            part = f'{action.option_strings[0]} {self._format_args(action, self._get_default_metavar_for_optional(action))}'
        return part if action.required or in_group else f'[{part}]'

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, ' ' * self._current_indent) + '\n\n'

    def _format_action(self, action):
        help_position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - help_position, 11)
        action_width = help_position - self._current_indent - 2
        header = self._format_action_invocation(action)
        indent = ' ' * self._current_indent
        first = help_position
        if not action.help:
            lines = [f'{indent}{header}\n']
        elif len(header) <= action_width:
            lines = [f'{indent}{header:<{action_width}}  ']
            first = 0
        else:
            lines = [f'{indent}{header}\n']
        if action.help and action.help.strip():
            help_lines = self._split_lines(self._expand_help(action), help_width)
            if help_lines:
                lines.append('%*s%s\n' % (first, '', help_lines[0]))
                lines += ['%*s%s\n' % (help_position, '', line) for line in help_lines[1:]]
        elif not lines[-1].endswith('\n'):
            lines.append('\n')
        for subaction in self._iter_indented_subactions(action):
            self._indent()
            lines.append(self._format_action(subaction))
            self._dedent()
        return ''.join(lines)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return ' '.join(self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1))
        names = ', '.join(action.option_strings)
        if action.nargs == 0:
            return names
        return f'{names} {self._format_args(action, self._get_default_metavar_for_optional(action))}'

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = '{%s}' % ','.join(map(str, action.choices))
        else:
            result = default_metavar
        return lambda tuple_size: result if isinstance(result, tuple) else (result,) * tuple_size

    def _format_args(self, action, default_metavar):
        get_metavar = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % get_metavar(1)
        if nargs == OPTIONAL:
            return '[%s]' % get_metavar(1)
        if nargs == ZERO_OR_MORE:
            metavar = get_metavar(1)
            return '[%s [%s ...]]' % metavar if len(metavar) == 2 else '[%s ...]' % metavar
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % get_metavar(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % get_metavar(1)
        if nargs == SUPPRESS:
            return ''
        try:
            formats = ['%s' for _i in range(nargs)]
        except TypeError:
            raise ValueError("invalid nargs value") from None
        return ' '.join(formats) % get_metavar(nargs)

    def _expand_help(self, action):
        help_string = self._get_help_string(action)
        if '%' not in help_string:
            return help_string
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            value = params[name]
            if value is SUPPRESS:
                del params[name]
            elif hasattr(value, '__name__'):
                params[name] = value.__name__
        if params.get('choices') is not None:
            params['choices'] = ', '.join(map(str, params['choices']))
        return help_string % params

    def _iter_indented_subactions(self, action):
        if hasattr(action, '_get_subactions'):
            yield from action._get_subactions()

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(_re.sub(r'\s+', ' ', text, flags=_re.ASCII).strip(), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(_re.sub(r'\s+', ' ', text, flags=_re.ASCII).strip(), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """Help message formatter which retains any formatting in descriptions."""

    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Help message formatter which retains formatting of all help text."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Help message formatter which adds default values to argument help."""

    def _get_help_string(self, action):
        text = action.help or ''
        if '%(default)' not in text and not action.required and action.default is not SUPPRESS and (action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)):
            text += _(' (default: %(default)s)')
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Help message formatter which uses the argument 'type' as the default metavar value."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


# ---- actions

class Action(_Shown):
    """Information about how to convert command line strings to Python objects."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None,
                 metavar=None, deprecated=False):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.deprecated = deprecated

    def _get_kwargs(self):
        names = ['option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices', 'required', 'help', 'metavar', 'deprecated']
        return [(name, getattr(self, name)) for name in names]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        names = []
        for option in option_strings:
            names.append(option)
            if option.startswith('--'):
                if option.startswith('--no-'):
                    raise ValueError(f'invalid option name {option!r} for BooleanOptionalAction')
                names.append('--no-' + option[2:])
        super().__init__(option_strings=names, dest=dest, nargs=0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None,
                 metavar=None, deprecated=False):
        if nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError('nargs must be %r to supply const' % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help, metavar=metavar, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, deprecated=deprecated)


def _copy_items(items):
    if items is None:
        return []
    if type(items) is list:
        return items[:]
    import copy
    return copy.copy(items)


class _AppendAction(_StoreAction):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None,
                 metavar=None, deprecated=False):
        if nargs == 0:
            raise ValueError('nargs for append actions must be != 0; if arg strings are not supplying the value to append, the append const action may be more appropriate')
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy_items(getattr(namespace, self.dest, None))
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy_items(getattr(namespace, self.dest, None))
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        if help is None:
            help = _("show program's version number and exit")
        super().__init__(option_strings, dest, 0, default=default, help=help, deprecated=deprecated)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = self.version
        if version is None:
            version = parser.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), _sys.stdout)
        parser.exit()


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy_items(getattr(namespace, self.dest, None))
        items.extend(values)
        setattr(namespace, self.dest, items)


class _SubParsersAction(Action):
    class _ChoicesPseudoAction(Action):
        def __init__(self, name, aliases, help):
            metavar = name
            if aliases:
                metavar += ' (%s)' % ', '.join(aliases)
            super().__init__(option_strings=[], dest=name, help=help, metavar=metavar)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        self._deprecated = set()
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help, metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = '%s %s' % (self._prog_prefix, name)
        aliases = kwargs.pop('aliases', ())
        for known in (name, *aliases):
            if known in self._name_parser_map:
                raise ValueError(f'conflicting subparser{" alias" if known != name else ""}: {known}')
        if 'help' in kwargs:
            choice = self._ChoicesPseudoAction(name, aliases, kwargs.pop('help'))
            _check_help(choice, self._prog_prefix)
            self._choices_actions.append(choice)
        parser = self._parser_class(**kwargs)
        for known in (name, *aliases):
            self._name_parser_map[known] = parser
            if deprecated:
                self._deprecated.add(known)
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *arg_strings = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        try:
            subparser = self._name_parser_map[name]
        except KeyError:
            args = {'parser_name': name, 'choices': ', '.join(self._name_parser_map)}
            raise ArgumentError(self, _('unknown parser %(parser_name)r (choices: %(choices)s)') % args) from None
        if name in self._deprecated:
            parser._warning(_("command '%(parser_name)s' is deprecated") % {'parser_name': name})
        subnamespace, rest = subparser.parse_known_args(arg_strings, None)
        for key, value in vars(subnamespace).items():
            setattr(namespace, key, value)
        if rest:
            if not hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
                setattr(namespace, _UNRECOGNIZED_ARGS_ATTR, [])
            getattr(namespace, _UNRECOGNIZED_ARGS_ATTR).extend(rest)


class FileType:
    """Factory for creating file object types."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        import warnings
        warnings.warn('FileType is deprecated. Simply open files after parsing arguments.', PendingDeprecationWarning, stacklevel=2)
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __call__(self, string):
        if string == '-':
            stream = _sys.stdin if 'r' in self._mode else _sys.stdout
            return stream.buffer if 'b' in self._mode else stream
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError(_("can't open '%(filename)s': %(error)s") % {'filename': string, 'error': e})

    def __repr__(self):
        shown = [repr(value) for value in (self._mode, self._bufsize) if value != -1]
        shown += [f'{name}={value!r}' for name, value in (('encoding', self._encoding), ('errors', self._errors)) if value is not None]
        return f'{type(self).__name__}({", ".join(shown)})'


# ---- what holds arguments

_ACTIONS = {None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction, 'store_true': _StoreTrueAction,
            'store_false': _StoreFalseAction, 'append': _AppendAction, 'append_const': _AppendConstAction, 'count': _CountAction,
            'help': _HelpAction, 'version': _VersionAction, 'parsers': _SubParsersAction, 'extend': _ExtendAction}


def _check_help(action, prog):
    if isinstance(action.help, str) and '%' in action.help:
        try:
            HelpFormatter(prog, width=80)._expand_help(action)
        except (ValueError, TypeError, KeyError) as e:
            raise ValueError('badly formed help string') from e


def _identity(string):
    return string


class _ActionsContainer(_Shown):
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        if conflict_handler not in ('error', 'resolve'):
            raise ValueError(_('invalid conflict_resolution value: %r') % conflict_handler)
        self._registries = {'action': dict(_ACTIONS), 'type': {None: _identity}}
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        try:
            return self._registries[registry_name].get(value, default)
        except TypeError:
            return default

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest, None)

    def add_argument(self, *args, **kwargs):
        """Add an argument: add_argument(dest, ..., name=value, ...) or add_argument(option_string, option_string, ..., name=value, ...)."""
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and 'dest' in kwargs:
                raise TypeError('dest supplied twice for positional argument, did you mean metavar?')
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        if 'default' not in kwargs:
            dest = kwargs['dest']
            if dest in self._defaults:
                kwargs['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        name = kwargs.pop('action', None)
        action_class = self._registry_get('action', name, name)
        if not callable(action_class):
            raise ValueError(f'unknown action {action_class!r}')
        action = action_class(**kwargs)
        if not action.option_strings and action.nargs == 0:
            raise ValueError(f'action {name!r} is not valid for positional arguments')
        type_func = self._registry_get('type', action.type, action.type)
        if not callable(type_func):
            raise TypeError(f'{type_func!r} is not callable')
        if type_func is FileType:
            raise TypeError(f'{type_func!r} is a FileType class object, instance of it must be passed')
        try:
            HelpFormatter('', width=80)._format_args(action, None)
        except TypeError:
            raise ValueError("length of metavar tuple does not match nargs") from None
        _check_help(action, getattr(self, 'prog', ''))
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option_string in action.option_strings:
            self._option_string_actions[option_string] = action
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        if nargs == 0:
            raise ValueError('nargs for positionals must be != 0')
        kwargs['required'] = nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS)
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        long_options = []
        for option_string in args:
            if option_string[0] not in self.prefix_chars:
                raise ValueError(f'invalid option string {option_string!r}: must start with a character {self.prefix_chars!r}')
            if len(option_string) > 1 and option_string[1] in self.prefix_chars:
                long_options.append(option_string)
        dest = kwargs.pop('dest', None)
        if dest is None:
            dest = (long_options or args)[0].lstrip(self.prefix_chars)
            if not dest:
                raise TypeError(f'dest= is required for options like {(long_options or args)[0]!r}')
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _check_conflict(self, action):
        conflicts = [(option, self._option_string_actions[option]) for option in action.option_strings if option in self._option_string_actions]
        if not conflicts:
            return
        if self.conflict_handler == 'error':
            message = ngettext('conflicting option string: %s', 'conflicting option strings: %s', len(conflicts))
            raise ArgumentError(action, message % ', '.join([option for option, _a in conflicts]))
        for option, other in conflicts:
            other.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not other.option_strings:
                other.container._remove_action(other)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        if 'prefix_chars' in kwargs:
            import warnings
            warnings.warn("The use of the undocumented 'prefix_chars' parameter in ArgumentParser.add_argument_group() is deprecated.",
                          DeprecationWarning, stacklevel=3)
        kwargs.setdefault('conflict_handler', container.conflict_handler)
        kwargs.setdefault('prefix_chars', container.prefix_chars)
        kwargs.setdefault('argument_default', container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        self._container = container
        self._registries = container._registries
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        raise ValueError('argument groups cannot be nested')


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)

    def add_mutually_exclusive_group(self, **kwargs):
        raise ValueError('mutually exclusive groups cannot be nested')


# ---- the parser

def _program_name():
    main = _sys.modules.get('__main__')
    spec = getattr(main, '__spec__', None)
    name = _os.path.basename(_sys.argv[0])
    if spec is None:
        return name
    module = spec.name
    if module == '__main__':
        return f'{_os.path.basename(_sys.executable)} {name}'
    if module.endswith('.__main__'):
        module = module[:-len('.__main__')]
    return f'{_os.path.basename(_sys.executable)} -m {module}'


class ArgumentParser(_ActionsContainer):
    """Object for parsing command line strings into Python objects."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter, prefix_chars='-',
                 fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True,
                 exit_on_error=True, *, suggest_on_error=False, color=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = prog if prog is not None else _program_name()
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self.suggest_on_error = suggest_on_error
        self.color = color
        self._positionals = self.add_argument_group(_('positional arguments'))
        self._optionals = self.add_argument_group(_('options'))
        self._subparsers = None
        if add_help:
            prefix = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(prefix + 'h', prefix * 2 + 'help', action='help', default=SUPPRESS, help=_('show this help message and exit'))
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError('parents must be a list of ArgumentParser')
            self._add_parent(parent)

    def _add_parent(self, parent):
        titles = {group.title: group for group in self._action_groups}
        targets = {}
        for group in parent._action_groups:
            target = titles.get(group.title)
            if target is None:
                target = self.add_argument_group(group.title, group.description)
            targets.update(dict.fromkeys(group._group_actions, target))
        for action in parent._actions:
            targets.get(action, self)._add_action(action)
        self._mutually_exclusive_groups.extend(parent._mutually_exclusive_groups)
        self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ValueError('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop('title', _('subcommands')), kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(None, [a for a in self._actions if not a.option_strings], self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        parsers_class = self._registry_get('action', kwargs.pop('action', 'parsers'))
        action = parsers_class(option_strings=[], **kwargs)
        _check_help(action, self.prog)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def parse_args(self, args=None, namespace=None):
        args, rest = self.parse_known_args(args, namespace)
        if rest:
            message = _('unrecognized arguments: %s') % ' '.join(rest)
            if self.exit_on_error:
                self.error(message)
            raise ArgumentError(None, message)
        return args

    def parse_known_args(self, args=None, namespace=None):
        return self._parse_known(args, namespace, False)

    def _parse_known(self, args, namespace, intermixed):
        args = _sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            rest = _Parse(self, args, namespace, intermixed).run()
        except ArgumentError as err:
            if not self.exit_on_error:
                raise
            self.error(str(err))
            # An error() of a derived class may come back.
            rest = args
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            rest += getattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, rest

    def parse_intermixed_args(self, args=None, namespace=None):
        args, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            message = _('unrecognized arguments: %s') % ' '.join(rest)
            if self.exit_on_error:
                self.error(message)
            raise ArgumentError(None, message)
        return args

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """Parse with options anywhere between the positional arguments."""
        for action in self._actions:
            if not action.option_strings and action.nargs in (PARSER, REMAINDER):
                raise TypeError('parse_intermixed_args: positional arg with nargs=%s' % action.nargs)
        return self._parse_known(args, namespace, True)

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _get_value(self, action, arg_string):
        type_func = self._registry_get('type', action.type, action.type)
        if not callable(type_func):
            raise TypeError(f'{type_func!r} is not callable')
        try:
            return type_func(arg_string)
        except ArgumentTypeError as err:
            raise ArgumentError(action, str(err)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, _('invalid %(type)s value: %(value)r') % {'type': name, 'value': arg_string}) from None

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value not in choices:
            known = [str(choice) for choice in action.choices]
            args = {'value': str(value), 'choices': ', '.join(map(repr, known))}
            message = _('invalid choice: %(value)r (choose from %(choices)s)')
            if self.suggest_on_error and isinstance(value, str):
                import difflib
                if close := difflib.get_close_matches(value, known, 1):
                    args['closest'] = close[0]
                    message = _('invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)')
            raise ArgumentError(action, message % args)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            try:
                (file or _sys.stderr).write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Print a usage message incorporating the message to stderr and exit."""
        self.print_usage(_sys.stderr)
        self.exit(2, _('%(prog)s: error: %(message)s\n') % {'prog': self.prog, 'message': message})

    def _warning(self, message):
        self._print_message(_('%(prog)s: warning: %(message)s\n') % {'prog': self.prog, 'message': message}, _sys.stderr)


_NEGATIVE_NUMBER = _re.compile(r'-\.?\d')


class _Parse:
    # One run over a command line.
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
        values = self._values(action, arg_strings)
        if option is not None or arg_strings:
            self.seen_non_default.add(action)
            for group in self.parser._mutually_exclusive_groups:
                if action in group._group_actions:
                    for other in group._group_actions:
                        if other is not action and other in self.seen_non_default:
                            raise ArgumentError(action, _('not allowed with argument %s') % _get_action_name(other))
        if action.deprecated and (option is not None or arg_strings) and (option or action) not in self.warned:
            self.warned.add(option or action)
            self.parser._warning(_("option '%(option)s' is deprecated") % {'option': option} if option is not None
                                 else _("argument '%(argument_name)s' is deprecated") % {'argument_name': action.dest})
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
                missing.append(_get_action_name(action))
            elif action.default is not None and isinstance(action.default, str) and action.default is getattr(self.namespace, action.dest, None):
                if action.default is not SUPPRESS:
                    setattr(self.namespace, action.dest, self.parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, _('the following arguments are required: %s') % ', '.join(missing))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(action in self.seen_non_default for action in group._group_actions):
                names = ' '.join(_get_action_name(a) for a in group._group_actions if a.help is not SUPPRESS)
                raise ArgumentError(None, _('one of the arguments %s is required') % names)
