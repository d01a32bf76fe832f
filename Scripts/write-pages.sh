#!/usr/bin/env bash
# Writes the pages that are generated from the program and its manifest (run `swift build` before).
#
#   Scripts/write-pages.sh           writes them
#   Scripts/write-pages.sh --check   fails where one is stale, and writes nothing
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."

# Prints a page.
text_of() {
    case $1 in
    */Commands.md) env --ignore-environment .build/debug/mynah help --markdown </dev/null ;;
    */Readings.md) python3 Tools/readings/page.py ;;
    */architecture.svg) swift package dump-package | python3 Tools/architecture/draw.py ;;
    esac
}

pages=(Documentation/Commands.md Documentation/Readings.md Documentation/architecture.svg)
stale=0
for page in "${pages[@]}"; do
    text=$(text_of "$page")
    if [[ ${1:-} != --check ]]; then
        printf '%s\n' "$text" >"$page"
    elif ! difference=$(diff --unified=0 "$page" <(printf '%s\n' "$text")); then
        printf '%s\n' "$page is stale. Run 'swift build && Scripts/write-pages.sh'. The difference:" "$difference"
        stale=1
    fi
done
echo "${#pages[@]} generated pages"
exit "$stale"
