"""Pickled states, old and new, copies, hashes, and what attributes cannot be set."""
from datetime import *
import copy
import datetime as dtm
import pickle
import weakref

Z = timezone(timedelta(hours=5, minutes=30), 'Z')


class D(date):
    pass


class DT(datetime):
    __slots__ = ('extra',)


class T(time):
    def __reduce_ex__(self, protocol):
        return super().__reduce_ex__(protocol)


class TD(timedelta):
    pass


class Zone(tzinfo):
    def __init__(self, hours=1):
        self.hours = hours

    def utcoffset(self, dt):
        return timedelta(hours=self.hours)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return f'zone {self.hours}'

    def __eq__(self, other):
        return isinstance(other, Zone) and self.hours == other.hours

    def __hash__(self):
        return self.hours

    def __repr__(self):
        return f'Zone({self.hours})'


class WithArgs(Zone):
    def __getinitargs__(self):
        return (self.hours,)

    def __getstate__(self):
        return {'state': 1}


objects = [date(2020, 2, 29), datetime(2020, 2, 29, 1, 2, 3, 4), datetime(1, 1, 1, tzinfo=Z, fold=1), time(1, 2, 3, 4), time(23, 59, tzinfo=timezone.utc, fold=1), timedelta(1, 2, 3),
           timedelta.min, Z, timezone.utc, timezone.min, D(2020, 1, 2), DT(2020, 1, 2, 3, fold=1), T(1, 2), TD(5), Zone(3), WithArgs(4), datetime(2020, 1, 1, tzinfo=Zone(2)), tzinfo()]
for obj in objects:
    shown = 'tzinfo' if type(obj) is tzinfo else repr(obj)
    print(shown, obj.__reduce__() if type(obj) is not tzinfo else obj.__reduce__()[1:])
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        try:
            data = pickle.dumps(obj, protocol)
        except Exception as e:
            print('   ', protocol, type(e).__name__, e)
            continue
        back = pickle.loads(data)
        print('   ', protocol, len(data), type(back).__name__, back == obj, getattr(back, 'fold', None), getattr(back, '__dict__', None))
    for function in (copy.copy, copy.deepcopy):
        back = function(obj)
        print('   ', function.__name__, type(back).__name__, back == obj, back is obj)

print(pickle.loads(pickle.dumps(timezone.utc)) is timezone.utc, pickle.dumps(date(2020, 2, 29), 0), pickle.dumps(datetime(2020, 2, 29, tzinfo=timezone.utc), 2))
# What Python 2 wrote.
for data in (b"cdatetime\ndate\n(S'\\x07\\xdf\\x0b\\x1b'\ntR.", b'\x80\x02cdatetime\ndate\nU\x04\x07\xdf\x0b\x1b\x85R.',
             b'\x80\x02cdatetime\ndatetime\nU\n\x07\xdf\x0b\x1b\x14;\x01\x00\x10\x00\x85R.', b"cdatetime\ntime\n(S'\\x14;\\x10\\x00\\x10\\x00'\ntR."):
    for encoding in ('latin1', 'bytes'):
        print(encoding, repr(pickle.loads(data, encoding=encoding)))

for state in (b'\x07\xe4\x02\xff', b'\xff\xff\x0c\x01', b'\x00\x00\x01\x01'):
    odd = date(state)
    print(odd, repr(odd), odd.year, odd.day, odd.__reduce__()[1])

print(hash(timedelta(1, 2, 3)) == hash((1, 2, 3)), hash(Z) == hash(Z.utcoffset(None)))
a = datetime(2020, 1, 1, 12, tzinfo=timezone.utc)
b = a.astimezone(Z)
print(a == b, hash(a) == hash(b), hash(a), {a: 1}[b], hash(a.replace(fold=1)) == hash(a))
print(hash(time(12, tzinfo=timezone.utc)) == hash(time(17, 30, tzinfo=Z)), hash(time(12, tzinfo=Z)))
print(hash(D(2020, 1, 1)) == hash(date(2020, 1, 1)), hash(DT(2020, 1, 1)) == hash(datetime(2020, 1, 1)))

d, t, td, iso = date(2020, 1, 1), time(), timedelta(1), date(2020, 1, 1).isocalendar()
for statement in ('d.year = 1', 'del d.year', 'd.foo = 1', 'td.foo = 1', 'date.year = 1', 'date.foo = 1', 'timezone.utc.x = 1', 'tzinfo().x = 1', 't.hour = 1', 'a.hour = 1', 'iso.year = 3', 'iso.x = 3',
                  'DT(2020, 1, 1).extra = 5', 'DT(2020, 1, 1).other = 5', 'D(2020, 1, 1).other = 5'):
    try:
        exec(statement)
    except Exception as e:
        print(statement, '->', type(e).__name__, e)
for obj in (d, td, t, a, timezone.utc, iso, D(2020, 1, 1), Zone()):
    try:
        print(weakref.ref(obj)() is obj)
    except TypeError as e:
        print(e)
for call in (lambda: date.__new__(datetime, 2020, 1, 1), lambda: date.__new__(int, 1), lambda: date.__new__(), lambda: datetime.__new__(date, 1, 1, 1), lambda: tzinfo.__new__(timezone),
             lambda: date.isoformat(1), lambda: date.isoformat(), lambda: date.__add__(1, 2), lambda: datetime.isoformat(d), lambda: date.isoformat(a), lambda: date.__repr__(a),
             lambda: date.__eq__(a, d), lambda: date.__lt__(d, a), lambda: date.__add__(a, td), lambda: date.replace(a, day=3), lambda: date.__reduce__(a), lambda: date.ctime(a),
             lambda: date.strftime(a, '%H%f'), lambda: date.fromordinal(ordinal=1), lambda: t.__reduce_ex__(proto=1), lambda: datetime.strptime(a=1), lambda: d.__format__(x=1), lambda: d.isoformat(x=1)):
    try:
        print(call())
    except TypeError as e:
        print(e)
print([name for name in vars(dtm) if not name.startswith('_')], type(dtm.datetime_CAPI).__name__, dtm.__all__)
for cls in (date, datetime, time, timedelta, timezone, tzinfo, type(iso)):
    print(cls, cls.__module__, cls.__qualname__, cls.__bases__, cls.__doc__)
    print('   ', sorted(name for name in vars(cls) if name not in ('__ge__', '__gt__', '__le__', '__lt__', '__module__')))
    for name in ('replace', 'isoformat', 'fromisoformat', 'fromtimestamp', 'now', 'today', 'utcoffset', 'total_seconds', '__replace__', 'fromordinal'):
        if name in vars(cls):
            print('   ', name, type(vars(cls)[name]).__name__, ' '.join((vars(cls)[name].__text_signature__ or '-').split()), vars(cls)[name].__doc__)
