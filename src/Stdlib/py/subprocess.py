"""Other programs. See https://docs.python.org/3.14/library/subprocess.html

On Linux a process is started by posix_spawn. Elsewhere pipes to it are those of .NET, and redirections to anything else are made by the shell that
becomes the program.
"""
import io
import os
import signal
import sys
import threading
import time
import warnings
import _subprocess
import _thread
from types import GenericAlias

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run", "CalledProcessError", "DEVNULL",
           "SubprocessError", "TimeoutExpired", "CompletedProcess"]

PIPE = -1
STDOUT = -2
DEVNULL = -3

_WINDOWS = sys.platform == 'win32'
_SPAWNS = hasattr(os, 'posix_spawn')


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    """Raised when run() is called with check=True and the process returns a non-zero exit status."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            try:
                return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        """Alias for output attribute, to match stderr"""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """This exception is raised when the timeout expires while waiting for a child process."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        super().__init__(cmd, timeout) if output is None and stderr is None else super().__init__(cmd, timeout, output, stderr)
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """A process that has finished running. This is returned by run()."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        args = [f'args={self.args!r}', f'returncode={self.returncode!r}']
        if self.stdout is not None:
            args.append(f'stdout={self.stdout!r}')
        if self.stderr is not None:
            args.append(f'stderr={self.stderr!r}')
        return f"{type(self).__name__}({', '.join(args)})"

    __class_getitem__ = classmethod(GenericAlias)

    def check_returncode(self):
        """Raise CalledProcessError if the exit code is non-zero."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


# ---- functions

