"""Enumerations. See https://docs.python.org/3.14/library/enum.html"""

import builtins as bltns
import sys
from functools import reduce
from operator import or_ as _or_
from types import DynamicClassAttribute, MappingProxyType

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum',
           'auto', 'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name']

# Until these classes exist, the metaclass must not treat the classes that it makes as theirs.
Enum = Flag = EJECT = KEEP = ReprEnum = None


class nonmember:
    """Keeps a value from becoming a member."""
    def __init__(self, value):
        self.value = value


class member:
    """Makes a value a member that would not be one."""
    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    return not isinstance(obj, type) and (hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__'))


def _is_nested_class(cls_name, cls):
    """Whether the body of an enumeration defines a class."""
    qualname = getattr(cls, '__qualname__', '')
    return qualname == f'{cls_name}.{cls.__name__}' or qualname.endswith(f'.{cls_name}.{cls.__name__}')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    pattern = f'_{cls_name}__'
    return len(name) > len(pattern) and name.startswith(pattern) and (name[-1] != '_' or name[-2] != '_')


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def _iter_bits_lsb(value):
    """The single bits of a number, lowest first."""
    if isinstance(value, Enum):
        value = value.value
    if value < 0:
        raise ValueError('%r is not a positive integer' % value)
    while value:
        bit = value & -value
        yield bit
        value ^= bit


def bin(value, max_bits=None):
    """Like bin(), with a sign bit in front."""
    width = value.bit_length()
    if value >= 0:
        text = bltns.bin(value + 2 ** width).replace('1', '0', 1)
    else:
        text = bltns.bin(2 ** (width + 1) + value)
    sign, digits = text[:3], text[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f'{sign} {digits}'


class auto:
    """A value that the class chooses."""
    def __init__(self, value=None):
        self.value = _auto_null if value is None else value

    def __repr__(self):
        return f'auto({self.value!r})'


class _Unset:
    def __repr__(self):
        return '_auto_null'


_auto_null = _Unset()
# The classes whose members are being made.
_in_progress = set()


class property(DynamicClassAttribute):
    """An attribute of members that does not hide a member of the same name."""
    member = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        if self.fget is not None:
            return self.fget(instance)
        if self.member is not None:
            return self.member
        raise AttributeError(f'{ownerclass!r} member has no attribute {self.name!r}')

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class EnumDict(dict):
    """The namespace of a class body: notes which names become members."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name
        self._generate = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                           '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_', '_use_args_'):
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                names = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = names
                already = set(names) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
                value = names
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, type) and self._cls_name is not None and _is_nested_class(self._cls_name, value):
            pass
        elif isinstance(value, member) or not _is_descriptor(value):
            if isinstance(value, member):
                value = value.value
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            with_autos = isinstance(value, tuple) and any(isinstance(item, auto) for item in value)
            value = self._resolve(key, value)
            self._member_names[key] = None
            if not with_autos:
                self._last_values.append(value)
        super().__setitem__(key, value)

    def _resolve(self, key, value):
        """Replaces auto() by the value that it stands for, also within a tuple."""
        single = isinstance(value, auto)
        if not single and not (isinstance(value, tuple) and any(isinstance(item, auto) for item in value)):
            return value
        items = (value,) if single else value
        resolved = []
        for item in items:
            if isinstance(item, auto):
                if item.value is _auto_null:
                    item.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
                    self._auto_called = True
                item = item.value
                if not single:
                    self._last_values.append(item)
            resolved.append(item)
        if single:
            return resolved[0]
        kind = type(value)
        return tuple(resolved) if kind is tuple else kind(*resolved)

    @bltns.property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more):
        for key, value in (members.items() if hasattr(members, 'keys') else members):
            self[key] = value
        for key, value in more.items():
            self[key] = value


_EnumDict = EnumDict


class EnumType(type):
    """The type of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, /, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        names = list(classdict._member_names)
        ignored = classdict.get('_ignore_', [])
        namespace = {key: value for key, value in classdict.items() if key not in names and key not in ignored and key != '_ignore_'}
        values = {name: classdict[name] for name in names}
        invalid = set(names) & {'mro', ''}
        if invalid:
            raise ValueError('invalid enum member name(s) %s' % ','.join(repr(name) for name in invalid))
        order = namespace.pop('_order_', None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(namespace, member_type, first_enum)
        generate = namespace.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            namespace['_generate_next_value_'] = staticmethod(generate)
        namespace['_new_member_'] = new
        namespace['_use_args_'] = use_args
        namespace['_member_names_'] = []
        namespace['_member_map_'] = {}
        namespace['_value2member_map_'] = {}
        namespace['_unhashable_values_'] = []
        namespace['_member_type_'] = member_type
        namespace['_value_repr_'] = metacls._find_data_repr_(cls, bases)
        if boundary is None:
            boundary = getattr(first_enum, '_boundary_', None)
        namespace['_boundary_'] = boundary
        namespace['_flag_mask_'] = 0
        namespace['_singles_mask_'] = 0
        namespace['_all_bits_'] = 0
        namespace['_inverted_'] = None
        if Enum is not None and '__reduce_ex__' not in namespace and member_type is not object:
            known = ('__getnewargs_ex__', '__getnewargs__', '__reduce_ex__', '__reduce__')
            if not any(name in member_type.__dict__ for name in known) and '__new__' in namespace:
                namespace['__reduce_ex__'] = _make_unpicklable
        self = super().__new__(metacls, cls, bases, namespace, **kwds)
        if Enum is None:
            return self
        _in_progress.add(self)
        try:
            for name, value in values.items():
                self._make_member_(name, value, new, use_args, member_type)
        finally:
            _in_progress.discard(self)
        self._finish_flag_(first_enum)
        self._set_reprs_(namespace, member_type, first_enum)
        if save_new:
            self.__new_member__ = new
        self.__new__ = Enum.__new__
        if order is not None:
            wanted = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
            present = self._member_names_
            if Flag is not None and issubclass(self, Flag):
                present = [n for n in self._member_map_ if n in wanted] if set(wanted) - set(present) else present
            wanted = [n for n in wanted if n not in self._member_map_ or n in present or n not in self._member_names_ and self._member_map_[n].name == n]
            if wanted != present:
                raise TypeError('member order does not match _order_:\n  %r\n  %r' % (present, wanted))
        return self

    def __init__(cls, *args, **kwds):
        super().__init__(*args)

    def _make_member_(cls, name, value, new, use_args, member_type):
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        if use_args:
            made = new(cls, *args)
        else:
            made = new(cls)
        if not hasattr(made, '_value_'):
            if member_type is object:
                made._value_ = value
            else:
                try:
                    made._value_ = member_type(*args)
                except Exception as error:
                    raise TypeError('_value_ not set in __new__, unable to create it') from error
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        made._sort_order_ = len(cls._member_names_)
        made.__init__(*args)
        is_flag = Flag is not None and issubclass(cls, Flag)
        same = None
        try:
            same = cls._value2member_map_.get(value)
        except TypeError:
            for other in cls._member_map_.values():
                if other._value_ == value:
                    same = other
                    break
        if same is None:
            if not is_flag or not isinstance(value, int) or _is_single_bit(value):
                cls._member_names_.append(name)
            same = made
            try:
                cls._value2member_map_.setdefault(value, made)
            except TypeError:
                cls._unhashable_values_.append(value)
        if is_flag and isinstance(value, int):
            cls._flag_mask_ |= value
            if _is_single_bit(value):
                cls._singles_mask_ |= value
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        cls._add_member_(name, same)

    def _add_member_(cls, name, made):
        """Lets the class find a member by its name, although a property of members may have the same."""
        found = None
        for base in cls.__mro__[1:]:
            attribute = base.__dict__.get(name)
            if attribute is not None:
                found = attribute
                break
        if isinstance(found, (property, DynamicClassAttribute)) or found is not None and _is_descriptor(found):
            if hasattr(found, 'fget'):
                redirect = property(found.fget, found.fset, found.fdel)
            else:
                # What the data type has by that name is that of the value.
                redirect = property(lambda self: getattr(self._value_, name))
            redirect.member = made
            redirect.__set_name__(cls, name)
            type.__setattr__(cls, name, redirect)
        else:
            type.__setattr__(cls, name, made)
        cls._member_map_[name] = made

    def _finish_flag_(cls, first_enum):
        if Flag is None or not issubclass(cls, Flag):
            return
        in_order = [value for name in cls._member_names_ if isinstance(value := cls._member_map_[name]._value_, int)]
        if in_order != sorted(in_order):
            cls._iter_member_ = cls._iter_member_by_def_

    def _set_reprs_(cls, namespace, member_type, first_enum):
        # What the data type would show is not what members show.
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name in namespace:
                continue
            enum_method = getattr(first_enum, name)
            if getattr(cls, name) is getattr(member_type, name, None) or getattr(cls, name) is getattr(object, name):
                if name in ('__str__', '__format__') and ReprEnum is not None and ReprEnum in cls.__bases__:
                    continue
                type.__setattr__(cls, name, enum_method)
        if ReprEnum is not None and ReprEnum in cls.__bases__ and member_type is not object:
            if '__format__' not in namespace:
                type.__setattr__(cls, '__format__', member_type.__format__)
            if '__str__' not in namespace:
                method = member_type.__str__
                type.__setattr__(cls, '__str__', member_type.__repr__ if method is object.__str__ else method)
        if Flag is not None and issubclass(cls, Flag):
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in namespace and getattr(cls, name) is not getattr(Flag, name):
                    type.__setattr__(cls, name, Flag.__dict__[name])

    def __bool__(cls):
        return True

    def __call__(cls, value=_auto_null, names=_auto_null, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _auto_null:
                value = (value, names) + values
            if value is _auto_null and not values:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            return cls.__new__(cls, value)
        if names is _auto_null and type is None:
            return cls.__new__(cls, value)
        return cls._create_(value, None if names is _auto_null else names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if Flag is not None and issubclass(cls, Flag):
            try:
                return isinstance(cls._missing_(value), cls)
            except ValueError:
                pass
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __dir__(cls):
        shown = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__',
                 '__name__', '__qualname__'}
        if cls._member_type_ is object:
            return sorted(shown | set(cls._member_names_) | {'__init_subclass__'})
        return sorted(set(dir(cls._member_type_)) | shown | set(cls._member_names_))

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @bltns.property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f'<flag {cls.__name__!r}>'
        return f'<enum {cls.__name__!r}>'

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The functional form: Enum('Name', 'A B C')."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            given, names, last = names, [], []
            first_enum = metacls._get_mixins_(class_name, bases)[1]
            for count, name in enumerate(given):
                value = first_enum._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in () if names is None else names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        if module is None:
            module = sys._getframe(2).f_globals.get('__name__')
        if module is not None:
            namespace['__module__'] = module
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Makes an enumeration out of globals of a module, and puts its members in their place."""
        module_globals = sys.modules[module].__dict__
        source = source.__dict__ if source else module_globals
        members = [(key, value) for key, value in source.items() if filter(key)]
        try:
            members.sort(key=lambda item: (item[1], item[0]))
        except TypeError:
            members.sort(key=lambda item: item[0])
        made = cls(name, members, module=module, boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            sys.modules[made.__module__].__dict__.update(made.__members__)
        module_globals[name] = made
        return made

    @bltns.property
    def __signature__(cls):
        return '(*values)' if cls._member_names_ else '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)'

    @staticmethod
    def _check_for_existing_members_(class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    @classmethod
    def _get_mixins_(metacls, class_name, bases):
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return metacls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_type_(metacls, class_name, bases):
        found = set()
        base_chain = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                base_chain.add(base)
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    found.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {found!r}')
        return found.pop() if found else None

    @classmethod
    def _find_data_repr_(metacls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    # One that a dataclass generated would show the class too.
                    parameters = base.__dict__.get('__dataclass_params__')
                    return _dataclass_repr if parameters is not None and parameters.repr else base.__dict__['__repr__']
        return None

    @classmethod
    def _find_new_(metacls, namespace, member_type, first_enum):
        new = namespace.get('__new__')
        save_new = first_enum is not None and new is not None
        if new is None:
            for method in ('__new_member__', '__new__'):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    if target not in (None, None.__new__, object.__new__, getattr(Enum, '__new__', None)):
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        if isinstance(new, staticmethod):
            new = new.__func__
        return new, save_new, not (first_enum is None or new is object.__new__)

    def _add_alias_(cls, name, made):
        if name in cls._member_map_:
            if cls._member_map_[name] is not made:
                raise NameError(f'{name!r} is already bound: {cls._member_map_[name]!r}')
            return
        cls._add_member_(name, made)


EnumMeta = EnumType


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ', '.join('%s=%r' % (name, getattr(self, name)) for name in fields if fields[name].repr)


def _make_unpicklable(self, proto):
    raise TypeError(f'{self!r} cannot be pickled')


def _make_class_unpicklable(obj):
    """Makes a class, or the class-like object whose attributes are given, refuse to be pickled."""
    if isinstance(obj, dict):
        obj['__reduce_ex__'] = _make_unpicklable
        obj['__module__'] = '<unknown>'
    else:
        setattr(obj, '__reduce_ex__', _make_unpicklable)
        setattr(obj, '__module__', '<unknown>')


class Enum(metaclass=EnumType):
    """A set of names bound to unique values."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
        if cls in _in_progress:
            raise TypeError('do not use `super().__new__; call the appropriate __new__ directly')
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum')
        error = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            error = e
            result = None
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        failure = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        if result is None and error is None:
            raise failure
        if error is None:
            error = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')
        if not isinstance(error, ValueError):
            error.__context__ = failure
        raise error

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f'unable to increment {last!r}') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        EnumType._add_alias_(self.__class__, name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        if value in cls._value2member_map_:
            if cls._value2member_map_[value] is not self:
                raise ValueError(f'{value!r} is already bound: {cls._value2member_map_[value]!r}')
            return
        cls._value2member_map_[value] = self

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f'<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        cls = self.__class__
        members = cls._member_map_
        if cls._member_type_ is object:
            shown = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        else:
            shown = set(object.__dir__(self))
        shown.update(name for name in getattr(self, '__dict__', ()) if name[0] != '_' and name not in members)
        for base in cls.mro():
            for name, attribute in base.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(attribute, property) and attribute.fget is None and name in members:
                    # Only the class has it.
                    shown.discard(name)
                elif isinstance(attribute, property) or name not in members:
                    shown.add(name)
        return sorted(shown)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """Only repr() is that of an enumeration; str() and format() are those of the data type."""


class IntEnum(int, ReprEnum):
    """Members that are also ints."""


class StrEnum(str, ReprEnum):
    """Members that are also strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError('encoding must be a string, not %r' % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2],))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What happens with bits that no member has."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members that can be combined with | & ^ ~."""
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length() - 1
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None
        return 2 ** (high + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask, singles, all_bits = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                bits = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (cls, value, bin(value, bits), bin(mask, bits)))
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            negative = value
            value = all_bits + 1 + value
            if cls._boundary_ is not KEEP:
                value &= mask
        found = cls._value2member_map_.get(value)
        if found is not None:
            if negative is not None:
                cls._value2member_map_[negative] = found
            return found
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        members = list(cls._iter_member_(value & singles))
        unknown = value & ~mask
        # Bits that only occur within members of several bits.
        aliases = [m for m in cls._member_map_.values() if not _is_single_bit(m._value_) and m._value_ > 0 and m._value_ & value == m._value_ and m._value_ & ~singles]
        if members or aliases:
            names = [m._name_ for m in members] + [m._name_ for m in dict.fromkeys(aliases)]
            made._name_ = '|'.join(names)
            if unknown:
                made._name_ += '|%s' % cls._numeric_repr_(unknown)
        else:
            made._name_ = None
        made.__objclass__ = cls
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return '<%s: %s>' % (name, show(self._value_))
        return '<%s.%s: %s>' % (name, self._name_, show(self._value_))

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return '%s(%s)' % (name, (self.__class__._value_repr_ or repr)(self._value_))
        return '%s.%s' % (name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _combinable(self, other, operator):
        """The value of the other operand; TypeError if either is a member without bits."""
        value = self._get_value(other)
        if value is None or self._value_ is None:
            raise TypeError(f"'{other if value is None else self}' cannot be combined with other flags with {operator}")
        return value

    def __or__(self, other):
        value = self._combinable(other, '|')
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._combinable(other, '&')
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._combinable(other, '^')
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._value_ is None:
            raise TypeError("'%s' cannot be inverted" % (self,))
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are also ints."""


def unique(enumeration):
    """Class decorator: no two names for one value."""
    duplicates = [(name, made.name) for name, made in enumeration.__members__.items() if name != made.name]
    if duplicates:
        details = ', '.join('%s -> %s' % pair for pair in duplicates)
        raise ValueError('duplicate values found in %r: %s' % (enumeration, details))
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator that checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(alias, made.name) for alias, made in enumeration.__members__.items() if alias != made.name]
                if duplicates:
                    details = ', '.join('%s -> %s' % pair for pair in duplicates)
                    raise ValueError('aliases found in %r: %s' % (enumeration, details))
            elif check is CONTINUOUS:
                values = {made.value for made in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if is_flag:
                    missing = [2 ** i for i in range(low.bit_length(), high.bit_length()) if 2 ** i not in values]
                else:
                    missing = [i for i in range(low + 1, high) if i not in values]
                if missing:
                    raise ValueError(('invalid %s %r: missing values %s' % (
                        'flag' if is_flag else 'enum', name, ', '.join(str(value) for value in missing)))[:256])
            elif check is NAMED_FLAGS:
                missing_names, missing_value = [], 0
                known = {made.value for made in enumeration._member_map_.values()}
                for alias, made in enumeration._member_map_.items():
                    if made.value < 0:
                        continue
                    missed = [bit for bit in _iter_bits_lsb(made.value) if bit not in known]
                    if missed:
                        missing_names.append(alias)
                        missing_value |= reduce(_or_, missed)
                if missing_names:
                    aliases = ('alias %s is missing' % missing_names[0] if len(missing_names) == 1 else
                               'aliases %s and %s are missing' % (', '.join(missing_names[:-1]), missing_names[-1]))
                    value = 'value 0x%x' % missing_value if _is_single_bit(missing_value) else 'combined values of 0x%x' % missing_value
                    raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]' % (name, aliases, value))
        return enumeration


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def global_enum_repr(self):
    return '%s.%s' % (self.__class__.__module__.split('.')[-1], self._name_)


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return '%s.%s(%r)' % (module, self.__class__.__name__, self._value_)
    if _is_single_bit(self._value_):
        return '%s.%s' % (module, self._name_)
    names = []
    for name in self._name_.split('|'):
        names.append(name if name[0] in '0123456789' else '%s.%s' % (module, name))
    return '|'.join(names)


def global_str(self):
    if self._name_ is None:
        return '%s(%r)' % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Class decorator: members are globals of the module and show themselves as such."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator that makes an enumeration out of a plain class."""
    def decorate(cls):
        metacls = etype.__class__
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ('__dict__', '__weakref__', '__static_attributes__', '__firstlineno__'):
                namespace[name] = value
        return metacls.__new__(metacls, cls.__name__, (etype,), namespace, boundary=boundary)
    return decorate


def _test_simple_enum(checked_enum, simple_enum):
    """TypeError unless what _simple_enum() has made is what the class statement made."""
    failed = []
    ignored = {'__module__', '__qualname__', '__doc__', '_member_map_', '_value2member_map_', '_value2member_seq_', '_hashable_values_', '_unhashable_values_',
               '_unhashable_values_map_', '_unhashed_values_', '__static_attributes__', '__firstlineno__', '__dict__', '__weakref__', '__getnewargs_ex__',
               '__getnewargs__', '__reduce_ex__', '__reduce__', '_use_args_', '_member_type_'}

    def compare(what, checked, simple, names):
        for name in names:
            missing = [part for part, known in (('checked', checked), ('simple', simple)) if name not in known]
            if missing:
                failed.append(f"{what} {name!r} is not in the {' and '.join(missing)} enum")
            elif callable(checked[name]) or isinstance(checked[name], bltns.property):
                continue
            elif checked[name] != simple[name]:
                failed.append(f"{what} {name!r}: checked {checked[name]!r}, simple {simple[name]!r}")

    members = list(dict.fromkeys(list(checked_enum._member_map_) + list(simple_enum._member_map_)))
    if checked_enum.__dict__ != simple_enum.__dict__:
        checked, simple = checked_enum.__dict__, simple_enum.__dict__
        compare('attribute', checked, simple,
                [name for name in dict.fromkeys([*checked, *simple]) if name not in ignored and name not in members])
        for name in members:
            missing = [part for part, made in (('checked', checked_enum), ('simple', simple_enum)) if name not in made._member_map_]
            if missing:
                failed.append(f"member {name!r} is not in the {' and '.join(missing)} enum")
                continue
            left, right = checked_enum._member_map_[name].__dict__, simple_enum._member_map_[name].__dict__
            compare(f'{name}:', left, right, [key for key in dict.fromkeys([*left, *right]) if key not in ('__objclass__', '_sort_order_', '_inverted_')])
    for name in ('__str__', '__repr__', '__reduce_ex__', '__format__', '__getnewargs_ex__', '__getnewargs__', '__reduce__'):
        if name in members:
            continue
        if getattr(checked_enum, name, None) != getattr(simple_enum, name, None):
            failed.append(f'{name!r} is not the same')
    if failed:
        raise TypeError('enum mismatch:\n   %s' % '\n   '.join(failed))
