"""Python part of the warnings subsystem. See https://docs.python.org/3.14/library/warnings.html"""

import sys
from _py_warnings import (
    WarningMessage, _DEPRECATED_MSG, _OptionError, _acquire_lock, _add_filter, _deprecated, _filters_mutated, _filters_mutated_lock_held,
    _filters_version, _formatwarning_orig, _formatwarnmsg, _formatwarnmsg_impl, _get_context, _get_filters, _getaction, _getcategory,
    _is_internal_filename, _lock, _new_context, _next_external_frame, _processoptions, _release_lock, _set_context, _set_module, _setoption,
    _showwarning_orig, _showwarnmsg, _showwarnmsg_impl, _use_context, _warn_unawaited_coroutine, _warnings_context, catch_warnings,
    defaultaction, deprecated, filters, filterwarnings, formatwarning, onceregistry, resetwarnings, showwarning, simplefilter, warn, warn_explicit)

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter',
           'resetwarnings', 'catch_warnings', 'deprecated']

_set_module(sys.modules[__name__])
_processoptions(sys.warnoptions)
