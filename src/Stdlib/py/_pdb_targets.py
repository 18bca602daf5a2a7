"""What `python -m pdb` debugs (a script, a module, an archive), and where its functions stand."""

import io
import linecache
import os
import re
import runpy
import sys
import tokenize
import traceback
import zipimport
from types import CodeType


class ExecutableTarget:
    """Something to debug: the file in which to stop first, its code and the namespace of __main__."""

    filename: str
    code: CodeType | str
    namespace: dict


class ScriptTarget(ExecutableTarget):
    """A script. Exits with a message if there is none."""

    def __init__(self, target):
        # A name under /dev/fd says which pipe it is only as long as it is not resolved.
        real = os.path.realpath(target)
        self._target = real if os.path.exists(real) else os.path.abspath(target)
        if not os.path.exists(target):
            print(f"Error: {target} does not exist")
            sys.exit(1)
        if os.path.isdir(target):
            print(f"Error: {target} is a directory")
            sys.exit(1)
        # What the script imports stands beside it.
        if not sys.flags.safe_path:
            sys.path[:1] = [os.path.dirname(self._target)]

    def __repr__(self):
        return self._target

    @property
    def filename(self):
        return self._target

    @property
    def code(self):
        # The debugger counts a frame of its own below the script's; a syntax error is the script's.
        with io.open_code(self._target) as file:
            return f"exec(compile({file.read()!r}, {self._target!r}, 'exec'))"

    @property
    def namespace(self):
        return {"__name__": "__main__", "__file__": self._target, "__builtins__": __builtins__, "__spec__": None}


class LoadedTarget(ExecutableTarget):
    """What the import system finds: has a spec. Exits with a message if there is none."""

    def __init__(self, target):
        self._target = target
        try:
            self._spec, self._code = self._find(target)
        except ImportError as e:
            print(f"ImportError: {e}")
            sys.exit(1)
        except Exception:
            traceback.print_exc()
            sys.exit(1)

    def __repr__(self):
        return self._target

    @property
    def filename(self):
        return self._code.co_filename

    @property
    def code(self):
        return self._code

    @property
    def namespace(self):
        return {"__name__": "__main__", "__file__": os.path.normcase(os.path.abspath(self.filename)), "__package__": self._spec.parent,
                "__loader__": self._spec.loader, "__spec__": self._spec, "__builtins__": __builtins__}


class ModuleTarget(LoadedTarget):
    """A module, or the __main__ of a package."""

    def _find(self, target):
        _, spec, code = runpy._get_module_details(target)
        return spec, code


class ZipTarget(LoadedTarget):
    """An archive with a __main__.py."""

    def __init__(self, target):
        sys.path.insert(0, os.path.realpath(target))
        super().__init__(os.path.realpath(target))

    def _find(self, target):
        spec = zipimport.zipimporter(target).find_spec("__main__")
        if spec is None:
            raise ImportError(f"can't find '__main__' module in {target!r}")
        return spec, spec.loader.get_code("__main__")


def find_first_executable_line(code):
    """The line at which a function begins to do something; the first one of its definition if it never does."""
    lines = (line for start, end, line in code.co_lines() if line is not None and line != code.co_firstlineno)
    return next(lines, code.co_firstlineno)


def find_function(funcname, filename):
    """(name, file, first executable line) of a function that is defined somewhere in a file; None if there is none."""
    start = re.compile(rf"def\s+{re.escape(funcname)}(\s*\[.+\])?\s*[(]")
    try:
        with tokenize.open(filename) as file:
            lines = file.readlines()
    except OSError:
        lines = linecache.getlines(filename)
    for number, line in enumerate(lines, 1):
        if not start.match(line.lstrip()) and not (line.lstrip().startswith("async ") and start.match(line.lstrip()[6:].lstrip())):
            continue
        code = _code_from(lines, number, funcname)
        if code is not None:
            return funcname, filename, find_first_executable_line(code) + number - 1
        return funcname, filename, number
    return None


def _code_from(lines, number, funcname):
    """The code of the function that begins at a line; None if it cannot be compiled by itself."""
    indent = len(lines[number - 1]) - len(lines[number - 1].lstrip())
    block = [lines[number - 1][indent:]]
    for line in lines[number:]:
        if line.strip() and not line[:indent].isspace() and indent:
            break
        if not indent and line.strip() and not line[0].isspace() and line[0] not in ")]}#":
            break
        if indent and line.strip() and len(line) - len(line.lstrip()) <= indent and line.lstrip()[0] not in ")]}#":
            break
        block.append(line[indent:] if line.strip() else "\n")
    try:
        module = compile("".join(block), "<function>", "exec", dont_inherit=True)
    except Exception:
        return None
    return _function_in(module, funcname)


def _function_in(code, funcname):
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            if constant.co_name == funcname:
                return constant
            # The parameters of types have a scope of their own around the function.
            found = _function_in(constant, funcname)
            if found is not None:
                return found
    return None
