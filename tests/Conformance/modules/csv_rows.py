import csv, io

for text in ('a,b,c\r\n1,2,3\r\n', '"a ""q""","b,c","d\ne"\n', 'x, y ,z', '', '\n\na\n', '"unterminated\nmore', 'a"b,c\n', 'a,,\n,\n', '"a"x,b\n'):
    print(list(csv.reader(io.StringIO(text, newline=''))))
print(list(csv.reader(['1;"x;y";3'], delimiter=';')), list(csv.reader(["a 'b c' d"], delimiter=' ', quotechar="'")), list(csv.reader(['a, b, "c, d"'], skipinitialspace=True)))
print(list(csv.reader(['1,"2",3.5'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a\\,b,c'], escapechar='\\')), list(csv.reader(['a\tb'], 'excel-tab')), list(csv.reader(['"a",b'], quoting=csv.QUOTE_NONE)))
print(list(csv.reader(['a,,""'], quoting=csv.QUOTE_NOTNULL)))
rows = [['a', 'b,c', 'd"e', 'f\ng', ''], [1, 2.5, None, True, ' x'], [''], ['x']]
for options in ({}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'delimiter': ';', 'lineterminator': '\n'}, {'quoting': csv.QUOTE_STRINGS}, {'quoting': csv.QUOTE_NOTNULL}, {'doublequote': False, 'escapechar': '\\'}):
    out = io.StringIO()
    w = csv.writer(out, **options)
    for row in rows:
        w.writerow(row)
    print(options, repr(out.getvalue()))
out = io.StringIO()
w = csv.DictWriter(out, ['name', 'n'], restval='-', lineterminator='\n')
w.writeheader()
w.writerow({'name': 'x', 'n': 1})
w.writerows([{'name': 'y'}, {'n': 3}])
print(out.getvalue())
r = csv.DictReader(io.StringIO('a,b\n1,2\n3\n4,5,6\n\n7,8\n'))
print(list(r), r.fieldnames, r.line_num)
print(csv.list_dialects(), csv.field_size_limit(), csv.get_dialect('unix').quoting, csv.get_dialect('excel').lineterminator.encode())
csv.register_dialect('pipes', delimiter='|')
print(list(csv.reader(['a|b'], 'pipes')))

class Mine(csv.Dialect):
    delimiter = ':'
    quotechar = '"'
    lineterminator = '\n'
    quoting = csv.QUOTE_MINIMAL
print(list(csv.reader(['a:b'], Mine)), csv.Sniffer().sniff('a;b;c\n1;2;3\n').delimiter, csv.Sniffer().has_header('name,age\nbob,3\nann,4\n'))
for f in (lambda: csv.writer(io.StringIO()).writerow(3), lambda: csv.reader([''], 'nope'), lambda: csv.reader([''], delimiter='ab'), lambda: csv.reader([''], delimiter=3), lambda: next(csv.reader([b'x'])),
          lambda: list(csv.reader(['"a"b'], strict=True)), lambda: csv.writer(3), lambda: csv.DictWriter(io.StringIO(), ['a']).writerow({'b': 1}), lambda: list(csv.reader(['a\rb'])),
          lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(['a,b']), lambda: csv.reader([''], quoting=9), lambda: csv.unregister_dialect('q')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
