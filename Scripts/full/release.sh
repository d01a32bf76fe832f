#!/usr/bin/env bash
# The tests on optimised code, with much more random input than an ordinary run (MYNAH_FUZZ_ROUNDS).
set -euo pipefail
export MYNAH_FUZZ_ROUNDS=${MYNAH_FUZZ_ROUNDS:-2000}
swift test --configuration release --disable-xctest 2>&1
