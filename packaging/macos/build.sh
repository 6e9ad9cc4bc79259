#!/usr/bin/env bash
# Builds the .dmg in target/installer; called by ./mvnw -Pinstaller verify. Signs with the identity in MACOS_IDENTITY or,
# without one, for this machine only. Not run yet: see packaging/README.md.
source "$(dirname "$0")/../prepare.sh"
here=$packaging/macos
app="$work/Kimi Cost.app"

# The training run: opens the window, waits and ends the app.
KIMICOST_HOME=$work/training "$runtime/bin/java" -XX:AOTCacheOutput="$input/app.aot" $flags $training --module kimicost/kimicost.KimiCost &
sleep 20
kill -TERM $!
wait $! || true
test -s "$input/app.aot"

# jpackage rejects versions that start with 0 on macOS, so the real one is written afterwards.
"$jdk/bin/jpackage" --type app-image --name "Kimi Cost" --app-version 1.0.0 --dest "$work" \
    --runtime-image "$runtime" --module kimicost/kimicost.KimiCost --input "$input" --icon "$here/kimicost.icns" \
    --java-options "$flags" --java-options '-XX:AOTCache=$APPDIR/app.aot' \
    --mac-package-identifier kimicost.KimiCost
plutil -replace CFBundleShortVersionString -string "$version" "$app/Contents/Info.plist"
# Without an identity, the next step signs for this machine only.
[ -z "${MACOS_IDENTITY:-}" ] || "$jdk/bin/jpackage" --type app-image --app-image "$app" --mac-sign \
    --mac-app-image-sign-identity "$MACOS_IDENTITY" --mac-entitlements "$here/entitlements.plist"

"$jdk/bin/jpackage" --type dmg --name "Kimi Cost" --app-version 1.0.0 --app-image "$app" --dest "$work"
mv "$work/Kimi Cost-1.0.0.dmg" "$work/kimicost-$version.dmg"
