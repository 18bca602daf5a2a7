"""Logging as a dictionary or a file describes it. See https://docs.python.org/3.14/library/logging.config.html"""
import functools
import importlib
import io
import logging
import logging.handlers
import os
import re

DEFAULT_LOGGING_CONFIG_PORT = 9030
IDENTIFIER = re.compile('^[a-z_][a-z0-9_]*$', re.I)


def valid_ident(s):
    """Whether a string is an identifier; ValueError if not."""
    if not IDENTIFIER.match(s):
        raise ValueError('Not a valid Python identifier: %r' % s)
    return True


def _resolve(name):
    """The object of a dotted name."""
    parts = name.split('.')
    used = parts.pop(0)
    found = importlib.import_module(used)
    for part in parts:
        used += '.' + part
        try:
            found = getattr(found, part)
        except AttributeError:
            importlib.import_module(used)
            found = getattr(found, part)
    return found


class ConvertingMixin:
    """For the containers of a configuration: their items are converted when they are read."""

    def convert_with_key(self, key, value, replace=True):
        result = self.configurator.convert(value)
        if value is not result:
            if replace:
                self[key] = result
            if type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
                result.parent = self
                result.key = key
        return result


class ConvertingDict(dict, ConvertingMixin):
    """A converting dictionary wrapper."""

    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self.convert_with_key(key, dict.get(self, key, default)) if key in self else default

    def pop(self, key, *default):
        return self.convert_with_key(key, dict.pop(self, key, *default), replace=False)


class ConvertingList(list, ConvertingMixin):
    """A converting list wrapper."""

    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, idx=-1):
        return self.configurator.convert(list.pop(self, idx))

    def __iter__(self):
        return (self[i] for i in range(len(self)))


