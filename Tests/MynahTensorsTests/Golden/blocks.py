"""Prints blocks.tsv: random blocks of 32 numbers as gguf 0.19 (the Python package of ggml) stores them.

Run: pip install gguf; python blocks.py > blocks.tsv
"""

import gguf
import numpy as np

TYPES = {"f16": "F16", "bf16": "BF16", "q4_0": "Q4_0", "q5_0": "Q5_0", "q8_0": "Q8_0"}


def main():
    random = np.random.default_rng(7)
    rows = [random.standard_normal(32) * scale for scale in (1, 1e-3, 1e-7, 300)]
    rows += [np.zeros(32), np.ones(32), np.arange(32) - 15.5, np.where(np.arange(32) == 9, -8, 0.5)]
    print("# type, the bits of the numbers, the bytes stored, the bits of the numbers read back")
    for row in rows:
        values = row.astype(np.float32)
        for name, kind in TYPES.items():
            stored = gguf.quants.quantize(values, gguf.GGMLQuantizationType[kind])
            back = gguf.quants.dequantize(stored, gguf.GGMLQuantizationType[kind]).astype(np.float32)
            print(name, values.tobytes().hex(), stored.tobytes().hex(), back.tobytes().hex(), sep="\t")


main()
