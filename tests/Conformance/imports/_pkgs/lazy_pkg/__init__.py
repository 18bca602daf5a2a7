def __getattr__(name):
    import importlib
    if name in ("slow",): return importlib.import_module("." + name, __name__)
    raise AttributeError(name)
