"""A clock that somebody sets while the server works: the time of day alone, not the clocks that only go forward."""

import base64
import email.utils
import hashlib
import hmac
import json
import os
import struct
import subprocess
import time

from .checks import check, within
from .listener import Listener
from .server import Server

DAY = 86_400
SECRET = b"thirty-two bytes that nobody can guess"


def token(expires):
    """A token of somebody's that is good until a moment."""
    parts = [{"alg": "HS256", "typ": "JWT"}, {"sub": "somebody", "scope": "speak admin", "exp": int(expires)}]
    text = b".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=") for part in parts)
    return (text + b"." + base64.urlsafe_b64encode(hmac.digest(SECRET, text, hashlib.sha256)).rstrip(b"=")).decode()


def exhaust(server):
    """Asks from an address until it is refused; how often it was answered."""
    for count in range(400):
        with server.connect("127.0.0.77") as socket:
            socket.sendall(b"GET /v1/models HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            if socket.recv(4096).startswith(b"HTTP/1.1 429"):
                return count
    return None


def try_clock(place):
    """A day on, two days back, and right again, with listeners, limits, tokens, a cache and jobs."""
    library, offset = f"{place}/stepped_clock.so", f"{place}/offset"
    source = os.path.join(os.path.dirname(os.path.dirname(__file__)), "stepped_clock.c")
    subprocess.run(["cc", "-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o", library, source], check=True)
    with open(offset, "wb") as file:
        file.write(struct.pack("q", 0))

    def step(seconds):
        with open(offset, "r+b") as file:
            file.write(struct.pack("q", seconds))

    with open(f"{place}/secret", "wb") as file:
        file.write(SECRET)
    os.chmod(f"{place}/secret", 0o600)
    environment = {"LD_PRELOAD": library, "STEPPED_CLOCK": offset}
    options = ["--jobs-age", "12h", "--cache-memory", "0", "--token-secret", f"{place}/secret", "--allow-anonymous", "--limit-requests", "300"]
    server = Server(place, *options, "--log-level", "info", "--log-format", "json", name="clock", environment=environment)
    good = server.speak("What is kept.").body
    job = server.leave("A job that is kept.").fields["Location"]
    server.end_of(job)
    bearer = {"Authorization": f"Bearer {token(time.time() + 3600)}"}

    def shift():
        return email.utils.parsedate_to_datetime(server.ask("GET", "/livez").fields["Date"]).timestamp() - time.time()

    def allowed():
        return server.ask("POST", "/v1/text/normalize", {"input": "One."}, **bearer).status

    check("a token is good", allowed() == 200, allowed())
    listeners = [Listener(server) for _ in range(2)]
    for listener in listeners:
        listener.begun.wait(20)
    check("who asks too much is told to wait", 250 < exhaust(server) <= 310)
    for days, status in [(1, 401), (-1, 200), (0, 200), (1, 401), (0, 200)]:
        step(days * DAY)
        check(f"the clock is {days:+d} days off", within(3, lambda: abs(shift() - days * DAY) < 5), f"{shift():.0f} s")
        check("tokens go by it", allowed() == status, status)
        check("speech comes, and is the same", server.speak("What is kept.").body == good)
        check("and still is", exhaust(server) < 20)
        check("a job stays", within(3, lambda: True) and server.ask("GET", job).status == 200, server.ask("GET", job).code or "")
        time.sleep(1.2)
    silences = [listener.stop() for listener in listeners]
    check("no listener heard a gap", silences == [0.0, 0.0], silences)
    again = server.leave("A job after all that.")
    check("jobs are spoken", server.end_of(again.fields["Location"])["status"] == "finished")
    negative = {name: value for name, value in server.metrics(**bearer).items() if value < 0}
    check("no number is negative", not negative, negative or "")
    lines = [json.loads(line) for line in server.told().split("\n") if line.startswith("{")]
    odd = [line for line in lines if not 0 <= line.get("seconds", 0) < 300]
    check("no request took less than no time", len(lines) > 30 and not odd, f"{len(lines)} lines" if not odd else odd)
    check("and ends well after steps", server.end() == 0)
