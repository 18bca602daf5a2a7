"""Coroutines that race, each starting a while after the one before."""
from . import locks
from . import tasks
from . import timeouts

__all__ = 'staggered_race',


async def staggered_race(coro_fns, delay, *, loop=None):
    """Run coroutines with staggered start times and take the first to finish: (result, index, exceptions)."""
    functions = list(coro_fns)
    errors = []
    winner = None, None
    running = set()
    finished = locks.Condition()

    async def run(index):
        nonlocal winner
        errors.append(None)
        try:
            result = await functions[index]()
        except (SystemExit, KeyboardInterrupt, tasks.exceptions.CancelledError):
            raise
        except BaseException as e:
            errors[index] = e
        else:
            if winner[1] is None:
                winner = result, index
        finally:
            async with finished:
                running.discard(index)
                finished.notify_all()

    started = []
    try:
        for index in range(len(functions)):
            running.add(index)
            started.append(tasks.create_task(run(index)))
            try:
                async with timeouts.timeout(delay):
                    async with finished:
                        await finished.wait_for(lambda: winner[1] is not None or index not in running)
            except TimeoutError:
                pass
            if winner[1] is not None:
                break
        async with finished:
            await finished.wait_for(lambda: winner[1] is not None or not running)
    finally:
        for task in started:
            task.cancel()
        await tasks.gather(*started, return_exceptions=True)
    return winner[0], winner[1], errors
