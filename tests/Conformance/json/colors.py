"""Colors of json's command line, as the environment says."""
import json.tool
import os
import sys

for name in 'PYTHON_COLORS', 'NO_COLOR', 'FORCE_COLOR', 'TERM':
    os.environ.pop(name, None)
with open('in.json', 'w') as f:
    f.write(r'{"a": [1, "x\"q", true, false, null, -1.5e10, {}, []], "b\"c": {"n": NaN, "i": -Infinity}, "s": "{\"a\": 1}"}')
for settings in {}, {'FORCE_COLOR': '1'}, {'FORCE_COLOR': '1', 'NO_COLOR': '1'}, {'PYTHON_COLORS': '1', 'NO_COLOR': '1'}:
    os.environ.update(settings)
    for options in [], ['--compact']:
        sys.argv = ['json', 'in.json', 'out.json', *options]
        json.tool.main()
        with open('out.json') as f:
            print(f.read(), end='')
    for name in settings:
        del os.environ[name]
