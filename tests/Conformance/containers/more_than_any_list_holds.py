# What has more items than memory could hold is refused before memory is full.
def show(text):
    names = {}
    try:
        exec(text, names)
        print(text, '->', 'done')
    except Exception as e:
        print(text, '->', type(e).__name__, e)


for text in ('list(range(10**18))', 'list(range(10**20))', '[*range(10**18)]', '[1].extend(range(10**18))', 'a = [1]\na += range(10**18)', 'sorted(range(10**18))',
             'list(iter(range(10**18)))', 'list(reversed(range(10**18)))', 'a, *b = range(10**18)', 'a, b = range(10**18)', '",".join(range(10**18))', '[1, 2][0:1] = range(10**18)',
             'list(iter(range(2**64, 2**64 + 10**18)))', 'list(zip(range(10**18), "ab"))', 'list(map(int, "12", range(10**18)))'):
    show(text)
print(len(list(iter(range(2**64, 2**64 + 5)))), len(list(range(3 * 10**6))))
