#!/usr/bin/env bash
# The tests of what threads share, under ThreadSanitizer: no two touch the same byte unawares. The portable core knows no threads but those
# of the layers; commands are tried as programs of their own, elsewhere.
set -euo pipefail
# The child programs limit their memory, which leaves a sanitizer no room: those of the ordinary build serve.
export MYNAH_ESPEAK=$PWD/.build/debug/mynah-espeak MYNAH_MEDIA=$PWD/.build/debug/mynah-media
export TSAN_OPTIONS=halt_on_error=1:allocator_may_return_null=1 MYNAH_FUZZ_ROUNDS=20 MYNAH_SERVER_FUZZ_ROUNDS=10000
places=(HTTP Serving Server Process Tensors Synthesis Codecs Espeak Flite Playback Database Log '')
swift test --sanitize thread --scratch-path .build/thread --disable-xctest --filter "^Mynah($(IFS="|" && echo "${places[*]}"))Tests\\." 2>&1
