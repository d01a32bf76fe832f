"""A server of the plain kind around `kokoro-onnx`: a thread a request, the whole of it spoken before a byte is sent.

    python3 kokoro_server.py MODEL.onnx

Answers `POST /v1/audio/speech` with samples in 16 bits at 24 kHz, and says on standard error where it listens. The voice is one of noise, as
the weights of the model that it is for.
"""

import json
import sys
import tempfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
from kokoro_onnx import Kokoro


def kokoro(model: str) -> Kokoro:
    """The library over a model, with a voice."""
    style = np.random.default_rng(1).uniform(-0.3, 0.3, (510, 1, 256)).astype(np.float32)
    with tempfile.NamedTemporaryFile(suffix=".npz") as file:
        np.savez(file, af_heart=style)
        file.flush()
        return Kokoro(model, file.name)


class Speech(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    speaker: Kokoro

    def do_POST(self) -> None:
        wish = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        samples, _ = self.speaker.create(wish["input"], voice=wish["voice"])
        body = (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
        self.send_response(200)
        self.send_header("Content-Type", "audio/pcm")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"%x\r\n" % len(body) + body + b"\r\n0\r\n\r\n")

    def log_message(self, *_: object) -> None:
        """Says nothing: nobody reads it."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 1024

    def handle_error(self, *_: object) -> None:
        """A listener who leaves is no error."""


if __name__ == "__main__":
    Speech.speaker = kokoro(sys.argv[1])
    server = Server(("127.0.0.1", 0), Speech)
    print(f"listening at http://127.0.0.1:{server.server_port}", file=sys.stderr, flush=True)
    server.serve_forever()
