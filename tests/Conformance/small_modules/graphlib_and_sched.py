import graphlib
import sched


def attempt(label, action):
    try:
        print(f"{label:20}", action())
    except Exception as error:
        print(f"{label:20}", type(error).__name__, error)


T = graphlib.TopologicalSorter
attempt("static_order", lambda: (list(T({"D": {"B", "C"}, "B": {"A"}}).static_order())[-1], list(T({}).static_order()), list(T({1: [2], 2: [3]}).static_order())))
attempt("cycle", lambda: list(T({"a": ["b"], "b": ["c"], "c": ["a"]}).static_order()))
t = T()
t.add("x", "y", "z")
t.add("y")
t.add("x", "w")
attempt("ready before", lambda: t.get_ready())
attempt("prepare", lambda: t.prepare())
attempt("prepare again", lambda: t.prepare())
attempt("add after", lambda: t.add("q"))
attempt("ready", lambda: (sorted(t.get_ready()), t.get_ready(), t.is_active(), bool(t)))
attempt("done", lambda: (t.done("y", "z"), t.get_ready(), t.done("w"), t.get_ready(), t.done("x"), t.is_active()))
attempt("done unknown", lambda: t.done("nope"))
attempt("done twice", lambda: t.done("x"))
attempt("unhashable", lambda: T({"a": [[]]}))
attempt("not a mapping", lambda: T(5))
now = [0]
s = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))
out = []
s.enter(5, 1, out.append, ("five",))
s.enter(2, 2, out.append, ("two, later",))
s.enter(2, 1, out.append, ("two, first",))
event = s.enterabs(3, 1, out.append, argument=("cancelled",))
s.enter(4, 1, lambda *a, **k: out.append((a, k)), (1,), {"k": 2})
attempt("queue", lambda: ([e.time for e in s.queue], s.empty(), event.priority))
attempt("cancel", lambda: (s.cancel(event), len(s.queue)))
attempt("cancel again", lambda: s.cancel(event))
attempt("run", lambda: (s.run(), out, now, s.empty()))
s.enter(1, 1, lambda: 1 / 0)
s.enter(2, 1, out.append, ("after the error",))
attempt("error", lambda: s.run())
attempt("goes on", lambda: (s.run(), out[-1], now))
attempt("not blocking", lambda: (s.enter(10, 1, print), s.run(blocking=False)))