def call(*popenargs, timeout=None, **kwargs):
    """Run command with arguments, wait for it, and give its return code."""
    with Popen(*popenargs, **kwargs) as p:
        try:
            return p.wait(timeout=timeout)
        except:
            p.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Run command with arguments; CalledProcessError if its return code is not zero."""
    retcode = call(*popenargs, **kwargs)
    if retcode:
        cmd = kwargs.get("args")
        raise CalledProcessError(retcode, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run command with arguments and return its output."""
    for name in ('stdout', 'check'):
        if name in kwargs:
            raise ValueError(f'{name} argument not allowed, it will be overridden.')
    if 'input' in kwargs and kwargs['input'] is None:
        kwargs['input'] = '' if any(kwargs.get(n) for n in ('universal_newlines', 'text', 'encoding', 'errors')) else b''
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run command with arguments and return a CompletedProcess instance."""
    if input is not None:
        if kwargs.get('stdin') is not None:
            raise ValueError('stdin and input arguments may not both be used.')
        kwargs['stdin'] = PIPE
    if capture_output:
        if kwargs.get('stdout') is not None or kwargs.get('stderr') is not None:
            raise ValueError('stdout and stderr arguments may not be used with capture_output.')
        kwargs['stdout'] = kwargs['stderr'] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:
            process.kill()
            raise
        retcode = process.poll()
        if check and retcode:
            raise CalledProcessError(retcode, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, retcode, stdout, stderr)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Return (exitcode, output) of executing cmd in a shell."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        exitcode = 0
    except CalledProcessError as ex:
        data = ex.output
        exitcode = ex.returncode
    return exitcode, data[:-1] if data[-1:] == '\n' else data


def getoutput(cmd, *, encoding=None, errors=None):
    """Return output (stdout or stderr) of executing cmd in a shell."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """Translate a sequence of arguments into a command line string by the rules of the MS C runtime."""
    words = []
    for arg in map(os.fsdecode, seq):
        quoted = not arg or ' ' in arg or '\t' in arg
        word = ''
        backslashes = 0
        for c in arg:
            if c == '\\':
                backslashes += 1
                continue
            word += '\\' * (2 * backslashes + 1 if c == '"' else backslashes) + c
            backslashes = 0
        word += '\\' * (2 * backslashes if quoted else backslashes)
        words.append(f'"{word}"' if quoted else word)
    return ' '.join(words)


# ---- processes

# Those that nobody waits for any more and that have not ended.
_active = []


def _cleanup():
    for process in _active[:]:
        if process.poll() is not None:
            try:
                _active.remove(process)
            except ValueError:
                pass  # another thread has seen to it


def _optim_args_from_interpreter_flags():
    """The options of the command line that say how much is optimised."""
    return ['-' + 'O' * sys.flags.optimize] if sys.flags.optimize > 0 else []


def _args_from_interpreter_flags():
    """The options of the command line that make another interpreter behave as this one."""
    flags = sys.flags
    args = _optim_args_from_interpreter_flags()
    for name, letter in (('debug', 'd'), ('dont_write_bytecode', 'B'), ('no_site', 'S'), ('verbose', 'v'), ('bytes_warning', 'b'), ('quiet', 'q')):
        count = getattr(flags, name)
        if count > 0:
            args.append('-' + letter * count)
    if flags.isolated:
        args.append('-I')
    else:
        args += [option for name, option in (('ignore_environment', '-E'), ('no_user_site', '-s'), ('safe_path', '-P')) if getattr(flags, name)]
    # What -X dev, -b and -bb add to the filters comes with them.
    filters = sys.warnoptions[:]
    dev_mode = 'dev' in sys._xoptions
    if flags.bytes_warning > 1:
        filters = [item for item in filters if item != 'error::BytesWarning']
    elif flags.bytes_warning:
        filters = [item for item in filters if item != 'default::BytesWarning']
    if dev_mode:
        filters = [item for item in filters if item != 'default']
    args += ['-W' + item for item in filters]
    if dev_mode:
        args += ['-X', 'dev']
    for name in ('faulthandler', 'tracemalloc', 'importtime', 'frozen_modules', 'showrefcount', 'utf8', 'gil'):
        if name in sys._xoptions:
            value = sys._xoptions[name]
            args += ['-X', name if value is True else f'{name}={value}']
    return args


def _find(program, directory, env):
    """The path of a program, as execvp would find it; OSError if there is none."""
    if os.path.dirname(program):
        candidates = [program]
    else:
        path = (os.environ if env is None else env).get('PATH', os.defpath)
        candidates = [os.path.join(folder or '.', program) for folder in os.fsdecode(path).split(os.pathsep)]
    denied = False
    for candidate in candidates:
        full = os.path.join(directory or '.', candidate) if not os.path.isabs(candidate) else candidate
        if os.path.isfile(full) and os.access(full, os.X_OK):
            return full if directory and not os.path.isabs(candidate) else candidate
        denied = denied or os.path.exists(full)
    number = 13 if denied else 2
    raise OSError(number, os.strerror(number), program)


class Popen:
    """Execute a child program in a new process."""

    _child_created = False

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True, shell=False, cwd=None,
                 env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *,
                 user=None, group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        self._input = None
        self._sent_signal = 0
        self._communication = None
        self._waitpid_lock = threading.Lock()
        self.args = args
        self.stdin = self.stdout = self.stderr = self.pid = self.returncode = None
        self.encoding = encoding
        self.errors = errors
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError('Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.')
        self.text_mode = encoding or errors or text or universal_newlines
        unsupported = [('preexec_fn', preexec_fn, None), ('user', user, None), ('group', group, None), ('extra_groups', extra_groups, None),
                       ('umask', umask, -1)]
        if not _SPAWNS:
            unsupported += [('pass_fds', pass_fds, ()), ('process_group', process_group, None)]
        for name, value, plain in unsupported:
            if value != plain:
                raise NotImplementedError(f'PyLite does not support {name} of subprocesses')
        if pass_fds and not close_fds:
            warnings.warn("pass_fds overriding close_fds.", RuntimeWarning)
            close_fds = True
        self._start(args, executable, shell, cwd, env, stdin, stdout, stderr, close_fds, pass_fds, start_new_session, process_group, restore_signals)
        self._open_pipes(bufsize)

    def _start(self, args, executable, shell, cwd, env, stdin, stdout, stderr, close_fds, pass_fds, start_new_session, process_group, restore_signals):
        _subprocess.check('start')
        if isinstance(args, (str, bytes, os.PathLike)):
            args = [args]
        else:
            args = list(args)
        args = [os.fsdecode(os.fspath(a)) if isinstance(a, (str, bytes)) or hasattr(a, '__fspath__') else self._refuse(a) for a in args]
        if any('\0' in a for a in args):
            raise ValueError("embedded null byte")
        if shell:
            args = ['cmd.exe', '/c', list2cmdline(args)] if _WINDOWS else ['/bin/sh', '-c', *args]
            if executable:
                args[0] = os.fsdecode(executable)
        name = args[0] if executable is None else os.fsdecode(executable)
        directory = None if cwd is None else os.fsdecode(cwd)
        if directory is not None and not os.path.isdir(directory):
            number = 20 if os.path.exists(directory) else 2
            raise OSError(number, os.strerror(number), cwd)
        if env is not None:
            env = {os.fsdecode(key): os.fsdecode(value) for key, value in env.items()}
        path = name if _WINDOWS else os.path.abspath(_find(name, directory, env)) if os.path.dirname(name) else _find(name, directory, env)
        if _SPAWNS:
            sys.audit("subprocess.Popen", name, args, cwd, env)
            self._spawn(path, name, args, directory, env, (stdin, stdout, stderr), close_fds, pass_fds, start_new_session, process_group, restore_signals)
            return
        redirections = self._redirections(stdin, stdout, stderr)
        arguments = args[1:]
        if redirections:
            arguments = ['-c', f'exec "$0" "$@" {" ".join(redirections)}', path, *arguments]
            path = '/bin/sh'
        sys.audit("subprocess.Popen", name, args, cwd, env)
        try:
            self._process = _subprocess.start(path, arguments, directory, env, stdin == PIPE, stdout == PIPE, stderr == PIPE)
        except OSError as e:
            raise OSError(e.errno, e.strerror, name) from None
        self._child_created = True
        self.pid = self._process.pid
        self._pipes = self._process.pipes
        if any('/proc/' in r for r in redirections):
            self._await_redirections()

    def _spawn(self, path, name, args, directory, env, targets, close_fds, pass_fds, start_new_session, process_group, restore_signals):
        theirs, ours, opened = [-1, -1, -1], [-1, -1, -1], []
        try:
            for number, target in enumerate(targets):
                if target is None:
                    continue
                if isinstance(target, int) and target == PIPE:
                    ends = os.pipe()
                    opened.extend(ends)
                    theirs[number], ours[number] = ends if number == 0 else ends[::-1]
                elif isinstance(target, int) and target == DEVNULL:
                    theirs[number] = os.open(os.devnull, os.O_RDWR)
                    opened.append(theirs[number])
                elif isinstance(target, int) and target == STDOUT and number == 2:
                    theirs[number] = theirs[1] if theirs[1] != -1 else 1
                elif isinstance(target, int):
                    if target < 0:
                        raise OSError(9, os.strerror(9))
                    theirs[number] = target
                else:
                    theirs[number] = target.fileno()
            self._process = _subprocess.spawn(path, args, directory, env, theirs, bool(close_fds), [int(fd) for fd in pass_fds], bool(start_new_session),
                                              None if process_group is None or process_group < 0 else process_group, bool(restore_signals))
            self._pipes = ours
            opened = [fd for fd in opened if fd not in ours]
        except OSError as e:
            raise OSError(e.errno, e.strerror, name) if e.filename is None and e.errno != 9 else e from None
        finally:
            for fd in opened:
                os.close(fd)
        self._child_created = True
        self.pid = self._process.pid

    def _await_redirections(self):
        # The descriptors may be closed here as soon as the shell has opened them: then it becomes the program.
        try:
            while self._process.poll() is None:
                with open(f'/proc/{self.pid}/cmdline', 'rb') as file:
                    if b'exec "$0" "$@"' not in file.read():
                        break
                time.sleep(0.0005)
        except OSError:
            pass

    @staticmethod
    def _refuse(arg):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(arg).__name__}')

    @staticmethod
    def _redirections(stdin, stdout, stderr):
        """What the shell has to redirect, because .NET cannot."""
        result = []
        for number, target, operator in ((0, stdin, '<'), (1, stdout, '>>'), (2, stderr, '>>')):
            if target is None or target == PIPE:
                continue
            if target == DEVNULL:
                result.append(f'{number}{operator}/dev/null')
                continue
            if target == STDOUT:
                if number != 2:
                    raise OSError(9, os.strerror(9))
                result.append('2>&1')
                continue
            descriptor = target if isinstance(target, int) else target.fileno()
            if not isinstance(target, int) and number and hasattr(target, 'flush'):
                target.flush()
            if descriptor < 3:
                result.append(f'{number}{operator[0]}&{descriptor}')
            else:
                result.append(f'{number}{operator}/proc/{os.getpid()}/fd/{descriptor}')
        if result and _WINDOWS:
            raise NotImplementedError('PyLite cannot redirect streams of subprocesses to files on Windows')
        return result

    def _open_pipes(self, bufsize):
        line_buffering = False
        if bufsize == 1:
            line_buffering = bool(self.text_mode)
            if not line_buffering:
                warnings.warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
                              RuntimeWarning, stacklevel=3)
            bufsize = -1
        for name, descriptor, mode in zip(('stdin', 'stdout', 'stderr'), self._pipes, ('wb', 'rb', 'rb')):
            if descriptor < 0:
                continue
            stream = io.open(descriptor, mode, bufsize)
            if self.text_mode:
                stream = io.TextIOWrapper(stream, encoding=self.encoding, errors=self.errors, **(
                    {'write_through': bufsize == 0, 'line_buffering': line_buffering} if mode == 'wb' else {}))
            setattr(self, name, stream)

    __class_getitem__ = classmethod(GenericAlias)

    def __repr__(self):
        text = f"<{self.__class__.__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text[:76] + '...>' if len(text) > 80 else text

    @property
    def universal_newlines(self):
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __del__(self, _warn=warnings.warn):
        if not self._child_created:
            return
        if self.returncode is None:
            _warn(f"subprocess {self.pid} is still running", ResourceWarning, source=self)
            if self.poll() is None and _active is not None:
                _active.append(self)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for stream in (self.stdout, self.stderr):
            if stream:
                stream.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    # ---- its end

    def _ended(self, status):
        if status is not None and self.returncode is None:
            # A shell's way to say that a signal ended it; it is taken for one if this process sent it.
            self.returncode = -self._sent_signal if self._sent_signal and status == 128 + self._sent_signal else status
        return self.returncode

    def poll(self):
        """Check if child process has terminated. Set and return returncode attribute."""
        if self.returncode is None:
            self._ended(self._process.poll())
        return self.returncode

    def wait(self, timeout=None):
        """Wait for child process to terminate; returns self.returncode."""
        if self.returncode is None:
            if self._ended(self._process.wait(timeout)) is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def send_signal(self, sig):
        """Send a signal to the process."""
        if self.poll() is not None:
            return
        if _SPAWNS:
            try:
                self._process.send_signal(sig)
            except ProcessLookupError:
                # It has ended meanwhile.
                pass
            return
        self._sent_signal = int(sig)
        if sig == getattr(signal, 'SIGKILL', 9) or _WINDOWS:
            self._process.kill()
        else:
            _subprocess.start('/bin/sh', ['-c', f'kill -{int(sig)} {self.pid}'], None, None, False, False, False).wait(None)

    def terminate(self):
        """Terminate the process with SIGTERM"""
        self.send_signal(getattr(signal, 'SIGTERM', 15))

    def kill(self):
        """Kill the process with SIGKILL"""
        self.send_signal(getattr(signal, 'SIGKILL', 9))

    # ---- talking to it

    def communicate(self, input=None, timeout=None):
        """Interact with process: send data to stdin, read stdout and stderr until end-of-file, and wait for the process to terminate."""
        if self._communication is not None and input:
            raise ValueError("Cannot send input after starting communication")
        if self._communication is None:
            if timeout is None and [self.stdin, self.stdout, self.stderr].count(None) >= 2:
                return self._communicate_directly(input)
            self._communication = self._begin_communication(input)
        threads, outputs = self._communication
        end_time = None if timeout is None else time.monotonic() + timeout
        for thread in threads:
            thread.join(None if end_time is None else max(0, end_time - time.monotonic()))
            if thread.is_alive():
                raise TimeoutExpired(self.args, timeout, *(b''.join(outputs[n]) or None if n in outputs else None for n in ('stdout', 'stderr')))
        try:
            self.wait(None if end_time is None else max(0, end_time - time.monotonic()))
        except TimeoutExpired:
            raise TimeoutExpired(self.args, timeout, *(b''.join(outputs[n]) or None if n in outputs else None for n in ('stdout', 'stderr'))) from None
        return tuple(self._result_of(name, outputs) for name in ('stdout', 'stderr'))

    def _communicate_directly(self, input):
        stdout = stderr = None
        if self.stdin:
            self._write_all(self.stdin, input)
        elif self.stdout:
            stdout = self.stdout.read()
            self.stdout.close()
        elif self.stderr:
            stderr = self.stderr.read()
            self.stderr.close()
        self.wait()
        return stdout, stderr

    @staticmethod
    def _write_all(stream, input):
        try:
            if input:
                stream.write(input)
            stream.close()
        except BrokenPipeError:
            # It does not read to the end.
            pass

    def _begin_communication(self, input):
        threads, outputs = [], {}
        daemon = _thread.daemon_threads_allowed()
        if self.stdin and input:
            # What cannot be written is to be told now.
            if self.text_mode and not isinstance(input, str) or not self.text_mode and not isinstance(input, (bytes, bytearray, memoryview)):
                self.stdin.write(input)
        if self.stdin:
            threads.append(threading.Thread(target=self._write_all, args=(self.stdin, input), daemon=daemon))
        for name in ('stdout', 'stderr'):
            stream = getattr(self, name)
            if stream:
                outputs[name] = []
                threads.append(threading.Thread(target=self._read_all, args=(stream, outputs[name]), daemon=daemon))
        for thread in threads:
            thread.start()
        return threads, outputs

    @staticmethod
    def _read_all(stream, blocks):
        raw = getattr(stream, 'buffer', stream)
        try:
            while block := raw.read1(65536) if hasattr(raw, 'read1') else raw.read(65536):
                blocks.append(block)
            stream.close()
        except (ValueError, OSError):
            # It was closed meanwhile, before a read or during one.
            pass

    def _result_of(self, name, outputs):
        if name not in outputs:
            return None
        data = b''.join(outputs[name])
        if self.text_mode:
            stream = getattr(self, name)
            data = data.decode(stream.encoding, stream.errors).replace('\r\n', '\n').replace('\r', '\n')
        return data
