"""Documentation of objects as plain text: what help() shows. See https://docs.python.org/3.14/library/pydoc.html"""
import builtins
import importlib
import inspect
import sys
from reprlib import Repr

_HIDDEN = {'__author__', '__builtins__', '__credits__', '__date__', '__doc__', '__docformat__', '__file__', '__loader__', '__module__', '__name__',
           '__package__', '__path__', '__qualname__', '__slots__', '__spec__', '__version__', '__static_attributes__', '__firstlineno__',
           '__annotate_func__', '__annotations_cache__', '__cached__', '__classdictcell__', '__annotate__'}
_RULE = '-' * 70 + '\n'


class ErrorDuringImport(Exception):
    """Errors that occurred while trying to import something to document it."""

    def __init__(self, filename, exc_info):
        self.filename = filename
        self.exc, self.value, self.tb = exc_info

    def __str__(self):
        return f'problem in {self.filename} - {self.exc.__name__}: {self.value}'


def getdoc(object):
    """Get the doc string or comments for an object."""
    doc = inspect.getdoc(object)
    return doc.rstrip() if isinstance(doc, str) else ''


def _signature(object):
    """The signature as text; of a built-in whose defaults no expression has, the text that it brings."""
    try:
        return str(inspect.signature(object))
    except (ValueError, TypeError):
        text = getattr(object, '__text_signature__', None)
    if not text or not text.startswith('($') or getattr(object, '__self__', None) is None:
        return text and text.replace('($', '(', 1)
    # What it is bound to is no argument any more.
    return '(' + text.partition(', ')[2].removeprefix('/, ').removeprefix('/') if ', ' in text else '()'


def splitdoc(doc):
    """Split a doc string into a synopsis line (if any) and the rest."""
    lines = doc.strip().split('\n')
    if len(lines) == 1:
        return lines[0], ''
    if len(lines) >= 2 and not lines[1].rstrip():
        return lines[0], '\n'.join(lines[2:])
    return '', '\n'.join(lines)


def classname(object, modname):
    """Get a class name and qualify it with a module name if necessary."""
    return object.__name__ if object.__module__ == modname else f'{object.__module__}.{object.__name__}'


def visiblename(name, all=None, obj=None):
    """Decide whether to show documentation on a variable."""
    if name in _HIDDEN:
        return False
    if name.startswith('__') and name.endswith('__'):
        return True
    if name.startswith('_') and hasattr(obj, '_fields'):
        return True
    return name in all if all is not None else not name.startswith('_')


def describe(thing):
    """Produce a short description of the given thing."""
    if inspect.ismodule(thing):
        kind = 'built-in module' if thing.__name__ in sys.builtin_module_names else 'package' if hasattr(thing, '__path__') else 'module'
        return f'{kind} {thing.__name__}'
    if inspect.isbuiltin(thing):
        return 'built-in function ' + thing.__name__
    if inspect.isgetsetdescriptor(thing):
        return f'getset descriptor {thing.__objclass__.__module__}.{thing.__objclass__.__name__}.{thing.__name__}'
    if inspect.ismemberdescriptor(thing):
        return f'member descriptor {thing.__objclass__.__module__}.{thing.__objclass__.__name__}.{thing.__name__}'
    if inspect.isclass(thing):
        return 'class ' + thing.__name__
    if inspect.isfunction(thing):
        return 'function ' + thing.__name__
    if inspect.ismethod(thing):
        return 'method ' + thing.__name__
    if inspect.ismethodwrapper(thing):
        return 'method wrapper ' + thing.__name__
    if inspect.ismethoddescriptor(thing):
        return 'method descriptor ' + getattr(thing, '__name__', type(thing).__name__)
    return type(thing).__name__


class _TextRepr(Repr):
    def __init__(self):
        super().__init__()
        self.maxlist = self.maxtuple = 20
        self.maxdict = 10
        self.maxstring = self.maxother = 100


