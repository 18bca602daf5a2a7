"""A pool of interpreters: what concurrent.futures offers, on several cores."""
import hashlib
from concurrent.futures import InterpreterPoolExecutor, as_completed


def stretch(password, rounds=2000):
    """A slow hash."""
    digest = password.encode()
    for _ in range(rounds):
        digest = hashlib.sha256(digest).digest()
    return digest.hex()[:16]


def fails(number):
    raise ValueError(f"number {number} is out of order")


if __name__ == "__main__":
    words = ["correct", "horse", "battery", "staple"]
    with InterpreterPoolExecutor(max_workers=2) as pool:
        for word, digest in zip(words, pool.map(stretch, words)):
            print(word, digest)
        futures = {pool.submit(stretch, word, 100): word for word in words}
        print(sorted(futures[future] for future in as_completed(futures)))
        failure = pool.submit(fails, 7).exception()
        print(type(failure).__name__, failure)
