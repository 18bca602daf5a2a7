"""Shows documents in web browsers. https://docs.python.org/3.14/library/webbrowser.html"""
import os
import shlex
import shutil
import subprocess
import sys

__all__ = ['Error', 'open', 'open_new', 'open_new_tab', 'get', 'register']


class Error(Exception):
    pass


# name -> [class or function that makes a controller, controller]; the names in the order in which they are tried
_known = {}
_order = None


def register(name, klass, instance=None, *, preferred=False):
    """Register a browser connector."""
    if _order is None:
        _find()
    _known[name.lower()] = [klass, instance]
    if preferred:
        _order.insert(0, name)
    else:
        _order.append(name)


def get(using=None):
    """Return a browser launcher instance appropriate for the environment."""
    if _order is None:
        _find()
    for name in _order if using is None else [using]:
        if '%s' in name:
            command = shlex.split(name)
            return BackgroundBrowser(command[:-1]) if command[-1] == '&' else GenericBrowser(command)
        entry = _known.get(name.lower())
        if entry is None and shutil.which(name):
            entry = _known[name.lower()] = [None, GenericBrowser(name)]
        if entry is None:
            continue
        if entry[1] is None:
            entry[1] = entry[0]()
        return entry[1]
    raise Error('could not locate runnable browser')


def open(url, new=0, autoraise=True):
    """Display url using the default browser.

    If possible, open url in a location determined by new.
    - 0: the same browser window (the default).
    - 1: a new browser window.
    - 2: a new browser page ("tab").
    If possible, autoraise raises the window (the default) or not.

    If opening the browser succeeds, return True.
    If there is a problem, return False.
    """
    if _order is None:
        _find()
    return any(get(name).open(url, new, autoraise) for name in _order)


def open_new(url):
    """Open url in a new window of the default browser.

    If not possible, then open url in the only browser window.
    """
    return open(url, 1)


def open_new_tab(url):
    """Open url in a new page ("tab") of the default browser.

    If not possible, then the behavior becomes equivalent to open_new().
    """
    return open(url, 2)


class BaseBrowser:
    """Parent class for all browsers. Do not use directly."""

    args = ['%s']

    def __init__(self, name=''):
        self.name = name
        self.basename = name

    def open(self, url, new=0, autoraise=True):
        raise NotImplementedError

    def open_new(self, url):
        return self.open(url, 1)

    def open_new_tab(self, url):
        return self.open(url, 2)


class GenericBrowser(BaseBrowser):
    """Class for all browsers started with a command and without remote functionality."""

    def __init__(self, name):
        command = [name] if isinstance(name, str) else list(name)
        super().__init__(command[0])
        self.basename = os.path.basename(self.name)
        self.args = command[1:] or ['%s']

    def _command(self, url):
        return [self.name] + [arg.replace('%s', url) for arg in self.args]

    def open(self, url, new=0, autoraise=True):
        sys.audit('webbrowser.open', url)
        try:
            return not subprocess.Popen(self._command(url)).wait()
        except OSError:
            return False


class BackgroundBrowser(GenericBrowser):
    """Class for all browsers which are to be started in the background."""

    def open(self, url, new=0, autoraise=True):
        sys.audit('webbrowser.open', url)
        try:
            return subprocess.Popen(self._command(url)).poll() is None
        except OSError:
            return False


def _find():
    """Looks for the browsers of this machine: those that BROWSER names come first."""
    global _order
    _order = []
    if os.environ.get('DISPLAY') or os.environ.get('WAYLAND_DISPLAY'):
        for name in ('xdg-open', 'x-www-browser', 'firefox', 'google-chrome', 'chromium', 'chromium-browser', 'epiphany'):
            if shutil.which(name):
                register(name, None, BackgroundBrowser(name))
    if os.environ.get('TERM'):
        for name in ('www-browser', 'links', 'elinks', 'lynx', 'w3m'):
            if shutil.which(name):
                register(name, None, GenericBrowser(name))
    for name in reversed([n for n in os.environ.get('BROWSER', '').split(os.pathsep) if n]):
        if '%s' not in name and name.lower() not in _known and shutil.which(name):
            _known[name.lower()] = [None, GenericBrowser(name)]
        if '%s' in name or name.lower() in _known:
            _order.insert(0, name)
