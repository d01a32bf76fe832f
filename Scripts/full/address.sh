#!/usr/bin/env bash
# The tests under AddressSanitizer: no byte is touched that is not ours. Leaks are left out: the C libraries keep tables for good.
set -euo pipefail
export ASAN_OPTIONS=detect_leaks=0 MYNAH_FUZZ_ROUNDS=20
swift test --sanitize address --scratch-path .build/address --disable-xctest 2>&1
