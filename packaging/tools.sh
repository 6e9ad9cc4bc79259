#!/usr/bin/env bash
# tools.sh linux|macos|windows: lists every missing tool that this system's packages need, with the command that installs
# it. -Pinstaller runs it before building anything.
set -euo pipefail
missing=() packages=()

# need PACKAGE COMMAND…: one of the commands is enough.
need() {
    local package=$1 command
    shift
    for command in "$@"; do
        if command -v "$command" > /dev/null; then return; fi
    done
    lack "$package" "$1"
}

lack() { # PACKAGE WHAT
    missing+=("$2")
    [[ " ${packages[*]-} " = *" $1 "* ]] || packages+=("$1")
}

case $1 in
    linux)
        install='apt-get install'
        need binutils objcopy # jlink strips with it
        need dpkg dpkg-deb
        need xvfb xvfb-run
        need xauth xauth
        need xdotool xdotool
        need desktop-file-utils desktop-file-validate
        need appstream appstreamcli
        # JavaFX loads it at run time. Ubuntu's renamed package also provides the old name.
        [[ $(PATH=$PATH:/usr/sbin:/sbin ldconfig -p) = *libgtk-3.so.0* ]] || lack libgtk-3-0 libgtk-3.so.0 ;;
    macos)
        install='xcode-select'
        need --install codesign ;;
    windows)
        install='winget install'
        need WiXToolset.WiXToolset wix candle ;;
esac
if [ ${#missing[@]} -gt 0 ]; then
    printf -v names '%s, ' "${missing[@]}"
    printf 'The packages cannot be made without: %s\nInstall what is missing: %s\n' "${names%, }" "$install ${packages[*]}" >&2
    exit 1
fi
