"""The exception of the struct module."""


class error(Exception):
    pass


error.__module__ = "struct"
