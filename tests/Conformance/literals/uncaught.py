# An uncaught exception: stdout is kept, the status is 1, the last line of stderr is the exception.
print("before")
print("no newline at the end", end="")
raise ValueError("boom")
