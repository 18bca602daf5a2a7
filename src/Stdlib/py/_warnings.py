"""What the warnings module takes from CPython's C code."""

from _py_warnings import (_acquire_lock, _filters_mutated_lock_held, _release_lock, _warnings_context, defaultaction as _defaultaction, filters,
                          onceregistry as _onceregistry, warn, warn_explicit)
