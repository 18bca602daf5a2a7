"""What test_class imports of CPython's module of that name, which is written in C."""


def has_inline_values(obj):
    raise NotImplementedError('where an object keeps its attributes is CPython\'s own affair')
