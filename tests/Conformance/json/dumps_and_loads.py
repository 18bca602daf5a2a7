def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

import json, math
for f in (lambda: json.dumps({'b': [1, 2.5, None, True], 'a': 'é\n\u2028\U0001f600'}, sort_keys=True), lambda: json.dumps('é\x7f', ensure_ascii=False), lambda: json.dumps([1, {'a': []}, {}], indent=2),
          lambda: json.dumps([1, [2]], indent='\t', separators=(',', ':')), lambda: json.dumps({1: 2, None: 3, True: 4, 1.5: 5}), lambda: json.dumps({(1,): 2}), lambda: json.dumps({(1,): 2}, skipkeys=True),
          lambda: json.dumps(math.nan), lambda: json.dumps([math.inf], allow_nan=False), lambda: json.dumps({1}), lambda: json.dumps([{'a': 1j}]), lambda: json.dumps({1}, default=sorted), lambda: json.dumps({'b': 1, 2: 3}, sort_keys=True),
          lambda: json.loads('[1, 2.0, -0, 1e5, NaN, -Infinity, "\\ud83d\\ude00"]'), lambda: json.loads(''), lambda: json.loads('{'), lambda: json.loads('[1,]'), lambda: json.loads('{"a":1,}'), lambda: json.loads("{'a':1}"),
          lambda: json.loads('[1 2]'), lambda: json.loads('{"a" 1}'), lambda: json.loads('"abc'), lambda: json.loads('"\x01"'), lambda: json.loads('"\x01"', strict=False), lambda: json.loads('"\\x"'), lambda: json.loads('"\\u12"'),
          lambda: json.loads('1 2'), lambda: json.loads(b'\xef\xbb\xbf1'), lambda: json.loads('\ufeff1'), lambda: json.loads(5), lambda: json.loads('{"a":1,"a":2}', object_pairs_hook=list), lambda: json.loads('[1.5]', parse_float=str),
          lambda: json.loads('[15]', parse_int=float), lambda: json.loads('NaN', parse_constant=repr), lambda: json.loads('{"a":{}}', object_hook=len), lambda: json.loads('"a"'.encode('utf-16')), lambda: json.JSONDecoder().raw_decode('[1] x'),
          lambda: list(json.JSONEncoder(indent=1).iterencode([1, {'a': 2}])), lambda: json.loads('01'), lambda: json.loads('-'), lambda: json.loads('tru')):
    t(f)
l = []; l.append(l); t(lambda: json.dumps(l))
try: json.loads('{\n "a": x}')
except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, e.doc)
