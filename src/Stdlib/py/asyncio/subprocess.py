"""Subprocesses; there are none in loops yet."""

__all__ = ('create_subprocess_exec', 'create_subprocess_shell')

PIPE, STDOUT, DEVNULL = -1, -2, -3
_MESSAGE = 'PyLite has no subprocesses in asyncio loops; use subprocess.run() in asyncio.to_thread()'


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None, limit=2 ** 16, **kwds):
    """Not supported."""
    raise NotImplementedError(_MESSAGE)


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=2 ** 16, **kwds):
    """Not supported."""
    raise NotImplementedError(_MESSAGE)
