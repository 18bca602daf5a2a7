"""python -m asyncio: PyLite has no interactive session with await."""
import sys

if __name__ == '__main__':
    sys.exit('pylite: the interactive session of asyncio is not supported')
