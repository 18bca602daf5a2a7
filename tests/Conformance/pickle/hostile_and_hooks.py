"""Picklers and unpicklers that are used in ways that they were not made for, their attributes, and pickles that claim too much."""
import _pickle
import copyreg
import io
import pickle
import re


def show(name, function):
    try:
        print(name, '->', re.sub(' at 0x[0-9a-f]+', '', repr(function()))[:120])
    except Exception as error:
        notes = getattr(error, '__notes__', [])
        print(name, '!', type(error).__name__, re.sub(' at 0x[0-9a-f]+', '', str(error))[:120], notes[:4] if len(notes) < 300 else 'many notes')


def deep(wrap, levels=200000):
    made = wrap(None)
    for _ in range(levels):
        made = wrap(made)
    return made


class Node:
    def __init__(self, value):
        self.value = value


def kind_of_deep(wrap):
    try:
        pickle.dumps(deep(wrap))
    except RecursionError:
        return 'RecursionError'


for wrap in (lambda x: [x], lambda x: {1: x}, lambda x: (x,), Node):
    print(kind_of_deep(wrap))


class Endless:
    def __reduce__(self):
        return Endless, (Endless(),)


try:
    pickle.dumps(Endless())
except RecursionError:
    print('RecursionError')

show('deep lists', lambda: len(pickle.loads(b']' * 100000 + b'a' * 99999 + b'.')))
show('marks', lambda: pickle.loads(b'(' * 1000000))
show('far memo', lambda: pickle.load(io.BytesIO(b'\x95' + (2**62).to_bytes(8, 'little') + b'x')))
show('claimed bytes', lambda: pickle.load(io.BytesIO(b'B' + (2**32 - 1).to_bytes(4, 'little') + b'x')))
show('claimed bytes in memory', lambda: pickle.loads(b'B' + (2**32 - 1).to_bytes(4, 'little') + b'x'))

# ---- used while it is in use


class AgainPickler(pickle.Pickler):
    def persistent_id(self, obj):
        if obj == 'x':
            self.dump(1)


class AgainUnpickler(pickle.Unpickler):
    def persistent_load(self, pid):
        return self.load()


class InitUnpickler(pickle.Unpickler):
    def persistent_load(self, pid):
        self.__init__(io.BytesIO())


show('dump in dump', lambda: AgainPickler(io.BytesIO()).dump('x'))
show('load in load', lambda: AgainUnpickler(io.BytesIO(b'NQ.')).load())
show('init in load', lambda: InitUnpickler(io.BytesIO(b'NQ.')).load())


class NoInit(pickle.Pickler):
    def __init__(self):
        pass


class NoInitUnpickler(pickle.Unpickler):
    def __init__(self):
        pass


show('dump without init', lambda: NoInit().dump(1))
show('load without init', lambda: NoInitUnpickler().load())

# ---- changed meanwhile

items = [1, 2]
entries = {1: 1, 2: 2}
members = {1, 2}


class Shrink:
    def __reduce__(self):
        items.clear()
        return int, ()


class Extend:
    def __reduce__(self):
        entries[len(entries) + 5] = 1
        return int, ()


class Insert:
    def __reduce__(self):
        members.add(5)
        return int, ()


items += [Shrink(), 3]
entries[3] = Extend()
entries[4] = 1
members.add(Insert())
show('list', lambda: pickle.dumps(items))
show('dict', lambda: pickle.dumps(entries))
show('set', lambda: pickle.dumps(members))

# ---- fast

fast = pickle.Pickler(io.BytesIO())
fast.fast = True
cycle = []
cycle.append(cycle)
try:
    fast.dump(cycle)
except ValueError as error:
    print(str(error)[:60])
cycle = {}
cycle[1] = [cycle]
try:
    fast.dump(cycle)
except ValueError as error:
    print(str(error)[:60])

# ---- attributes

pickler = pickle.Pickler(io.BytesIO(), 2)
print(pickler.bin, pickler.fast, type(pickler.memo), pickler.memo.copy())
show('dispatch_table', lambda: pickler.dispatch_table)
for name, value in (('bin', 'x'), ('bin', 2**100), ('fast', None), ('memo', 1), ('memo', {1: 2}), ('memo', {1: (2, 3, 4)})):
    show(f'{name} = {value!r}', lambda: setattr(pickler, name, value))
for name in ('bin', 'fast', 'memo', 'dispatch_table'):
    show(f'del {name}', lambda: delattr(pickler, name))
shared = [1]
pickler.dump([shared, shared])
print(sorted(n for n, _ in pickler.memo.copy().values()), pickler.memo.__reduce__()[0])
other = pickle.Pickler(io.BytesIO(), 2)
other.memo = pickler.memo
other.dump(shared)
pickler.clear_memo()
print(pickler.memo.copy(), len(other.memo.copy()))
target = io.BytesIO()
again = pickle.Pickler(target, 2)
again.memo = {id(shared): (300, shared)}
again.dump([shared, shared])
print(target.getvalue())

unpickler = pickle.Unpickler(io.BytesIO(b'(K\x01q\x05K\x02r\x00\x00\x01\x00t.' + b'h\x05.'))
print(unpickler.load(), unpickler.memo.copy(), unpickler.load(), type(unpickler.memo), unpickler.memo.__reduce__())
for value in (1, {'a': 1}, {-1: 1}, {7: 'seven'}):
    show(f'memo = {value!r}', lambda: setattr(unpickler, 'memo', value))
