"""The exception of the csv module."""


class Error(Exception):
    pass


Error.__module__ = "_csv"
