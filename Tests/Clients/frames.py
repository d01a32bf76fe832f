"""WebSocket frames against a running server: frames.py http://127.0.0.1:8880

A table of the cases of the Autobahn suite by their numbers, each with what RFC 6455 asks for. The stream answers what it takes: a message
that is no request has an error that says so, and the stream goes on. Compression and large messages go through the library websockets.
"""

import asyncio
import base64
import json
import os
import socket
import struct
import sys
import urllib.parse

import websockets
from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory

URL = sys.argv[1]
PLACE = urllib.parse.urlsplit(URL)
TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
CONTINUED = 0


def frame(opcode, payload=b"", fin=True, reserved=0, masked=True):
    """A frame as a client sends it."""
    head = bytes([(0x80 if fin else 0) | reserved << 4 | opcode])
    size, bit = len(payload), 0x80 if masked else 0
    if size < 126:
        head += bytes([bit | size])
    elif size < 65_536:
        head += bytes([bit | 126]) + struct.pack(">H", size)
    else:
        head += bytes([bit | 127]) + struct.pack(">Q", size)
    if not masked:
        return head + payload
    mask = os.urandom(4)
    return head + mask + bytes(byte ^ mask[index % 4] for index, byte in enumerate(payload))


def close(code, reason=b""):
    """A frame that closes."""
    return frame(CLOSE, struct.pack(">H", code) + reason)


class Line:
    """A connection, read frame by frame."""

    def __init__(self):
        self.socket = socket.create_connection((PLACE.hostname, PLACE.port), timeout=20)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.file = self.socket.makefile("rb")
        key = base64.b64encode(os.urandom(16)).decode()
        head = f"GET /v1/audio/stream?voice=slt HTTP/1.1\r\nHost: {PLACE.netloc}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        self.socket.sendall(f"{head}Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n".encode())
        while self.file.readline() not in (b"\r\n", b""):
            pass
        self.next()

    def next(self):
        """The next frame: opcode and payload; None at the end."""
        head = self.file.read(2)
        if len(head) < 2:
            return None
        size = head[1]
        if size > 125:
            size = int.from_bytes(self.file.read(2 if size == 126 else 8), "big")
        return head[0] & 15, self.file.read(size)

    def send(self, data, chopped):
        """Sends bytes, one at a time where they are to be chopped."""
        for piece in [data[index:index + 1] for index in range(len(data))] if chopped else [data]:
            self.socket.sendall(piece)

    def told(self):
        """All that comes until a close or the end, in words."""
        words = []
        try:
            while (seen := self.next()) is not None:
                opcode, payload = seen
                if opcode == CLOSE:
                    words.append(f"close {int.from_bytes(payload[:2], 'big')}" if payload else "close")
                    break
                words.append(f"pong {payload.decode('latin-1')[:20]}" if opcode == PONG else json.loads(payload)["type"])
        except ConnectionResetError:
            words.append("reset")
        return words


END = close(1000)
TAKEN, REFUSED = ["error", "close 1000"], ["close 1002"]
PINGED = ["pong here", "close 1000"]
HERE = frame(PING, b"here")


