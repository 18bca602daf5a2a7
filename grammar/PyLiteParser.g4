/*
 * Python 3.14, written for LL(1): every decision is made on one token, so that ANTLR emits switches and loops and the
 * parser carries no prediction tables (regenerate.sh fails when a decision needs more).
 *
 *  - Rules are permissive where Python needs a longer look: assignment targets, parameters, arguments and patterns are
 *    parsed as what they resemble, and the actions (ParserActions) check and classify while they build the tree.
 *  - "item (COMMA (item | {AfterComma();}))*" is a list with an optional trailing comma.
 *  - One flat rule has all operators; the actions apply precedence (OperatorStack).
 *  - The lexer tells soft keywords, the "in" of a for, and the parenthesis of a with statement from their look-alikes.
 *
 * A failure only says where the parser stopped; Diagnostics/ then finds out what to tell the user.
 */
parser grammar PyLiteParser;

options { tokenVocab = PyLiteLexer; superClass = ParserActions; }

@header {
using PyLite.Compiler.Ast;
}

// ---- Starting points ------------------------------------------------------------------------------------------------

fileInput returns [Mod tree]
@init { int first = StatementCount; }
    : ( NEWLINE | statement )* EOF { $tree = MakeModule(first); }
    ;

interactiveInput returns [Mod tree]
@init { int first = StatementCount; }
    : ( simpleStatements | compoundStatement NEWLINE? | NEWLINE ) { $tree = MakeInteractive(first); }
    ;

expressionInput returns [Mod tree]
    : value=starExpressions NEWLINE* EOF { $tree = MakeExpression($value.e); }
    ;

// ---- Statements: pushed onto the statement stack ----------------------------------------------------------------------

statement
    : simpleStatements
    | compoundStatement
    ;

block returns [Stmt[] body]
@init { int first = StatementCount; }
    : ( simpleStatements | NEWLINE INDENT statement+ DEDENT ) { $body = PopStatements(first); }
    ;

simpleStatements
    : simpleStatement ( SEMI ( simpleStatement | { AfterSemicolon(); } ) )* NEWLINE
    ;

simpleStatement
@init { int start = BeginStatement(); int mark = ExprCount; }
    : first=yieldOrExpressions
      ( { RequireSingleTarget($first.e); } COLON annotation=expression { Expr assigned = null; } ( EQUAL value=yieldOrExpressions { assigned = $value.e; } )?
        { AddAnnAssign(start, $first.e, $annotation.e, assigned); }
      | op=augmentedOperator operand=yieldOrExpressions { AddAugAssign(start, $first.e, $op.kind, $operand.e); }
      | { PushExpr($first.e); } ( EQUAL next=yieldOrExpressions { PushExpr($next.e); } )+ { AddAssign(start, mark); }
      | { AddExprStatement(start, $first.e); }
      )
    | RETURN ( result=starExpressions { PushExpr($result.e); } )? { AddReturn(start, mark); }
    | IMPORT importedModule ( COMMA importedModule )* { AddImport(start); }
    | FROM ( DOT { AddDots(1); } | ELLIPSIS { AddDots(3); } )* ( module=dottedName { SetModule($module.name); } )?
      { RequireModule(); } IMPORT ( STAR { AddStarAlias(); } | LPAR importedNames RPAR | importedNames { NoTrailingComma(); } ) { AddImportFrom(start); }
    | RAISE ( exc=expression { PushExpr($exc.e); } ( FROM cause=expression { PushExpr($cause.e); } )? )? { AddRaise(start, mark); }
    | PASS { AddStatement(new Pass(SpanFrom(start))); }
    | BREAK { AddStatement(new Break(SpanFrom(start))); }
    | CONTINUE { AddStatement(new Continue(SpanFrom(start))); }
    | DEL doomed=starExpressions { AddDelete(start, $doomed.e); }
    | ASSERT test=expression { PushExpr($test.e); } ( COMMA message=expression { PushExpr($message.e); } )? { AddAssert(start, mark); }
    | GLOBAL names=nameList { AddStatement(new Global(SpanFrom(start), $names.names)); }
    | NONLOCAL names=nameList { AddStatement(new Nonlocal(SpanFrom(start), $names.names)); }
    | TYPE NAME { var alias = PreviousName(ExprContext.Store); TypeParam[] generic = []; }
      ( types=typeParameters { generic = $types.list; } )?
      EQUAL aliased=expression { AddStatement(new TypeAlias(SpanFrom(start), alias, generic, $aliased.e)); }
    ;

