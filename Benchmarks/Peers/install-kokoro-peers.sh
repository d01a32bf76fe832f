#!/usr/bin/env bash
# Brings ONNX Runtime and what exports Kokoro for it into .build/kokoro-peers, from PyPI: some gigabytes, as PyTorch has no smaller wheel there.
#
#   Benchmarks/Peers/install-kokoro-peers.sh
#
# Prints the versions that it met. What is there already is kept.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
readonly folder=.build/kokoro-peers
if [[ ! -x $folder/bin/python3 ]]; then python3 -m venv "$folder"; fi
if ! "$folder/bin/python3" -c 'import onnxruntime, torch, onnx, transformers' 2>/dev/null; then
    "$folder/bin/pip" install --quiet onnxruntime onnx numpy torch transformers huggingface_hub loguru attrs
    # Its other dependencies are those of its text front end.
    "$folder/bin/pip" install --quiet --no-deps kokoro==0.9.4
fi
"$folder/bin/python3" -c 'import kokoro_onnx' 2>/dev/null || "$folder/bin/pip" install --quiet kokoro-onnx==0.6.1
[[ -f $folder/kokoro.onnx ]] || "$folder/bin/python3" Benchmarks/Peers/export_kokoro.py "$folder/kokoro.onnx"
"$folder/bin/pip" list 2>/dev/null | grep --extended-regexp '^(onnxruntime|torch|onnx|kokoro|kokoro-onnx) '