class ConvertingTuple(tuple, ConvertingMixin):
    """A converting tuple wrapper."""

    def __getitem__(self, key):
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator:
    """The configurator base class which defines some useful defaults."""

    CONVERT_PATTERN = re.compile(r'^(?P<prefix>[a-z]+)://(?P<suffix>.*)$')
    value_converters = {'ext': 'ext_convert', 'cfg': 'cfg_convert'}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """Resolve strings to objects using standard import and attribute syntax."""
        try:
            return _resolve(s)
        except ImportError as e:
            raise ValueError(f'Cannot resolve {s!r}: {e}') from e

    def ext_convert(self, value):
        """Default converter for the ext:// protocol."""
        return self.resolve(value)

    def cfg_convert(self, value):
        """Default converter for the cfg:// protocol."""
        match = re.match(r'^\s*(\w+)\s*', value)
        if match is None:
            raise ValueError("Unable to convert %r" % value)
        found = self.config[match.group(1)]
        rest = value[match.end():]
        while rest:
            match = re.match(r'^\.\s*(\w+)\s*', rest)
            if match:
                found = found[match.group(1)]
            else:
                match = re.match(r'^\[\s*([^\]\s]+)\s*\]\s*', rest)
                if not match:
                    raise ValueError('Unable to convert %r at %r' % (value, rest))
                index = match.group(1)
                found = found[int(index)] if index.isdecimal() and not isinstance(found, dict) else found[index]
            rest = rest[match.end():]
        return found

    def convert(self, value):
        """Convert values to an appropriate type: containers to those that convert, strings with a prefix by its converter."""
        for plain, converting in ((dict, ConvertingDict), (list, ConvertingList), (tuple, ConvertingTuple)):
            if isinstance(value, plain) and not isinstance(value, converting) and not hasattr(value, '_fields'):
                value = converting(value)
                value.configurator = self
                return value
        if isinstance(value, str):
            match = self.CONVERT_PATTERN.match(value)
            if match:
                converter = self.value_converters.get(match['prefix'])
                if converter:
                    return getattr(self, converter)(match['suffix'])
        return value

    def configure_custom(self, config):
        """Configure an object with a user-supplied factory."""
        factory = config.pop('()')
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop('.', None)
        result = factory(**{key: config[key] for key in config if valid_ident(key)})
        for name, value in (attributes or {}).items():
            setattr(result, name, value)
        return result

    def as_tuple(self, value):
        """Utility function which converts lists to tuples."""
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    """Configure logging using a dictionary-like object to describe the configuration."""

    def configure(self):
        """Do the configuration."""
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError("Unsupported version: %s" % config['version'])
        with logging._lock:
            if config.pop('incremental', False):
                self._configure_incrementally(config)
            else:
                self._configure_anew(config)

    def _configure_incrementally(self, config):
        for name, changes in config.get('handlers', {}).items():
            if name not in logging._handlers:
                raise ValueError('No handler found with name %r' % name)
            try:
                if changes.get('level'):
                    logging._handlers[name].setLevel(logging._checkLevel(changes['level']))
            except Exception as e:
                raise ValueError('Unable to configure handler %r' % name) from e
        for name, changes in config.get('loggers', {}).items():
            try:
                self.configure_logger(name, changes, True)
            except Exception as e:
                raise ValueError('Unable to configure logger %r' % name) from e
        if config.get('root'):
            try:
                self.configure_root(config['root'], True)
            except Exception as e:
                raise ValueError('Unable to configure root logger') from e

    def _make_all(self, things, make, what):
        for name in sorted(things):
            try:
                things[name] = make(things[name])
            except Exception as e:
                raise ValueError(f'Unable to configure {what} {name!r}') from e

    def _configure_anew(self, config):
        disable_existing = config.pop('disable_existing_loggers', True)
        _clear_existing_handlers()
        for section in ('formatters', 'filters', 'handlers', 'loggers'):
            if section not in config:
                dict.__setitem__(config, section, {})
        self._make_all(config['formatters'], self.configure_formatter, 'formatter')
        self._make_all(config['filters'], self.configure_filter, 'filter')
        self._make_handlers(config['handlers'])
        root = logging.root
        existing = sorted(root.manager.loggerDict)
        children = []
        for name in sorted(config['loggers']):
            if name in existing:
                children += [other for other in existing if other.startswith(name + '.')]
                existing.remove(name)
            try:
                self.configure_logger(name, config['loggers'][name])
            except Exception as e:
                raise ValueError('Unable to configure logger %r' % name) from e
        for name in existing:
            logger = root.manager.loggerDict[name]
            if name in children:
                # Its parent was configured anew: it does as its parent does.
                if not isinstance(logger, logging.PlaceHolder):
                    logger.setLevel(logging.NOTSET)
                    logger.handlers = []
                    logger.propagate = True
            elif not isinstance(logger, logging.PlaceHolder):
                logger.disabled = disable_existing
        if config.get('root'):
            try:
                self.configure_root(config['root'])
            except Exception as e:
                raise ValueError('Unable to configure root logger') from e

    def _make_handlers(self, handlers):
        # One may be the target of another: those whose target is not made yet come later.
        waiting = sorted(handlers)
        deferred = []
        while waiting:
            for name in waiting:
                try:
                    handler = self.configure_handler(handlers[name])
                    handler.name = name
                    handlers[name] = handler
                except _TargetNotMade:
                    deferred.append(name)
                except Exception as e:
                    raise ValueError('Unable to configure handler %r' % name) from e
            if len(deferred) == len(waiting):
                raise ValueError('Unable to configure handler %r' % deferred[0])
            waiting, deferred = deferred, []

    def configure_formatter(self, config):
        """Configure a formatter from a dictionary."""
        if '()' in config:
            return self.configure_custom(config)
        kind = config.get('class')
        kind = logging.Formatter if not kind else _resolve(kind)
        extra = {}
        if 'defaults' in config:
            extra['defaults'] = config['defaults']
        if 'validate' in config:
            extra['validate'] = config['validate']
        return kind(config.get('format'), config.get('datefmt'), config.get('style', '%'), **extra)

    def configure_filter(self, config):
        """Configure a filter from a dictionary."""
        if '()' in config:
            return self.configure_custom(config)
        return logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        """Add filters to a filterer from a list of names."""
        for f in filters:
            try:
                filterer.addFilter(f if callable(f) or callable(getattr(f, 'filter', None)) else self.config['filters'][f])
            except Exception as e:
                raise ValueError('Unable to add filter %r' % f) from e

    def configure_handler(self, config):
        """Configure a handler from a dictionary."""
        saved = dict(config)
        formatter = config.get('formatter', None)
        if formatter:
            try:
                formatter = self.config['formatters'][formatter]
            except Exception as e:
                raise ValueError('Unable to set formatter %r' % formatter) from e
        level = config.pop('level', None)
        filters = config.pop('filters', None)
        config.pop('formatter', None)
        if '()' in config:
            factory = config.pop('()')
            if not callable(factory):
                factory = self.resolve(factory)
        else:
            name = config.pop('class')
            factory = self.resolve(name) if not callable(name) else name
            if isinstance(factory, type) and issubclass(factory, logging.handlers.MemoryHandler):
                self._find_target(config, saved)
        attributes = config.pop('.', None)
        result = factory(**{key: config[key] for key in config if valid_ident(key)})
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        for name, value in (attributes or {}).items():
            setattr(result, name, value)
        return result

    def _find_target(self, config, saved):
        if 'flushLevel' in config:
            config['flushLevel'] = logging._checkLevel(config['flushLevel'])
        if 'target' not in config:
            return
        try:
            target = self.config['handlers'][config['target']]
            if not isinstance(target, logging.Handler):
                config.update(saved)
                raise _TargetNotMade
            config['target'] = target
        except _TargetNotMade:
            raise
        except Exception as e:
            raise ValueError('Unable to set target handler %r' % saved['target']) from e

    def add_handlers(self, logger, handlers):
        """Add handlers to a logger from a list of names."""
        for name in handlers:
            try:
                logger.addHandler(self.config['handlers'][name])
            except Exception as e:
                raise ValueError('Unable to add handler %r' % name) from e

    def common_logger_config(self, logger, config, incremental=False):
        """Perform configuration which is common to root and non-root loggers."""
        level = config.get('level', None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if not incremental:
            for handler in logger.handlers[:]:
                logger.removeHandler(handler)
            if config.get('handlers'):
                self.add_handlers(logger, config['handlers'])
            if config.get('filters'):
                self.add_filters(logger, config['filters'])

    def configure_logger(self, name, config, incremental=False):
        """Configure a non-root logger from a dictionary."""
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        if config.get('propagate', None) is not None:
            logger.propagate = config['propagate']

    def configure_root(self, config, incremental=False):
        """Configure a root logger from a dictionary."""
        self.common_logger_config(logging.getLogger(), config, incremental)


class _TargetNotMade(TypeError):
    """The handler that another is to pass records to does not exist yet."""


def _clear_existing_handlers():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Configure logging using a dictionary."""
    dictConfigClass(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Read the logging configuration from a ConfigParser-format file."""
    import configparser
    if isinstance(fname, str) and not os.path.exists(fname):
        raise FileNotFoundError(f"{fname} doesn't exist")
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        parser = configparser.ConfigParser(defaults)
        if hasattr(fname, 'readline'):
            parser.read_file(fname)
        else:
            parser.read(fname, encoding=io.text_encoding(encoding))
    dictConfig(_dictionary_of(parser, disable_existing_loggers))


def _names(text):
    return [name.strip() for name in text.split(',') if name.strip()]


def _dictionary_of(parser, disable_existing_loggers):
    config = {'version': 1, 'disable_existing_loggers': disable_existing_loggers, 'formatters': {}, 'handlers': {}, 'loggers': {}}
    for name in _names(parser['formatters']['keys']):
        section = parser[f'formatter_{name}']
        config['formatters'][name] = {'format': section.get('format', raw=True), 'datefmt': section.get('datefmt', raw=True),
                                      'style': section.get('style', '%', raw=True), **({'class': section['class']} if 'class' in section else {})}
    for name in _names(parser['handlers']['keys']):
        section = parser[f'handler_{name}']
        factory = functools.partial(_handler_of, section['class'], section.get('args', '()'), section.get('kwargs', '{}'))
        entry = {'()': factory}
        if section.get('level'):
            entry['level'] = section['level']
        if section.get('formatter'):
            entry['formatter'] = section['formatter']
        config['handlers'][name] = entry
    for name in _names(parser['loggers']['keys']):
        section = parser[f'logger_{name}']
        entry = {'handlers': _names(section['handlers'])}
        if section.get('level'):
            entry['level'] = section['level']
        if name == 'root':
            config['root'] = entry
        else:
            entry['propagate'] = section.getint('propagate', fallback=1)
            config['loggers'][section['qualname']] = entry
    return config


def _handler_of(kind, args, kwargs):
    names = vars(logging)
    try:
        factory = eval(kind, names)
    except (AttributeError, NameError):
        factory = _resolve(kind)
    return factory(*eval(args, names), **eval(kwargs, names))


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    """Not supported: there are no sockets."""
    raise NotImplementedError('PyLite has no sockets: logging.config.listen() is not supported')


def stopListening():
    """Nothing listens."""
