"""Times ONNX Runtime on Kokoro: once to warm up, then some runs; prints a line: version, seconds of sound, seconds of each run.

    python3 onnx_runtime.py MODEL.onnx THREADS TOKENS RUNS
"""

import sys
import time

import numpy as np
import onnxruntime


def main() -> None:
    path, threads, count, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    tokens = np.array([[0] + [1 + (i + 1) * 37 % 177 for i in range(count - 2)] + [0]], dtype=np.int64)
    inputs = {"input_ids": tokens, "style": np.zeros((1, 256), np.float32), "speed": np.ones(1, np.float32)}
    sound = session.run(None, inputs)[0]
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        session.run(None, inputs)
        times.append(time.perf_counter() - start)
    print(onnxruntime.__version__, sound.size / 24_000, *times)


if __name__ == "__main__":
    main()
