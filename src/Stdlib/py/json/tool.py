"""Checks and formats JSON on the command line. See https://docs.python.org/3.14/library/json.html#module-json.tool"""

import argparse
import json
import re
import sys
from _terminal_colors import can_colorize

_TOKENS = re.compile(r'''
    (?P<key>"(?:\\.|[^"\\])*")(?=:) |
    (?P<string>"(?:\\.|[^"\\])*") |
    (?P<number>-?(?:[0-9][-+.0-9eE]*|NaN|Infinity)) |
    (?P<keyword>true|false|null)
    ''', re.VERBOSE)
_COLORS = {'key': '\x1b[1m', 'string': '\x1b[32m', 'number': '\x1b[33m', 'keyword': '\x1b[1;34m'}


def _colored(text):
    return _TOKENS.sub(lambda token: f'{_COLORS[token.lastgroup]}{token[0]}\x1b[0m', text)


def main():
    """Reads a document, or with --json-lines one a line, and writes it formatted."""
    parser = argparse.ArgumentParser(description='A simple command line interface for json module to validate and '
                                                 'pretty-print JSON objects.')
    parser.add_argument('infile', nargs='?', help='a JSON file to be validated or pretty-printed; defaults to stdin', default='-')
    parser.add_argument('outfile', nargs='?', help='write the output of infile to outfile', default=None)
    parser.add_argument('--sort-keys', action='store_true', default=False,
                        help='sort the output of dictionaries alphabetically by key')
    parser.add_argument('--no-ensure-ascii', dest='ensure_ascii', action='store_false',
                        help='disable escaping of non-ASCII characters')
    parser.add_argument('--json-lines', action='store_true', default=False,
                        help='parse input using the JSON Lines format. Use with --no-indent or --compact to produce '
                             'valid JSON Lines output.')
    group = parser.add_mutually_exclusive_group()
    group.add_argument('--indent', default=4, type=int, help='separate items with newlines and use this number of '
                                                             'spaces for indentation')
    group.add_argument('--tab', action='store_const', dest='indent', const='\t',
                       help='separate items with newlines and use tabs for indentation')
    group.add_argument('--no-indent', action='store_const', dest='indent', const=None,
                       help='separate items with spaces rather than newlines')
    group.add_argument('--compact', action='store_true', help='suppress all whitespace separation (most compact)')
    options = parser.parse_args()

    dump_args = {'sort_keys': options.sort_keys, 'indent': options.indent, 'ensure_ascii': options.ensure_ascii}
    if options.compact:
        dump_args['indent'] = None
        dump_args['separators'] = ',', ':'
    try:
        infile = sys.stdin if options.infile == '-' else open(options.infile, encoding='utf-8')
        try:
            objs = [json.loads(line) for line in infile] if options.json_lines else [json.load(infile)]
        finally:
            if infile is not sys.stdin:
                infile.close()
        outfile = sys.stdout if options.outfile is None else open(options.outfile, 'w', encoding='utf-8')
        try:
            shown = _colored if can_colorize(outfile) else str
            for obj in objs:
                outfile.write(shown(json.dumps(obj, **dump_args)) + '\n')
        finally:
            # Standard output too: that nobody reads it is seen here, and not at the exit.
            outfile.close()
    except ValueError as error:
        raise SystemExit(error)


if __name__ == '__main__':
    try:
        main()
    except BrokenPipeError as error:
        raise SystemExit(error.errno)
