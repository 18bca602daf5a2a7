"""A runner that awaits functions in other interpreters: a coordinator thread takes results from one queue and wakes the event loop."""
import asyncio
import importlib
import importlib.util
import sys
import threading
import types
from collections.abc import Callable, Iterator
from concurrent import interpreters
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol, cast, overload

type Task[R] = tuple[int, str, str, tuple, dict[str, Any]]
type Result[R] = tuple[int, bool, R | None, str | None]


class Worker(Protocol):
    def close(self) -> None: ...


BOOTSTRAP = '''
import importlib.util, sys
def load(name, path):
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
def find(module, path, qualname):
    obj = load(module, path) if path else importlib.import_module(module)
    for part in qualname.split('.'):
        obj = getattr(obj, part)
    return obj
import importlib
def serve():
    while True:
        match tasks.get():
            case None:
                return
            case (int(number), (str(module), path, str(qualname)), tuple(args), dict(kwargs)):
                try:
                    value = find(module, path, qualname)(*args, **kwargs)
                except BaseException as e:
                    results.put((number, 'error', (type(e).__name__, *map(str, e.args))))
                else:
                    results.put((number, 'value', value))
            case other:
                raise TypeError(f'no task: {other!r}')
serve()
'''


class RemoteError(Exception):
    pass


@dataclass(slots=True)
class Runner[**P = ..., R = Any]:
    workers: int = 2
    _tasks: interpreters.Queue = field(init=False, default_factory=interpreters.create_queue)
    _results: interpreters.Queue = field(init=False, default_factory=interpreters.create_queue)
    _futures: dict[int, tuple[asyncio.AbstractEventLoop, asyncio.Future]] = field(init=False, default_factory=dict)
    _number: int = field(init=False, default=0)

    @contextmanager
    def start(self) -> Iterator['Runner']:
        made = [interpreters.create() for _ in range(self.workers)]
        for interp in made:
            interp.prepare_main(tasks=self._tasks, results=self._results)
        threads = [threading.Thread(target=interp.exec, args=(BOOTSTRAP,)) for interp in made]
        coordinator = threading.Thread(target=self._coordinate, name='coordinator')
        for t in (*threads, coordinator):
            t.start()
        try:
            yield self
        finally:
            for _ in made:
                self._tasks.put(None)
            for t in threads:
                t.join()
            self._results.put(None)
            coordinator.join()
            for interp in made:
                interp.close()

    def _coordinate(self):
        while (got := self._results.get()) is not None:
            match got:
                case (int(number), 'value', value):
                    loop, future = self._futures.pop(number)
                    loop.call_soon_threadsafe(lambda f=future, v=value: f.cancelled() or f.set_result(v))
                case (int(number), 'error', (str(name), *args)):
                    loop, future = self._futures.pop(number)
                    loop.call_soon_threadsafe(future.set_exception, RemoteError(name, *args))

    @overload
    async def run[**Q, S](self, function: Callable[Q, S], *args: Q.args, **kwargs: Q.kwargs) -> S: ...
    @overload
    async def run(self, function: str) -> Any: ...
    async def run(self, function, *args, **kwargs):
        loop = asyncio.get_running_loop()
        self._number += 1
        future = loop.create_future()
        self._futures[self._number] = loop, future
        module = sys.modules[function.__module__]
        spec = importlib.util.find_spec(function.__module__) if function.__module__ != '__main__' else None
        path = getattr(module, '__file__', None) if spec is None else None
        name = '__mp_main__' if function.__module__ == '__main__' else function.__module__
        self._tasks.put((self._number, (name, path, function.__qualname__), args, kwargs))
        return await future


def square(x):
    return x * x


def describe(data: dict[str, list[int]], /, *, scale: int = 1) -> dict[str, int]:
    return {key: sum(values) * scale for key, values in data.items()}


def failing(word):
    raise KeyError(word, 3)


class Shape:
    @staticmethod
    def area(a, b):
        return a * b


def stack_first[T](items: list[T], default: T | None = None) -> T | None:
    return items[0] if items else default


async def main():
    with Runner(workers=3).start() as runner:
        print(await asyncio.gather(*(runner.run(square, n) for n in range(10))))
        print(await runner.run(describe, {'a': [1, 2], 'b': [3]}, scale=10))
        print(await runner.run(Shape.area, 3, 4), await runner.run(stack_first, [], 'none'))
        try:
            await runner.run(failing, 'lost')
        except RemoteError as e:
            print('RemoteError', e.args)
        import json, math
        print(await runner.run(json.dumps, {'x': (1, None)}), await runner.run(math.factorial, 20))
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(runner.run(sorted, list(range(n, 0, -1))), name=f'task {n}') for n in range(1, 5)]
        print([t.result() for t in tasks])
        try:
            async with asyncio.timeout(0.01):
                await asyncio.gather(runner.run(square, 4), asyncio.sleep(10))
        except TimeoutError:
            print('timed out')
        print(await asyncio.to_thread(square, 5))
    loop = asyncio.get_running_loop()
    from concurrent.futures import InterpreterPoolExecutor
    with InterpreterPoolExecutor(max_workers=2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, pow, 2, n) for n in range(5))))
    print(Runner.__type_params__, Runner.run.__type_params__, Runner.__parameters__, Task.__value__)


if __name__ == '__main__':
    asyncio.run(main())
