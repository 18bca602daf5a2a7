print('pack runs', __path__ is not None)
from . import early
name = 'pack'
