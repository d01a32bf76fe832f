"""Very many connections: as many as are allowed, and more than there are descriptors."""

import resource
import time

from .checks import check, within
from .listener import Listener
from .server import Server

COUNT = 5_000
ASK = b"GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n"


def greet(server, address):
    """A connection that was answered once, and is idle since."""
    socket = server.connect(address)
    socket.sendall(ASK)
    if not socket.recv(4096).startswith(b"HTTP/1.1 200"):
        raise SystemExit("failed: a connection among many was not answered")
    return socket


def latencies(socket, count):
    """How long some small answers took, in milliseconds, the longest last."""
    taken = []
    for _ in range(count):
        begun = time.perf_counter()
        socket.sendall(ASK)
        socket.recv(4096)
        taken.append((time.perf_counter() - begun) * 1000)
        time.sleep(0.002)
    return sorted(taken)


def try_idle(place):
    """Five thousand connections that say nothing, and somebody who listens meanwhile."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    # The soft limit is what shells give; the server takes what the hard one allows.
    server = Server(place, "--no-jobs", name="idle", descriptors="-Sn 1024")
    server.speak("Hello.")
    memory, descriptors = server.resident(), server.open_descriptors()
    listener = Listener(server)
    listener.begun.wait(20)
    crowd = [greet(server, f"127.0.1.{1 + number // 900}") for number in range(COUNT)]
    check("5,000 connections are open", server.metric("mynah_http_connections") >= COUNT, len(crowd))
    taken = latencies(crowd[0], 500)
    check("/livez answers meanwhile", taken[494] < 100, f"half in {taken[250]:.1f} ms, 99 of 100 in {taken[494]:.1f} ms")
    each = (server.resident() - memory) / COUNT
    check("an idle connection costs little memory", each < 12, f"{each:.1f} kB each, the listener's stream among it")
    extra = [greet(server, "127.0.1.1") for _ in range(1000 - 900)]
    with server.connect("127.0.1.1") as one:
        check("an address has no more than its thousand", one.recv(4096).startswith(b"HTTP/1.1 429"))
    silent = listener.stop()
    check("a listener heard no gap", silent == 0.0 and listener.played > 1, f"{silent} s of silence in {listener.played:.1f} s")
    for socket in crowd + extra:
        socket.close()
    check("all descriptors came back", within(10, lambda: server.open_descriptors() <= descriptors + 8), server.open_descriptors())
    check("and speaks", server.speak("Hello.").status == 200)
    check("and ends well", server.end() == 0)


def try_no_descriptors(place):
    """More connections than there are descriptors."""
    server = Server(place, "--no-jobs", name="scarce", descriptors="-n 256")
    server.speak("Hello.")
    old = greet(server, "127.0.0.1")
    crowd = [server.connect() for _ in range(400)]
    check("accepting leaves some descriptors", within(5, lambda: 224 <= server.open_descriptors() < 256), server.open_descriptors())
    before = server.processor_time()
    taken = latencies(old, 300)
    check("who is connected is answered", taken[-1] < 500, f"at most {taken[-1]:.1f} ms")
    spent = server.processor_time() - before
    check("accepting rests", spent < 0.7, f"{spent:.2f} s of computing in about one second")
    for socket in crowd:
        socket.close()
    check("and speaks again", within(10, lambda: server.open_descriptors() < 60) and server.speak("Hello again.").status == 200)
    check("and lived", server.lives() and server.end() == 0)
