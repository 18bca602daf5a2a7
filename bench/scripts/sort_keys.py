"""Sorting: with key functions and cmp_to_key, of tuples, objects and strings, and by hand."""
import functools
import sys


class Person:
    def __init__(self, name, age, city):
        self.name = name
        self.age = age
        self.city = city

    def __lt__(self, other):
        return (self.age, self.name) < (other.age, other.name)


def make_people(n):
    people = []
    seed = 5
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        name = "%s%d" % ("abcdefgh"[seed >> 10 & 7], seed >> 16 & 4095)
        people.append(Person(name, seed >> 8 & 127, "city%d" % (seed >> 20 & 31)))
    return people


def quicksort(items):
    if len(items) <= 1:
        return items
    pivot = items[len(items) // 2]
    return (quicksort([x for x in items if x < pivot]) + [x for x in items if x == pivot]
            + quicksort([x for x in items if x > pivot]))


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    merged.extend(left[i:])
    merged.extend(right[j:])
    return merged


def insertion_sort(items):
    for i in range(1, len(items)):
        value = items[i]
        j = i
        while j and items[j - 1] > value:
            items[j] = items[j - 1]
            j -= 1
        items[j] = value
    return items


def compare(a, b):
    if a.city != b.city:
        return -1 if a.city < b.city else 1
    return b.age - a.age


def checksum(values):
    total = 0
    for value in values:
        total = (total * 31 + value) % 1000000007
    return total


def main(n):
    people = make_people(n)
    for key in (lambda p: p.age, lambda p: (p.city, p.name), lambda p: p.name,
                lambda p: -p.age, functools.cmp_to_key(compare)):
        people.sort(key=key)
        print(people[0].name, people[-1].name, checksum(p.age for p in people))
    people.sort(key=lambda p: p.name.upper(), reverse=True)
    print(checksum(p.age for p in people))
    print(checksum(p.age for p in sorted(people)))

    rows = [(p.age, p.name, i) for i, p in enumerate(people)]
    rows.sort()
    print(checksum(row[2] for row in rows))
    rows.sort(key=lambda row: row[1:])
    print(checksum(row[2] for row in rows))
    names = sorted(p.name for p in people)
    print(names[:3], names[-3:])

    ages = [p.age * 7919 % 10007 for p in people]
    print(checksum(quicksort(ages)), checksum(merge_sort(ages)), checksum(sorted(ages)))
    print(checksum(insertion_sort(ages[:600])))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 130000)
