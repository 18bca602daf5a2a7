namespace PyLite.Compiler.Bytecode;

/// <summary>
/// The one opcode table. Each line is the whole declaration of an opcode: its name, its operands and its effect; the
/// disassembler, the documentation page and the emitter's checks derive from it.
/// </summary>
/// <remarks>
/// <para>An instruction is one 64-bit word:</para>
/// <code>
///   63            48 47            32 31            16 15     8 7      0
///  +----------------+----------------+----------------+--------+--------+
///  |       C        |       B        |       A        |   D    | opcode |
///  +----------------+----------------+----------------+--------+--------+
///  |     BC (signed 32 bits)         |                |        |        |
/// </code>
/// <para>A, B and C are 16 bits, D is 8; BC is B and C read together as one signed 32-bit number.</para>
/// <para>
/// The machine has registers only. A frame is a window of <c>CodeObject.RegisterCount</c> registers: first the parameters, then the
/// other named locals (a local that an inner function captures holds a <c>cell</c>), then temporaries, which are allocated like a stack.
/// Free variables stay in the function's closure and are read from there. A call's window <c>r[a], r[a+1]…</c> holds the callable and
/// its arguments; the callee's own registers start at the first argument, so arguments are not copied.
/// </para>
/// <para>
/// Jumps are relative to the instruction that follows. A taken jump backwards polls the eval breaker. An unbound local is the
/// value <c>Absent</c>; only where a local may be unbound does the compiler emit <see cref="CheckLocal"/>.
/// </para>
/// <para>
/// Operand letters: <c>a b c</c> registers; <c>k</c> constant, <c>n</c> name, <c>i</c> immediate signed integer, <c>j</c> jump, <c>f</c> free variable,
/// <c>#</c> count, each followed by the field it stands in (<c>nC</c>: the name with index C; <c>jBC</c>: a jump by BC; <c>#B</c>).
/// </para>
/// </remarks>
public enum Opcode : byte
{
    // ---- moving values
    [Op("", "does nothing")] Nop,
    [Op("a b", "r[a] = r[b]")] Move,
    [Op("a kBC", "r[a] = constants[BC]")] LoadConst,
    [Op("a iBC", "r[a] = the int BC")] LoadInt,
    [Op("a", "r[a] = None")] LoadNone,
    [Op("a", "r[a] = True")] LoadTrue,
    [Op("a", "r[a] = False")] LoadFalse,
    [Op("a", "r[a] = Absent (an omitted operand of a later instruction)")] LoadAbsent,
    [Op("a #D", "r[a] = common constant D (see CommonConstant)")] LoadCommon,
    [Op("a", "raises UnboundLocalError if r[a] is Absent")] CheckLocal,
    [Op("a", "unbinds the local r[a]; UnboundLocalError if it is not bound")] DelLocal,

    // ---- cells and free variables
    [Op("a", "r[a] = new cell holding r[a] (Absent: an empty cell)")] MakeCell,
    [Op("a b", "r[a] = contents of cell r[b]; UnboundLocalError if empty")] LoadCell,
    [Op("a b", "contents of cell r[a] = r[b]")] StoreCell,
    [Op("a", "empties cell r[a]; UnboundLocalError if empty")] DelCell,
    [Op("a fBC", "r[a] = contents of closure[BC]; NameError if empty")] LoadFree,
    [Op("a fBC", "contents of closure[BC] = r[a]")] StoreFree,
    [Op("fBC", "empties closure[BC]; NameError if empty")] DelFree,
    [Op("a fBC", "r[a] = the cell closure[BC] itself")] LoadClosure,

    // ---- names
    [Op("a nBC", "r[a] = global or builtin; NameError")] LoadGlobal,
    [Op("a nBC", "globals[name] = r[a]")] StoreGlobal,
    [Op("nBC", "del globals[name]; NameError")] DelGlobal,
    [Op("a nBC", "r[a] = name from the frame's namespace, else global, else builtin; NameError")] LoadName,
    [Op("a nBC", "namespace[name] = r[a]")] StoreName,
    [Op("nBC", "del namespace[name]; NameError")] DelName,
    [Op("a", "r[a] = the frame's namespace mapping (class body, module or exec)")] LoadLocals,
    [Op("a b nC", "r[a] = r[b][name] if the mapping r[b] has it, else global or builtin")] LoadFromDictOrGlobals,
    [Op("a b fC", "r[a] = r[b][name] if the mapping r[b] has it, else contents of closure[C]")] LoadFromDictOrFree,
    [Op("a b c", "r[a] = r[b][name of the cell in r[c]] if the mapping r[b] has it, else contents of cell r[c]")] LoadFromDictOrCell,

