#!/usr/bin/env bash
# The kernels for WebAssembly compute what plain C computes, under Node.js; and so do those of this machine, optimised, and watched by a
# sanitizer.
set -euo pipefail
# shellcheck source=Scripts/toolchain.sh
source Scripts/toolchain.sh
find_swift
clang=$(dirname "$(readlink -f "$(command -v swiftc)")")/clang
place=$(mktemp --directory)
trap 'rm -rf "$place"' EXIT

mapfile -d '' -t sources < <(find Sources/CMynahKernels -name '*.c' -print0)
flags=(-Wall -Wextra -Werror -ISources/CMynahKernels/include "${sources[@]}" Tests/Kernels/compare.c -lm)

builtins=$(find /usr/lib/llvm-*/lib/clang -name 'libclang_rt.builtins*.a' -path '*wasi/*' | sort | tail -n 1)
"$clang" --target=wasm32-unknown-wasi -msimd128 -O2 -isystem /usr/include/wasm32-wasi -L/usr/lib/wasm32-wasi -nostdlib \
    /usr/lib/wasm32-wasi/crt1-command.o "${flags[@]}" -lc "$builtins" -o "$place/compare.wasm"
# Before version 20, Node.js hides WASI behind a flag.
node --no-warnings --experimental-wasi-unstable-preview1 Tests/Kernels/run.mjs "$place/compare.wasm" 50

"$clang" -O2 "${flags[@]}" -o "$place/compare"
"$place/compare" 100
"$clang" -O1 -fsanitize=undefined -fno-sanitize-recover=undefined "${flags[@]}" -o "$place/watched"
"$place/watched" 20
