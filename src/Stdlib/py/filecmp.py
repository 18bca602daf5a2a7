"""Utilities for comparing files and directories: https://docs.python.org/3.14/library/filecmp.html"""
from itertools import filterfalse
from types import GenericAlias
import os
import stat

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

_cache = {}
BUFSIZE = 8 * 1024
DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]


def clear_cache():
    """Clear the filecmp cache."""
    _cache.clear()


def _signature(status):
    return stat.S_IFMT(status.st_mode), status.st_size, status.st_mtime


def cmp(f1, f2, shallow=True):
    """Compare two files: True if they are the same; shallow compares type, size and time first."""
    s1, s2 = _signature(os.stat(f1)), _signature(os.stat(f2))
    if s1[0] != stat.S_IFREG or s2[0] != stat.S_IFREG:
        return False
    if shallow and s1 == s2:
        return True
    if s1[1] != s2[1]:
        return False
    outcome = _cache.get((f1, f2, s1, s2))
    if outcome is None:
        outcome = _same_content(f1, f2)
        if len(_cache) > 100:
            clear_cache()
        _cache[f1, f2, s1, s2] = outcome
    return outcome


def _same_content(f1, f2):
    with open(f1, "rb") as a, open(f2, "rb") as b:
        while True:
            x, y = a.read(BUFSIZE), b.read(BUFSIZE)
            if x != y:
                return False
            if not x:
                return True


class dircmp:
    """Compares two directories."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def phase0(self):
        skipped = self.hide + self.ignore
        self.left_list = sorted(filterfalse(skipped.__contains__, os.listdir(self.left)))
        self.right_list = sorted(filterfalse(skipped.__contains__, os.listdir(self.right)))

    def phase1(self):
        right = set(map(os.path.normcase, self.right_list))
        left = set(map(os.path.normcase, self.left_list))
        self.common = [name for name in self.left_list if os.path.normcase(name) in right]
        self.left_only = [name for name in self.left_list if os.path.normcase(name) not in right]
        self.right_only = [name for name in self.right_list if os.path.normcase(name) not in left]

    def phase2(self):
        self.common_dirs = []
        self.common_files = []
        self.common_funny = []
        for name in self.common:
            try:
                kinds = {stat.S_IFMT(os.stat(os.path.join(folder, name)).st_mode) for folder in (self.left, self.right)}
            except (OSError, ValueError):
                kinds = set()
            if kinds == {stat.S_IFDIR}:
                self.common_dirs.append(name)
            elif kinds == {stat.S_IFREG}:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def phase3(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files, self.shallow)

    def phase4(self):
        self.subdirs = {
            name: self.__class__(os.path.join(self.left, name), os.path.join(self.right, name), self.ignore, self.hide, shallow=self.shallow)
            for name in self.common_dirs
        }

    def phase4_closure(self):
        self.phase4()
        for sub in self.subdirs.values():
            sub.phase4_closure()

    def report(self):
        print("diff", self.left, self.right)
        for text, names in (
            (f"Only in {self.left} :", "left_only"), (f"Only in {self.right} :", "right_only"), ("Identical files :", "same_files"),
            ("Differing files :", "diff_files"), ("Trouble with common files :", "funny_files"),
            ("Common subdirectories :", "common_dirs"), ("Common funny cases :", "common_funny"),
        ):
            names = getattr(self, names)
            if names:
                print(text, sorted(names))

    def report_partial_closure(self):
        self.report()
        for sub in self.subdirs.values():
            print()
            sub.report()

    def report_full_closure(self):
        self.report()
        for sub in self.subdirs.values():
            print()
            sub.report_full_closure()

    methodmap = {
        "subdirs": phase4, "same_files": phase3, "diff_files": phase3, "funny_files": phase3, "common_dirs": phase2,
        "common_files": phase2, "common_funny": phase2, "common": phase1, "left_only": phase1, "right_only": phase1,
        "left_list": phase0, "right_list": phase0,
    }

    def __getattr__(self, name):
        if name not in self.methodmap:
            raise AttributeError(name)
        self.methodmap[name](self)
        return getattr(self, name)

    __class_getitem__ = classmethod(GenericAlias)


def cmpfiles(a, b, common, shallow=True):
    """Compare common files in two directories: the lists of those that are equal, that differ, that cannot be compared."""
    result = ([], [], [])
    for name in common:
        try:
            place = 0 if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else 1
        except (OSError, ValueError):
            place = 2
        result[place].append(name)
    return result
