# shellcheck shell=bash
# Finds the programs as users have them, for the gates that try those: $released is the clone that they are in. That is the copy which
# Scripts/full/fresh-copy.sh has built of what is here, or else this clone, where they are built now.

# shellcheck source=Scripts/built.sh
source Scripts/built.sh
released="$PWD/.build/fresh copy/My mynah"
if ! is_built "$released" || [[ -n $(find Package.swift Sources Benchmarks Data -cnewer "$released/.build/launcher/built" -print -quit) ]]; then
    released=$PWD
    Scripts/build-release.sh
fi
