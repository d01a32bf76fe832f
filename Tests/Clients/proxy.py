"""The server through nginx: proxy.py PORT FOLDER, where the folder holds tls.crt, http.sock and log, the server's own."""

import asyncio
import json
import re
import ssl
import subprocess
import sys
import time

import websockets

PORT, PLACE = sys.argv[1:]
NAME = f"speech.example.org:{PORT}"
TEXT = "Hello from Mynah. It costs two dollars and fifty cents."
checked = 0


def check(name, holds, seen=""):
    """Counts a check, and ends with what was seen where it does not hold."""
    global checked
    if not holds:
        sys.exit(f"failed: {name}: {seen}")
    checked += 1


def curl(path, *options, **more):
    """The body that curl gets."""
    there = ["--cacert", f"{PLACE}/tls.crt", "--resolve", f"{NAME}:127.0.0.1", f"https://{NAME}{path}"]
    return subprocess.run(["curl", "--silent", "--http2", *options, *there], capture_output=True, **more)


def speech(**fields):
    """The options with which curl asks for speech."""
    return ["--json", json.dumps({"model": "tts-1", "voice": "alloy", "input": TEXT, **fields})]


def direct(path, *options):
    """What the server says itself."""
    return subprocess.run(
        ["curl", "--silent", "--unix-socket", f"{PLACE}/http.sock", *options, f"http://localhost{path}"], capture_output=True
    ).stdout


def metric(name):
    """A number that the server tells of itself."""
    found = re.search(rf"^{name}(?:{{[^}}]*}})? ([0-9.e+]+)$", direct("/metrics").decode(), re.MULTILINE)
    return float(found.group(1)) if found else 0.0


def logged(path):
    """The lines of the server's log that tell of requests for a path."""
    with open(f"{PLACE}/log", encoding="utf-8") as log:
        lines = [json.loads(line) for line in log if line.startswith("{")]
    return [line for line in lines if line.get("path") == path]


def try_requests():
    """Plain requests over HTTP/2."""
    seen = curl("/livez", "--write-out", " %{http_version} %{http_code}").stdout
    check("HTTP/2 is spoken", seen.endswith(b" 2 200"), seen)
    whole = curl("/v1/audio/speech", *speech(response_format="wav", stream=False)).stdout
    own = direct("/v1/audio/speech", *speech(response_format="wav", stream=False))
    check("nothing is lost on the way", whole == own and len(whole) > 100_000, (len(whole), len(own)))
    events = curl("/v1/audio/speech", *speech(stream_format="sse")).stdout
    check("events come through", events.count(b"speech.audio.delta") > 1 and b"speech.audio.done" in events, events[:200])
    small = curl("/v1/audio/speech", "--header", "Content-Length: 99999999", "--json", "{}", "--write-out", "%{http_code}").stdout
    check("what is too long is refused at once", small.endswith(b"413"), small[-100:])
    own = curl("/v1/models", "--header", f"Origin: https://{NAME}", "--write-out", "%{http_code}").stdout
    check("its own page may ask", own.endswith(b"200"), own)
    other = curl("/v1/models", "--header", "Origin: https://example.com", "--write-out", "%{http_code}").stdout
    check("a page of others may not", other.endswith(b"403"), other)


def try_addresses():
    """Clients are known by their own addresses, whatever they say."""
    curl("/v1/voices", "--interface", "127.0.0.9", "--header", "X-Forwarded-For: 192.0.2.1")
    check("the client's address comes through", [line["peer"] for line in logged("/v1/voices")] == ["127.0.0.9"], logged("/v1/voices"))


def try_leaving():
    """A client that leaves is noticed through the proxy, while its speech is still being made."""
    long = speech(input=TEXT * 1500, response_format="pcm")
    begun = time.monotonic()
    got = curl("/v1/audio/speech", *long, "--limit-rate", "48k", "--max-time", "2").stdout
    check("sound comes before all is spoken", len(got) > 48_000, len(got))
    while metric("mynah_streams") > 0 and time.monotonic() < begun + 30:
        time.sleep(0.02)
    check("whoever leaves frees its lane", metric("mynah_streams") == 0)


async def try_websocket():
    """A WebSocket over TLS."""
    trust = ssl.create_default_context(cafile=f"{PLACE}/tls.crt")
    address = f"wss://{NAME}/v1/audio/stream?timestamps=word"
    async with websockets.connect(address, ssl=trust, host="127.0.0.1", server_hostname="speech.example.org") as socket:
        for word in TEXT.split(" "):
            await socket.send(json.dumps({"type": "text", "text": word + " "}))
        await socket.send(json.dumps({"type": "close"}))
        messages = [message async for message in socket]
    sound = sum(len(message) for message in messages if isinstance(message, bytes))
    check("text in pieces is spoken", sound > 100_000 and json.loads(messages[-1])["type"] == "finished", messages[-1])


def load(path, count, *options):
    """How many of `count` requests over ten connections with ten streams each were answered well."""
    asked = ["h2load", "--requests", str(count), "--clients", "10", "--max-concurrent-streams", "10", *options]
    told = subprocess.run([*asked, f"https://127.0.0.1:{PORT}{path}", "--header", f":authority: {NAME}"], capture_output=True, text=True)
    return int(re.search(r"status codes: (\d+) 2xx", told.stdout).group(1)), told.stdout


def try_load():
    """Many at a time."""
    well, told = load("/livez", 5000)
    check("five thousand small requests", well == 5000, told)
    with open(f"{PLACE}/body.json", "w", encoding="utf-8") as body:
        json.dump({"model": "tts-1", "voice": "alloy", "input": "Hello.", "response_format": "wav"}, body)
    well, told = load("/v1/audio/speech", 200, "--data", f"{PLACE}/body.json", "--header", "content-type: application/json")
    check("two hundred requests for speech, a hundred at a time", well == 200, told)


try_requests()
try_addresses()
try_leaving()
asyncio.run(try_websocket())
try_load()
print(f"{checked} checks through nginx, over TLS and HTTP/2")
