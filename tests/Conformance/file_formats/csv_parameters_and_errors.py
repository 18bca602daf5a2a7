"""The functions, types and errors of _csv."""
import _csv
import csv
import io
import re


def show(source):
    try:
        result = eval(source)
        print(source, '->', re.sub(' at 0x[0-9a-f]+', '', repr(result)))
    except Exception as error:
        print(source, '!', type(error).__name__, error)


show('csv.reader()')
show('csv.reader([],1,2)')
show('csv.reader(1)')
show('csv.reader([], foo=1)')
show("csv.reader([], dialect='x')")
show("csv.reader([],'excel',dialect='x')")
show('csv.writer()')
show('csv.writer(1)')
show('csv.writer(io.StringIO(),1,2)')
show('_csv.Reader()')
show('_csv.Dialect()')
show('_csv.Dialect(1)')
show('_csv.Dialect(foo=1)')
show('_csv.Dialect(1,2,3,4,5,6,7,8,9,10)')
show("_csv.Dialect(delimiter='ab')")
show("_csv.Dialect(delimiter='')")
show('_csv.Dialect(delimiter=1)')
show('_csv.Dialect(delimiter=None)')
show("_csv.Dialect(quotechar='')")
show("_csv.Dialect(quotechar=b'a')")
show("_csv.Dialect(escapechar='')")
show('_csv.Dialect(lineterminator=None)')
show('_csv.Dialect(lineterminator=4)')
show('_csv.Dialect(quoting=True)')
show("_csv.Dialect(quoting='a')")
show('_csv.Dialect(quoting=9)')
show('_csv.Dialect(quoting=-1)')
show('_csv.Dialect(quoting=10**30)')
show('_csv.Dialect(quotechar=None)')
show('_csv.Dialect(quotechar=None).quoting')
show('_csv.Dialect(quotechar=None,quoting=1)')
show("_csv.Dialect(delimiter='\\n')")
show("_csv.Dialect(delimiter=' ',skipinitialspace=True)")
show("_csv.Dialect(quotechar=' ',skipinitialspace=True)")
show("_csv.Dialect(quotechar=' ')")
show("_csv.Dialect(delimiter='a',escapechar='a')")
show("_csv.Dialect(delimiter='a',quotechar='a')")
show("_csv.Dialect(escapechar='a',quotechar='a')")
show("_csv.Dialect(lineterminator='a',quotechar='a')")
show("_csv.Dialect(lineterminator='')")
show('_csv.register_dialect()')
show('_csv.register_dialect(1)')
show("_csv.register_dialect('a',1,2)")
show("_csv.register_dialect('a',foo=1)")
show("_csv.register_dialect('a',delimiter='ab')")
show('_csv.get_dialect()')
show("_csv.get_dialect('zz')")
show('_csv.get_dialect([])')
show("_csv.unregister_dialect('zz')")
show('_csv.unregister_dialect([])')
show('_csv.list_dialects(1)')
show('_csv.list_dialects()')
show("_csv.field_size_limit('a')")
show('_csv.field_size_limit(1.5)')
show('_csv.field_size_limit(True)')
show('_csv.field_size_limit()')
show('_csv.field_size_limit(10**30)')
show('_csv.field_size_limit(None)')
show('_csv.field_size_limit(131072)')
show('_csv.field_size_limit(1,2)')
show('_csv.field_size_limit(new_limit=3)')
show('_csv.field_size_limit(131072)')
show("setattr(_csv.Dialect(),'delimiter','a')")
show("setattr(_csv.Dialect(),'quoting',1)")
show("delattr(_csv.Dialect(),'quoting')")
show("setattr(_csv.Dialect(),'foo',1)")
show("setattr(csv.reader([]),'dialect',1)")
show("setattr(csv.reader([]),'line_num',1)")
show("setattr(csv.writer(io.StringIO()),'dialect',1)")
show('csv.writer(io.StringIO()).writerow(1)')
show('csv.writer(io.StringIO()).writerow()')
show('csv.writer(io.StringIO()).writerows(1)')
show('csv.writer(io.StringIO()).writerows([1])')
show("csv.writer(io.StringIO()).writerow([''])")
show("csv.writer(io.StringIO(),quoting=3).writerow([''])")
show('csv.writer(io.StringIO(),quoting=5).writerow([None])')
show('csv.writer(io.StringIO(),quoting=5).writerow([None,None])')
show('csv.writer(io.StringIO()).writerow([])')
show("csv.writer(io.StringIO(), delimiter=' ',skipinitialspace=True,quoting=3).writerow(['',''])")
show("next(csv.reader([b'a']))")
show('next(csv.reader([1]))')
show("list(csv.reader(['a\\nb']))")
show('list(csv.reader([\'"a"b\'],strict=True))')
show('list(csv.reader([\'"a\'],strict=True))')
show("list(csv.reader(['a,b'],quoting=2))")
show('list(csv.reader([\',"",\'],quoting=2))')
show('list(csv.reader([\',"",\'],quoting=4))')
show('list(csv.reader([\',"",\'],quoting=5))')
show('list(csv.reader([\',"",1,"1"\'],quoting=4))')
show("_csv.Dialect(csv.get_dialect('excel')) is csv.get_dialect('excel')")
show("csv.reader([]).dialect is csv.get_dialect('excel')")
show("csv.reader([],'excel').dialect is csv.get_dialect('excel')")
show("__import__('copy').copy(_csv.Dialect())")
show("__import__('pickle').dumps(_csv.Dialect())")
show("__import__('copy').copy(csv.reader([]))")
show("__import__('copy').copy(csv.writer(io.StringIO()))")
show('_csv._dialects')
show('hash(csv.reader([])) and 1')
show('csv.Dialect()')
show("csv.writer(type('A',(),{'write':1})())")
show("csv.writer(type('A',(),{})())")
show("_csv.Dialect(escapechar=' ', skipinitialspace=True)")
show("[getattr(_csv.Dialect(strict=1,doublequote=0),n) for n in ('strict','doublequote','skipinitialspace','quotechar','escapechar')]")
show('_csv.Dialect.delimiter')
show('_csv.Reader.line_num')
show("csv.get_dialect(name='excel')")
show("csv.unregister_dialect(name='q')")
show('_csv.Dialect(None)')
show("_csv.Dialect('nope')")
show('_csv.get_dialect(5)')
show('csv.reader([],dialect=None).dialect.delimiter')
show('csv.reader([],5).dialect.delimiter')


