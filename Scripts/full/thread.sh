#!/usr/bin/env bash
# The tests under ThreadSanitizer: no two threads touch the same byte unawares.
set -euo pipefail
export TSAN_OPTIONS=halt_on_error=1 MYNAH_FUZZ_ROUNDS=20
swift test --sanitize thread --scratch-path .build/thread --disable-xctest 2>&1
