# Users and groups of the machine; the memory in use; the history of lines.
import grp
import pwd
import readline
import tracemalloc

root = pwd.getpwuid(0)
print(root.pw_name, root.pw_uid, root[2] == root.pw_gid, len(root), type(root).__name__, type(root).__module__)
print(pwd.getpwnam("root") == root, any(entry.pw_name == "root" for entry in pwd.getpwall()))
group = grp.getgrgid(0)
print(group.gr_name, group.gr_gid, group == grp.getgrnam("root"), type(group).__name__, isinstance(group.gr_mem, list))
for attempt in (lambda: pwd.getpwnam("nosuch"), lambda: pwd.getpwuid(987654), lambda: pwd.getpwuid("x"), lambda: pwd.getpwnam(5), lambda: grp.getgrnam("nosuch"), lambda: grp.getgrgid(987654)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)

print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
tracemalloc.start()
data = [bytes(1000) for _ in range(1000)]
current, peak = tracemalloc.get_traced_memory()
print(tracemalloc.is_tracing(), peak >= current > 0, type(tracemalloc.take_snapshot()).__name__)
tracemalloc.stop()
try:
    tracemalloc.take_snapshot()
except RuntimeError as e:
    print(e)

readline.clear_history()
readline.add_history("one")
readline.add_history("two")
print(readline.get_current_history_length(), readline.get_history_item(1), readline.get_history_item(9), readline.get_history_length())
readline.replace_history_item(0, "zero")
readline.remove_history_item(1)
print(readline.get_history_item(1), readline.get_completer())
readline.set_completer(len)
readline.set_completer_delims(" ")
print(readline.get_completer(), repr(readline.get_completer_delims()))
for attempt in (lambda: readline.remove_history_item(5), lambda: readline.replace_history_item(-1, "x")):
    try:
        attempt()
    except ValueError as e:
        print(e)
