#!/usr/bin/env bash
# The kernels for 64-bit ARM compute what plain C computes: cross-compiled, under qemu's models of a processor with all extensions and of
# an older one with none.
set -euo pipefail
# shellcheck source=Scripts/toolchain.sh
source Scripts/toolchain.sh
find_swift
clang=$(dirname "$(readlink -f "$(command -v swiftc)")")/clang
place=$(mktemp --directory)
trap 'rm -rf "$place"' EXIT

libraries=$(dirname "$(aarch64-linux-gnu-gcc -print-libgcc-file-name)")
mapfile -d '' -t sources < <(find Sources/CMynahKernels -name '*.c' -print0)
"$clang" --target=aarch64-linux-gnu --ld-path="$(command -v aarch64-linux-gnu-ld)" -B"$libraries" -L"$libraries" \
    -L/usr/aarch64-linux-gnu/lib --sysroot=/usr/aarch64-linux-gnu -isystem /usr/aarch64-linux-gnu/include -static -O2 -Wall -Wextra -Werror \
    -ISources/CMynahKernels/include "${sources[@]}" Tests/Kernels/compare.c -o "$place/compare" -lm
qemu-aarch64 -cpu cortex-a72 "$place/compare" 10
qemu-aarch64 -cpu max "$place/compare" 20