class Reentrant:
    """An iterator that asks the reader that asks it."""

    def __init__(self):
        self.reader = None
        self.count = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count == 1:
            print('inner', next(self.reader))
            return 'a,b'
        if self.count == 2:
            return 'x'
        raise StopIteration


lines = Reentrant()
lines.reader = csv.reader(lines)
show('next(lines.reader)')
show('next(lines.reader, lines.reader.line_num)')


class Own(_csv.Dialect):
    pass


own = Own(delimiter=';')
own.extra = 1
print(own.delimiter, own.extra, csv.reader(['a;b'], own).dialect is own, next(csv.reader(['a;b,c'], own, delimiter=',')))


class Broken:
    @property
    def delimiter(self):
        raise ZeroDivisionError('asked')


show('csv.reader([], Broken())')


class Text:
    def __str__(self):
        return 'a,"b"'


class Bad:
    def __str__(self):
        raise KeyError('no text')


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(self.parts)


sink = Sink()
writer = csv.writer(sink)
print(writer.writerow([Text(), None, 1.5, float('nan'), 10**25, True, b'x']), writer.writerow(iter('ab')), writer.writerows(([1], 'xy')))
show('writer.writerow([1, Bad(), 2])')
show('writer.writerow(x for x in [1, 1 // 0])')
print(sink.parts)
