#!/usr/bin/env bash
# check.sh [DEB]: installs the package, uses it like a desktop and a shell, removes it and looks for leftovers.
# Changes the system, so run it as root on a throw-away machine. The screenshots are in target/check.
# Debian: apt-get install xvfb xdotool imagemagick desktop-file-utils shared-mime-info libglib2.0-bin
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
deb=$(realpath "${1:-$(ls "$project"/target/installer/kimicost_*.deb)}")
pictures=$project/target/check
version=$(dpkg-deb --field "$deb" Version)
home=$(mktemp -d)
export KIMICOST_HOME=$home/kimicost DISPLAY=:98
say() { printf '\n== %s\n' "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }

mkdir -p "$pictures"
Xvfb $DISPLAY -screen 0 1280x800x24 2> /dev/null &
display=$!
trap 'kill $display; rm -rf "$home"' EXIT

# picture NAME PID TITLE: waits for a window with that title, takes a screenshot, opens About and ends the app.
picture() {
    for _ in $(seq 100); do
        window=$(xdotool search --onlyvisible --name "$3" || true)
        [ -n "$window" ] && break
        sleep 0.2
    done
    [ -n "$window" ] || fail "no window called $3"
    sleep 4
    import -window root "$pictures/$1.png"
    xdotool mousemove --window "$window" 355 26 click 1 sleep 1 key Up key Return sleep 1
    import -window root "$pictures/$1-about.png"
    kill -TERM "$2"
    wait "$2" || true
}

say "Install"
apt-get install --yes --quiet "$deb"
dpkg --listfiles kimicost > "$home/files"
wc -l < "$home/files"
for file in /usr/bin/kimicost /usr/share/applications/kimicost.desktop /usr/share/mime/packages/kimicost.xml \
        /usr/share/metainfo/kimicost.metainfo.xml /usr/share/icons/hicolor/48x48/apps/kimicost.png \
        /usr/share/doc/kimicost/copyright /usr/lib/kimicost/lib/app/{app.aot,bom.json,LICENSE,licences/README.md}; do
    [ -e "$file" ] || fail "$file is missing"
done
! ldd /usr/lib/kimicost/bin/kimicost /usr/lib/kimicost/lib/runtime/lib/*.so /usr/lib/kimicost/lib/runtime/lib/server/*.so 2> /dev/null \
    | grep -v libjvm | grep 'not found' || fail "a library is missing"

say "The command"
cp "$project/packaging/training.kimicost" "$home/chat.kimicost"
cd "$home"
[ "$(kimicost --version)" = "Kimi Cost $version" ] || fail "the command and the package differ: $(kimicost --version)"
kimicost price chat.kimicost
sed 's/"name": "[^"]*"/"name": "客服模型"/' chat.kimicost > chinese.kimicost
env --unset=DISPLAY kimicost report chat.kimicost chinese.kimicost --out reports
ls -s reports
german=$(JAVA_TOOL_OPTIONS='-Duser.language=de -Duser.country=DE' kimicost price chat.kimicost 2> /dev/null)
grep -q '152,28' <<< "$german" || fail "no German figures: $german"

say "The launcher"
desktop-file-validate /usr/share/applications/kimicost.desktop
entry=$(sed -n 's/^Exec=//p' /usr/share/applications/kimicost.desktop)
${entry% %f} &
picture launcher $! 'Kimi Cost$'

say "A double-click"
type=$(gio info --attributes=standard::content-type chat.kimicost | sed -n 's/.*content-type: //p')
[ "$type" = application/x-kimicost ] || fail "a scenario is taken for $type"
grep -q '^Default.*kimicost.desktop$' <<< "$(gio mime "$type")" || fail "a scenario is opened by $(gio mime "$type")"
${entry/\%f/chat.kimicost} &
picture double-click $! '^Training'

say "The cache is used"
JAVA_TOOL_OPTIONS=-XX:AOTMode=on kimicost --version

say "Remove"
apt-get purge --yes --quiet kimicost
while read -r file; do
    [ ! -e "$file" ] || [ -d "$file" ] || fail "$file is left"
done < "$home/files"
[ ! -e /usr/lib/kimicost ] || fail "/usr/lib/kimicost is left"
! grep -s kimicost /usr/share/mime/globs2 /usr/share/applications/mimeinfo.cache || fail "the type is left"
say "All is well; the pictures are in $pictures"