class TextDoc:
    """Formatter for text."""

    repr = _TextRepr().repr

    def document(self, object, name=None, *args):
        """Generate documentation for an object."""
        if inspect.ismodule(object):
            return self.docmodule(object, name, *args)
        if inspect.isclass(object):
            return self.docclass(object, name, *args)
        if inspect.isroutine(object):
            return self.docroutine(object, name, *args)
        if inspect.isdatadescriptor(object):
            return self.docdata(object, name, *args)
        return self.docother(object, name, *args)

    def bold(self, text):
        return text

    def indent(self, text, prefix='    '):
        """Indent text by prepending a given prefix to each line."""
        return '\n'.join((prefix + line).rstrip() for line in text.split('\n')) if text else ''

    def section(self, title, contents):
        """Format a section with a given heading."""
        return title + '\n' + self.indent(contents).rstrip() + '\n\n'

    # ---- modules

    def docmodule(self, object, name=None, mod=None):
        name = object.__name__
        synopsis, description = splitdoc(getdoc(object))
        result = self.section('NAME', name + (synopsis and ' - ' + synopsis))
        all = getattr(object, '__all__', None)
        if description:
            result += self.section('DESCRIPTION', description)
        classes, functions, data = [], [], []
        for key, value in inspect.getmembers(object):
            if not visiblename(key, all, object):
                continue
            if inspect.isclass(value):
                if all is not None or value.__module__ == name:
                    classes.append((key, value))
            elif inspect.isroutine(value):
                if all is not None or inspect.isbuiltin(value) or inspect.getmodule(value) is object:
                    functions.append((key, value))
            elif not inspect.ismodule(value) and not key.startswith('__'):
                data.append((key, value))
        if classes:
            tree = inspect.getclasstree([value for _, value in classes], True)
            result += self.section('CLASSES', '\n'.join([self.formattree(tree, name)] + [self.document(v, k, name) for k, v in classes]))
        if functions:
            result += self.section('FUNCTIONS', '\n'.join(self.document(v, k, name) for k, v in functions))
        if data:
            result += self.section('DATA', '\n'.join(self.docother(v, k, name, maxlen=70) for k, v in data))
        if hasattr(object, '__version__'):
            result += self.section('VERSION', str(object.__version__))
        return result + self.section('FILE', getattr(object, '__file__', None) or '(built-in)')

    def formattree(self, tree, modname, parent=None, prefix=''):
        """Render in text a class tree as returned by inspect.getclasstree()."""
        result = ''
        for entry in tree:
            if isinstance(entry, tuple):
                c, bases = entry
                result += prefix + classname(c, modname)
                if bases and bases != (parent,):
                    result += f"({', '.join(classname(b, modname) for b in bases)})"
                result += '\n'
                parent_of_next = c
            else:
                result += self.formattree(entry, modname, parent_of_next, prefix + '    ')
        return result

    # ---- classes

    def docclass(self, object, name=None, mod=None, *ignored):
        real = object.__name__
        name = name or real
        title = f'class {name}' if name == real else f'{name} = class {real}'
        if object.__bases__:
            title += f"({', '.join(classname(b, object.__module__) for b in object.__bases__)})"
        lines = []
        try:
            signature = str(inspect.signature(object))
        except (ValueError, TypeError):
            signature = None
        if signature and signature != '()':
            lines.append(name + signature + '\n')
        doc = getdoc(object)
        if doc:
            lines.append(doc + '\n')
        mro = list(inspect.getmro(object))
        if len(mro) > 2:
            lines.append('Method resolution order:')
            lines += ['    ' + classname(base, object.__module__) for base in mro]
            lines.append('')
        shown = sorted((c.__name__ for c in type.__subclasses__(object) if c.__module__ == 'builtins' and not c.__name__.startswith('_')), key=str.lower)
        if shown:
            more = [f'... and {len(shown) - 4} other subclasses'] if len(shown) > 4 else []
            lines.append('Built-in subclasses:')
            lines += ['    ' + line for line in shown[:4] + more]
            lines.append('')
        attributes = [(n, k, c, v) for n, k, c, v in self._attributes(object) if visiblename(n, obj=object)]
        first = True
        for cls in mro:
            own = sorted((a for a in attributes if a[2] is cls), key=lambda a: a[0])
            if not own or cls is builtins.object and object is not builtins.object:
                continue
            tag = 'defined here' if cls is object else f'inherited from {classname(cls, object.__module__)}'
            for heading, kinds in (('Methods', ('method',)), ('Class methods', ('class method',)), ('Static methods', ('static method',)),
                                   ('Readonly properties', ('readonly property',)), ('Data descriptors', ('data descriptor',)),
                                   ('Data and other attributes', ('data',))):
                chosen = [a for a in own if a[1] in kinds]
                if not chosen:
                    continue
                if not first:
                    lines.append(_RULE.rstrip('\n'))
                first = False
                lines.append(f'{heading} {tag}:\n')
                for attribute, kind, _, value in chosen:
                    lines.append(self._attribute(object, attribute, kind, value, mod))
        body = '\n'.join(lines)
        if not body:
            return title + '\n'
        return title + '\n' + self.indent(body.rstrip(), ' |  ') + '\n'

    def _attributes(self, object):
        for name, kind, cls, value in inspect.classify_class_attrs(object):
            if inspect.isdatadescriptor(value):
                kind = 'readonly property' if isinstance(value, property) and value.fset is None else 'data descriptor'
            elif kind == 'property':
                kind = 'data descriptor'
            yield name, kind, cls, value

    def _attribute(self, object, name, kind, value, mod):
        if kind in ('data descriptor', 'readonly property'):
            return self.docdata(value, name, mod)
        if kind == 'data':
            doc = getdoc(value) if callable(value) or inspect.isdatadescriptor(value) else None
            return self.docother(getattr(object, name, value), name, mod, maxlen=70, doc=doc) + '\n'
        try:
            value = getattr(object, name)
        except AttributeError:
            pass
        if inspect.isroutine(value) or inspect.isclass(value):
            return self.docroutine(value, name, mod, object) if inspect.isroutine(value) else self.document(value, name, mod)
        return self.docother(value, name, mod, maxlen=70) + '\n'

    # ---- functions, descriptors, values

    def docroutine(self, object, name=None, mod=None, cl=None):
        real = object.__name__
        name = name or real
        note = ''
        if inspect.ismethod(object):
            owner = object.__self__
            if inspect.isclass(owner):
                if cl is None or owner is not cl:
                    note = f' class method of {classname(owner, mod)}'
            elif cl is None:
                note = f' method of {classname(type(owner), mod)} instance'
        elif cl is None and (inspect.ismethoddescriptor(object) or inspect.ismethodwrapper(object)) and hasattr(object, '__objclass__'):
            note = f' unbound {classname(object.__objclass__, mod)} method'
        elif inspect.isbuiltin(object) and not inspect.ismodule(object.__self__) and object.__self__ is not None and cl is None:
            owner = object.__self__
            note = f' class method of {classname(owner, mod)}' if inspect.isclass(owner) else f' method of {classname(type(owner), mod)} instance'
        title = name if name == real else f'{name} = {real}'
        signature = _signature(object) or '(...)'
        if real == '<lambda>':
            title = f'{name} lambda '
            signature = signature[1:-1]
        prefix = 'async ' if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object) else ''
        declaration = prefix + title + signature + note
        doc = getdoc(object)
        return declaration + '\n' + (doc and self.indent(doc).rstrip() + '\n')

    def docdata(self, object, name=None, mod=None, *ignored):
        name = name or getattr(object, '__name__', None)
        result = name + '\n' if name else ''
        doc = getdoc(object)
        return result + (self.indent(doc) + '\n' if doc else '')

    docproperty = docdata

    def docother(self, object, name=None, mod=None, parent=None, *ignored, maxlen=None, doc=None):
        shown = self.repr(object)
        if maxlen:
            line = (name + ' = ' if name else '') + shown
            chop = maxlen - len(line)
            if chop < 0:
                shown = shown[:chop] + '...'
        line = (name + ' = ' if name else '') + shown
        if doc:
            line += '\n' + self.indent(str(doc)) + '\n'
        return line


