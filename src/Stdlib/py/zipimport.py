"""Importing from ZIP archives, which PyLite does not do: https://docs.python.org/3.14/library/zipimport.html"""
__all__ = ["ZipImportError", "zipimporter"]


class ZipImportError(ImportError):
    pass


class zipimporter:
    """Made for no path: no archive is searched for modules."""

    def __init__(self, path):
        raise ZipImportError(f"importing from ZIP archives is not supported by PyLite: {path!r}", path=path)
