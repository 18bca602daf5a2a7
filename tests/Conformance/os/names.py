# Every public name of os on Linux, what it is, and the parameters of the functions. fork and forkpty are in differences/.
import inspect
import os
import posix

NOT_HERE = {'fork', 'forkpty'}
for module in (os, posix):
    for name in sorted(set(dir(module)) - NOT_HERE):
        value = getattr(module, name)
        if name.startswith('_') or inspect.ismodule(value) or getattr(value, '__module__', None) in ('abc', '_collections_abc', 'collections.abc', 'types'):
            continue
        if isinstance(value, (int, str)):
            print(module.__name__, name, repr(value))
        elif isinstance(value, type):
            print(module.__name__, name, value.__module__, value.__qualname__)
        elif inspect.isbuiltin(value):
            # Some texts of CPython's are no signatures.
            if name not in ('chmod', 'link', 'register_at_fork', 'utime', 'get_terminal_size'):
                print(module.__name__, name, inspect.signature(value) if value.__text_signature__ else None)
        else:
            print(module.__name__, name, type(value).__name__)

for table in (os.sysconf_names, os.confstr_names, os.pathconf_names):
    print(table)
for functions in (os.supports_dir_fd, os.supports_effective_ids, os.supports_fd, os.supports_follow_symlinks):
    print(sorted(function.__name__ for function in functions))
print(sorted(set(os.__all__) - NOT_HERE) == sorted(name for name in set(os.__all__) - NOT_HERE if hasattr(os, name)), len(set(os.__all__) - NOT_HERE), len(os.__all__) == len(set(os.__all__)))