text = plaintext = TextDoc()


# ---- finding things

def safeimport(path, forceload=0, cache={}):
    """Import a module; None if there is none of that name, ErrorDuringImport if it fails."""
    try:
        return importlib.import_module(path)
    except ImportError as e:
        if e.name is not None and (path == e.name or path.startswith(e.name + '.')):
            return None
        raise ErrorDuringImport(path, sys.exc_info())
    except Exception:
        raise ErrorDuringImport(path, sys.exc_info())


def locate(path, forceload=0):
    """Locate an object by name or dotted path, importing as necessary."""
    parts = [part for part in path.split('.') if part]
    module, used = None, 0
    while used < len(parts):
        found = safeimport('.'.join(parts[:used + 1]), forceload)
        if not found:
            break
        module, used = found, used + 1
    object = module if module else builtins
    for part in parts[used:]:
        try:
            object = getattr(object, part)
        except AttributeError:
            return None
    return object


def resolve(thing, forceload=0):
    """Given an object or a path to an object, get the object and its name."""
    if isinstance(thing, str):
        object = locate(thing, forceload)
        if object is None:
            raise ImportError(f'No Python documentation found for {thing!r}.\n'
                              'Use help() to get the interactive help utility.\nUse help(str) for help on the str class.')
        return object, thing
    name = getattr(thing, '__name__', None)
    return thing, name if isinstance(name, str) else None