def cases():
    """Number, what is sent, what comes, and whether it is sent in single bytes."""
    for number, size in enumerate([0, 125, 126, 127, 128, 65_535, 65_536], 1):
        yield f"1.1.{number}", frame(TEXT, b"*" * size) + END, TAKEN, False
        yield f"1.2.{number}", frame(BINARY, b"\xfe" * size) + END, TAKEN, False
    yield "1.1.8", frame(TEXT, b"*" * 128) + END, TAKEN, True
    yield "2.1", frame(PING) + END, ["pong ", "close 1000"], False
    yield "2.2", HERE + END, PINGED, False
    yield "2.3", frame(PING, b"\x00\xff\xfe") + END, ["pong \x00\xff\xfe", "close 1000"], False
    yield "2.4", frame(PING, b"p" * 125) + END, ["pong " + "p" * 20, "close 1000"], False
    yield "2.5", frame(PING, b"p" * 126), REFUSED, False
    yield "2.6", HERE + END, PINGED, True
    yield "2.7", frame(PONG) + END, ["close 1000"], False
    yield "2.8", frame(PONG, b"nobody asked") + END, ["close 1000"], False
    yield "2.9", frame(PONG, b"nobody asked") + HERE + END, PINGED, False
    yield "2.10", HERE * 10 + END, ["pong here"] * 10 + ["close 1000"], False
    yield "2.11", HERE * 10 + END, ["pong here"] * 10 + ["close 1000"], True
    for reserved in range(1, 8):
        yield f"3.{reserved}", frame(TEXT, b"*", reserved=reserved) + HERE, REFUSED, reserved > 4
    for number, opcode in enumerate([3, 4, 5, 6, 7], 1):
        yield f"4.1.{number}", frame(opcode) + HERE, REFUSED, False
        yield f"4.2.{number}", frame(opcode + 8) + HERE, REFUSED, False
    yield "5.1", frame(PING, b"a", fin=False) + frame(CONTINUED, b"b"), REFUSED, False
    yield "5.2", frame(PONG, b"a", fin=False) + frame(CONTINUED, b"b"), REFUSED, False
    halves = [frame(TEXT, b"one", fin=False), frame(CONTINUED, b"two")]
    for number in (3, 4, 5):
        yield f"5.{number}", halves[0] + halves[1] + END, TAKEN, number == 5
    for number in (6, 7, 8):
        yield f"5.{number}", halves[0] + HERE + halves[1] + END, ["pong here"] + TAKEN, number == 8
    for number in range(9, 15):
        yield f"5.{number}", frame(CONTINUED, b"no start", fin=number < 12) + halves[1], REFUSED, number in (11, 14)
    yield "5.15", halves[0] + halves[1] + frame(CONTINUED, b"more", fin=False), ["error"] + REFUSED, False
    yield "5.18", halves[0] + frame(TEXT, b"another"), REFUSED, False
    parts = b"".join(frame(CONTINUED, b"part", fin=False) + HERE for _ in range(4))
    yield "5.19", halves[0] + parts + halves[1] + END, ["pong here"] * 4 + TAKEN, False
    yield "6.1.1", frame(TEXT) + END, TAKEN, False
    yield "6.1.3", frame(TEXT, fin=False) + frame(CONTINUED, b"middle", fin=False) + frame(CONTINUED) + END, TAKEN, False
    yield "6.2.1", frame(TEXT, "Hello-µ@ßöäüàá-UTF-8!!".encode()) + END, TAKEN, False
    word = "κόσμε".encode()
    yield "6.2.3", b"".join([frame(TEXT, fin=False)] + [frame(CONTINUED, bytes([byte]), fin=False) for byte in word] + [frame(CONTINUED)]) + END, TAKEN, False
    wrong = [word + b"\xed\xa0\x80edited", b"\xf4\x90\x80\x80", b"\x80", b"\xbf", b"\xc0\xaf", b"\xe0\x80\xaf", b"\xf0\x80\x80\xaf"]
    wrong += [b"\xfe", b"\xff", b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xed\xa0\x80\xed\xb0\x80", b"\xce", b"\xf8\x88\x80\x80\x80", b"\xf0\x8f\xbf\xbf"]
    for number, text in enumerate(wrong, 1):
        yield f"6.3 to 6.21, {number}", frame(TEXT, text), ["close 1007"], False
        yield f"the same in pieces, {number}", frame(TEXT, text[:1], fin=False) + frame(CONTINUED, text[1:]), ["close 1007"], False
    right = [b"\xed\x9f\xbf", b"\xee\x80\x80", b"\xef\xbf\xbd", b"\xf4\x8f\xbf\xbf", b"\xef\xbf\xbe", b"\x7f", b"\xc2\x80", b"\xf0\x90\x80\x80"]
    for number, text in enumerate(right, 1):
        yield f"6.5 to 6.23, right ones, {number}", frame(TEXT, text) + END, TAKEN, False
    yield "7.1.1", frame(TEXT, b"*") + END, TAKEN, False
    yield "7.1.2", END + END, ["close 1000"], False
    yield "7.1.3", END + HERE, ["close 1000"], False
    yield "7.1.4", END + frame(TEXT, b"late"), ["close 1000"], False
    yield "7.3.1", frame(CLOSE), ["close"], False
    yield "7.3.2", frame(CLOSE, b"a"), REFUSED, False
    yield "7.3.3", close(1000), ["close 1000"], False
    yield "7.3.4", close(1000, b"Hello"), ["close 1000"], False
    yield "7.3.5", close(1000, b"*" * 123), ["close 1000"], False
    yield "7.3.6", close(1000, b"*" * 124), REFUSED, False
    yield "7.5.1", close(1000, b"\xce\xba\xed\xa0\x80"), ["close 1007"], False
    for code in [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999]:
        yield f"7.7, {code}", close(code), [f"close {code}"], False
    for code in [0, 999, 1004, 1005, 1006, 1016, 1100, 2000, 2999]:
        yield f"7.9, {code}", close(code), REFUSED, False
    for code in [5000, 65_535]:
        yield f"7.13, {code}", close(code), REFUSED, False
    yield "9, a frame of a gigabyte", frame(TEXT)[:1] + bytes([0xFF]) + struct.pack(">Q", 1 << 30) + b"mask", ["close 1009"], False
    yield "9, a length with its first bit", frame(TEXT)[:1] + bytes([0xFF]) + struct.pack(">Q", 1 << 63) + b"mask", None, False
    yield "a frame without a mask", frame(TEXT, b"*", masked=False), REFUSED, False


async def try_compression():
    """12.* and 13.*: messages of many sizes, compressed both ways."""
    address = URL.replace("http", "ws") + "/v1/audio/stream?voice=slt"
    count = 0
    for window in [9, 12, 15]:
        factory = ClientPerMessageDeflateFactory(
            server_max_window_bits=window, client_max_window_bits=window, compress_settings={"memLevel": 5}
        )
        async with websockets.connect(address, compression=None, extensions=[factory]) as line:
            chosen = line.protocol.extensions
            await line.recv()
            for size in [0, 16, 64, 256, 1_024, 4_096, 8_192, 32_768, 65_536]:
                await line.send("*" * size)
                told = json.loads(await line.recv())
                if told["type"] != "error":
                    sys.exit(f"failed: 12, {size} bytes with windows of {window} bits: {told}, {chosen}")
                count += 1
    return count


def main():
    """All of it."""
    count, failed = 0, []
    for name, data, expected, chopped in cases():
        line = Line()
        line.send(data, chopped)
        told = line.told()
        fits = told == expected if expected is not None else told in (["close 1002"], ["close 1009"])
        if not fits:
            print(f"failed: {name}: {told}, not {expected}")
            failed.append(name)
        line.socket.close()
        count += 1
    count += asyncio.run(try_compression())
    if failed:
        sys.exit(1)
    print(f"{count} cases of WebSockets")


main()
