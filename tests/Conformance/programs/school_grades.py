"""Grades: nested data, statistics, ranking with ties, a bar chart, and report cards."""
from statistics import mean, median, stdev
from collections import defaultdict
from operator import itemgetter

GRADES = {
    "Maths": {"Ann": [90, 85, 77], "Bob": [60, 72, 68], "Cem": [100, 95, 98], "Dee": [85, 85, 82], "Éva": [45, 50]},
    "Art": {"Ann": [70], "Bob": [88, 92], "Cem": [79, 81], "Dee": [], "Éva": [97, 99, 100]},
    "History": {"Ann": [82, 90], "Cem": [65, 70], "Dee": [91, 87], "Éva": [73, "absent", 77]},
}
SCALE = [(90, "A"), (80, "B"), (70, "C"), (60, "D")]


def letter(score):
    return next((l for floor, l in SCALE if score >= floor), "F")


def clean(scores):
    good = [s for s in scores if isinstance(s, (int, float))]
    if len(good) != len(scores):
        print(f"  (ignored {[s for s in scores if s not in good]})")
    return good


def average(scores):
    try:
        return mean(clean(scores))
    except Exception as e:
        raise ValueError("no scores") from e


students = sorted({n for subject in GRADES.values() for n in subject})
report = defaultdict(dict)
for subject, by_name in GRADES.items():
    for name in students:
        try:
            report[name][subject] = round(average(by_name[name]), 2)
        except KeyError:
            report[name][subject] = None
        except ValueError as e:
            print(f"{name} in {subject}: {e} ({type(e.__cause__).__name__})")
            report[name][subject] = None
header = f"{'name':<6}" + "".join(f"{s:>10}" for s in GRADES) + f"{'mean':>10} grade"
print(header); print("-" * len(header))
means = {}
for name, row in report.items():
    present = [v for v in row.values() if v is not None]
    means[name] = sum(present) / len(present)
    print(f"{name:<6}" + "".join(f"{v:>10.2f}" if v is not None else f"{'-':>10}" for v in row.values()) + f"{means[name]:>10.2f} {letter(means[name])}")
rank, last = 0, None
for i, (name, m) in enumerate(sorted(means.items(), key=itemgetter(1), reverse=True), 1):
    if m != last: rank, last = i, m
    print(f"{rank}. {name:<5} {'█' * int(m // 5)}{'▌' if m % 5 >= 2.5 else ''} {m:.1f}")
for subject, by_name in GRADES.items():
    scores = [s for l in by_name.values() for s in l if isinstance(s, int)]
    print(f"{subject:<8} n={len(scores):<3} mean={mean(scores):.2f} median={median(scores)} stdev={stdev(scores):.3f} min={min(scores)} max={max(scores)} spread={max(scores) - min(scores)}")
groups = defaultdict(list)
for name, m in means.items(): groups[letter(m)].append(name)
print(dict(sorted(groups.items())), {g: len(v) for g, v in groups.items()})
best = {s: max((n for n in students if report[n][s] is not None), key=lambda n: report[n][s]) for s in GRADES}
print(best, min(means, key=means.get), [n for n in students if all(v and v >= 70 for v in report[n].values())])
curve = {n: {s: min(100, v + 5) if v is not None else v for s, v in row.items()} for n, row in report.items()}
print({n: curve[n]["Maths"] for n in students}, report["Ann"]["Maths"])
for n in students:
    missing = [s for s, v in report[n].items() if v is None]
    if missing: print(f"{n} has no grade in {' and '.join(missing)}")
matrix = [[report[n][s] or 0 for s in GRADES] for n in students]
print([max(c) for c in zip(*matrix)], [round(sum(r), 1) for r in matrix], *("".join("X" if v > 80 else "." for v in r) for r in matrix))