def render_doc(thing, title='Python Library Documentation: %s', forceload=0, renderer=None):
    """Render text documentation, given an object or a path to an object."""
    renderer = renderer or text
    object, name = resolve(thing, forceload)
    description = describe(object)
    module = inspect.getmodule(object)
    if name and '.' in name:
        description += ' in ' + name[:name.rfind('.')]
    elif module and module is not object:
        description += ' in module ' + module.__name__
    if not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object) or inspect.isdatadescriptor(object) or getdoc(object) and False):
        # An instance is as its class says.
        if not hasattr(object, '__origin__'):
            object = type(object)
            description += ' object'
            name = None
    return title % description + '\n\n' + renderer.document(object, name)


def doc(thing, title='Python Library Documentation: %s', forceload=0, output=None, is_cli=False):
    """Display text documentation, given an object or a path to an object."""
    try:
        shown = render_doc(thing, title, forceload, plaintext)
    except ImportError as exc:
        if is_cli:
            raise
        print(exc)
        return
    if output is None:
        pager(shown)
    else:
        output.write(shown)


def plain(text):
    """The text without overstruck characters."""
    import re
    return re.sub('.\b', '', text)


def pager(text, title=''):
    """Show text: there is no paging."""
    sys.stdout.write(plain(text) + '\n')
    sys.stdout.flush()


plainpager = pager


class Helper:
    """What help is."""

    def __init__(self, input=None, output=None):
        self._output = output

    def __repr__(self):
        return '<pydoc.Helper instance>'

    def __call__(self, *args, **kwargs):
        if not args and not kwargs:
            print('Type help(object) for help about object.')
            return
        self.help(*args, **kwargs)

    def help(self, request, is_cli=False):
        """Show the documentation of an object, or of what a string names."""
        if isinstance(request, str):
            request = request.strip()
        doc(request, 'Help on %s:', output=self._output, is_cli=is_cli)


help = Helper()


def cli():
    """The command: python -m pydoc name ..."""
    for name in sys.argv[1:]:
        try:
            help.help(name, is_cli=True)
        except (ImportError, ErrorDuringImport) as value:
            print(value)
            sys.exit(1)


if __name__ == '__main__':
    cli()
