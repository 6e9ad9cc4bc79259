#!/usr/bin/env bash
# startup.sh [RUNS]: how long the image of target/installer takes from its start to its window, with the AOT cache and
# without it. Needs xdotool and a display: xvfb-run startup.sh
set -euo pipefail
image=$(cd "$(dirname "$0")/../.." && pwd)/target/installer/kimicost
export KIMICOST_HOME=$(mktemp -d)
trap 'rm -r "$KIMICOST_HOME"' EXIT

measure() { # NAME JAVA-OPTION
    local times=()
    for _ in $(seq "$runs"); do
        local start=$(date +%s%N)
        JAVA_TOOL_OPTIONS=$2 "$image/bin/kimicost" 2> /dev/null &
        until xdotool search --onlyvisible --name 'Kimi Cost$' > /dev/null; do sleep 0.01; done
        times+=($((($(date +%s%N) - start) / 1000000)))
        kill -TERM $!
        wait $! || true
    done
    printf '%s: %s ms, median %s\n' "$1" "${times[*]}" "$(printf '%s\n' "${times[@]}" | sort -n | sed -n "$((runs / 2 + 1))p")"
}
runs=${1:-7}
measure "AOT cache" -XX:AOTMode=auto
measure "CDS archive only" -XX:AOTMode=off
