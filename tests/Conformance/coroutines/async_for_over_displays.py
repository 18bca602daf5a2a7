# What async for is given is what stands there: a list stays a list.
import asyncio


async def main():
    for source in ('[1]', '{1}', '(1,)', '{}', '"a"'):
        for form in ('async for x in {}: pass', 'r = [x async for x in {}]', 'r = [y for x in [1] async for y in {}]'):
            names = {}
            exec('async def f():\n    ' + form.format(source), names)
            try:
                await names['f']()
            except TypeError as e:
                print(form.format(source), '->', e)

asyncio.run(main())
