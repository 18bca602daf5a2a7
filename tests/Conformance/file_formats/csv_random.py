"""Random lines and rows with random parameters: what readers and writers make of them, as digests of 250 each."""
import csv
import hashlib
import io
import random

rnd = random.Random(7)
pick = lambda *values: rnd.choice(values)
csv.field_size_limit(20)
CHARACTERS = ['a', 'b', ',', '"', '\\', '\n', '\r', ' ', '1', '.', '\U0001f600', ';', "'", '\0', 'é']


def text(longest):
    return ''.join(rnd.choice(CHARACTERS) for _ in range(rnd.randrange(longest)))


def options():
    made = {}
    for name, chance, values in (
            ('delimiter', .4, (',', ';', ' ', '\U0001f600', '1')), ('quotechar', .4, ('"', "'", None, '\U0001f600', '\\')),
            ('escapechar', .4, ('\\', None, 'a', '"')), ('quoting', .4, range(6)), ('doublequote', .3, (0, 1)),
            ('skipinitialspace', .3, (0, 1)), ('strict', .2, (0, 1)), ('lineterminator', .2, ('\n', 'b', 'xb', '', '\U0001f600'))):
        if rnd.random() < chance:
            made[name] = rnd.choice(values)
    return made


def read(lines, parameters):
    try:
        reader = csv.reader(lines, **parameters)
        rows = []
        for _ in range(6):
            try:
                rows.append(next(reader))
            except StopIteration:
                rows.append('end')
                break
            except (csv.Error, ValueError) as error:
                rows.append((type(error).__name__, str(error)))
        return rows, reader.line_num
    except Exception as error:
        return type(error).__name__, str(error)


def write(row, parameters):
    target = io.StringIO(newline='')
    try:
        return csv.writer(target, **parameters).writerow(row), target.getvalue()
    except Exception as error:
        return type(error).__name__, str(error), target.getvalue()


for batch in range(24):
    digest = hashlib.sha256()
    for _ in range(250):
        parameters = options()
        lines = [text(9) + pick('', '\n', '\r\n') for _ in range(rnd.randrange(4))]
        row = [pick(None, 1, -5, 2.5, True, 10**30, '', text(5), 1j, b'x', [1]) for _ in range(rnd.randrange(4))]
        shown = repr((parameters, lines, read(lines, parameters), row, write(row, parameters)))
        digest.update(shown.encode())
    print(batch, digest.hexdigest()[:16], shown)
