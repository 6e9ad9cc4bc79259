#!/usr/bin/env bash
# Creates every size of the icon from icon.svg. Debian: apt-get install librsvg2-bin icoutils icnsutils
set -euo pipefail
cd "$(dirname "$0")"
pictures=../src/main/resources/kimicost/view/part/icon
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

mkdir -p "$pictures"
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert --width $size --height $size icon.svg --output "$work/$size.png"
done
# Used by the window and by Linux desktops.
for size in 16 32 48 64 128 256; do
    cp "$work/$size.png" "$pictures/$size.png"
done
icotool --create --output windows/kimicost.ico "$work"/{16,24,32,48,64}.png --raw="$work/256.png"
png2icns macos/kimicost.icns "$work"/{16,32,48,128,256,512}.png