augmentedOperator returns [BinaryOperator kind]
    : ( PLUSEQUAL | MINEQUAL | STAREQUAL | SLASHEQUAL | PERCENTEQUAL | AMPEREQUAL | VBAREQUAL | CIRCUMFLEXEQUAL
      | LEFTSHIFTEQUAL | RIGHTSHIFTEQUAL | DOUBLESTAREQUAL | DOUBLESLASHEQUAL | ATEQUAL ) { $kind = PreviousAugmentedOperator(); }
    ;

nameList returns [string[] names]
@init { int mark = NameCount; }
    : NAME { PushName(); } ( COMMA NAME { PushName(); } )* { $names = PopNames(mark); }
    ;

dottedName returns [string name]
@init { int start = Index; }
    : NAME ( DOT NAME )* { $name = DottedText(start); }
    ;

importedModule
@init { int start = Index; string asName = null; }
    : module=dottedName ( AS NAME { asName = PreviousText(); } )? { AddAlias(start, $module.name, asName); }
    ;

importedNames
    : importedName ( COMMA ( importedName | { AfterComma(); } ) )*
    ;

importedName
@init { int start = Index; string name; string asName = null; }
    : NAME { name = PreviousText(); } ( AS NAME { asName = PreviousText(); } )? { AddAlias(start, name, asName); }
    ;

// ---- Compound statements ----------------------------------------------------------------------------------------------

compoundStatement
@init { int start = BeginStatement(); }
    : ifStatement
    | WHILE test=namedExpression COLON body=block otherwise=elseClause
      { AddWhile(start, $test.e, $body.body, $otherwise.body); }
    | forStatement[start, false]
    | withStatement[start, false]
    | tryStatement
    | functionDefinition[start, null, false]
    | classDefinition[null]
    | ASYNC ( functionDefinition[start, null, true] | forStatement[start, true] | withStatement[start, true] )
    | decorated
    | matchStatement
    ;

elseClause returns [Stmt[] body = System.Array.Empty<Stmt>()]
    : ( { BeginClause(); } ELSE COLON statements=block { $body = $statements.body; } )?
    ;

ifStatement
@init { int depth = IfDepth; int start = Index; }
    : IF test=namedExpression COLON body=block { PushIf(start, $test.e, $body.body); }
      ( { start = BeginClause(); } ELIF test=namedExpression COLON body=block { PushIf(start, $test.e, $body.body); } )*
      otherwise=elseClause { AddIf(depth, $otherwise.body); }
    ;

forStatement[int start, bool isAsync]
    : FOR target=targets FOR_IN iter=starExpressions COLON body=block otherwise=elseClause
      { AddFor(start, isAsync, $target.e, $iter.e, $body.body, $otherwise.body); }
    ;

withStatement[int start, bool isAsync]
@init { int mark = WithItemCount; }
    : WITH ( withGroup | withItem ( COMMA withItem )* ) COLON body=block { AddWith(start, isAsync, mark, $body.body); }
    ;

withItem
@init { int start = Index; Expr target = null; }
    : context=expression ( AS variable=target_ { target = Store($variable.e); } )? { PushWithItem(start, $context.e, target); }
    ;

// "with (a as b, c):", or an expression in parentheses; both are in a WITH_LPAR.
withGroup
@init { int start = Index; int mark = ExprCount; int clauses = ComprehensionCount; BeginWithGroup(); }
    : WITH_LPAR
      ( generator=yieldExpression { PushExpr($generator.e); WithGroupIsExpression(); }
      | ( withGroupItem[mark] ( comprehensionFor { WithGroupIsExpression(); } )* ( COMMA ( withGroupItem[mark] | { AfterComma(); } ) )* )?
      )
      RPAR { AddWithGroup(start, mark, clauses); }
    ;

