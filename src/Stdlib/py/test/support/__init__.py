"""Helpers that programs borrow from CPython's tests."""


def run_in_subinterp(code):
    """Run code in an interpreter that exists for it; 0, or -1 after its traceback was printed."""
    import _testcapi
    return _testcapi.run_in_subinterp(code)


def run_in_subinterp_with_config(code, *, own_gil=None, **config):
    """The same with settings: those of _interpreters.new_config(), where gil may be a number, or own_gil stands for it."""
    import types
    import _testinternalcapi
    if own_gil is not None:
        if 'gil' in config:
            raise AssertionError((own_gil, config))
        config['gil'] = 'own' if own_gil else 'shared'
    elif not isinstance(config['gil'], str):
        try:
            config['gil'] = ('default', 'shared', 'own')[config['gil']]
        except (IndexError, TypeError):
            raise NotImplementedError(config['gil']) from None
    return _testinternalcapi.run_in_subinterp_with_config(code, types.SimpleNamespace(**config))
