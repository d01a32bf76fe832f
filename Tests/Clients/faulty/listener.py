"""Somebody who listens while something goes wrong."""

import json
import threading
import time

from .server import SENTENCE

RATE = 48_000
"""Bytes of a second of sound."""


class Listener(threading.Thread):
    """Plays a stream as it comes, at the speed of sound, and counts for how long there was nothing to play."""

    def __init__(self, server, sentences=40, address="127.0.0.1"):
        super().__init__(daemon=True)
        self.server, self.text, self.address = server, SENTENCE * sentences, address
        self.played, self.silent, self.fault = 0.0, 0.0, None
        self.begun = threading.Event()
        self.isOver = False
        self.start()

    def run(self):
        """Asks, and plays until somebody calls `stop` or there is no more."""
        try:
            self._play()
        except Exception as error:  # Whatever it was, the thread that checks tells of it.
            self.fault = repr(error)
        self.begun.set()

    def _play(self):
        body = json.dumps({"input": self.text, "voice": "slt", "response_format": "pcm"}).encode()
        head = f"POST /v1/audio/speech HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        with self.server.connect(self.address) as socket:
            socket.sendall(head.encode() + body)
            got = socket.recv(65_536)
            if not got.startswith(b"HTTP/1.1 200"):
                raise RuntimeError(got[:300])
            first, count = time.monotonic(), len(got)
            self.begun.set()
            while not self.isOver:
                ahead = first + self.silent + count / RATE - time.monotonic()
                if ahead > 1:
                    time.sleep(0.1)
                    continue
                got = socket.recv(16_384)
                if not got:
                    raise RuntimeError("the stream ended before its listener")
                late = time.monotonic() - (first + self.silent + count / RATE)
                if late > 0:
                    self.silent += late
                count += len(got)
                self.played = count / RATE
                if got.endswith(b"0\r\n\r\n"):
                    return

    def stop(self):
        """Stops to listen; what was wrong, and how long there was silence."""
        self.isOver = True
        self.join(90)
        return self.fault or self.silent
