"""Interface to the bzip2 compression library, which PyLite does not have."""
raise ModuleNotFoundError("No module named '_bz2'", name="_bz2")
