def __getattr__(name):
    if name == 'magic': return 'made'
    raise AttributeError(f'dynamic has no {name}')
def __dir__(): return ['magic', 'b', 'a']
