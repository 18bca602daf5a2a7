import warnings
import _py_warnings

print(warnings._get_filters() is warnings.filters, warnings._use_context, sorted(warnings.__all__))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('one')
    warnings.warn_explicit('two', UserWarning, 'file.py', 3)
print([(str(w.message), w.category.__name__, w.lineno) for w in log])
shown = []
original = warnings.showwarning
warnings.showwarning = lambda *args: shown.append(args[:2])
warnings.simplefilter('always')
warnings.warn('three')
warnings.showwarning = original
print(shown)
original = warnings.formatwarning
warnings.formatwarning = lambda message, category, filename, lineno, line=None: f'<{message}>\n'
import io
import sys
saved, sys.stderr = sys.stderr, io.StringIO()
warnings.warn('four')
text, sys.stderr = sys.stderr.getvalue(), saved
warnings.formatwarning = original
print(repr(text))
warnings.filters[:] = []
warnings.defaultaction = 'error'
_py_warnings._filters_mutated()
try:
    warnings.warn('five')
except UserWarning as e:
    print('raised', e)
warnings.defaultaction = 'default'
try:
    warnings._release_lock()
except RuntimeError as e:
    print(e)
manager = warnings.catch_warnings()
try:
    manager.__exit__()
except RuntimeError as e:
    print(e)
with manager:
    try:
        manager.__enter__()
    except RuntimeError as e:
        print(e)
