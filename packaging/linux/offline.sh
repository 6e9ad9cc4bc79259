#!/usr/bin/env bash
# offline.sh [--tests]: checks that the app opens no network connection. Runs it with no network interface up, not even
# loopback, and traces its system calls. With --tests it also runs the whole test suite that way. Run as root, after
# ./mvnw -Pinstaller verify. Debian: apt-get install strace util-linux xvfb xdotool
set -euo pipefail
if [ "${ALONE:-}" != yes ]; then
    ALONE=yes exec unshare --net "$0" "$@"
fi
project=$(cd "$(dirname "$0")/../.." && pwd)
kimicost=$project/target/installer/kimicost/bin/kimicost
work=$(mktemp -d)
export KIMICOST_HOME=$work/home
trap 'rm -rf "$work"; kill $(jobs -p) 2> /dev/null' EXIT
echo "Interfaces that are up: $(ip -brief link show up | wc -l)"

# traced NAME COMMAND…: runs the command and fails if it binds, connects, listens or sends to a network address. When Java
# loads libnet to read files, it opens three sockets to check for IPv4, IPv6 and SO_REUSEPORT and closes them at once;
# they have no address. GTK uses AF_NETLINK to ask the kernel whether there is a network.
traced() {
    strace --follow-forks --quiet=all --trace=%network --output="$work/trace" "${@:2}" > "$work/out" 2>&1 || true
    echo "$1: $(wc -l < "$work/out") lines printed; sockets: $(grep -o 'socket(AF_[A-Z0-9_]*' "$work/trace" | sort | uniq -c | xargs)"
    if grep -E 'sa_family=AF_INET|AF_PACKET|listen\(' "$work/trace" || [ "$(grep -c 'socket(AF_INET' "$work/trace")" -gt 3 ]; then
        echo "FAILED: $1 asked for the network" >&2
        exit 1
    fi
    grep -o 'connect(.*sun_path=[^}]*' "$work/trace" | sed 's/.*sun_path=/    local socket /' | sort -u
}

cp "$project/packaging/training.kimicost" "$work/chat.kimicost"
traced "kimicost price" "$kimicost" price "$work/chat.kimicost"
traced "kimicost report" "$kimicost" report "$work/chat.kimicost" --out "$work/reports"
traced "The window, headless" env JAVA_TOOL_OPTIONS='-Dglass.platform=Headless -Dprism.order=sw' timeout 20 "$kimicost"

export DISPLAY=:98
Xvfb $DISPLAY -screen 0 1280x800x24 -nolisten tcp 2> /dev/null &
sleep 1
( for _ in $(seq 8); do # the first tabs and a slider, while it is watched
    sleep 2
    xdotool mousemove 458 153 click 1 sleep 1 mousemove 525 153 click 1 mousemove 200 117 click 1
done ) &
traced "The window, under X11" timeout 20 "$kimicost" "$work/chat.kimicost"

if [ "${1:-}" = --tests ]; then
    cd "$project"
    ./mvnw --batch-mode --offline test 2>&1 | grep -E 'Tests run:.*[^s]$|BUILD|ERROR' | tail -n 5
fi
echo "Nothing asked for the network."