withGroupItem[int mark]
@init { int start = Index; }
    : STAR value=disjunction { PushExpr(MakeStarredOperand(start, $value.e)); WithGroupIsExpression(); }
    | context=namedExpression { PushGroupItem(start, $context.e); } ( AS variable=target_ { SetWithTarget(mark, $variable.e); } )?
    ;

tryStatement
@init { int start = Index; int mark = HandlerCount; Stmt[] final = []; }
    : TRY COLON body=block
      ( exceptClause )*
      otherwise=elseClause
      ( { BeginClause(); } FINALLY COLON last=block { final = $last.body; } )?
      { AddTry(start, mark, $body.body, $otherwise.body, final); }
    ;

exceptClause
@init { int start = BeginClause(); int mark = ExprCount; int first; bool star = false; string name = null; }
    : EXCEPT ( STAR { star = true; } )? { first = Index; }
      ( type=expression { PushExpr($type.e); } ( COMMA ( type=expression { PushExpr($type.e); } | { AfterComma(); } ) )*
        ( AS NAME { name = PreviousText(); } )? )?
      { Expr types = ExceptTypes(first, mark, star, name != null); } COLON body=block { AddHandler(start, star, types, name, $body.body); }
    ;

decorated
@init { int mark = ExprCount; }
    : ( AT value=namedExpression NEWLINE { PushExpr($value.e); BeginClause(); } )+
      { int start = Index; Expr[] decorators = PopExprs(mark); }
      ( functionDefinition[start, decorators, false]
      | classDefinition[decorators]
      | ASYNC functionDefinition[start, decorators, true]
      )
    ;

functionDefinition[int start, Expr[] decorators, bool isAsync]
@init { TypeParam[] generic = []; Arguments formals = null; Expr returns = null; }
    : DEF NAME { string name = PreviousText(); } ( types=typeParameters { generic = $types.list; } )?
      LPAR ( list=parameters { formals = $list.args; } )? RPAR
      ( ARROW annotation=expression { returns = $annotation.e; } )?
      COLON body=block { AddFunction(start, isAsync, name, formals, $body.body, decorators, returns, generic); }
    ;

classDefinition[Expr[] decorators]
@init { int start = Index; TypeParam[] generic = []; int mark = ArgumentMark; }
    : CLASS NAME { string name = PreviousText(); } ( types=typeParameters { generic = $types.list; } )?
      ( LPAR callArguments? RPAR )? { PopBases(mark, out Expr[] bases, out Keyword[] keywords); }
      COLON body=block { AddClass(start, name, bases, keywords, $body.body, decorators, generic); }
    ;

typeParameters returns [TypeParam[] list]
@init { int mark = TypeParamCount; }
    : LSQB typeParameter ( COMMA ( typeParameter | { AfterComma(); } ) )* RSQB { $list = PopTypeParams(mark); }
    ;

typeParameter
@init { int start = Index; string name; Expr bound = null; Expr init = null; }
    : NAME { name = PreviousText(); } ( COLON limit=expression { bound = $limit.e; } )? ( EQUAL value=expression { init = $value.e; } )?
      { PushTypeParam(new TypeVar(SpanFrom(start), name, bound, init)); }
    | STAR NAME { name = PreviousText(); } ( EQUAL packed=starExpression { init = $packed.e; } )?
      { PushTypeParam(new TypeVarTuple(SpanFrom(start), name, init)); }
    | DOUBLESTAR NAME { name = PreviousText(); } ( EQUAL value=expression { init = $value.e; } )?
      { PushTypeParam(new ParamSpec(SpanFrom(start), name, init)); }
    ;

parameters returns [Arguments args]
@init { int start = Index; BeginParameters(); }
    : parameter ( COMMA ( parameter | { AfterComma(); } ) )* { $args = EndParameters(start); }
    ;

