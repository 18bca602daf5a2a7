"""A Brainfuck interpreter that compiles to closures-free tuples, with optimisation and errors."""


class BFError(Exception): pass


def compile_bf(source):
    code, stack = [], []
    for pos, ch in enumerate(source):
        match ch:
            case "+" | "-":
                d = 1 if ch == "+" else -1
                if code and code[-1][0] == "add": code[-1] = ("add", code[-1][1] + d)
                else: code.append(("add", d))
            case ">" | "<":
                d = 1 if ch == ">" else -1
                if code and code[-1][0] == "move": code[-1] = ("move", code[-1][1] + d)
                else: code.append(("move", d))
            case ".": code.append(("out", None))
            case ",": code.append(("in", None))
            case "[":
                stack.append((len(code), pos)); code.append(("jz", None))
            case "]":
                if not stack: raise BFError(f"unmatched ] at {pos}")
                start, _ = stack.pop()
                if code[start + 1:] == [("add", -1)]:
                    del code[start:]; code.append(("clear", None))
                else:
                    code.append(("jnz", start)); code[start] = ("jz", len(code) - 1)
    if stack: raise BFError(f"unmatched [ at {stack[-1][1]}")
    return tuple(code)


def run(source, stdin="", limit=1_000_000):
    code, tape, ptr, pc, steps, out, inp = compile_bf(source), {}, 0, 0, 0, [], iter(stdin)
    while pc < len(code):
        steps += 1
        if steps > limit: raise BFError("step limit")
        op, arg = code[pc]
        if op == "add": tape[ptr] = (tape.get(ptr, 0) + arg) & 255
        elif op == "move":
            ptr += arg
            if ptr < 0: raise BFError(f"pointer left the tape at instruction {pc}")
        elif op == "out": out.append(chr(tape.get(ptr, 0)))
        elif op == "in": tape[ptr] = ord(next(inp, "\0"))
        elif op == "clear": tape[ptr] = 0
        elif op == "jz":
            if not tape.get(ptr): pc = arg
        elif op == "jnz":
            if tape.get(ptr): pc = arg
        pc += 1
    return "".join(out), steps


HELLO = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
print(run(HELLO))
print(run(",[.,]", "echo me"))
print(run(",>,[<+>-]<.", "!\""))
print(run("+++[>+++[>+++<-]<-]>>++++++.")[0])
print(compile_bf("+++--[-]>>><[->+<]"), len(compile_bf(HELLO)))
reverse = ">,[>,]<[.<]"
print(run(reverse, "stressed"))
for bad in ["[", "]", "[[]", "+[", "<", "+[+]", "+[>+]"]:
    try: print(bad, run(bad, limit=5000))
    except BFError as e: print(bad, "->", e)
squares = "".join(f"[-]{'+' * ord(c)}." for c in " ".join(str(i * i) for i in range(8)))
print(run(squares)[0])
