"""How the patterns of pathlib find paths."""
import fnmatch
import os
import re


def match_parts(parts, patterns, flags):
    """Whether all parts match all patterns, where ** is any number of parts."""
    # reachable[i]: the patterns so far can take the first i parts
    reachable = {0}
    for pattern in patterns:
        if pattern == '**':
            reachable = set(range(min(reachable), len(parts) + 1)) if reachable else set()
        else:
            matches = re.compile(fnmatch.translate(pattern), flags).match
            reachable = {i + 1 for i in reachable if i < len(parts) and matches(parts[i])}
    return len(parts) in reachable


def unique(paths):
    seen = set()
    for path in paths:
        if path not in seen:
            seen.add(path)
            yield path


def select(path, parts, index, flags, case_sensitive, follow):
    """The paths below path that the patterns from index on match."""
    if index == len(parts):
        yield path
        return
    part = parts[index]
    if part == '**':
        if not path.is_dir():
            return
        for folder in _folders(path, follow):
            yield from select(folder, parts, index + 1, flags, case_sensitive, follow)
            if index + 1 == len(parts):
                for name in _names(folder, files=True, follow=follow):
                    yield folder / name
    elif part == '..' or (case_sensitive is None and not any(char in part for char in '*?[')):
        child = path / part
        if index + 1 < len(parts) or os.path.lexists(child):
            yield from select(child, parts, index + 1, flags, case_sensitive, follow)
    else:
        matches = re.compile(fnmatch.translate(part), flags).match
        last = index + 1 == len(parts)
        try:
            with os.scandir(path) as scan:
                entries = list(scan)
        except OSError:
            return
        for entry in entries:
            if matches(entry.name):
                if last:
                    yield path / entry.name
                elif entry.is_dir():
                    yield from select(path / entry.name, parts, index + 1, flags, case_sensitive, follow)


def _names(folder, files, follow):
    """The names in a folder: of the files, or of the folders to go into."""
    try:
        with os.scandir(folder) as scan:
            return [entry.name for entry in scan if entry.is_dir(follow_symlinks=follow) != files]
    except OSError:
        return []


def _folders(top, follow):
    """A folder and all below it."""
    todo = [top]
    while todo:
        folder = todo.pop()
        yield folder
        todo += [folder / name for name in reversed(_names(folder, files=False, follow=follow))]
