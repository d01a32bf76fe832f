# shellcheck shell=bash
# Finds the Swift toolchain; other scripts source this.

# The oldest Swift that compiles Mynah, and the release that Scripts/setup.sh installs.
readonly swift_minimum=6.3
# shellcheck disable=SC2034
readonly swift_release=6.3.1

# Where Scripts/setup.sh puts a toolchain of its own.
home=~
readonly own_toolchain="${XDG_DATA_HOME:-$home/.local/share}/mynah/toolchain"

# Succeeds when the folder holds a Swift that is recent enough.
has_recent_swift() {
    local version
    [[ -x $1/swift ]] || return 1
    version=$("$1/swift" --version 2>/dev/null) || return 1
    [[ $version =~ Swift\ version\ ([0-9]+\.[0-9]+) ]] || return 1
    [[ $(printf '%s\n' "$swift_minimum" "${BASH_REMATCH[1]}" | sort --version-sort | head -n 1) == "$swift_minimum" ]]
}

# Puts the first recent Swift at the front of PATH: the caller's own first, then the usual places.
find_swift() {
    local on_path folder
    on_path=$(command -v swift || true)
    for folder in "${on_path%/*}" /opt/swift/usr/bin "$home/.local/share/swiftly/bin" \
        "$own_toolchain/usr/bin" /usr/libexec/swift/*/bin /usr/libexec/swift/bin; do
        if [[ -n $folder ]] && has_recent_swift "$folder"; then
            PATH="$folder:$PATH"
            export PATH
            return 0
        fi
    done
    return 1
}
