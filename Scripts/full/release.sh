#!/usr/bin/env bash
# The tests on optimised code, with much more random input than an ordinary run (MYNAH_FUZZ_ROUNDS).
set -euo pipefail
export MYNAH_FULL=1 MYNAH_FUZZ_ROUNDS=${MYNAH_FUZZ_ROUNDS:-1000}
swift test --configuration release --disable-xctest 2>&1
