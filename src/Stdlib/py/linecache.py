"""Lines of source files, kept for next time. See https://docs.python.org/3.14/library/linecache.html"""

import sys
from _traceback import source_lines

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# file name -> (size, modification time or None, lines, full name), or (function that gives the source,)
cache = {}


def clearcache():
    """Forgets everything."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Gives a line with its newline, or '' if there is none. Never raises."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """Gives all lines of a file, or an empty list."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forgets files that have changed since they were read."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        size, mtime, _, fullname = entry
        try:
            import os
            stat = os.stat(fullname)
        except (OSError, ValueError, ImportError):
            cache.pop(name, None)
            continue
        if size != stat.st_size or mtime != stat.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Reads a file anew and gives its lines."""
    lazy = cache.pop(filename, None)
    if not filename:
        return []
    if filename.startswith('<') and filename.endswith('>'):
        return _known(filename)
    fullname = filename
    lines = source_lines(filename)
    if lines is None:
        if lazy is None and lazycache(filename, module_globals):
            lazy = cache.pop(filename)
        if lazy is not None and len(lazy) == 1:
            try:
                source = lazy[0]()
            except (ImportError, OSError):
                source = ''
            if source is None:
                return []
            lines = [line + '\n' for line in source.splitlines()]
            cache[filename] = len(source), None, lines, fullname
            return lines
        if filename.startswith(('/', '\\')):
            return []
        for folder in sys.path:
            if isinstance(folder, str):
                fullname = folder.rstrip('/') + '/' + filename
                lines = source_lines(fullname)
                if lines is not None:
                    break
        else:
            return []
    try:
        import os
        stat = os.stat(fullname)
        size, mtime = stat.st_size, stat.st_mtime
    except (OSError, ValueError, ImportError, AttributeError):
        size, mtime = sum(map(len, lines)), None
    cache[filename] = size, mtime, lines, fullname
    return lines


def _known(filename):
    """The lines of source that is in no file, such as that of `-c`."""
    lines = source_lines(filename)
    if lines is None:
        return []
    cache[filename] = sum(map(len, lines)), None, lines, filename
    return lines


def lazycache(filename, module_globals):
    """Remembers the loader of a module, to ask it for the source later; True if there is one."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith('<') and filename.endswith('>') or not module_globals or '__name__' not in module_globals:
        return False
    spec = module_globals.get('__spec__')
    name = getattr(spec, 'name', None) or module_globals['__name__']
    loader = getattr(spec, 'loader', None)
    if loader is None:
        loader = module_globals.get('__loader__')
    get_source = getattr(loader, 'get_source', None)
    if not name or not get_source:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True
