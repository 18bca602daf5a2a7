# Operators of lists, tuples, strings, bytes and ranges: +, *, comparison, slice assignment, membership.
l, t, s = [1, 2], (1, 2), "ab"
print(l + [3], t + (3,), s + "c", l * 2, 2 * t, s * 0, l * -1, [[]] * 2, (0,) * 3, b"a" + b"b", b"x" * 3, bytearray(b"a") + b"b", b"b" + bytearray(b"a"), l + list(t), (*t, *l))
print([1, 2] < [1, 3], [1] < [1, 0], (1, "a") < (1, "b"), [1, [2]] == [1, [2]], (1,) != [1], "Z" < "a", "" < "a", [] < [0], [2] > [1, 9], (0,) <= (0,), b"a" < b"b", [1, 2] == [1.0, 2.0], [float("nan")] == [float("nan")])
m = list(range(10)); m[2:5] = "xyz"; print(m); m[2:5] = []; print(m); m[1:1] = [9, 9]; print(m); m[::2] = [0] * len(m[::2]); print(m); m[5:2] = ["i"]; print(m); m[-1:] = [7, 7]; print(m); m[100:] = [5]; print(m); m[:] = m[::-1]; print(m); del m[::3]; print(m); del m[-2:]; print(m); m[:0] = (x for x in "ab"); print(m)
n = [1, 2, 3]; n += n; print(n); n[1:3] = n; print(n); n *= 2; print(len(n)); n[:] = []; print(n)
q = [1]; r = q; q += (2,); q *= 2; print(q, r is q); u = (1,); v = u; u += (2,); print(u, v)
print(2 in l, [1] in [[1]], (1,) in [(1,)], "b" in s, "" in "", 1 in range(3), 97 in b"a", b"a" in b"ab", None in [None], 2 not in l, l.index(2), t.count(1), "banana".count("an"), [1, 2, 1].count(1))
print(l[True], s[-1], t[0:1], s[::-1], range(10)[2:5], b"abc"[1], b"abc"[1:2], l[5:], s[-5:5], (1, 2, 3)[::2], [*"abc"][-2], "abc"[slice(1, None)], l[:][0] is l[0], t[:] is t)
for src in ["l + t", "t + l", "l + 'a'", "s + l", "l + None", "l * l", "l * 1.5", "s * s", "t * None", "l - l", "l / 2", "l + 1", "1 + l", "s + 1", "b'a' + 'a'", "'a' + b'a'", "l < t", "l < 5", "s < 1", "t > None", "[1, 'a'] < [1, 2]", "l['0']", "l[1.0]", "s[1, 2]", "t[None]", "l[2]", "l[-3]", "s[10]", "t[::0]", "l['a':]", "range(3)[5]", "b'a'[2]", "l[0:1] and l[0:1][5]", "1 in 1", "l in s", "1 in s", "None in b''", "300 in b'a'", "-l", "+s", "~t", "l @ t", "l & l", "s % l", "s % (1,)", "'%s' % l", "l % 2", "l ** 2", "l and t or s", "not l", "l == [1, 2] != t", "l is l + []", "l.append(3) or l", "[3, 1].sort()", "l.reverse()", "list('ab') + ['c'] * 2 + [*range(2)]", "[[0] * 2] * 2 == [[0, 0], [0, 0]]", "l < [1, 2, 0] < [1, 3]", "max([1, 2], [1, 3])", "sum([[1], [2]], [])", "sum([(1,), (2,)], ())", "[] + [] == []", "() == ()", "(1, 2, 3) > (1, 2)", "[1] * True", "'ab' * False + 'c'"]:
    try: print(src, "=", eval(src))
    except Exception as ex: print(src, "->", type(ex).__name__, ex)
for src in ["l[0:1] = 5", "l[::2] = [1, 2, 3]", "l[5] = 1", "l['a'] = 1", "t[0] = 1", "s[0] = 'x'", "del t[0]", "del s[0]", "del l[9]", "l[::0] = []", "l += 5", "l += 'cd'", "t += [3]", "s += 1", "l *= 'a'", "l[0] += 'a'", "del l['a']", "b'a'[0] = 1", "range(3)[0] = 1", "l[1:] = l[0]", "l[0], l[1] = l", "l[:1], t = 'ab', 3", "l[9:] = [1]; print(l)", "l[1.5:] = []", "del l[::-1]; print(l)"]:
    ns = {"l": [1, 2], "t": (1, 2), "s": "ab"}
    try: exec(src, ns); print(src, "ok", ns["l"])
    except Exception as ex: print(src, "->", type(ex).__name__, ex)
