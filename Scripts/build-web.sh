#!/usr/bin/env bash
# Compiles the portable targets and MynahBrowser as Embedded Swift, the kernels as C, and links them into .build/web/mynah.wasm.
# A module is compiled again only when it, or one before it in Scripts/portable-targets.txt, has changed.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
# shellcheck source=Scripts/toolchain.sh
source Scripts/toolchain.sh
find_swift || { echo "build-web: no Swift $swift_minimum here: run Scripts/setup.sh" >&2 && exit 1; }

readonly output=.build/web
readonly libc=/usr/lib/wasm32-wasi
builtins=$(find /usr/lib/llvm-*/lib/clang -name 'libclang_rt.builtins*.a' -path '*wasi/*' 2>/dev/null | sort | tail -n 1)
[[ -f $libc/libc.a && -n $builtins ]] ||
    { echo "build-web: wasi-libc or the compiler's builtins are missing: run Scripts/setup.sh --check" >&2 && exit 1; }
resources=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')

tools=${resources%/lib/swift}/bin

flags=(
    -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded -wmo -Osize -parse-as-library
    -swift-version 6 -package-name mynah -warnings-as-errors
    # wasi-libc has no stack guard.
    -Xfrontend -disable-stack-protector
    -I "$output" -I Sources/CMath -I Sources/CMynahKernels/include -Xcc -isystem -Xcc /usr/include/wasm32-wasi -Xcc -D__wasi__
)
# The upcoming features that Package.swift asks for.
for feature in $(sed -n '/^let upcomingFeatures/,/^\]/p' Package.swift | grep --only-matching '"[^"]*"' | tr --delete '"'); do
    flags+=(-enable-upcoming-feature "$feature")
done

# The arithmetic is C for speed: with the vectors of WebAssembly, and not optimised for size.
compile_kernels() {
    local object=$output/CMynahKernels.o source parts=()
    objects+=("$object")
    if [[ -f $object && -z $(find Sources/CMynahKernels Scripts/build-web.sh -cnewer "$object" -print -quit) ]]; then return; fi
    for source in Sources/CMynahKernels/{dispatch,scalar/scalar,wasm/wasm}.c; do
        parts+=("$output/kernels-$(basename "$source" .c).o")
        "$tools/clang" --target=wasm32-unknown-wasi -msimd128 -O2 -Wall -Wextra -Werror -isystem /usr/include/wasm32-wasi \
            -ISources/CMynahKernels/include -c "$source" -o "${parts[-1]}"
    done
    "$tools/wasm-ld" --relocatable -o "$object" "${parts[@]}"
}

mkdir -p "$output"
mapfile -t modules < <(sed '/^#/d' Scripts/portable-targets.txt)
modules+=(MynahBrowser)

# Compiles a module, and returns as soon as the next can import it: what is left makes its object, and is waited for at the end.
declare -A compiling
compile() {
    local module=$1 sources
    mapfile -d '' -t sources < <(find "Sources/$module" -name '*.swift' -print0 | sort --zero-terminated)
    rm -f "$output/$module.swiftmodule"
    swiftc "${flags[@]}" -module-name "$module" -emit-module -emit-module-path "$output/$module.swiftmodule" \
        -o "$output/$module.new.o" -c "${sources[@]}" &
    compiling[$module]=$!
    while [[ ! -f $output/$module.swiftmodule ]] && kill -0 "${compiling[$module]}" 2>/dev/null; do sleep 0.1; done
    [[ -f $output/$module.swiftmodule ]] || finish "$module"
}

finish() {
    wait "${compiling[$1]}" || exit 1
    mv "$output/$1.new.o" "$output/$1.o"
}

# Once one module is stale, all behind it are.
stale=
objects=()
compile_kernels
for module in "${modules[@]}"; do
    object=$output/$module.o
    objects+=("$object")
    if [[ -z $stale && -f $object ]]; then
        stale=$(find "Sources/$module" Sources/CMynahKernels/include Scripts/build-web.sh Scripts/portable-targets.txt Package.swift -cnewer "$object" -print -quit)
        [[ -z $stale ]] && continue
    fi
    stale=yes
    compile "$module"
done
for module in "${!compiling[@]}"; do finish "$module"; done

[[ -f $output/mynah.wasm && -z $(find "${objects[@]}" Scripts/build-web.sh -cnewer "$output/mynah.wasm" -print -quit) ]] ||
    "$tools/wasm-ld" --no-entry --export=_initialize --gc-sections --strip-all -o "$output/mynah.wasm" \
        "${objects[@]}" "$libc/crt1-reactor.o" "$resources/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a" \
        "$libc/libc.a" "$libc/libm.a" "$builtins"
echo "$output/mynah.wasm: $(stat --format %s "$output/mynah.wasm") bytes"
