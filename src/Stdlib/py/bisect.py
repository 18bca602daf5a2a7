"""Bisection: searching in and inserting into sorted sequences. See https://docs.python.org/3.14/library/bisect.html"""

from _bisect import bisect_left, bisect_right, insort_left, insort_right

bisect = bisect_right
insort = insort_right
