#!/usr/bin/env bash
# train.sh RUNTIME CACHE FLAG…: uses the app briefly, as a person would, and has Java store what it loaded and linked in
# CACHE. Needs a display: xvfb-run train.sh …. The app is driven from outside, so nothing extra is shipped.
set -euo pipefail
runtime=$1 cache=$2 flags=("${@:3}")
export KIMICOST_HOME=$(mktemp -d)
trap 'rm -r "$KIMICOST_HOME"' EXIT

"$runtime/bin/java" -XX:AOTCacheOutput="$cache" "${flags[@]}" -Xlog:aot=error:stderr --module kimicost/kimicost.KimiCost "$(dirname "$0")/../training.kimicost" &
app=$!
for _ in $(seq 150); do
    window=$(xdotool search --onlyvisible --name 'Kimi Cost$' || true)
    [ -n "$window" ] && break
    sleep 0.2
done
[ -n "$window" ] || { echo "The window did not open" >&2; kill $app; exit 1; }
sleep 3

# Positions in the window at its default size, 1280 × 800.
move() { xdotool mousemove --window "$window" "$1" "$2"; }
click() { move "$1" "$2"; xdotool click 1; sleep 0.6; }

for y in 117 164 236 283; do # users, messages, input, output: a slow drag there and back
    move 146 $y
    xdotool mousedown 1
    for x in $(seq 130 4 210) $(seq 210 -4 146); do
        move "$x" $y
        sleep 0.03
    done
    xdotool mouseup 1
done
for x in 458 525 583 657 750 839 382; do # each view of the strip, then Compare again
    click $x 153
done
click 355 26 # the File menu
xdotool key Escape
move 700 330 # a bar, which explains itself
sleep 1

# Java writes the cache when it exits.
kill -TERM $app
wait $app || true
test -s "$cache"