    // ---- attributes and items
    [Op("a b nC", "r[a] = r[b].name")] LoadAttr,
    [Op("a b nC", "r[a].name = r[b]")] StoreAttr,
    [Op("a nC", "del r[a].name")] DelAttr,
    [Op("a b nC", "r[a], r[a+1] = function, r[b] if r[b].name is a plain method; else r[b].name, Absent")] LoadMethod,
    [Op("a b nC", "r[a] = super(r[b+1], r[b+2]).name, where r[b] is the global 'super'")] LoadSuperAttr,
    [Op("a b nC", "like LoadMethod on super(r[b+1], r[b+2])")] LoadSuperMethod,
    [Op("a b #D", "r[a], r[a+1] = special method D of type(r[b]), r[b] (see SpecialMethod); TypeError if there is none")] LoadSpecial,
    [Op("a b c", "r[a] = r[b][r[c]]")] LoadItem,
    [Op("a b iC", "r[a] = r[b][C]")] LoadItemInt,
    [Op("a b c", "r[a][r[b]] = r[c]")] StoreItem,
    [Op("a b", "del r[a][r[b]]")] DelItem,
    [Op("#D", "ends a del statement: the registers from D on are free, and the objects it named may be gone")] EndDelete,
    [Op("a b c", "r[a] = r[b][r[c]:r[c+1]]")] LoadSlice,
    [Op("a b c", "r[a][r[b]:r[b+1]] = r[c]")] StoreSlice,
    [Op("a b", "r[a] = slice(r[b], r[b+1], r[b+2])")] BuildSlice,

    // ---- arithmetic; D = 1 marks the augmented (in-place) form
    [Op("a b c #D", "r[a] = r[b] + r[c]")] Add,
    [Op("a b c #D", "r[a] = r[b] - r[c]")] Sub,
    [Op("a b c #D", "r[a] = r[b] * r[c]")] Mul,
    [Op("a b c #D", "r[a] = r[b] / r[c]")] TrueDiv,
    [Op("a b c #D", "r[a] = r[b] // r[c]")] FloorDiv,
    [Op("a b c #D", "r[a] = r[b] % r[c]")] Mod,
    [Op("a b c #D", "r[a] = r[b] ** r[c]")] Pow,
    [Op("a b c #D", "r[a] = r[b] @ r[c]")] MatMul,
    [Op("a b c #D", "r[a] = r[b] << r[c]")] LShift,
    [Op("a b c #D", "r[a] = r[b] >> r[c]")] RShift,
    [Op("a b c #D", "r[a] = r[b] & r[c]")] BitAnd,
    [Op("a b c #D", "r[a] = r[b] | r[c]")] BitOr,
    [Op("a b c #D", "r[a] = r[b] ^ r[c]")] BitXor,
    [Op("a b iC #D", "r[a] = r[b] + C")] AddInt,
    [Op("a b iC #D", "r[a] = r[b] - C")] SubInt,
    [Op("a b iC #D", "r[a] = r[b] * C")] MulInt,
    [Op("a b iC #D", "r[a] = r[b] // C")] FloorDivInt,
    [Op("a b iC #D", "r[a] = r[b] % C")] ModInt,
    [Op("a b iC #D", "r[a] = r[b] & C")] BitAndInt,
    [Op("a b iC #D", "r[a] = r[b] << C")] LShiftInt,
    [Op("a b iC #D", "r[a] = r[b] >> C")] RShiftInt,
    [Op("a b", "r[a] = -r[b]")] Neg,
    [Op("a b", "r[a] = +r[b]")] Pos,
    [Op("a b", "r[a] = ~r[b]")] Invert,
    [Op("a b", "r[a] = not r[b]")] Not,

