#!/usr/bin/env bash
# Builds the app image and the .deb in target/installer; called by ./mvnw -Pinstaller verify.
# tools.sh lists what it needs.
source "$(dirname "$0")/../prepare.sh"
here=$packaging/linux
pictures=$project/src/main/resources/kimicost/view/part/icon

desktop-file-validate "$here/kimicost.desktop"
# Its warnings differ between versions, so only errors count.
if (appstreamcli validate --no-net "$here/kimicost.metainfo.xml" || true) | grep '^E:'; then exit 1; fi

# glibc keeps freed memory unless told otherwise. On other systems Java would warn that it does not support this.
flags+=' -XX:TrimNativeHeapInterval=5000'

# The app image
xvfb-run --auto-servernum --server-args='-screen 0 1280x800x24' "$here/train.sh" "$runtime" "$input/app.aot" $flags $training
"$jdk/bin/jpackage" --type app-image --name kimicost --app-version "$version" --dest "$work" \
    --runtime-image "$runtime" --module kimicost/kimicost.KimiCost --input "$input" --icon "$pictures/256.png" \
    --java-options "$flags" --java-options '-XX:AOTCache=$APPDIR/app.aot'
install "$here/kimicost.sh" "$work/kimicost/bin/kimicost"

# The .deb: the image, its command, and the files that desktops look for. dpkg's triggers process those, so
# no script runs at installation, and dpkg removes everything.
root=$work/deb
share=$root/usr/share
mkdir -p "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib" "$share/doc/kimicost"
cp -r "$work/kimicost" "$root/usr/lib"
ln -s ../lib/kimicost/bin/kimicost "$root/usr/bin"
install -D -m 644 "$here/kimicost.desktop" -t "$share/applications"
install -D -m 644 "$here/kimicost.metainfo.xml" -t "$share/metainfo"
install -D -m 644 "$here/kimicost.mime.xml" "$share/mime/packages/kimicost.xml"
install -D -m 644 "$packaging/icon.svg" "$share/icons/hicolor/scalable/apps/kimicost.svg"
for picture in "$pictures"/*.png; do
    size=$(basename "$picture" .png)
    install -D -m 644 "$picture" "$share/icons/hicolor/${size}x$size/apps/kimicost.png"
done
cat "$here/copyright" "$project/LICENSE" > "$share/doc/kimicost/copyright"
gzip -9n < "$project/CHANGELOG.md" > "$share/doc/kimicost/CHANGELOG.md.gz"
chmod -R u=rwX,go=rX "$root"
sed -e "s/@version@/$version/" -e "s/@architecture@/$(dpkg --print-architecture)/" -e "s/@size@/$(du -sk "$root/usr" | cut -f1)/" \
    "$here/control" > "$root/DEBIAN/control"
dpkg-deb -Zxz --root-owner-group --build "$root" "$work"
rm -r "$root"