parameter
@init { int start = Index; Arg arg; Expr init = null; Expr note = null; }
    : NAME ( COLON annotation=expression { note = $annotation.e; } )? { arg = MakeArg(start, note); } ( EQUAL value=expression { init = $value.e; } )?
      { AddParameter(arg, init); }
    | SLASH { AddSlash(); }
    | STAR { AddBareStar(); } ( NAME ( COLON packed=starExpression { note = $packed.e; } )? { AddVarArg(MakeArg(start + 1, note)); } )?
    | DOUBLESTAR NAME ( COLON annotation=expression { note = $annotation.e; } )? { AddKwArg(MakeArg(start + 1, note)); }
    ;

lambdaParameters returns [Arguments args]
@init { int start = Index; BeginParameters(); }
    : lambdaParameter ( COMMA ( lambdaParameter | { AfterComma(); } ) )* { $args = EndParameters(start); }
    ;

lambdaParameter
@init { int start = Index; Arg arg; Expr init = null; }
    : NAME { arg = MakeArg(start, null); } ( EQUAL value=expression { init = $value.e; } )? { AddParameter(arg, init); }
    | SLASH { AddSlash(); }
    | STAR { AddBareStar(); } ( NAME { AddVarArg(MakeArg(start + 1, null)); } )?
    | DOUBLESTAR NAME { AddKwArg(MakeArg(start + 1, null)); }
    ;

// ---- Pattern matching -------------------------------------------------------------------------------------------------

matchStatement
@init { int start = Index; int mark = CaseCount; }
    : MATCH value=subjectExpression COLON NEWLINE INDENT caseClause+ DEDENT
      { AddMatch(start, $value.e, mark); }
    ;

subjectExpression returns [Expr e]
@init { int start = Index; int mark = ExprCount; }
    : element { PushExpr(Last); } ( COMMA ( element { PushExpr(Last); } | { AfterComma(); } ) )* { $e = RequireSubject(SequenceOrSingle(start, mark, false)); }
    ;

caseClause
@init { int start = BeginClause(); Expr guard = null; }
    : CASE subject=openPattern ( IF test=namedExpression { guard = $test.e; } )? COLON body=block
      { AddCase(start, $subject.p, guard, $body.body); }
    ;

openPattern returns [Pattern p]
@init { int start = Index; int mark = PatternCount; }
    : first=patternItem { PushPattern($first.p); }
      ( COMMA ( next=patternItem { PushPattern($next.p); } | { AfterComma(); } ) )* { $p = OpenSequence(start, mark); }
    ;

patternItem returns [Pattern p]
@init { int start = Index; }
    : STAR NAME { $p = MakeStarPattern(start); }
    | inner=pattern { $p = $inner.p; }
    ;

pattern returns [Pattern p]
@init { int start = Index; int mark = PatternCount; Enter(); }
@after { Leave(); }
    : first=closedPattern { PushPattern($first.p); } ( VBAR next=closedPattern { PushPattern($next.p); } )*
      { $p = MakeOrPattern(start, mark); } ( AS NAME { $p = MakeAsPattern(start, $p); } )?
    ;

closedPattern returns [Pattern p]
@init { int start = Index; int mark = PatternCount; }
    : NAME ( DOT NAME )* { $p = MakeNamePattern(start); } ( LPAR { BeginClassPattern(start); } classPatternArguments? RPAR { $p = EndClassPattern(start, mark); } )?
    | MINUS? NUMBER ( ( PLUS | MINUS ) NUMBER )? { $p = MakeNumberPattern(start); }
    | literal=strings { $p = MakeTextPattern(start, $literal.e); }
    | ( NONE | TRUE | FALSE ) { $p = MakeSingletonPattern(); }
    | LPAR ( inner=patternItem { PushPattern($inner.p); } ( COMMA ( inner=patternItem { PushPattern($inner.p); } | { AfterComma(); } ) )* )? RPAR
      { $p = MakeGroupPattern(start, mark); }
    | LSQB ( inner=patternItem { PushPattern($inner.p); } ( COMMA ( inner=patternItem { PushPattern($inner.p); } | { AfterComma(); } ) )* )? RSQB
      { $p = new MatchSequence(SpanFrom(start), PopPatterns(mark)); }
    | LBRACE { BeginMappingPattern(); } ( mappingItem ( COMMA ( mappingItem | { AfterComma(); } ) )* )? RBRACE { $p = EndMappingPattern(start, mark); }
    ;

