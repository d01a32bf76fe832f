#!/usr/bin/env bash
# Everything that a change must pass.
#
#   Scripts/check.sh           the fast tier: no servers, no network, under 90 s when warm
#   Scripts/check.sh --full    and what is slow or needs real parts: release, sanitizers, fuzzing, a fresh clone, an installation
#
# Prints a line per gate with its time, a failed gate's output, and at the end the number of tests.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
# shellcheck source=Scripts/toolchain.sh
source Scripts/toolchain.sh
find_swift || { echo "check: no Swift $swift_minimum here: run Scripts/setup.sh --check" >&2 && exit 1; }

full=
case ${1:-} in
--full) full=yes ;;
'') ;;
*) echo "check: unknown argument '$1'. Scripts/check.sh takes none, or --full." >&2 && exit 2 ;;
esac

# The same output everywhere; warnings are errors; Python leaves nothing behind.
export LC_ALL=C.UTF-8 MYNAH_STRICT=1 PYTHONDONTWRITEBYTECODE=1
logs=$(mktemp --directory)
trap 'rm -rf "$logs"' EXIT
failed=()

# Runs a gate, which is a function or command and fails with its first failing command; shows its output when it fails.
gate() {
    local name=$1 start=$EPOCHREALTIME status verdict=ok
    shift
    # Not in a condition: there, bash would overlook all failures but the last.
    set +e
    (set -e; "$@") >"$logs/$name" 2>&1 </dev/null
    status=$?
    set -e
    ((status == 0)) || verdict=FAILED
    printf '%-12s %-6s %6.1f s  %s\n' "$name" "$verdict" "$(seconds_since "$start")" "$(summary "$verdict" "$logs/$name")"
    if ((status != 0)); then
        failed+=("$name")
        failure_in "$logs/$name"
    fi
}

# The output of a failed gate; of tests, what tells of those that failed, a sanitizer's report, and the last lines, where a process died.
failure_in() {
    awk '
        BEGIN { keep = 1 }
        /^(◇|✔|↳|✘)/ { keep = /^✘/ }
        /Sanitizer/ { report = 60 }
        keep || (report-- > 0 && !/^(◇|✔|↳)/) || /[Ff]atal error|^error:|signal code/ { print "    " $0 }' "$1"
    echo "    its last lines:"
    tail --lines 5 "$1" | sed 's/^/    /'
}

seconds_since() { awk -v start="$1" -v now="$EPOCHREALTIME" 'BEGIN { print now - start }'; }

# What a gate says of itself in its last line.
summary() { if [[ $1 == ok ]]; then tail -n 1 "$2" | cut --characters 1-90; fi; }

format() {
    local places=(Package.swift Sources Tests) place
    for place in Snippets Benchmarks/Sources; do [[ ! -e $place ]] || places+=("$place"); done
    swift format lint --strict --recursive --parallel "${places[@]}"
}

shell_scripts() {
    local scripts
    mapfile -d '' -t scripts < <(git ls-files -z --cached --others --exclude-standard -- mynah '*.sh' .ci/run)
    shellcheck --external-sources "${scripts[@]}"
    echo "${#scripts[@]} scripts"
}

# The Python here, and that each gate written in it finds what it is there to find.
python() {
    python3 -m unittest discover --start-directory Tools/check
    python3 Tools/check/python_syntax.py
}

layers() { swift package dump-package | python3 Tools/check/layers.py; }

build() { swift build --build-tests --explicit-target-dependency-import-check error; }

linkage() { readelf --dynamic .build/debug/mynah | python3 Tools/check/linkage.py; }

web() {
    Scripts/build-web.sh
    [[ ! -x .build/debug/kokoro-reference ]] || .build/debug/kokoro-reference --tiny .build/web/tiny.gguf
    node Tests/Web/smoke.mjs
    Scripts/build-web.sh
}

tests() {
    [[ " ${failed[*]} " != *" build "* ]] || { echo "there is no build to test" && return 1; }
    swift test --skip-build --disable-xctest 2>&1
    # Sources without a test would be a broken check, not a good one.
    [[ $(test_count "$logs/tests") -gt 0 ]]
}

# Swift Testing's closing line, and its number of tests.
closing_line() { grep 'Test run with .* tests\? in ' "$1" 2>/dev/null | tail -n 1; }
test_count() { closing_line "$1" | sed 's/.*Test run with \([0-9]*\) test.*/\1/'; }

full_gates() {
    local gate_script
    # The first builds what others use.
    for gate_script in Scripts/full/fresh-copy.sh $(find Scripts/full -name '*.sh' ! -name fresh-copy.sh | sort); do
        gate "$(basename "$gate_script" .sh)" "$gate_script"
    done
}

gate format format
gate shell shell_scripts
gate python python
gate names python3 Tools/check/names.py
gate paths python3 Tools/check/paths.py
gate size python3 Tools/check/size.py
gate documented python3 Tools/check/documented.py
gate layers layers
gate build build
gate linkage linkage
gate pages Scripts/write-pages.sh --check
gate web web
gate tests tests
[[ -z $full ]] || full_gates

# The closing lines: Swift Testing's own, and the count alone.
closing_line "$logs/tests" || true
if ((${#failed[@]} > 0)); then printf 'failed gates: %s\n' "${failed[*]}"; fi
count=$(test_count "$logs/tests")
broken=$(grep '^✘ Test .* failed after' "$logs/tests" | grep --count --invert-match '^✘ Test run' || true)
printf '%d passed, %d failed\n' "$((${count:-0} - broken))" "$broken"
((${#failed[@]} == 0))
