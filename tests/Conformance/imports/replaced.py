import sys, types
m = types.ModuleType('fake')
m.v = 'from fake'
sys.modules[__name__] = m
