#!/usr/bin/env bash
# Builds the .msi in target/installer; called by ./mvnw -Pinstaller verify in Git Bash. Needs WiX 3 or newer on the path.
# Not run yet: see packaging/README.md.
source "$(dirname "$0")/../prepare.sh"
here=$(cygpath --mixed "$packaging/windows")

# The training run: opens the window, waits and closes it with the message that its X button sends.
KIMICOST_HOME=$work/training "$runtime/bin/java" -XX:AOTCacheOutput="$(cygpath --mixed "$input/app.aot")" $flags $training --module kimicost/kimicost.KimiCost &
app=$!
sleep 20
taskkill //PID "$(cat /proc/$app/winpid)"
for _ in $(seq 60); do kill -0 $app 2> /dev/null || break; sleep 1; done
taskkill //F //PID "$(cat /proc/$app/winpid)" 2> /dev/null || true
wait $app || true
test -s "$input/app.aot"

# A console launcher besides the windowed one, which has no output.
"$jdk/bin/jpackage" --type msi --name "Kimi Cost" --app-version "$version" --vendor "Kimi Cost" --dest "$work" \
    --runtime-image "$runtime" --module kimicost/kimicost.KimiCost --input "$input" --icon "$here/kimicost.ico" \
    --java-options "$flags" --java-options '-XX:AOTCache=$APPDIR\app.aot' \
    --add-launcher "kimicost=$here/console.properties" --file-associations "$here/scenario.properties" \
    --license-file "$project/LICENSE" --win-per-user-install --win-menu --win-shortcut-prompt --win-dir-chooser \
    --win-upgrade-uuid f17e1a3c-2f98-4634-9ecc-b45da2d4ce50
