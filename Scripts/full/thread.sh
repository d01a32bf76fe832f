#!/usr/bin/env bash
# The tests under ThreadSanitizer: no two threads touch the same byte unawares.
set -euo pipefail
# The child programs limit their memory, which leaves a sanitizer no room: those of the ordinary build serve.
export MYNAH_ESPEAK=$PWD/.build/debug/mynah-espeak MYNAH_MEDIA=$PWD/.build/debug/mynah-media
export TSAN_OPTIONS=halt_on_error=1:allocator_may_return_null=1 MYNAH_FUZZ_ROUNDS=20 MYNAH_SERVER_FUZZ_ROUNDS=10000
# Two suites count the bytes and children of a running mynah, and the sanitizer has some of its own; it also holds back signals, as the
# one that has keys read anew.
swift test --sanitize thread --scratch-path .build/thread --disable-xctest --skip InterruptionTests --skip SayOutputTests --skip KeysCommandTests 2>&1
