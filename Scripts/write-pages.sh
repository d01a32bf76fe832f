#!/usr/bin/env bash
# Writes the pages that are generated from the program (run `swift build` before).
#
#   Scripts/write-pages.sh           writes them
#   Scripts/write-pages.sh --check   fails where one is stale, and writes nothing
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."

# Each page with the arguments of mynah that print it.
pages=(
    "Documentation/Commands.md:help --markdown"
)

stale=0
for page in "${pages[@]}"; do
    file=${page%%:*}
    read -ra arguments <<<"${page#*:}"
    text=$(env --ignore-environment .build/debug/mynah "${arguments[@]}" </dev/null)
    if [[ ${1:-} != --check ]]; then
        printf '%s\n' "$text" >"$file"
    elif ! difference=$(diff --unified=0 "$file" <(printf '%s\n' "$text")); then
        printf '%s\n' "$file is stale. Run 'swift build && Scripts/write-pages.sh'. The difference:" "$difference"
        stale=1
    fi
done
echo "${#pages[@]} generated pages"
exit "$stale"
