# shellcheck shell=bash
# Tells whether the programs are built and up to date; ./mynah and Scripts/build-release.sh source this.

# Succeeds when the clone at the given path has programs that were built there, and no source has changed since
# (a folder's own time changes when a file goes).
is_built() {
    local folder=$1/.build/launcher newer
    [[ -x $folder/release/mynah && -f $folder/built && $(<"$folder/built") == "$1" ]] || return 1
    newer=$(find "$1/Package.swift" "$1/Sources" -cnewer "$folder/built" -print -quit) && [[ -z $newer ]]
}