classPatternArguments
    : classPatternArgument ( COMMA ( classPatternArgument | { AfterComma(); } ) )*
    ;

classPatternArgument
@init { int start = Index; }
    : value=pattern ( EQUAL { RequirePatternName(start); } inner=pattern { AddKeywordPattern(start, $inner.p); } | { AddPositionalPattern($value.p); } )
    ;

mappingItem
    : { RequireOpenMapping(); } DOUBLESTAR NAME { SetMappingRest(); }
    | { RequireOpenMapping(); } key=closedPattern { AddMappingKey($key.p); } COLON value=pattern { PushPattern($value.p); }
    ;

// ---- Expressions ------------------------------------------------------------------------------------------------------

yieldOrExpressions returns [Expr e]
    : value=starExpressions { $e = $value.e; }
    | generator=yieldExpression { $e = $generator.e; }
    ;

yieldExpression returns [Expr e]
@init { int start = Index; }
    : YIELD ( FROM source=expression { $e = new YieldFrom(SpanFrom(start), $source.e); }
            | value=starExpressions { $e = new Yield(SpanFrom(start), $value.e); }
            | { $e = new Yield(SpanFrom(start), null); } )
    ;

starExpressions returns [Expr e]
@init { int start = Index; int mark; }
    : first=starExpression { $e = $first.e; }
      ( { mark = ExprCount; PushExpr($e); }
        ( COMMA ( next=starExpression { PushExpr($next.e); } | { AfterComma(); } ) )+ { $e = MakeOpenTuple(start, mark); } )?
    ;

starExpression returns [Expr e]
@init { int start = Index; }
    : STAR operand=disjunction { $e = MakeStarredOperand(start, $operand.e); }
    | value=expression { $e = $value.e; }
    ;

// The targets of a "for": what they may be is checked by Store().
targets returns [Expr e]
@init { int start = Index; int mark = ExprCount; }
    : first=target_ { PushExpr($first.e); } ( COMMA ( next=target_ { PushExpr($next.e); } | { AfterComma(); } ) )*
      { $e = Store(SequenceOrSingle(start, mark, false)); }
    ;

target_ returns [Expr e]
@init { int start = Index; }
    : STAR operand=disjunction { $e = MakeStarredOperand(start, $operand.e); }
    | value=disjunction { $e = $value.e; }
    ;

namedExpression returns [Expr e]
@init { int start = Index; }
    : value=expression { $e = $value.e; } ( { RequireWalrusName(start); } COLONEQUAL assigned=expression { $e = MakeNamedExpr(start, $e, $assigned.e); } )?
    ;

// An element of a display: the result is left in Last.
element
@init { int start = Index; }
    : STAR operand=disjunction { Last = MakeStarredOperand(start, $operand.e); }
    | value=namedExpression { Last = $value.e; }
    ;

expression returns [Expr e]
@init { int start = Index; Enter(); Arguments formals = null; }
@after { Leave(); }
    : value=disjunction { $e = $value.e; }
      ( IF test=disjunction ELSE otherwise=expression { $e = new IfExp(SpanFrom(start), $test.e, $e, $otherwise.e); } )?
    | LAMBDA ( list=lambdaParameters { formals = $list.args; } )? COLON body=expression { $e = MakeLambda(start, formals, $body.e); }
    ;

