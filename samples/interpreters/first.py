"""Work in other interpreters of the same process, each with a GIL of its own."""
from concurrent import interpreters
from concurrent.futures import InterpreterPoolExecutor

def total(n):
    return sum(range(n))

if __name__ == "__main__":
    worker = interpreters.create()
    worker.exec("import os; x = 1")
    print(worker.call(total, 1000))
    with InterpreterPoolExecutor() as pool:
        print(list(pool.map(total, [10, 100, 1000])))
    worker.close()
