#!/bin/sh
# The command: starts the image's own Java with the options that jpackage wrote for its launcher. That launcher crashes
# silently if its arguments exceed 64 KiB (JDK-8380085), and first asks dpkg and rpm which package it belongs to.
lib=$(dirname "$(dirname "$(readlink -f "$0")")")/lib
options=
while IFS= read -r line; do
    case $line in
        java-options=*'$APPDIR'*)
            line=${line#java-options=}
            line=${line%%\$APPDIR*}$lib/app${line#*\$APPDIR} ;;
        java-options=*) line=${line#java-options=} ;;
        *) continue ;;
    esac
    options="$options$line
"
done < "$lib/app/kimicost.cfg"
# One option per line, without globbing.
IFS='
'
set -f
exec "$lib/runtime/bin/java" $options --module kimicost/kimicost.KimiCost "$@"
