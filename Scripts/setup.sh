#!/usr/bin/env bash
# Installs what Mynah needs and this machine lacks: Debian packages and, where there is none, Swift.
# Asks nothing, can be run again at any time, and says what it does and why.
#
#   Scripts/setup.sh           what ./mynah needs
#   Scripts/setup.sh --check   and what Scripts/check.sh needs besides
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
# shellcheck source=Scripts/toolchain.sh
source Scripts/toolchain.sh

say() { printf 'setup: %s\n' "$*"; }
fail() {
    printf 'setup: %s\n' "$@" >&2
    exit 1
}

# Prints the packages of the given groups, one a line.
packages_of() {
    local group
    for group in "$@"; do awk -v group="$group" '$1 == group { print $2 }' Scripts/packages.txt; done
}

# Prints those packages of the given groups that are not installed.
missing_packages() {
    packages_of "$@" | grep --line-regexp --fixed-strings --invert-match --file <(
        dpkg-query --show --showformat '${db:Status-Abbrev} ${Package}\n' | awk '$1 == "ii" { print $2 }'
    ) || true
}

# Runs a command as root, without a question; fails where that cannot be.
as_root() {
    if ((EUID == 0)); then "$@"; else sudo --non-interactive "$@"; fi
}

can_be_root() {
    ((EUID == 0)) || { command -v sudo >/dev/null && sudo --non-interactive true 2>/dev/null; }
}

# Installs what is missing of the given groups.
install_packages() {
    local missing package output
    mapfile -t missing < <(missing_packages "$@")
    [[ -z ${missing[*]} ]] && return 0
    say "these Debian packages are missing:"
    for package in "${missing[@]}"; do
        awk -v package="$package" '$2 == package { $1 = $2 = ""; printf "setup:   %-21s %s\n", package, substr($0, 3) }' \
            Scripts/packages.txt
    done
    can_be_root || fail "that takes root, and there is no sudo without a password. Run this, then try again:" \
        "  sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${missing[*]}"
    say "installing them and what they need"
    output=$(
        as_root apt-get update --quiet --quiet
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install --quiet --quiet --yes --no-install-recommends \
            -o Dpkg::Use-Pty=0 "${missing[@]}" </dev/null 2>&1
    ) || fail "$output" "apt-get could not install them: why stands above. Once that is solved, run Scripts/setup.sh again."
}

# Prints the name that swift.org gives this system's build, as in debian12 or ubuntu24.04-aarch64.
swift_platform() {
    local ID='' VERSION_ID='' suffix=''
    # shellcheck disable=SC1091
    source /etc/os-release
    case $(uname -m) in
    x86_64) ;;
    aarch64) suffix=-aarch64 ;;
    *) return 1 ;;
    esac
    case $ID-$VERSION_ID in
    debian-12 | ubuntu-22.04 | ubuntu-24.04) printf '%s%s%s\n' "$ID" "$VERSION_ID" "$suffix" ;;
    *) return 1 ;;
    esac
}

# Fails with what is in the way of Swift, and how a person can bring it.
explain_swift() {
    fail "$1" \
        "Mynah needs Swift $swift_minimum or later. Install it in one of these ways, then try again:" \
        "  - as https://www.swift.org/install/linux tells, with 'swift' on the PATH;" \
        "  - or fetch the archive for your system from there on any machine, and unpack it here, where it is found by itself:" \
        "      mkdir -p '$own_toolchain' && tar -xzf swift-*.tar.gz --strip-components 1 -C '$own_toolchain'"
}

# Downloads the official toolchain and checks its signature against the release key.
download_swift() {
    local platform=$1 folder=$2 base archive file
    # The key that signs Swift 6 releases: https://www.swift.org/keys
    local key=52BB7E3DE28A71BE22EC05FFEF80A866B47A981F
    base=https://download.swift.org/swift-$swift_release-release/${platform//./}/swift-$swift_release-RELEASE
    archive=swift-$swift_release-RELEASE-$platform.tar.gz
    say "there is no Swift $swift_minimum here: downloading $base/$archive"
    for file in https://www.swift.org/keys/all-keys.asc "$base/$archive.sig" "$base/$archive"; do
        curl --fail --silent --show-error --location --connect-timeout 10 --speed-limit 10000 --speed-time 30 \
            --output "$folder/${file##*/}" "$file" || explain_swift "$file could not be fetched."
    done
    gpg --quiet --homedir "$folder" --import "$folder/all-keys.asc" 2>/dev/null || true
    gpg --quiet --homedir "$folder" --status-fd 1 --verify "$folder/$archive.sig" "$folder/$archive" 2>/dev/null |
        grep "^\[GNUPG:\] VALIDSIG .*$key" >/dev/null ||
        explain_swift "$archive is not signed by the Swift release key ($key): it was thrown away."
    say "its signature is good; unpacking it to $own_toolchain"
    rm -rf "$own_toolchain" "$own_toolchain.partial"
    mkdir -p "$own_toolchain.partial"
    tar --extract --gzip --strip-components 1 --directory "$own_toolchain.partial" --file "$folder/$archive"
    mv "$own_toolchain.partial" "$own_toolchain"
}

install_swift() {
    local platform
    platform=$(swift_platform) || explain_swift "there is no Swift $swift_minimum here, and swift.org has none for this system."
    install_packages toolchain
    download=$(mktemp --directory)
    trap 'rm -rf "$download"' EXIT
    download_swift "$platform" "$download"
    find_swift || explain_swift "the Swift that was downloaded does not run here."
}

# Fetches misaki's dictionaries, checked against Data/English/misaki.txt; none of its code is unpacked.
fetch_dictionaries() (
    say "fetching the pronunciation dictionaries ($(sed 's/ .*//' Data/English/misaki.txt))"
    download=$(mktemp --directory)
    trap 'rm -rf "$download"' EXIT
    output=$(python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
        --dest "$download" --requirement Data/English/misaki.txt </dev/null 2>&1) ||
        fail "$output" "pip could not fetch the pronunciation dictionaries: why stands above." \
            "They come from the Python package index. Connect this machine, or set PIP_INDEX_URL to a mirror that it reaches, and try again;" \
            "or fetch the package on another machine, unpack its four files misaki/data/{us,gb}_{gold,silver}.json into '$dictionaries', and try again."
    python3 Tools/lexicon/unpack.py "$download"/misaki-*.whl "$dictionaries"
)

# Brings the dictionaries and compiles them, where that is not done yet.
bring_lexicon() {
    local accent
    for accent in us gb; do
        [[ -f $dictionaries/${accent}_gold.json && -f $dictionaries/${accent}_silver.json ]] && continue
        fetch_dictionaries || exit 1
        break
    done
    python3 Tools/lexicon/compile.py "$dictionaries" Data/English
}

dictionaries=.build/misaki-0.9.4
groups=(build)
case ${1:-} in
--check) groups+=(check) ;;
'') ;;
*) fail "unknown argument '$1'. Scripts/setup.sh takes none, or --check." ;;
esac

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
    install_packages "${groups[@]}"
else
    say "there is no apt-get here. Install what answers to these Debian packages, if you have not:"
    say "  $(packages_of "${groups[@]}" | tr '\n' ' ')"
fi
find_swift || install_swift
bring_lexicon
say "all that Mynah needs is here ($(swift --version 2>/dev/null | sed -n 's/.*Swift version \([^ ]*\).*/Swift \1/p'))"
