# The first steps for the packages of all three systems; sourced by their build.sh with the version as $1.
# Creates target/installer/runtime, a Java runtime with the app inside, and target/installer/input, the files beside it.
set -euo pipefail
version=$1
jdk=${TOOLCHAIN_JAVA_HOME:?Run by ./mvnw -Pinstaller verify, which finds the JDK}
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packaging=$project/packaging
work=$project/target/installer
runtime=$work/runtime
input=$work/input
# These flags must be the same in the training run, which writes the AOT cache, and later, or Java ignores the cache.
# Only Java's first compiler: at start-up the second one competes with the window for the processor, and drags are no slower
# without it. Serial collector and a small heap: an idle calculator should use little memory. -Xmx: the cache needs compressed
# pointers, which Java turns off on machines with 128 GB. -Xlog: keeps Java's own warnings out of a command's output.
flags='--enable-native-access=javafx.graphics -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms48m -Xmx1g'
flags+=' -Xlog:disable -Xlog:all=warning:stderr'
# The training run keeps loaded classes but no method profiles. With profiles, Java would compile at start-up what only a drag
# needs, which costs 0.1 s of processor time; Warmup does that once the window is up.
training='-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining'

rm -rf "$work"
mkdir -p "$input/licences"

# jdk.localedata: without it, figures are formatted the American way in every locale.
"$jdk/bin/jlink" --module-path "$project/target/modules" --add-modules kimicost,jdk.localedata \
    --strip-debug --no-header-files --no-man-pages --generate-cds-archive --output "$runtime"

cp "$project/LICENSE" "$input"
# Maven does not know the runtime, the fonts and the icons, so they are added to its bill of materials here.
java=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$runtime/release")
added='{ "type": "platform", "name": "OpenJDK", "version": "'$java'", "licenses": [ { "expression": "GPL-2.0-only WITH Classpath-exception-2.0" } ] },'
added+=' { "type": "file", "name": "Roboto", "licenses": [ { "license": { "id": "Apache-2.0" } } ] },'
added+=' { "type": "file", "name": "WenQuanYi Micro Hei", "version": "0.2.0-beta", "licenses": [ { "license": { "id": "Apache-2.0" } } ] },'
added+=' { "type": "file", "name": "Feather", "licenses": [ { "license": { "id": "MIT" } } ] },'
sed "s/^  \"components\" : \[/& $added/" "$project/target/bom.json" > "$input/bom.json"
cp "$packaging"/licences/* "$input/licences"
for jar in "$project"/target/modules/*.jar; do
    name=$(basename "$jar" .jar)
    part=${name%%-[0-9]*}
    [ "$part" = kimicost ] && continue
    grep -qw -- "$part" "$packaging/licences/README.md" || { echo "packaging/licences/README.md does not name $part" >&2; exit 1; }
    mkdir "$input/licences/$part"
    (cd "$input/licences/$part" && "$jdk/bin/jar" --extract --file "$jar" $("$jdk/bin/jar" --list --file "$jar" | grep -E '^META-INF/[^/]*(LICENSE|NOTICE)[^/]*$') META-INF/none)
    mv "$input/licences/$part"/META-INF/* "$input/licences/$part" 2> /dev/null && rmdir "$input/licences/$part/META-INF" || rmdir "$input/licences/$part"
done
