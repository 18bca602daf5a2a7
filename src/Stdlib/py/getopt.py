"""Parser for command line options in the manner of C's getopt()."""
import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Parses options up to the first argument that is none. Returns the options and the rest."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    opts = []
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            args = args[1:]
            break
        parse = do_longs if args[0].startswith('--') else do_shorts
        opts, args = parse(opts, args[0][1 if parse is do_shorts else 2:],
                           longopts if parse is do_longs else shortopts, args[1:])
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    """As getopt, but options may stand behind arguments."""
    opts, others = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    in_order = False
    if shortopts.startswith('-'):
        in_order = True
        shortopts = shortopts[1:]
        all_options_first = False
    elif shortopts.startswith('+'):
        shortopts = shortopts[1:]
        all_options_first = True
    else:
        all_options_first = bool(os.environ.get("POSIXLY_CORRECT"))
    while args:
        if args[0] == '--':
            others += args[1:]
            break
        if args[0][:2] == '--':
            if in_order and others:
                opts.append((None, others))
                others = []
            opts, args = do_longs(opts, args[0][2:], longopts, args[1:])
        elif args[0][:1] == '-' and args[0] != '-':
            if in_order and others:
                opts.append((None, others))
                others = []
            opts, args = do_shorts(opts, args[0][1:], shortopts, args[1:])
        elif all_options_first:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return opts, others


def do_longs(opts, opt, longopts, args):
    name, equals, value = opt.partition('=')
    optarg = value if equals else None
    takes, name = long_has_args(name, longopts)
    if takes:
        if optarg is None and takes != '?':
            if not args:
                raise GetoptError('option --%s requires argument' % name, name)
            optarg, args = args[0], args[1:]
    elif optarg is not None:
        raise GetoptError('option --%s must not have an argument' % name, name)
    opts.append(('--' + name, optarg or ''))
    return opts, args


def long_has_args(opt, longopts):
    """Whether the option takes an argument, and its full name."""
    possible = [name for name in longopts if name.startswith(opt)]
    if not possible:
        raise GetoptError('option --%s not recognized' % opt, opt)
    for name, takes in ((opt, False), (opt + '=', True), (opt + '=?', '?')):
        if name in possible:
            return takes, opt
    if len(possible) > 1:
        raise GetoptError('option --%s not a unique prefix; possible options: %s' % (opt, ", ".join(possible)), opt)
    match = possible[0]
    if match.endswith('=?'):
        return '?', match[:-2]
    if match.endswith('='):
        return True, match[:-1]
    return False, match


def do_shorts(opts, optstring, shortopts, args):
    while optstring:
        opt, optstring = optstring[0], optstring[1:]
        takes = short_has_arg(opt, shortopts)
        if takes:
            if optstring == '' and takes != '?':
                if not args:
                    raise GetoptError('option -%s requires argument' % opt, opt)
                optstring, args = args[0], args[1:]
            optarg, optstring = optstring, ''
        else:
            optarg = ''
        opts.append(('-' + opt, optarg))
    return opts, args


def short_has_arg(opt, shortopts):
    for i, char in enumerate(shortopts):
        if char == opt != ':':
            if not shortopts.startswith(':', i + 1):
                return False
            return '?' if shortopts.startswith('::', i + 1) else True
    raise GetoptError('option -%s not recognized' % opt, opt)
