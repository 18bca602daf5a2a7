"""Interface to the liblzma compression library, which PyLite does not have."""
raise ModuleNotFoundError("No module named '_lzma'", name="_lzma")