    // ---- comparison
    [Op("a b c", "r[a] = r[b] < r[c]")] Lt,
    [Op("a b c", "r[a] = r[b] <= r[c]")] Le,
    [Op("a b c", "r[a] = r[b] > r[c]")] Gt,
    [Op("a b c", "r[a] = r[b] >= r[c]")] Ge,
    [Op("a b c", "r[a] = r[b] == r[c]")] Eq,
    [Op("a b c", "r[a] = r[b] != r[c]")] Ne,
    [Op("a b c", "r[a] = r[b] is r[c]")] Is,
    [Op("a b c", "r[a] = r[b] is not r[c]")] IsNot,
    [Op("a b c", "r[a] = r[b] in r[c]")] In,
    [Op("a b c", "r[a] = r[b] not in r[c]")] NotIn,

    // ---- jumps
    [Op("jBC", "jump")] Jump,
    [Op("a jBC", "jump if r[a] is true")] JumpIfTrue,
    [Op("a jBC", "jump if r[a] is false")] JumpIfFalse,
    [Op("a jBC", "jump if r[a] is None")] JumpIfNone,
    [Op("a jBC", "jump if r[a] is not None")] JumpIfNotNone,
    [Op("a b jC", "jump if r[a] < r[b]")] JumpLt,
    [Op("a b jC", "jump if r[a] <= r[b]")] JumpLe,
    [Op("a b jC", "jump if r[a] > r[b]")] JumpGt,
    [Op("a b jC", "jump if r[a] >= r[b]")] JumpGe,
    [Op("a b jC", "jump if r[a] == r[b]")] JumpEq,
    [Op("a b jC", "jump if r[a] != r[b]")] JumpNe,
    [Op("a b jC", "jump if not r[a] < r[b]")] JumpNotLt,
    [Op("a b jC", "jump if not r[a] <= r[b]")] JumpNotLe,
    [Op("a b jC", "jump if not r[a] > r[b]")] JumpNotGt,
    [Op("a b jC", "jump if not r[a] >= r[b]")] JumpNotGe,
    [Op("a b jC", "jump if not r[a] == r[b]")] JumpNotEq,
    [Op("a b jC", "jump if not r[a] != r[b]")] JumpNotNe,
    [Op("a iB jC", "jump if r[a] < B")] JumpLtInt,
    [Op("a iB jC", "jump if r[a] <= B")] JumpLeInt,
    [Op("a iB jC", "jump if r[a] > B")] JumpGtInt,
    [Op("a iB jC", "jump if r[a] >= B")] JumpGeInt,
    [Op("a iB jC", "jump if r[a] == B")] JumpEqInt,
    [Op("a iB jC", "jump if r[a] != B")] JumpNeInt,
    [Op("a iB jC", "jump if not r[a] < B")] JumpNotLtInt,
    [Op("a iB jC", "jump if not r[a] <= B")] JumpNotLeInt,
    [Op("a iB jC", "jump if not r[a] > B")] JumpNotGtInt,
    [Op("a iB jC", "jump if not r[a] >= B")] JumpNotGeInt,
    [Op("a iB jC", "jump if not r[a] == B")] JumpNotEqInt,
    [Op("a iB jC", "jump if not r[a] != B")] JumpNotNeInt,

    // ---- iteration and unpacking
    [Op("a b", "r[a] = iter(r[b])")] GetIter,
    [Op("a b", "r[a] = r[b], which is an iterator, or TypeError")] CheckIter,
    [Op("a b jC", "if iterator r[a] has another value: r[b] = it, and jump (back, to the loop's body)")] ForIter,
    [Op("a b #C", "r[a] .. r[a+C-1] = the C items of r[b]; ValueError")] Unpack,
    [Op("a b #C #D", "r[a] .. = D items, a list of the rest, C items of r[b]")] UnpackEx,

