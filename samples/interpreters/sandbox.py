"""Run code that nobody trusts, such as what a language model has written.

Each piece of code gets an interpreter of its own that may read one folder and do nothing else, for a limited time, with limited memory and output. What it
prints and the value of `answer` come back; what it tries beyond that is told.

    pylite run sandbox.py
"""
import pathlib
import tempfile

import pylite
from concurrent.interpreters import ExecutionFailed

ATTEMPTS = {
    'adds up the numbers': '''
import csv
with open(folder + '/numbers.csv') as file:
    answer = sum(int(row['amount']) for row in csv.DictReader(file))
print('read', folder.count('/') > 0)
''',
    'looks for passwords': "answer = open('/etc/passwd').read()",
    'changes the data': "open(folder + '/numbers.csv', 'w').write('')",
    'calls home': "import socket; socket.create_connection(('example.org', 80))",
    'runs a command': "import os; os.system('echo gotcha')",
    'goes on for ever': '''
while True:
    try:
        while True: pass
    except BaseException:
        pass
''',
    'wants all the memory': '''
hoard = []
while True: hoard.append('x' * 100000 + str(len(hoard)))
''',
    'hands out a bomb': '''
class answer:
    def __reduce__(self):
        import os
        return os.system, ('echo gotcha',)
answer = answer()
''',
}


def attempt(code, folder):
    """Run the code and return (what it printed, its answer or what went wrong)."""
    box = pylite.sandbox(read=folder, memory=64 << 20, time=2, output=10_000)
    try:
        with pylite.capture(box) as output:
            try:
                box.prepare_main(folder=str(folder), answer=None)
                pylite.exec(box, code)
                return output.stdout, pylite.call(box, eval, 'answer')
            except pylite.LimitExceeded as error:
                return output.stdout, f'ended: {error.limit}'
            except ExecutionFailed as error:
                return output.stdout, error.excinfo.formatted
            except Exception as error:
                return output.stdout, f'{type(error).__name__}: {error}'
    finally:
        box.close()


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / 'numbers.csv').write_text('amount\n3\n4\n5\n')
        for title, code in ATTEMPTS.items():
            printed, answer = attempt(code, folder)
            print(f'{title}: {str(answer).replace(name, "...")}' + (f' (printed {printed.strip()!r})' if printed else ''))
        print('and still:', (folder / 'numbers.csv').read_text().split())


if __name__ == '__main__':
    main()