// All operators of an expression; precedence is applied by the operator stack.
disjunction returns [Expr e]
@init { int mark = OperatorMark; int start; bool isAwait = false; }
    : ( ( NOT | TILDE | PLUS | MINUS ) { PushPrefix(); } )*
      { start = Index; } ( AWAIT { isAwait = true; } )? operand=primary { PushOperand(start, $operand.e, isAwait); }
      ( ( ( PLUS | MINUS | STAR | DOUBLESTAR | SLASH | DOUBLESLASH | PERCENT | AT | LEFTSHIFT | RIGHTSHIFT | AMPER | VBAR | CIRCUMFLEX
          | LESS | GREATER | EQEQUAL | NOTEQUAL | LESSEQUAL | GREATEREQUAL | IN | AND | OR ) { PushBinary(); }
        | NOT IN { PushCompare(CompareOperator.NotIn); }
        | IS { PushCompare(CompareOperator.Is); } // PushPrefix makes it "is not" when it meets the NOT
        )
        ( ( TILDE | PLUS | MINUS | NOT ) { PushPrefix(); } )*
        { start = Index; isAwait = false; } ( AWAIT { isAwait = true; } )? operand=primary { PushOperand(start, $operand.e, isAwait); }
      )*
      { $e = ReduceAll(mark); }
    ;

primary returns [Expr e]
@init { int start = Index; int mark; }
    : ( NAME { $e = PreviousName(ExprContext.Load); }
      | NUMBER { $e = PreviousNumber(); }
      | literal=strings { $e = $literal.e; }
      | NONE { $e = new Constant(SpanFrom(start), null); }
      | TRUE { $e = new Constant(SpanFrom(start), True); }
      | FALSE { $e = new Constant(SpanFrom(start), False); }
      | ELLIPSIS { $e = new Constant(SpanFrom(start), EllipsisConstant.Instance); }
      | group=parenthesized { $e = $group.e; }
      | list=listDisplay { $e = $list.e; }
      | dict=braceDisplay { $e = $dict.e; }
      )
      ( DOT NAME { $e = new Ast.Attribute(SpanFrom(start), $e, PreviousText(), ExprContext.Load); }
      | { mark = ArgumentMark; } LPAR callArguments? RPAR { $e = MakeCall(start, $e, mark); }
      | LSQB index=subscripts RSQB { $e = new Subscript(SpanFrom(start), $e, $index.e, ExprContext.Load); }
      )*
    ;

subscripts returns [Expr e]
@init { int start = Index; int mark = ExprCount; }
    : subscript { PushExpr(Last); } ( COMMA ( subscript { PushExpr(Last); } | { AfterComma(); } ) )* { $e = SequenceOrSingle(start, mark, true); }
    ;

// A subscript leaves its result in Last.
subscript
@init { int start = Index; }
    : STAR unpacked=expression { Last = new Starred(SpanFrom(start), $unpacked.e, ExprContext.Load); }
    | sliceTail[start, null]
    | value=namedExpression { Last = $value.e; } ( { RequireSliceBound($value.e, start); } sliceTail[start, $value.e] )?
    ;

sliceTail[int start, Expr lower]
@init { Expr upper = null; Expr step = null; }
    : COLON ( bound=expression { upper = $bound.e; } )? ( COLON ( stride=expression { step = $stride.e; } )? )?
      { Last = new Slice(SpanFrom(start), lower, upper, step); }
    ;

callArguments
    : argument ( COMMA ( argument | { AfterComma(); } ) )*
    ;

argument
@init { int start = Index; int mark; }
    : STAR unpacked=expression { AddStarArgument(start, $unpacked.e); }
    | DOUBLESTAR mapping=expression { AddKeyword(start, null, $mapping.e); }
    | value=expression
      ( { RequireWalrusName(start); } COLONEQUAL assigned=expression { AddArgument(MakeNamedExpr(start, $value.e, $assigned.e)); }
        ( { mark = BeginComprehension(start); } comprehensionFor+ { AddGeneratorArgument(start, PopArgument(), mark); } )?
      | { string name = RequireKeywordName(start); } EQUAL assigned=expression { AddKeyword(start, name, $assigned.e); }
      | { mark = BeginComprehension(start); } comprehensionFor+ { AddGeneratorArgument(start, $value.e, mark); }
      | { AddArgument($value.e); } )
    ;

