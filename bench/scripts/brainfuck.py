"""A Brainfuck interpreter: one that walks the source, one that runs a compiled list of tuples."""
import sys

# Prints the alphabet, and between two letters computes for a while in nested loops.
PROGRAM = """
++++++++[>++++++++<-]>+
>++++++++++++++++++++++++++
[<.+>
    >+++++++++++++++[
        >+++++++++++++++[
            >+++++++++++++++[>++<-]
            >[-<+>]
            <[-]
        <-]
    <-]
<-]
"""


def interpret(source, tape_length=3000):
    code = [c for c in source if c in "+-<>[].,"]
    jumps = {}
    stack = []
    for i, c in enumerate(code):
        if c == "[":
            stack.append(i)
        elif c == "]":
            start = stack.pop()
            jumps[start] = i
            jumps[i] = start
    tape = [0] * tape_length
    pointer = pc = steps = 0
    output = []
    while pc < len(code):
        c = code[pc]
        if c == ">":
            pointer += 1
        elif c == "<":
            pointer -= 1
        elif c == "+":
            tape[pointer] = (tape[pointer] + 1) & 255
        elif c == "-":
            tape[pointer] = (tape[pointer] - 1) & 255
        elif c == "[":
            if not tape[pointer]:
                pc = jumps[pc]
        elif c == "]":
            if tape[pointer]:
                pc = jumps[pc]
        elif c == ".":
            output.append(chr(tape[pointer]))
        pc += 1
        steps += 1
    return "".join(output), steps


ADD, MOVE, LOOP, END, OUT, CLEAR = range(6)


def compile_program(source):
    program = []
    stack = []
    for c in source:
        if c in "+-":
            delta = 1 if c == "+" else -1
            if program and program[-1][0] == ADD:
                program[-1] = (ADD, program[-1][1] + delta)
            else:
                program.append((ADD, delta))
        elif c in "<>":
            delta = 1 if c == ">" else -1
            if program and program[-1][0] == MOVE:
                program[-1] = (MOVE, program[-1][1] + delta)
            else:
                program.append((MOVE, delta))
        elif c == "[":
            stack.append(len(program))
            program.append((LOOP, None))
        elif c == "]":
            start = stack.pop()
            if len(program) == start + 2 and program[-1] == (ADD, -1):
                program[start:] = [(CLEAR, 0)]
            else:
                program[start] = (LOOP, len(program))
                program.append((END, start))
        elif c == ".":
            program.append((OUT, 0))
    return program


def execute(program, tape_length=3000):
    tape = [0] * tape_length
    pointer = pc = 0
    output = []
    end = len(program)
    while pc < end:
        operation, argument = program[pc]
        if operation == ADD:
            tape[pointer] = (tape[pointer] + argument) & 255
        elif operation == MOVE:
            pointer += argument
        elif operation == END:
            if tape[pointer]:
                pc = argument
        elif operation == LOOP:
            if not tape[pointer]:
                pc = argument
        elif operation == CLEAR:
            tape[pointer] = 0
        else:
            output.append(chr(tape[pointer]))
        pc += 1
    return "".join(output)


def main(n):
    program = compile_program(PROGRAM)
    same = True
    for _ in range(n):
        slow, steps = interpret(PROGRAM)
        for _ in range(3):
            same = same and execute(program) == slow
    print(slow, steps, same)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
