# Structures that are too deep, and a default that never ends.
import json

deep = []
for _ in range(500_000):
    deep = [deep]
for obj, default in ((deep, None), (object(), lambda o: [o])):
    try:
        json.dumps(obj, default=default, check_circular=False)
    except RecursionError:
        print('RecursionError')
try:
    json.loads('[' * 500_000)
except RecursionError:
    print('RecursionError')
