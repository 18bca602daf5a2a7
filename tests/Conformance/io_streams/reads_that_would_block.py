"""Reading from a pipe that does not block and has nothing now."""
import io
import os

r, w = os.pipe()
os.set_blocking(r, False)
raw = open(r, 'rb', buffering=0)
print(raw.read(3), raw.readall(), raw.readinto(bytearray(3)))
buffered = open(r, 'rb', closefd=False)
print(buffered.read(3), buffered.read(), buffered.read1(3), buffered.readinto(bytearray(3)), buffered.peek())
os.write(w, b'abcdef')
print(buffered.read(2), buffered.read(9), buffered.read(1))
os.write(w, b'gh')
print(buffered.read(), buffered.read())
os.close(w)
print(buffered.read(3), raw.read(3), raw.readall())


class Idle(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, buffer):
        return None


idle = io.BufferedReader(Idle())
print(idle.read(3), idle.read(), idle.read1(3), idle.readinto(bytearray(3)), idle.peek())
for action in (lambda: 'a'.encode('\udcfe'), lambda: b'a'.decode('\udcfe'), lambda: io.TextIOWrapper(io.BytesIO(), encoding='\udcfe')):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))
