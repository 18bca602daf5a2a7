"""CPU-bound work on several cores: each interpreter has a GIL of its own.

    pylite run samples/interpreters/parallel.py [HOW MANY] [UP TO]
"""
import sys
import time
from concurrent import interpreters


def count_primes(start, stop):
    """How many primes there are in a range."""
    count = 0
    for number in range(max(start, 2), stop):
        divisor = 2
        while divisor * divisor <= number:
            if number % divisor == 0:
                break
            divisor += 1
        else:
            count += 1
    return count


def work(start, stop, results):
    results.put(count_primes(start, stop))


def parts(limit, n):
    """Ranges that take about the same time: larger numbers take longer."""
    ends = [int(limit * (i / n) ** (2 / 3)) for i in range(n + 1)]
    return list(zip(ends, ends[1:]))


if __name__ == "__main__":
    workers = int(sys.argv[1]) if len(sys.argv) > 1 else 2
    limit = int(sys.argv[2]) if len(sys.argv) > 2 else 2_000_000

    began = time.perf_counter()
    alone = count_primes(0, limit)
    seconds_alone = time.perf_counter() - began

    results = interpreters.create_queue()
    team = [interpreters.create() for _ in range(workers)]
    began = time.perf_counter()
    threads = [worker.call_in_thread(work, start, stop, results) for worker, (start, stop) in zip(team, parts(limit, workers))]
    for thread in threads:
        thread.join()
    together = sum(results.get() for _ in team)
    seconds_together = time.perf_counter() - began
    for worker in team:
        worker.close()

    print(f"{together} primes below {limit}, {'the same' if together == alone else 'NOT the same'} as by one interpreter")
    print(f"{workers} interpreters took {seconds_together:.2f} s, one {seconds_alone:.2f} s", file=sys.stderr)
