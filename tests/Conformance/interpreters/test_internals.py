import _interpreters, _testinternalcapi as t, os
from test.support import run_in_subinterp_with_config
import functools
print = functools.partial(print, flush=True)
SETTINGS = dict(use_main_obmalloc=False, allow_fork=False, allow_exec=False, allow_threads=True, allow_daemon_threads=False, check_multi_interp_extensions=True)
print(run_in_subinterp_with_config('print("in", __name__, flush=True)', own_gil=True, **SETTINGS))
print(run_in_subinterp_with_config('import sys; sys.stderr = None; raise ValueError(1)', gil=2, **SETTINGS))
for mode in ('xidata', 'pickle', 'marshal', 'code', 'func', 'script', 'script-pure', 'fallback'):
    for obj in (1, 'x = 1', [1, (2,)], len, lambda: None, (lambda: None).__code__, lambda x: SETTINGS, 2 ** 70, ...):
        try:
            got = t.restore_crossinterp_data(t.get_crossinterp_data(obj, mode))
            print(mode, type(obj).__name__, type(got).__name__)
        except Exception as e:
            cause = e.__cause__
            print(mode, type(obj).__name__, type(e).__name__, type(cause).__name__ if cause and mode not in ('pickle', 'fallback') else None)
id = t.create_interpreter(whence=_interpreters.WHENCE_CAPI)
print(_interpreters.whence(id) == _interpreters.WHENCE_CAPI, t.interpreter_exists(id), t.interpreter_refcount_linked(id), t.get_interpreter_refcount(id), t.next_interpreter_id() - id)
print(t.exec_interpreter(id, 'x = 1'), t.exec_interpreter(id, 'print(x, flush=True)', main=True))
try: _interpreters.exec(id, '1', restrict=True)
except _interpreters.InterpreterError as e: print(type(e).__name__, 'unrecognized' in str(e))
t.destroy_interpreter(id)
print(t.interpreter_exists(id))
for bad in ('1', -1, 1.5):
    try: t.normalize_interp_id(bad)
    except Exception as e: print(type(e).__name__, e)
id = _interpreters.create()
for code in ('import os; os.fork()', 'import os; os.execv("/bin/true", ["x"])', 'import os; os.execl("/bin/true", "x")'):
    print(_interpreters.exec(id, code).formatted)
_interpreters.destroy(id)
print(__builtins__ is __import__('builtins'), type(os.__builtins__).__name__)
import pickle, builtins
ns = {}; exec('', ns); print(sorted(pickle.loads(pickle.dumps(ns))['__builtins__'])[:3], __import__('sys').__loader__)