    // ---- building
    [Op("a b #C", "r[a] = (r[b], … C items)")] BuildTuple,
    [Op("a b #C", "r[a] = [r[b], … C items]")] BuildList,
    [Op("a b #C", "r[a] = {r[b], … C items}")] BuildSet,
    [Op("a b #C", "r[a] = {r[b]: r[b+1], … C pairs}")] BuildMap,
    [Op("a b #C", "r[a] = the strings r[b] … (C of them) joined")] BuildString,
    [Op("a b #D", "r[a] = format(r[b] converted as D, '') (D: 0 none, 1 str, 2 repr, 3 ascii)")] Format,
    [Op("a b c #D", "r[a] = format(r[b] converted as D, r[c])")] FormatSpec,
    [Op("a b #D", "r[a] = Interpolation(r[b] value, r[b+1] expression text, r[b+2] format spec), conversion D")] BuildInterpolation,
    [Op("a b #C", "r[a] = Template of the C strings and interpolations r[b] …")] BuildTemplate,
    [Op("a b", "r[a].append(r[b]) of an exact list")] ListAppend,
    [Op("a b", "r[a].extend(r[b]) of an exact list; TypeError 'Value after * must be an iterable, not X'")] ListExtend,
    [Op("a b", "r[a] = tuple(list r[b])")] ListToTuple,
    [Op("a b", "set r[a] add r[b]")] SetAdd,
    [Op("a b", "set r[a] update r[b]")] SetUpdate,
    [Op("a b c", "dict r[a][r[b]] = r[c]")] MapAdd,
    [Op("a b", "dict r[a].update(mapping r[b])")] DictUpdate,
    [Op("a b c", "dict r[a] merge mapping r[b], TypeError for a key twice; r[c] is the callable, for the message")] DictMerge,

    // ---- calls; the window starts at a, the result goes to r[c]
    [Op("a #B c", "r[c] = r[a](r[a+1] … B arguments)")] Call,
    [Op("a #B c", "like Call; the last arguments are keywords, named by the tuple constant in the ExtraArg that follows")] CallKw,
    [Op("a #B c", "r[c] = r[a](r[a+1] unless Absent, r[a+2] … B arguments)")] CallMethod,
    [Op("a #B c", "like CallMethod with keywords")] CallMethodKw,
    [Op("a c", "r[c] = r[a](*r[a+1], **r[a+2]); r[a+1] any iterable, r[a+2] Absent or a mapping")] CallEx,
    [Op("kBC", "operand of the instruction before it")] ExtraArg,
    [Op("a b kC #D", "r[a] = function of code constant C; D bits: 1 defaults tuple r[b], 2 keyword defaults dict r[b+1], 4 annotate function r[b+2], 8 tuple of cells r[b+3]")] MakeFunction,
    [Op("a", "return r[a]")] Return,
    [Op("", "return None")] ReturnNone,

    // ---- generators and coroutines
    [Op("a b #D", "yield r[b]; r[a] = what is sent in (D = 1: in an async generator)")] Yield,
    [Op("a b c #D", "delegate to iterator r[b], sending r[c]; yields stay at this instruction; when done r[a] = its result (D = 1: await)")] YieldFrom,
    [Op("a b", "r[a] = iterator for 'yield from r[b]'")] GetYieldFromIter,
    [Op("a b #D", "r[a] = iterator for 'await r[b]' (D: 0 plain, 1 __aenter__, 2 __aexit__)")] GetAwaitable,
    [Op("a b", "r[a] = r[b].__aiter__()")] GetAIter,
    [Op("a b", "r[a] = awaitable of r[b].__anext__()")] GetANext,
    [Op("a jBC", "if exception r[a] is StopAsyncIteration jump, else re-raise it")] EndAsyncFor,

    // ---- exceptions; a handler finds the exception in the register that the exception table names
    [Op("a b", "r[a] = handled exception so far; the handled exception is now r[b]")] PushExc,
    [Op("a", "the handled exception is r[a] again")] PopExc,
    [Op("a", "raise r[a]")] Raise,
    [Op("a b", "raise r[a] from r[b]")] RaiseFrom,
    [Op("", "raise the handled exception again; RuntimeError 'No active exception to reraise'")] RaiseBare,
    [Op("a", "re-raise r[a] as it is, its traceback unchanged")] Reraise,
    [Op("a b c", "r[a] = exception r[b] is caught by 'except r[c]'; TypeError")] MatchExc,
    [Op("a b c", "r[a], r[a+1] = split of exception group r[b] by 'except* r[c]': matched part or None, rest or None")] MatchExcGroup,
    [Op("a b c", "r[a] = exception to re-raise after except* clauses, or None: original r[b], list of raised and unhandled r[c]")] PrepReraiseStar,
    [Op("a b", "r[a], r[a+1], r[a+2] = type, value, traceback of exception r[b]")] ExcInfo,

