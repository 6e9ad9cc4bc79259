# What the packages of all three systems start from; sourced by their build.sh with the version as $1.
# Leaves target/installer/runtime, a Java runtime with the app inside, and target/installer/input, the files beside it.
set -euo pipefail
version=$1
jdk=${TOOLCHAIN_JAVA_HOME:?Run by ./mvnw -Pinstaller verify, which finds the JDK}
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packaging=$project/packaging
work=$project/target/installer
runtime=$work/runtime
input=$work/input
# The same when the training run writes the AOT cache and when the app reads it, or the cache is ignored. The first of
# Java's compilers alone: at the start the second takes a processor from the window, and no drag is slower without it.
# A small heap, collected where it stands: a calculator at rest should be small. -Xmx: the cache is for compressed pointers,
# which Java gives up on machines with 128 GB. -Xlog: Java's own warnings must not stand among the figures of a command.
flags='--enable-native-access=javafx.graphics -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms48m -Xmx1g'
flags+=' -Xlog:disable -Xlog:all=warning:stderr'
# For the training run: classes are kept, what was learnt of methods is not. With it Java compiles at the start what only a
# drag needs, which is 0.1 s of a processor; Warmup has that done when the window is up.
training='-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining'

rm -rf "$work"
mkdir -p "$input/licences"

# jdk.localedata: without it every figure is written the American way.
"$jdk/bin/jlink" --module-path "$project/target/modules" --add-modules kimicost,jdk.localedata \
    --strip-debug --no-header-files --no-man-pages --generate-cds-archive --output "$runtime"

cp "$project/LICENSE" "$input"
# Maven knows neither the runtime nor what others drew: these are added to its bill of materials.
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
