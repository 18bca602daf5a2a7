data = b"abc\xff"
print(data.decode("latin-1"))
data.decode("utf-8")
