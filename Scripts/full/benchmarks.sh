#!/usr/bin/env bash
# What Mynah measures keeps to its goals: start-up, memory, codecs, resampler, sentences, dictionaries, reading (Benchmarks/thresholds.json).
set -euo pipefail
# shellcheck source=Scripts/released.sh
source Scripts/released.sh
"$released/Scripts/build-release.sh" benchmarks
"$released/.build/launcher/release/benchmarks" all --check
