"""Clients that read or send slowly, or not at all."""

import collections
import json
import socket as sockets
import threading
import time

from .checks import check, within
from .server import SENTENCE, Server


def request(text, **fields):
    """The bytes of a request for speech."""
    body = json.dumps({"input": text, "voice": "slt", "response_format": "wav", **fields}).encode()
    return (
        f"POST /v1/audio/speech HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        + body
    )


def connect(server):
    """A connection with little room for what comes."""
    socket = sockets.socket()
    socket.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 4096)
    socket.settimeout(60)
    socket.connect(("127.0.0.1", server.port))
    return socket


class Visitor(threading.Thread):
    """A client that does something odd; what it saw last, and after how many seconds."""

    def __init__(self, server, act):
        super().__init__(daemon=True)
        self.server, self.act, self.seen, self.seconds = server, act, None, None
        self.start()

    def run(self):
        """Comes, and does it."""
        begun = time.monotonic()
        with connect(self.server) as socket:
            try:
                self.seen = self.act(socket)
            except OSError as error:
                self.seen = error
        self.seconds = time.monotonic() - begun

    def saw(self):
        """What it saw, when it is gone."""
        self.join(60)
        return self.seen[:12] if isinstance(self.seen, bytes) else self.seen


def drip(socket, head, letter):
    """Sends a head, and then a byte a second until there is an answer."""
    socket.sendall(head)
    socket.settimeout(1)
    while True:
        try:
            return socket.recv(4096)
        except TimeoutError:
            socket.sendall(letter)


def read_slowly(socket):
    """Asks for a long stream, and reads a kilobyte a second."""
    socket.sendall(request(SENTENCE * 400))
    for _ in range(12):
        if not socket.recv(1024):
            return "ended"
        time.sleep(1)
    return "served"


def never_read(socket):
    """Asks for a long stream, and reads nothing until the server has given up."""
    socket.sendall(request(SENTENCE * 400))
    time.sleep(26)
    while socket.recv(65_536):
        pass
    return "ended"


def close_half(socket):
    """Says with its request that it will say no more."""
    socket.sendall(request("Hello.", stream=False))
    socket.shutdown(sockets.SHUT_WR)
    whole = b""
    while piece := socket.recv(65_536):
        whole += piece
    return whole


def try_slow(place):
    """All of them at a time, and somebody who is as quick as usual."""
    server = Server(place, "--no-jobs", "--no-cache", name="slow")
    server.speak("Hello.")
    before = server.resident()
    halves = [Visitor(server, close_half) for _ in range(10)]
    heads = [Visitor(server, lambda one: drip(one, b"GET /livez HTTP/1.1\r\nHost: localhost\r\nA: ", b"a")) for _ in range(50)]
    post = b"POST /v1/audio/speech HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"
    bodies = [Visitor(server, lambda one: drip(one, post, b" ")) for _ in range(50)]
    seen = [one.saw() for one in halves]
    check("clients that close one half are answered", seen == [b"HTTP/1.1 200"] * 10, collections.Counter(seen))
    readers = [Visitor(server, read_slowly) for _ in range(6)]
    stopped = [Visitor(server, never_read) for _ in range(2)]
    seen = [one.saw() for one in bodies]
    check("a body of a byte a second is refused", seen == [b"HTTP/1.1 408"] * 50, collections.Counter(seen))
    slowest = max(one.seconds for one in bodies)
    check("within its grace of 5 s", 4 < slowest < 8, f"{slowest:.1f} s")
    seen = [one.saw() for one in heads]
    check("a head of a byte a second is refused", seen == [b"HTTP/1.1 408"] * 50, collections.Counter(seen))
    slowest = max(one.seconds for one in heads)
    check("within 10 s", 9 < slowest < 13, f"{slowest:.1f} s")
    begun = time.monotonic()
    quick = server.speak("Hello.", stream=True)
    check("who is as quick as usual is spoken to", quick.status == 200, f"{time.monotonic() - begun:.2f} s, {quick.code or 'no error'}")
    check("who reads slowly is served", [one.saw() for one in readers] == ["served"] * 6, [one.seen for one in readers])
    each = (server.resident() - before) / 8
    check("a slow reader costs little memory", each < 2_500, f"{each:.0f} kB each")
    streams = within(15, lambda: server.metric("mynah_streams") == 0)
    check("who reads nothing is cut off after 20 s", streams, server.metric("mynah_streams"))
    ends = [one.saw() for one in stopped]
    check("and sees no good end", all(isinstance(end, OSError) or end == "ended" for end in ends), ends)
    check("nothing is left over", within(5, lambda: server.metric("mynah_http_connections") == 1), server.metric("mynah_http_connections"))
    check("and ends well after slow ones", server.end() == 0)
