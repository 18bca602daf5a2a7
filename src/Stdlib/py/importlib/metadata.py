"""What is known about installed packages. See https://docs.python.org/3.14/library/importlib.metadata.html"""
import importlib
import os
import pathlib
import re
import sys
from collections import namedtuple

__all__ = ['Distribution', 'DistributionFinder', 'PackageMetadata', 'PackageNotFoundError', 'distribution', 'distributions', 'entry_points', 'files',
           'metadata', 'packages_distributions', 'requires', 'version']

_MULTIPLE = {'classifier', 'obsoletes-dist', 'platform', 'project-url', 'provides-dist', 'provides-extra', 'requires-dist', 'requires-external',
             'supported-platform', 'dynamic', 'keywords'}


class PackageNotFoundError(ModuleNotFoundError):
    """The package was not found."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        name, = self.args
        return name


class PackageMetadata:
    """The headers of a METADATA file, and the text behind them. A header that is not there is None."""

    def __init__(self, text):
        self._items = []
        lines = iter(text.splitlines(keepends=True))
        for line in lines:
            if not line.strip():
                break
            if line[0] in ' \t' and self._items:
                name, value = self._items[-1]
                self._items[-1] = name, value + '\n' + line.strip()
            else:
                name, _, value = line.partition(':')
                self._items.append((name.strip(), value.strip()))
        self._body = ''.join(lines)
        if self._body:
            self._items.append(('Description', self._body))

    def get_all(self, name, failobj=None):
        """All values of a header, or failobj."""
        return [v for n, v in self._items if n.lower() == name.lower()] or failobj

    def get(self, name, failobj=None):
        """The first value of a header, or failobj."""
        return (self.get_all(name) or [failobj])[0]

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get_all(name) is not None

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._items)

    def keys(self):
        return [name for name, _ in self._items]

    def values(self):
        return [value for _, value in self._items]

    def items(self):
        return list(self._items)

    def get_payload(self):
        return self._body

    @property
    def json(self):
        """The metadata as PEP 566 has it in JSON."""
        result = {}
        for name in dict.fromkeys(self.keys()):
            key = name.lower().replace('-', '_')
            value = self.get_all(name) if name.lower() in _MULTIPLE else self[name]
            result[key] = re.split(r'\s+', value[0]) if name.lower() == 'keywords' else value
        return result


class EntryPoint(namedtuple('_EntryPoint', 'name value group')):
    """An object that a package offers under a name."""

    __slots__ = ()
    _pattern = re.compile(r'(?P<module>[\w.]+)\s*(:\s*(?P<attr>[\w.]+)\s*)?((?P<extras>\[.*\])\s*)?$')

    def load(self):
        """Import and give the object."""
        found = importlib.import_module(self.module)
        for part in filter(None, (self.attr or '').split('.')):
            found = getattr(found, part)
        return found

    def _match(self):
        return self._pattern.match(self.value)

    @property
    def module(self):
        return self._match().group('module')

    @property
    def attr(self):
        return self._match().group('attr')

    @property
    def extras(self):
        return re.findall(r'\w+', self._match().group('extras') or '')

    def matches(self, **params):
        """Whether its attributes are these."""
        return all(getattr(self, name) == value for name, value in params.items())

    def __repr__(self):
        return f'EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})'


class EntryPoints(tuple):
    """A selectable collection of entry points."""

    __slots__ = ()

    def __getitem__(self, name):
        try:
            return next(iter(self.select(name=name)))
        except StopIteration:
            raise KeyError(name)

    def __repr__(self):
        return f'{self.__class__.__name__}({tuple(self)!r})'

    def select(self, **params):
        """The entry points whose attributes are these."""
        return EntryPoints(ep for ep in self if ep.matches(**params))

    @property
    def names(self):
        return {ep.name for ep in self}

    @property
    def groups(self):
        return {ep.group for ep in self}


class FileHash:
    def __init__(self, spec):
        self.mode, _, self.value = spec.partition('=')

    def __repr__(self):
        return f'<FileHash mode: {self.mode} value: {self.value}>'


class PackagePath(pathlib.PurePosixPath):
    """A file of a package."""

    def locate(self):
        """Its path in the file system."""
        return self.dist.locate_file(self)

    def read_text(self, encoding='utf-8'):
        return self.locate().read_text(encoding=encoding)

    def read_binary(self):
        return self.locate().read_bytes()


def _normalized(name):
    return re.sub(r'[-_.]+', '-', name).lower().replace('-', '_')


class Distribution:
    """An installed package."""

    @classmethod
    def from_name(cls, name):
        """The package of a name."""
        if not name:
            raise ValueError("A distribution name is required.")
        for found in cls.discover(name=name):
            return found
        raise PackageNotFoundError(name)

    @classmethod
    def discover(cls, *, name=None, path=None):
        """The packages along sys.path, or of a name."""
        for folder in sys.path if path is None else path:
            try:
                entries = sorted(os.listdir(folder or '.'))
            except OSError:
                continue
            for entry in entries:
                base, extension = os.path.splitext(entry)
                if extension not in ('.dist-info', '.egg-info'):
                    continue
                if name is None or _normalized(base.partition('-')[0]) == _normalized(name):
                    yield PathDistribution(pathlib.Path(folder or '.') / entry)

    @staticmethod
    def at(path):
        """The package whose metadata is in a folder."""
        return PathDistribution(pathlib.Path(path))

    @property
    def metadata(self):
        return PackageMetadata(self.read_text('METADATA') or self.read_text('PKG-INFO') or '')

    @property
    def name(self):
        return self.metadata['Name']

    @property
    def version(self):
        return self.metadata['Version']

    @property
    def entry_points(self):
        found, group = [], None
        for line in map(str.strip, (self.read_text('entry_points.txt') or '').splitlines()):
            if line.startswith('[') and line.endswith(']'):
                group = line[1:-1]
            elif line and not line.startswith('#'):
                name, _, value = line.partition('=')
                found.append(EntryPoint(name.strip(), value.strip(), group))
        return EntryPoints(found)

    @property
    def files(self):
        text = self.read_text('RECORD')
        if text is None:
            return None
        import csv
        result = []
        for name, digest, size in (row + [''] * (3 - len(row)) for row in csv.reader(text.splitlines())):
            path = PackagePath(name)
            path.hash = FileHash(digest) if digest else None
            path.size = int(size) if size else None
            path.dist = self
            result.append(path)
        return result

    @property
    def requires(self):
        return self.metadata.get_all('Requires-Dist')


class PathDistribution(Distribution):
    """A package whose metadata is in a folder."""

    def __init__(self, path):
        self._path = path

    def read_text(self, filename):
        """The text of a file of metadata, or None."""
        try:
            return self._path.joinpath(filename).read_text(encoding='utf-8')
        except OSError:
            return None

    def locate_file(self, path):
        """The path of a file of the package."""
        return self._path.parent / path


class DistributionFinder:
    """A finder that knows packages; there is none but that of sys.path."""

    class Context:
        name = None

        def __init__(self, **kwargs):
            vars(self).update(kwargs)

        @property
        def path(self):
            return vars(self).get('path', sys.path)


def distribution(distribution_name):
    """Get the Distribution instance for the named package."""
    return Distribution.from_name(distribution_name)


def distributions(**kwargs):
    """Get all Distribution instances in the current environment."""
    return Distribution.discover(**kwargs)


def metadata(distribution_name):
    """Get the metadata for the named package."""
    return Distribution.from_name(distribution_name).metadata


def version(distribution_name):
    """Get the version string for the named package."""
    return distribution(distribution_name).version


def entry_points(**params):
    """Return EntryPoints of all installed packages, those selected by the parameters."""
    seen, found = set(), []
    for dist in distributions():
        key = _normalized(dist.name or '')
        if key not in seen:
            seen.add(key)
            found += dist.entry_points
    return EntryPoints(found).select(**params)


def files(distribution_name):
    """Return a list of files for the named package."""
    return distribution(distribution_name).files


def requires(distribution_name):
    """Return a list of requirements for the named package."""
    return distribution(distribution_name).requires


def packages_distributions():
    """Return a mapping of top-level packages to their distributions."""
    result = {}
    for dist in distributions():
        top = (dist.read_text('top_level.txt') or '').split() or {f.parts[0].removesuffix('.py') for f in dist.files or () if '-info' not in f.parts[0]}
        for package in top:
            result.setdefault(package, []).append(dist.metadata['Name'])
    return result
