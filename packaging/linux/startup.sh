#!/usr/bin/env bash
# startup.sh [RUNS]: measures the time from start to window of the app in target/installer, in turn with the AOT cache,
# with only the runtime's own CDS archive, and through its command. Needs xdotool and a display: xvfb-run startup.sh
set -euo pipefail
app=$(cd "$(dirname "$0")/../.." && pwd)/target/installer/kimicost
export KIMICOST_HOME=$(mktemp -d)
trap 'rm -r "$KIMICOST_HOME"' EXIT

measure() { # NAME COMMAND…
    local start=$(date +%s%N)
    "${@:2}" 2> /dev/null &
    until xdotool search --onlyvisible --name 'Kimi Cost$' > /dev/null; do sleep 0.01; done
    echo "$1 $((($(date +%s%N) - start) / 1000000))"
    kill -TERM $!
    wait $! || true
}
main=($(sed -n 's/^java-options=//p' "$app/lib/app/kimicost.cfg" | grep -v AOTCache) --module kimicost/kimicost.KimiCost)
runs=${1:-7}
for _ in $(seq "$runs"); do
    measure AOT "$app/lib/runtime/bin/java" -XX:AOTCache="$app/lib/app/app.aot" "${main[@]}"
    measure CDS "$app/lib/runtime/bin/java" "${main[@]}"
    measure command "$app/bin/kimicost"
done > "$KIMICOST_HOME/times"
for name in AOT CDS command; do
    times=$(sed -n "s/^$name //p" "$KIMICOST_HOME/times" | sort -n)
    echo "$name:" $times "ms, median $(sed -n "$((runs / 2 + 1))p" <<< "$times")"
done
