#!/usr/bin/env bash
# Long work leaves nothing behind: memory does not grow while hours are spoken, in process and through the child program, and no child
# outlives its parent, however that ends.
set -euo pipefail
place=$(mktemp --directory)
trap 'rm -rf "$place"' EXIT
# shellcheck source=Scripts/released.sh
source Scripts/released.sh
mynah=$released/.build/launcher/release/mynah
for _ in {1..1500}; do echo "The quick brown fox jumps over lazy dogs, numbers like 1,234 and the rest of it."; done >"$place/book.txt"

# The resident kilobytes of a process and its children; 0 once it is gone.
resident() { { ps --no-headers --format rss --pid "$1" --ppid "$1" || true; } | awk '{ sum += $1 } END { print sum + 0 }'; }

# Speaks the book with a voice, and compares its memory after a tenth of the sound with its peak in the rest.
speak_book() {
    local pid bytes=0 early='' peak=0 now size
    "$mynah" say -v "$1" -f "$place/book.txt" --stdout --format pcm >"$place/sound" 2>"$place/errors" &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        now=$(resident "$pid")
        size=$(stat --format %s "$place/sound")
        ((size > bytes)) && bytes=$size
        if [[ -z $early ]] && ((bytes > 20000000)); then early=$now; fi
        if [[ -n $early ]] && ((now > peak)); then peak=$now; fi
        sleep 0.05
    done
    wait "$pid" || { cat "$place/errors" && return 1; }
    echo "$1: $((bytes / 48000)) s of sound, $early kB after $((20000000 / 48000)) s, at most $peak kB later"
    [[ -n $early ]] && ((peak - early < 4096))
}

speak_book kal16
speak_book espeak-de

# Parents that are told to stop, and parents that are killed.
for signal in TERM KILL; do
    for _ in {1..20}; do
        "$mynah" say -v espeak-de -f "$place/book.txt" --stdout >/dev/null &
        pid=$!
        until [[ -n $(pgrep --parent "$pid" mynah-espeak || true) ]]; do sleep 0.01; done
        kill -"$signal" "$pid"
        wait "$pid" 2>/dev/null || true
    done
done
for _ in {1..50}; do [[ -n $(pgrep mynah-espeak || true) ]] || break; sleep 0.1; done
left=$(pgrep --count mynah-espeak || true)
echo "40 parents were ended, $left children are left"
((left == 0))