comprehensionFor
@init { bool isAsync = false; int mark = ExprCount; int start = Index; }
    : ( ASYNC { isAsync = true; } )? FOR target=targets FOR_IN iter=disjunction { mark = ExprCount; }
      ( IF test=disjunction { PushExpr($test.e); } )* { AddComprehension(start, $target.e, $iter.e, mark, isAsync); }
    ;

parenthesized returns [Expr e]
@init { int start = Index; int mark = ExprCount; int clauses = ComprehensionCount; }
    : LPAR
      ( generator=yieldExpression RPAR { $e = $generator.e; }
      | RPAR { $e = MakeTuple(start, mark); }
      | element { PushExpr(Last); }
        ( comprehensionFor+ RPAR { $e = MakeGenerator(start, mark, clauses); }
        | { bool comma = false; } ( COMMA { comma = true; } ( element { PushExpr(Last); } | { AfterComma(); } ) )* RPAR { $e = MakeGroup(start, mark, comma); }
        )
      )
    ;

listDisplay returns [Expr e]
@init { int start = Index; int mark = ExprCount; int clauses = ComprehensionCount; }
    : LSQB
      ( RSQB { $e = MakeList(start, mark); }
      | element { PushExpr(Last); }
        ( comprehensionFor+ RSQB { $e = MakeListComp(start, mark, clauses); }
        | ( COMMA ( element { PushExpr(Last); } | { AfterComma(); } ) )* RSQB { $e = MakeList(start, mark); }
        )
      )
    ;

braceDisplay returns [Expr e]
@init { int start = Index; int mark = ExprCount; int clauses = ComprehensionCount; BraceKind kind = BraceKind.Unknown; }
    : LBRACE
      ( RBRACE { $e = MakeDict(start, mark); }
      | item=braceItem[kind] { kind = $item.kind; }
        ( comprehensionFor+ RBRACE { $e = MakeBraceComp(start, mark, clauses, kind); }
        | ( COMMA ( item=braceItem[kind] { kind = $item.kind; } | { AfterComma(); } ) )* RBRACE { $e = MakeBrace(start, mark, kind); }
        )
      )
    ;

// Pushes a value, or a key and a value.
braceItem[BraceKind before] returns [BraceKind kind]
@init { int start = Index; }
    : { RequireBrace(before, BraceKind.Dict); } DOUBLESTAR mapping=disjunction { PushExpr(null); PushExpr(RequireOperand($mapping.e)); $kind = BraceKind.Dict; }
    | { RequireBrace(before, BraceKind.Set); } STAR operand=disjunction { PushExpr(MakeStarredOperand(start, $operand.e)); $kind = BraceKind.Set; }
    | key=namedExpression { PushExpr($key.e); $kind = BraceKind.Set; }
      ( { RequireBrace(before, BraceKind.Dict); RequireDictKey($key.e, start); } COLON value=expression { PushExpr($value.e); $kind = BraceKind.Dict; }
      | { RequireBrace(before, BraceKind.Set); } )
    ;

// ---- Strings ----------------------------------------------------------------------------------------------------------

strings returns [Expr e]
@init { int start = Index; BeginStrings(); }
    : ( STRING { AddPlainString(); } | formattedString )+ { $e = EndStrings(start); }
    ;

formattedString
@init { int start = Index; }
    : ( FSTRING_START | TSTRING_START ) { BeginFormatted(); } ( FSTRING_MIDDLE { AddMiddle(); } | replacementField )* FSTRING_END { EndFormatted(start); }
    ;

replacementField
@init { int start = Index; int equal = -1; int conversion = -1; JoinedStr spec = null; }
    : LBRACE value=yieldOrExpressions { int end = Index; } ( EQUAL { equal = Index; } )?
      ( EXCLAMATION NAME { conversion = PreviousConversion(); } )?
      ( { int specStart = Index; } COLON { BeginSpec(); } ( FSTRING_MIDDLE { AddMiddle(); } | replacementField )* { spec = EndSpec(specStart); } )?
      RBRACE { AddReplacementField(start, $value.e, end, equal, conversion, spec); }
    ;
