#!/usr/bin/env bash
# Builds the programs as users run them (release, Swift's runtime linked in) into .build/launcher/release,
# after installing what is missing. Does nothing when they are up to date. Says what it does on standard error.
#
#   Scripts/build-release.sh                mynah, mynah-espeak and mynah-media
#   Scripts/build-release.sh benchmarks     and another product of the package
set -euo pipefail
root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
folder=$root/.build/launcher
log=$folder/build.log

say() { printf 'mynah: %s\n' "$*" >&2; }
fail() {
    printf 'mynah: %s\n' "$@" >&2
    exit 1
}

# On a terminal the compiler's progress is one line that changes; elsewhere it goes to the log alone.
show_progress() {
    if [[ ! -t 2 ]]; then cat >>"$log" && return; fi
    local line
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        printf '\r\033[K  %.76s' "$line" >&2
    done
    printf '\r\033[K' >&2
}

build() {
    local product
    for product in mynah mynah-espeak mynah-media "$@"; do
        swift build --package-path "$root" --scratch-path "$folder" --configuration release --static-swift-stdlib \
            --product "$product" </dev/null 2>&1 | show_progress || return 1
    done
}

mkdir -p "$folder" || fail "cannot write to $root. Clone Mynah into a folder of your own, or run this as its owner."
exec 9>"$folder/lock"
if ! flock --nonblock 9; then
    say "another build is under way; waiting for it"
    flock 9
fi
# shellcheck source=Scripts/built.sh
source "$root/Scripts/built.sh"
(($# == 0)) && is_built "$root" && exit 0

# SwiftPM's folder names the place it was made in: a moved or copied clone starts afresh.
if [[ -f $folder/built && $(<"$folder/built") != "$root" ]]; then
    find "$folder" -mindepth 1 -maxdepth 1 ! -name lock -exec rm -rf {} +
fi

"$root/Scripts/setup.sh" >&2 </dev/null || exit 1
# shellcheck source=Scripts/toolchain.sh
source "$root/Scripts/toolchain.sh"
find_swift

say "building Mynah from its sources (some minutes the first time, seconds later)"
# Dated before the build, so that what changes while it runs is seen the next time.
printf '%s' "$root" >"$folder/building"
: >"$log"
SECONDS=0
if ! build "$@"; then
    tail -n 30 "$log" >&2
    fail "the build failed; its last lines stand above, all of it is in $log" \
        "If you changed the sources, mend them. If not: rm -rf '$folder' and start again; should that fail too, report it with the log."
fi
mv "$folder/building" "$folder/built"
say "built in $SECONDS s"
