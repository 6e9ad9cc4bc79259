#!/usr/bin/env bash
# Builds the jar of the last commit twice, in different directories and at different times, and compares the bytes.
set -euo pipefail
project=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for clone in one a-longer-name; do
    git clone --quiet "$project" "$work/$clone"
    (cd "$work/$clone" && ./mvnw --batch-mode --quiet --offline package -DskipTests)
    (cd "$work/$clone/target/modules" && sha256sum kimicost-*.jar) | tee "$work/$clone.sum"
done
cmp "$work/one.sum" "$work/a-longer-name.sum" && echo "The same to the byte"
