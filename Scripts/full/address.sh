#!/usr/bin/env bash
# The tests on optimised code under AddressSanitizer: no byte is touched that is not ours, and the networks are of their full size
# (MYNAH_FULL), with much more random input than an ordinary run has (MYNAH_FUZZ_ROUNDS). Leaks are left out: Foundation and the C
# libraries keep what they made until the process ends.
set -euo pipefail
# The child programs limit their memory, which leaves a sanitizer no room: those of the ordinary build serve.
export MYNAH_ESPEAK=$PWD/.build/debug/mynah-espeak MYNAH_MEDIA=$PWD/.build/debug/mynah-media
export ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1
export MYNAH_FULL=1 MYNAH_FUZZ_ROUNDS=${MYNAH_FUZZ_ROUNDS:-100} MYNAH_SERVER_FUZZ_ROUNDS=10000
swift test --configuration release --sanitize address --scratch-path .build/address --disable-xctest 2>&1
