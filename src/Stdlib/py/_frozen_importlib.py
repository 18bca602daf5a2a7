"""The names under which classes of importlib say that they are defined."""
from importlib._bootstrap import BuiltinImporter, FrozenImporter, module_from_spec, spec_from_loader
from importlib.machinery import ModuleSpec
