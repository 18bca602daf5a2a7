print("before")
exit("bye from exit()")
