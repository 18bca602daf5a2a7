def escape(c, limit=50):
    z = 0
    for n in range(limit):
        z = z * z + c
        if abs(z) > 2:
            return n
    return limit


for y in range(-12, 13, 2):
    print("".join(" .:-=+*#%@"[escape(complex(x / 20, y / 10)) // 6] for x in range(-44, 20)).rstrip())
z = 1 + 2j
print(z ** 2, z.conjugate(), abs(3 + 4j), z * 1j, z / 2, -z, z == 1 + 2j, f"{z:.1f}", complex("1-3j"), hash(1 + 0j) == hash(1))
