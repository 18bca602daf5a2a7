"""The texts that argparse writes: usage and help."""
import os as _os
import re as _re
import sys as _sys
from gettext import gettext as _

from _argparse_base import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE


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
    __module__ = 'argparse'

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None, color=True):
        # The color is for subclasses that pass it on: help has none here.
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
    __module__ = 'argparse'

    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Help message formatter which retains formatting of all help text."""
    __module__ = 'argparse'

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Help message formatter which adds default values to argument help."""
    __module__ = 'argparse'

    def _get_help_string(self, action):
        text = action.help or ''
        if '%(default)' not in text and not action.required and action.default is not SUPPRESS and (action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)):
            text += _(' (default: %(default)s)')
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Help message formatter which uses the argument 'type' as the default metavar value."""
    __module__ = 'argparse'

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
