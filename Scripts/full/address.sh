#!/usr/bin/env bash
# The tests under AddressSanitizer: no byte is touched that is not ours. Leaks are left out: Foundation and the C libraries keep what they
# made until the process ends.
set -euo pipefail
# The child programs limit their memory, which leaves a sanitizer no room: those of the ordinary build serve.
export MYNAH_ESPEAK=$PWD/.build/debug/mynah-espeak MYNAH_MEDIA=$PWD/.build/debug/mynah-media
export ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 MYNAH_FUZZ_ROUNDS=20 MYNAH_SERVER_FUZZ_ROUNDS=10000
swift test --sanitize address --scratch-path .build/address --disable-xctest 2>&1