show('del memo', lambda: delattr(unpickler, 'memo'))

# ---- files


class Log:
    """Says what is asked of it."""

    def __init__(self, data, peeks):
        self.file = io.BytesIO(data)
        self.asked = []
        if peeks:
            self.peek = self._peek

    def read(self, n):
        self.asked.append(n)
        return self.file.read(n)

    def readline(self):
        self.asked.append('line')
        return self.file.readline()

    def _peek(self, n):
        at = self.file.tell()
        data = self.file.read(n)
        self.file.seek(at)
        return data


data = pickle.dumps([1, 'a' * 70000, {2: 3}]) + pickle.dumps('next') + b'I5\n.rest'
for peeks in (False, True):
    log = Log(data, peeks)
    results = [pickle.load(log) for _ in range(3)]
    print(results[1:], len(results[0][1]), log.file.read())


class Wrong:
    def __init__(self, **methods):
        self.__dict__.update(methods)


show('no methods', lambda: pickle.load(Wrong()))
show('no readline', lambda: pickle.load(Wrong(read=print)))
show('str', lambda: pickle.load(Wrong(read=lambda n: 'a', readline=lambda: 'b')))
show('bytearray', lambda: pickle.load(Wrong(read=lambda n: bytearray(b'N.'), readline=lambda: b'')))
show('no write', lambda: pickle.Pickler(Wrong()))
show('write fails', lambda: pickle.dump([1, 'x'], Wrong(write=lambda data: 1 // 0)))

# ---- reductions that are none


class Reduced:
    def __init__(self, reduction):
        self.reduction = reduction

    def __reduce__(self):
        return self.reduction


def setter(obj, state):
    pass


for protocol in (0, 2, 5):
    for reduction in (1, (), (int,), (int, (), 1, 2, 3, 4, 5), (1, ()), (int, []), (int, (), None, 1), (int, (), None, None, 1), (int, (), None, None, None, 1),
                      (list, (), None, iter([lambda: 0])), (dict, (), None, None, iter([1])), (dict, (), None, None, iter([(1, lambda: 0)])), (int, (), lambda: 0),
                      (int, (), 1, None, None, setter), (copyreg.__newobj__, ()), (copyreg.__newobj__, (1,)), (copyreg.__newobj__, (int,)),
                      (copyreg.__newobj_ex__, ()), (copyreg.__newobj_ex__, (int, (), {})), (copyreg.__newobj_ex__, (Reduced, 1, {})), (copyreg.__newobj_ex__, (Reduced, (), 1)),
                      (copyreg.__newobj_ex__, (Reduced, (1,), {'a': 2})), 'nothing', 'Reduced', 'a.b'):
        show(f'{protocol} {reduction if not isinstance(reduction, tuple) else [getattr(part, "__name__", part) if not hasattr(part, "__next__") else "..." for part in reduction]}', lambda: pickle.dumps(Reduced(reduction), protocol))


# ---- hooks

class Override(pickle.Pickler):
    def reducer_override(self, obj):
        if obj is show:
            return str, ('shown',)
        return NotImplemented


target = io.BytesIO()
Override(target).dump([show, len, Node])
print(pickle.loads(target.getvalue()))


class Table(pickle.Pickler):
    dispatch_table = {Node: lambda node: (list, ((1, 2),))}


target = io.BytesIO()
table = Table(target)
table.dump(Node(1))
print(table.dispatch_table is Table.dispatch_table, pickle.loads(target.getvalue()))


class Finder(pickle.Unpickler):
    def find_class(self, module, name):
        print('find', module, name)
        return super().find_class('collections', 'OrderedDict') if name == 'Node' else super().find_class(module, name)


print(Finder(io.BytesIO(pickle.dumps([len, complex(1, 2)], 2))).load())
unpickler = pickle.Unpickler(io.BytesIO(b'NQ.'))
unpickler.persistent_load = lambda pid: ('pid', pid)
print(unpickler.load())
pickler = pickle.Pickler(target := io.BytesIO(), 0)
pickler.persistent_id = lambda obj: 'id' if obj == 1 else None
pickler.dump([1, 2])
print(target.getvalue())

# ---- buffers

buffer = pickle.PickleBuffer(bytearray(b'abc'))
print(bytes(buffer), memoryview(buffer).obj, len(buffer.raw()))
buffer.release()
for name, function in (('raw', buffer.raw), ('memoryview', lambda: memoryview(buffer)), ('release', buffer.release), ('dumps', lambda: pickle.dumps(buffer, 5)), ('make', lambda: pickle.PickleBuffer(1)),
                       ('strided', lambda: pickle.dumps(pickle.PickleBuffer(memoryview(b'abcd')[::2]), 5)), ('raw of strided', lambda: pickle.PickleBuffer(memoryview(b'abcd')[::2]).raw())):
    show(name, function)
print(_pickle.Pickler is pickle.Pickler, pickle._Pickler is pickle.Pickler, pickle._dumps([1, {2: (3,)}]) == pickle.dumps([1, {2: (3,)}]), pickle._loads(pickle.dumps({1: [2]})))
