"""The names under which classes of importlib say that they are defined."""
from importlib._bootstrap_external import ExtensionFileLoader, FileFinder, NamespaceLoader, PathFinder, SourceFileLoader, SourcelessFileLoader
