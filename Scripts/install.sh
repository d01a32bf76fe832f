#!/usr/bin/env bash
# Installs Mynah: the programs, their data, the man page, completions for bash, zsh and fish, and a systemd unit.
#
#   Scripts/install.sh [--prefix DIR]               into DIR: /usr/local for root, ~/.local for others unless told
#   Scripts/install.sh --uninstall [--prefix DIR]   takes away what was installed there, and nothing else
set -euo pipefail
root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
built=$root/.build/launcher/release

say() { printf 'install: %s\n' "$*"; }
fail() {
    printf 'install: %s\n' "$@" >&2
    exit "${status:-1}"
}

# Makes a folder; those that were not there are noted, so that they can go again.
make_folder() {
    [[ ! -d $1 ]] || return 0
    make_folder "$(dirname "$1")"
    mkdir --mode 755 "$1" || fail "cannot make $1. Give a folder that you may write with --prefix, or run this as root."
    printf '%s\n' "$1/" >>"$made"
}

# Puts standard input into a file with the given mode, and notes it.
put() {
    local file=$prefix/$1 mode=$2
    make_folder "$(dirname "$file")"
    cat >"$file.new"
    [[ -s $file.new ]] || { rm -f "$file.new" && fail "there is nothing to put into $file"; }
    chmod "$mode" "$file.new"
    mv -f "$file.new" "$file"
    printf '%s\n' "$file" >>"$made"
}

put_program() {
    strip --strip-debug -o "$work/program" "$built/$1"
    put "$2" 755 <"$work/program"
}

uninstall() {
    local line
    [[ -f $manifest ]] || fail "there is no Mynah in $prefix that this script installed (no $manifest)"
    while IFS= read -r line; do
        if [[ $line == */ ]]; then rmdir --ignore-fail-on-non-empty "$line" 2>/dev/null || true; else rm -f "$line"; fi
    done < <(tac "$manifest")
}

install_all() {
    local mynah=$built/mynah shell unit data file
    # What an older version left is taken away, with the note of its folders.
    [[ ! -f $manifest ]] || uninstall
    make_folder "$(dirname "$manifest")"
    printf '%s\n' "$manifest" >>"$made"
    put_program mynah bin/mynah
    put_program mynah-espeak libexec/mynah/mynah-espeak
    put_program mynah-media libexec/mynah/mynah-media
    "$mynah" help --man >"$work/page"
    put share/man/man1/mynah.1 644 <"$work/page"
    for shell in bash zsh fish; do "$mynah" completions "$shell" >"$work/$shell"; done
    put share/bash-completion/completions/mynah 644 <"$work/bash"
    put share/zsh/site-functions/_mynah 644 <"$work/zsh"
    put share/fish/vendor_completions.d/mynah.fish 644 <"$work/fish"
    for data in Languages/languages.model English/{lexicon,letters}-{us,gb}.* English/{tagger,homographs}.model {English,Languages}/PROVENANCE.md Web/*; do
        for file in "$root"/Data/$data; do put "share/mynah/${file#"$root"/Data/}" 644 <"$file"; done
    done
    for name in mynah-say@ mynah; do
        unit=$(<"$root/Deploy/systemd/$name.service.in")
        put "lib/systemd/user/$name.service" 644 <<<"${unit//@prefix@/"${prefix//%/%%}"}"
    done
}

say_where() {
    say "Mynah is in $prefix (to take it away: Scripts/install.sh --uninstall --prefix '$prefix')"
    case ":$PATH:" in
    *":$prefix/bin:"*) say "it is on your PATH: try 'mynah say \"Hello from Mynah.\"'" ;;
    *) say "its folder is not on your PATH. Add this line to ~/.profile:  export PATH=\"$prefix/bin:\$PATH\"" ;;
    esac
}

action=install
if ((EUID == 0)); then prefix=/usr/local; else prefix=$HOME/.local; fi
while (($# > 0)); do
    case $1 in
    --uninstall) action=uninstall ;;
    --prefix=?*) prefix=${1#*=} ;;
    --prefix)
        [[ -n ${2:-} ]] || status=2 fail "--prefix needs a folder"
        prefix=$2
        shift
        ;;
    *) status=2 fail "unknown argument '$1'. Scripts/install.sh takes --prefix DIR and --uninstall." ;;
    esac
    shift
done
prefix=$(realpath --canonicalize-missing "$prefix")
manifest=$prefix/share/mynah/installed-files

if [[ $action == uninstall ]]; then
    uninstall
    say "Mynah is gone from $prefix"
    exit 0
fi

"$root/Scripts/build-release.sh"
work=$(mktemp --directory)
made=$work/made
: >"$made"
# Whatever happens, what was put there is noted.
note_and_clean() {
    [[ ! -d $(dirname "$manifest") ]] || cp "$made" "$manifest"
    rm -rf "$work"
}
trap note_and_clean EXIT
install_all
say_where
