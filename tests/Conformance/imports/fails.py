before = 1
raise RuntimeError('on import')
