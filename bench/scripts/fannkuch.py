"""Fannkuch: the most flips of a pancake stack over all its permutations, with a checksum."""
import sys


def fannkuch(n):
    permutation = list(range(n))
    counts = [0] * n
    max_flips = 0
    checksum = 0
    sign = 1
    r = n
    while True:
        while r > 1:
            counts[r - 1] = r
            r -= 1

        first = permutation[0]
        if first:
            stack = permutation[:]
            flips = 1
            while True:
                top = stack[first]
                if not top:
                    break
                stack[:first + 1] = stack[first::-1]
                first = stack[0]
                flips += 1
            if flips > max_flips:
                max_flips = flips
            checksum += sign * flips
        sign = -sign

        r = 1
        while True:
            if r == n:
                return checksum, max_flips
            moved = permutation[0]
            for i in range(r):
                permutation[i] = permutation[i + 1]
            permutation[r] = moved
            counts[r] -= 1
            if counts[r] > 0:
                break
            r += 1


def main(n):
    checksum, flips = fannkuch(n)
    print(checksum)
    print("Pfannkuchen(%d) = %d" % (n, flips))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
