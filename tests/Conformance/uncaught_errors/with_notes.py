try:
    int("twelve")
except ValueError as e:
    e.add_note("while reading the config")
    e.add_note("in line 3")
    raise