    // ---- imports
    [Op("a b nC", "r[a] = __import__(name, fromlist r[b], level r[b+1])")] ImportName,
    [Op("a b nC", "r[a] = r[b].name for 'from … import'; ImportError")] ImportFrom,
    [Op("a", "copies the public names of module r[a] into the namespace")] ImportStar,

    // ---- pattern matching
    [Op("a b", "r[a] = r[b] is a mapping")] MatchMapping,
    [Op("a b", "r[a] = r[b] is a sequence (not str, bytes, bytearray)")] MatchSequence,
    [Op("a b c", "r[a] = tuple of the values in r[b] of the keys in tuple r[c], or None if one is missing")] MatchKeys,
    [Op("a b c #D", "r[a] = whether r[b] is of class r[c] and has the attributes of D positional patterns and of the names in tuple r[c+1]; these to r[a+1] ..")] MatchClass,
    [Op("a b", "r[a] = len(r[b])")] GetLen,

    // ---- the rest
    [Op("a", "r[a] = __build_class__ of the builtins")] LoadBuildClass,
    [Op("", "makes sure that the namespace has __annotations__ (from __future__ import annotations)")] SetupAnnotations,
    [Op("a b #D", "r[a] = intrinsic D of r[b] (see Intrinsic)")] Intrinsic1,
    [Op("a b c #D", "r[a] = intrinsic D of r[b], r[c]")] Intrinsic2,

    // ---- never in a code object: the virtual machine puts it over an instruction, whose operands stay
    [Op("", "goes on in the machine code compiled for this code object")] EnterCompiled,
    [Op("", "reports what trace functions and monitoring tools want to know, then is the instruction under it")] Traced,
}

/// <summary>The operands and the effect of an opcode, in the words of <see cref="Opcode"/>'s remarks.</summary>
[System.AttributeUsage(System.AttributeTargets.Field)]
public sealed class OpAttribute(string operands, string effect) : System.Attribute
{
    /// <summary>The operands, separated by spaces.</summary>
    public string Operands => operands;

    /// <summary>What the instruction does.</summary>
    public string Effect => effect;
}

/// <summary>Operand D of <see cref="Opcode.LoadCommon"/>.</summary>
public enum CommonConstant : byte { AssertionError, NotImplementedError, BuiltinTuple, BuiltinAll, BuiltinAny, EmptyTuple, Ellipsis }

/// <summary>Operand D of <see cref="Opcode.LoadSpecial"/>.</summary>
public enum SpecialMethod : byte { Enter, Exit, AEnter, AExit }

/// <summary>Operand D of <see cref="Opcode.Intrinsic1"/> and <see cref="Opcode.Intrinsic2"/>.</summary>
public enum Intrinsic : byte
{
    /// <summary>Prints an expression statement's value (interactive mode): <c>sys.displayhook(b)</c>.</summary>
    Print,
    /// <summary><c>TypeVar(b)</c>; b is the name.</summary>
    TypeVar,
    /// <summary><c>TypeVar(b, bound evaluated lazily by function c)</c>.</summary>
    TypeVarWithBound,
    /// <summary><c>TypeVar(b, constraints evaluated lazily by function c)</c>.</summary>
    TypeVarWithConstraints,
    /// <summary><c>ParamSpec(b)</c>.</summary>
    ParamSpec,
    /// <summary><c>TypeVarTuple(b)</c>.</summary>
    TypeVarTuple,
    /// <summary>Sets the lazily evaluated default c of type parameter b; the result is b.</summary>
    SetTypeParamDefault,
    /// <summary><c>Generic[*b]</c> of the tuple of type parameters b.</summary>
    SubscriptGeneric,
    /// <summary><c>TypeAliasType</c> from the tuple b = (name, type parameters or None, function that evaluates the value).</summary>
    TypeAlias,
    /// <summary>Sets <c>b.__type_params__ = c</c> of a function or class; the result is b.</summary>
    SetTypeParams,
}
