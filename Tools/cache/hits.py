"""Measures how long a server takes to answer what it has kept: asks the same again and again over one connection.

    mynah serve --socket s.sock --cache-folder kept &
    python3 Tools/cache/hits.py s.sock

Prints the size of the answer, how many of the requests were hits, and the times from the request to the last byte.
"""

import json
import socket
import sys
import time

TEXT = "The quick brown fox jumps over the lazy dog, and nobody minds at all. It is a fine day."


def ask(connection, request):
    """Sends a request; the seconds that it took, the head of the answer, and the size of its body."""
    began = time.perf_counter()
    connection.sendall(request)
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += connection.recv(1 << 20)
    head, _, body = answer.partition(b"\r\n\r\n")
    fields = [line.lower() for line in head.split(b"\r\n")]
    size = int(next(line.split()[1] for line in fields if line.startswith(b"content-length")))
    count = len(body)
    while count < size:
        count += len(connection.recv(1 << 20))
    return time.perf_counter() - began, head, size


def main():
    path, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 2_000
    body = json.dumps({"input": TEXT, "voice": "slt", "stream": False}).encode()
    head = f"POST /v1/audio/speech HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(path)
        ask(connection, head.encode() + body)
        answers = [ask(connection, head.encode() + body) for _ in range(rounds)]
    times = sorted(seconds * 1_000 for seconds, _, _ in answers)
    hits = sum(b"X-Mynah-Cache: hit" in head for _, head, _ in answers)
    marks = [(name, times[int(len(times) * part)]) for name, part in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))]
    print(f"{answers[0][2]} bytes, {hits} of {rounds} hits, " + ", ".join(f"{name} {ms:.2f} ms" for name, ms in marks))


if __name__ == "__main__":
    main()
