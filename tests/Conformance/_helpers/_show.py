"""`show(scope, lines)`: prints what each expression gives, its value or the error that it raises."""


def show(scope, lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            print(line)
            continue
        try:
            result = repr(eval(line, scope))
        except BaseException as error:
            result = f"{type(error).__name__}: {error}"
        print(f"{line}  ->  {result}")
