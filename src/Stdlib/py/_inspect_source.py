"""inspect's look at source text."""

import linecache
import os
import sys


class EndOfBlock(Exception):
    pass


class ClassFoundException(Exception):
    pass


def indentsize(line):
    """Return the indent size, in spaces, at the start of a line of text."""
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def getmodulename(path):
    """Return the module name for a given file, or None."""
    name = os.path.basename(path)
    for suffix in ('.py', '.pyc'):
        if name.endswith(suffix):
            return name[:-len(suffix)]
    return None


def getfile(object):
    """Work out which source or compiled file an object was defined in."""
    from types import CodeType, FrameType, FunctionType, MethodType, ModuleType, TracebackType
    if isinstance(object, ModuleType):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isinstance(object, type):
        module = sys.modules.get(getattr(object, '__module__', None))
        if getattr(module, '__file__', None):
            return module.__file__
        if getattr(object, '__module__', None) == '__main__':
            raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in class')
    if isinstance(object, MethodType):
        object = object.__func__
    if isinstance(object, FunctionType):
        object = object.__code__
    if isinstance(object, TracebackType):
        object = object.tb_frame
    if isinstance(object, FrameType):
        object = object.f_code
    if isinstance(object, CodeType):
        return object.co_filename
    raise TypeError(f'module, class, method, function, traceback, frame, or code object was expected, got {type(object).__name__}')


def getsourcefile(object):
    """Return the filename that can be used to locate an object's source."""
    name = getfile(object)
    if name.endswith('.pyc'):
        name = name[:-1]
    if os.path.exists(name) or name in linecache.cache:
        return name
    module = getmodule(object)
    if getattr(module, '__loader__', None) is not None and linecache.getlines(name, module.__dict__):
        return name
    return None


def getabsfile(object, _filename=None):
    """Return an absolute path to the source or compiled file for an object."""
    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object) or getfile(object)))


def getmodule(object, _filename=None):
    """Return the module an object was defined in, or None if not found."""
    if isinstance(object, type(sys)):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        name = _filename or getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        if getattr(module, '__file__', None) == name:
            return module
    return None


def findsource(object):
    """Return the entire source file and starting line number for an object."""
    file = getsourcefile(object)
    if file is None:
        file = getfile(object)
        if not (file.startswith('<') and file.endswith('>')):
            raise OSError('source code not available')
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__) if module else linecache.getlines(file)
    if not lines:
        raise OSError('could not get source code')
    if isinstance(object, type(sys)):
        return lines, 0
    if isinstance(object, type):
        first = object.__dict__.get('__firstlineno__')
        if first is None:
            raise OSError('source code not available')
        if first >= len(lines) + 1:
            raise OSError('lineno is out of bounds')
        return lines, first - 1
    object = getattr(object, '__func__', object)
    object = getattr(object, '__code__', object)
    object = getattr(object, 'tb_frame', object)
    object = getattr(object, 'f_code', object)
    if not hasattr(object, 'co_firstlineno'):
        raise OSError('could not find code object')
    first = object.co_firstlineno - 1
    if first >= len(lines):
        raise OSError('lineno is out of bounds')
    return lines, first


def getcomments(object):
    """Get lines of comments immediately preceding an object's source code."""
    try:
        lines, at = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, type(sys)):
        start = 1 if lines and lines[0][:2] == '#!' else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        found = []
        while start < len(lines) and lines[start][:1] == '#':
            found.append(lines[start].expandtabs())
            start += 1
        return ''.join(found) or None
    indent = indentsize(lines[at])
    found = []
    at -= 1
    while at >= 0 and lines[at].lstrip()[:1] == '#' and indentsize(lines[at]) == indent:
        found.insert(0, lines[at].expandtabs().lstrip())
        at -= 1
    return ''.join(found) or None


class BlockFinder:
    """Finds where the block that begins in the first line ends, line by line."""

    def __init__(self):
        self.last = 1

    def find(self, lines):
        """The number of lines of the block at the start of lines."""
        depth = 0
        quote = None
        header = False
        is_lambda = not lines[0].lstrip().startswith(('def ', 'class ', 'async ', '@'))
        margin = indentsize(lines[0])
        inside = False
        for number, line in enumerate(lines):
            if quote is None and depth == 0 and not inside:
                text = line.strip()
                if header and text and not text.startswith('#') and indentsize(line) <= margin:
                    return self.last
                if text.startswith('#') and indentsize(line) <= margin and header:
                    continue
            inside = line.rstrip('\r\n').endswith('\\')
            i = 0
            code = ''
            while i < len(line):
                char = line[i]
                if quote is not None:
                    if char == '\\':
                        i += 2
                        continue
                    if line.startswith(quote, i):
                        i += len(quote)
                        quote = None
                        code += '"'
                        continue
                elif char == '#':
                    break
                elif char in '"\'':
                    quote = char * 3 if line.startswith(char * 3, i) else char
                    i += len(quote)
                    continue
                else:
                    code += char
                    if char in '([{':
                        depth += 1
                    elif char in ')]}':
                        depth -= 1
                i += 1
            if quote is not None and len(quote) == 1 and not inside:
                quote = None
            if code.strip():
                self.last = number + 1
                if quote is None and depth <= 0 and not inside:
                    if is_lambda:
                        return self.last
                    if not header and not code.lstrip().startswith('@'):
                        header = True
                        if not code.rstrip().endswith(':'):
                            return self.last
            elif quote is not None:
                self.last = number + 1
        return self.last


def getblock(lines):
    """Extract the block of code at the top of the given list of lines."""
    return lines[:BlockFinder().find(lines)] if lines else []


def getsourcelines(object):
    """Return a list of source lines and starting line number for an object."""
    from inspect import unwrap
    object = unwrap(object)
    lines, at = findsource(object)
    if isinstance(object, type(sys)):
        return lines, 0
    code = getattr(object, 'f_code', None) or getattr(getattr(object, 'tb_frame', None), 'f_code', None)
    if code is not None and code.co_name == '<module>':
        return lines, 0
    return getblock(lines[at:]), at + 1


def getsource(object):
    """Return the text of the source code for an object."""
    lines, _ = getsourcelines(object)
    return ''.join(lines)
