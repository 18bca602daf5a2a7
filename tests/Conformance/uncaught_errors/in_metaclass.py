class Strict(type):
    def __new__(mcls, name, bases, namespace):
        for key, value in namespace.items():
            if callable(value) and not value.__doc__ and not key.startswith("__"):
                raise TypeError(f"{name}.{key} has no docstring")
        return super().__new__(mcls, name, bases, namespace)


class Good(metaclass=Strict):
    def f(self):
        "Documented."


print(Good().f.__doc__, type(Good).__name__)


class Bad(Good):
    def g(self):
        pass
