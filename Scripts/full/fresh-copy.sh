#!/usr/bin/env bash
# What a stranger does: copies the repository (here into a path with spaces), says a sentence, says it from elsewhere through a link,
# installs and uninstalls. The copy stays in .build, for the gates that try the programs as users have them (Scripts/released.sh).
set -euo pipefail
place=$(mktemp --directory --tmpdir 'a fresh copy XXXXXX')
trap 'rm -rf "$place"' EXIT
copy="$PWD/.build/fresh copy/My mynah"
# No git above it knows the copy.
export GIT_CEILING_DIRECTORIES=$PWD/.build

expect() {
    local what=$1
    shift
    if ! "$@"; then echo "expected: $what" && exit 1; fi
    echo "ok: $what"
}

# Succeeds when a WAV file holds at least as many seconds of sound as asked, and is not silent.
has_sound() {
    local seconds peak
    seconds=$(soxi -D "$1")
    peak=$(sox "$1" --null stat 2>&1 | awk '/Maximum amplitude/ { print $3 }')
    awk -v seconds="$seconds" -v peak="$peak" -v least="$2" 'BEGIN { exit !(seconds >= least && peak > 0.05) }'
}

# The copy holds what git knows or would add, as it is here now, and nothing that was built.
rm -rf "${copy%/*}"
mkdir --parents "$copy"
git ls-files -z --cached --others --exclude-standard | { while IFS= read -r -d '' file; do [[ ! -e $file ]] || printf '%s\0' "$file"; done; } |
    tar --create --null --files-from - | tar --extract --directory "$copy"

cd "$place"
"$copy/mynah" say "Hello from Mynah." -o first.wav
expect "the first command makes a file with sound" has_sound first.wav 0.5

ln -s "$copy/mynah" linked
echo "Hello from Mynah." | ./linked say --stdout --format wav >second.wav 2>second.log
expect "standard input and output work through a link, without a word on standard error" test ! -s second.log
expect "the same text gives the same sound" cmp <(sox first.wav --type raw -) <(sox --ignore-length second.wav --type raw -)

expect "a usage error ends with 2" test "$(./linked say --no-such-option 2>/dev/null; echo $?)" = 2
expect "a failure ends with 1" test "$(./linked say --voice no-such-voice Hello -o no.wav 2>/dev/null; echo $?)" = 1
expect "a failure leaves no file" test ! -e no.wav

# Installing takes nothing and leaves nothing that was not noted.
mkdir -p "prefix with spaces/share"
touch "prefix with spaces/share/kept"
"$copy/Scripts/install.sh" --prefix "prefix with spaces"
installed="$place/prefix with spaces"
expect "the installed mynah speaks every language" "$installed/bin/mynah" say --lang de "Guten Tag." -o german.wav
expect "the installed mynah's file has sound" has_sound german.wav 0.3
expect "the installed mynah finds its data" test "$("$installed/bin/mynah" phonemes "I read it yesterday.")" = "ˌI ɹˈɛd ɪt jˈɛstəɹdˌA."
expect "the installed mynah has its pages" cmp "$copy/Data/Web/index.html" "$installed/share/mynah/Web/index.html"
expect "the man page is proper" mandoc -T lint -W error "$installed/share/man/man1/mynah.1"
expect "bash reads its completions" bash -n "$installed/share/bash-completion/completions/mynah"
expect "the unit names the program" grep --quiet --fixed-strings "\"$installed/bin/mynah\" say" "$installed/lib/systemd/user/mynah-say@.service"
expect "the server's unit too" grep --quiet --fixed-strings "\"$installed/bin/mynah\" serve" "$installed/lib/systemd/user/mynah.service"
"$copy/Scripts/install.sh" --prefix "prefix with spaces"
"$copy/Scripts/install.sh" --uninstall --prefix "prefix with spaces"
expect "uninstalling leaves what was there before" test "$(cd "$installed" && find . | sort | tr '\n' ' ')" = ". ./share ./share/kept "

# A launcher that is up to date adds next to nothing to the program's own start.
median() { sort --numeric-sort | sed -n 26p; }
time_of() {
    local start=$EPOCHREALTIME
    "$@" >/dev/null
    awk -v start="$start" -v now="$EPOCHREALTIME" 'BEGIN { printf "%.1f\n", 1000 * (now - start) }'
}
launched=$(for _ in {1..51}; do time_of ./linked version; done | median)
direct=$(for _ in {1..51}; do time_of "$copy/.build/launcher/release/mynah" version; done | median)
expect "the launcher ($launched ms) costs under 30 ms above the program ($direct ms)" \
    awk -v launched="$launched" -v direct="$direct" 'BEGIN { exit !(launched - direct < 30) }'
