# os.fork and os.forkpty
#
# A process of the .NET runtime has threads from its first moment on, and a copy of it would have one of them alone: nothing in it would go on. PyLite has no
# `fork()` and no `forkpty()`, as CPython has none where the system has none: `hasattr(os, 'fork')` says so, and modules that fork where they can use something
# else. Other programs are started by `os.posix_spawn()`, the `os.spawn*()` functions and `subprocess`, none of which need it; `os.exec*()` replaces the process.
import os

print(hasattr(os, 'fork'), hasattr(os, 'forkpty'), 'fork' in os.__all__, os.register_at_fork(before=lambda: None))
print(os.spawnlp(os.P_WAIT, 'sh', 'sh', '-c', 'exit 3'), os.waitstatus_to_exitcode(os.waitpid(os.posix_spawnp('true', ['true'], None), 0)[1]))
