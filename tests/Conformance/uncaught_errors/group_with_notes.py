def fail(n):
    error = ValueError(f"number {n}")
    error.add_note(f"note {n}")
    raise error


errors = []
for n in range(3):
    try:
        fail(n)
    except ValueError as error:
        errors.append(error)
print("collected", len(errors), [e.__notes__ for e in errors])
group = ExceptionGroup("several", errors)
group.add_note("seen last")
raise group
