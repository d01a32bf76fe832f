#!/usr/bin/env bash
# What Mynah measures keeps to its goals: start-up, memory, codecs, resampler, sentences, dictionaries, reading (Benchmarks/thresholds.json).
set -euo pipefail
Scripts/build-release.sh
swift build --package-path Benchmarks --configuration release 2>&1
Benchmarks/.build/release/benchmarks all --check
