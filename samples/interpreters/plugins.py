"""A host whose plug-ins cannot harm it: each runs in an interpreter of its own, and what it does wrong ends there."""
from concurrent import interpreters

PLUGINS = {
    "good": "def run(x):\n    return x * 2",
    "exits": "import sys\ndef run(x):\n    sys.exit(3)",
    "recurses": "def run(x):\n    return run(x)",
    "vandal": "import builtins\ndel builtins.len\ndef run(x):\n    return len('abc')",
    "unspeakable": "class Bad(Exception):\n    def __str__(self):\n        raise ValueError('not even this')\ndef run(x):\n    raise Bad",
    "broken": "def run(x:\n    return x",
    "hoarder": "def run(x):\n    return (n for n in range(x))",
    "polite": "def run(x):\n    return {'answer': x + 1, 'by': ['polite']}",
}


class Plugin:
    def __init__(self, name, source):
        self.name = name
        self.interpreter = interpreters.create()
        try:
            self.interpreter.exec(source)
        except BaseException:
            self.interpreter.close()
            raise

    def run(self, argument):
        self.interpreter.prepare_main(argument=argument)
        self.interpreter.exec("result = run(argument)")
        return self.interpreter.call(eval, "result")

    def close(self):
        self.interpreter.close()


def describe(failure):
    return failure.excinfo.formatted if isinstance(failure, interpreters.ExecutionFailed) else f"{type(failure).__name__}: {failure}"


if __name__ == "__main__":
    for name, source in PLUGINS.items():
        try:
            plugin = Plugin(name, source)
        except (interpreters.InterpreterError, SyntaxError) as failure:
            print(f"{name}: cannot be loaded: {describe(failure)}")
            continue
        try:
            print(f"{name}: {plugin.run(20)}")
        except (interpreters.InterpreterError, interpreters.NotShareableError) as failure:
            print(f"{name}: failed: {describe(failure)}")
        finally:
            plugin.close()
    print("the host is well:", len("abc"), [interpreter.id for interpreter in interpreters.list_all()])
