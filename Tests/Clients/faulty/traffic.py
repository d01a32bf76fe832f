"""An hour's worth of mixed traffic in minutes: memory and descriptors stay flat, and every answer is one that was to be expected."""

import collections
import json
import os
import random
import threading
import time

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from .checks import check, within
from .server import Server

SECONDS = float(os.environ.get("MYNAH_FAULTS_SECONDS", "60"))
CLIENTS = 6
WORDS = "a parrot has learned these odd words and says one or two of them each day to whoever listens at the door".split()
FORMATS = ["mp3", "opus", "aac", "flac", "wav", "pcm", "ogg"]
OPENINGS = {"mp3": b"", "opus": b"OggS", "aac": b"\xff", "flac": b"fLaC", "wav": b"RIFF", "pcm": b"", "ogg": b"OggS"}


class Unexpected(Exception):
    """An answer that should have been another."""


def expect(holds, seen):
    """Something has to hold."""
    if not holds:
        raise Unexpected(seen)


class Client(threading.Thread):
    """Somebody who asks for one thing after the other until time is over."""

    def __init__(self, server, number, tally, end):
        super().__init__(daemon=True)
        self.server, self.tally, self.end = server, tally, end
        self.chance = random.Random(number)
        self.start()

    def run(self):
        """Does what chance says, and counts what became of it."""
        acts = [self.speak] * 6 + [self.repeat] * 4 + [self.cut] * 3 + [self.fail] * 3 + [self.times] * 2
        acts += [self.events, self.captions, self.job, self.socket, self.interrupt, self.look, self.odd, self.dialogue]
        while time.monotonic() < self.end:
            act = self.chance.choice(acts)
            try:
                act()
                self.tally[act.__name__] += 1
            except Exception as error:  # All that was not expected is told at the end.
                self.tally[f"{act.__name__} failed: {error!r}"] += 1

    def text(self):
        """Some sentences, new ones."""
        count = self.chance.randint(1, 3)
        return "".join(" ".join(self.chance.choices(WORDS, k=self.chance.randint(3, 9))).capitalize() + ". " for _ in range(count))

    def speech(self, **fields):
        """Asks for speech."""
        voice = self.chance.choice(["slt", "kal16", "rms", "alloy"])
        return self.server.speak(self.text(), **{"voice": voice, **fields})

    def speak(self):
        kind = self.chance.choice(FORMATS)
        answer = self.speech(response_format=kind, stream=self.chance.random() < 0.5, speed=self.chance.choice([0.8, 1, 1.3]))
        expect(answer.status == 200 and len(answer.body) > 1000 and answer.body.startswith(OPENINGS[kind]), (kind, answer.status, answer.code))

    def repeat(self):
        answer = self.server.speak(f"Greeting number {self.chance.randint(1, 20)}.", response_format="mp3")
        expect(answer.status == 200 and len(answer.body) > 1000, answer.status)

    def cut(self):
        body = json.dumps({"input": self.text() * 40, "voice": "slt", "response_format": self.chance.choice(FORMATS)}).encode()
        head = f"POST /v1/audio/speech HTTP/1.1\r\nHost: a.localhost\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        with self.server.connect() as socket:
            socket.sendall(head.encode() + body)
            got = socket.recv(self.chance.randint(1, 60_000))
            expect(got.startswith(b"HTTP/1.1 200"), got[:100])

    def fail(self):
        wrong = [
            ({"input": "One.", "voice": "nobody"}, 400), ({"input": ""}, 400), ({"voice": "slt"}, 400), ({"input": "One.", "speed": 99}, 400),
            ({"input": "a " * 60_000}, 400), ({"input": "One.", "response_format": "gif"}, 400), ("{", 400), ([1], 400),
        ]  # fmt: skip
        body, status = self.chance.choice(wrong)
        answer = self.server.ask("POST", "/v1/audio/speech", body, Content_Type="application/json")
        expect(answer.status in (status, 413) and answer.code, (answer.status, answer.code))

    def times(self):
        answer = self.speech(timestamps="word", stream=self.chance.random() < 0.5)
        lines = [json.loads(line) for line in answer.body.split(b"\n") if line]
        expect(answer.status == 200 and any(line["times"] for line in lines), (answer.status, answer.code))

    def events(self):
        answer = self.speech(stream_format="sse", response_format="mp3")
        expect(answer.status == 200 and b"speech.audio.done" in answer.body, answer.status)

    def captions(self):
        answer = self.server.ask("POST", "/v1/audio/speech", {"input": self.text(), "voice": "slt"}, Accept="text/vtt")
        expect(answer.body.startswith(b"WEBVTT"), (answer.status, answer.code))

    def job(self):
        left = self.server.leave(self.text(), response_format=self.chance.choice(FORMATS))
        expect(left.status == 202, (left.status, left.code))
        place = left.fields["Location"]
        if self.chance.random() < 0.7:
            expect(self.server.end_of(place)["status"] == "finished", "a job that is not finished")
            expect(self.server.ask("GET", f"{place}/audio").status == 200, "no audio of a job")
        expect(self.server.ask("DELETE", place).status == 200, "a job that cannot be taken away")

    def socket(self):
        with connect(f"ws://127.0.0.1:{self.server.port}/v1/audio/stream?voice=slt&timestamps=word") as socket:
            for word in self.text().split(" "):
                socket.send(json.dumps({"type": "text", "text": word + " "}))
            socket.send(json.dumps({"type": "close"}))
            messages = list(socket)
        expect(json.loads(messages[-1])["type"] == "finished", messages[-1])

    def interrupt(self):
        with connect(f"ws://127.0.0.1:{self.server.port}/v1/audio/stream?voice=slt") as socket:
            socket.send(json.dumps({"type": "text", "text": self.text() * 5}))
            for _ in range(self.chance.randint(1, 5)):
                socket.recv(timeout=30)
            if self.chance.random() < 0.3:
                return
            socket.send(json.dumps({"type": "cancel"}))
            try:
                while b"cancelled" not in (got if isinstance(got := socket.recv(timeout=30), bytes) else got.encode()):
                    pass
            except ConnectionClosed as closed:
                raise Unexpected("closed before it was cancelled") from closed

    def look(self):
        path = self.chance.choice(["/", "/docs", "/openapi.json", "/livez", "/health", "/metrics", "/v1/models", "/v1/audio/voices"])
        expect(self.server.ask("GET", path).status == 200, path)

    def odd(self):
        with self.server.connect() as socket:
            socket.sendall(self.chance.randbytes(self.chance.randint(1, 400)) + b"\r\n\r\n")
            expect(socket.recv(4096)[:9] in (b"HTTP/1.1 ", b""), "no answer to bytes that mean nothing")

    def dialogue(self):
        turns = [{"voice": voice, "text": self.text()} for voice in ["slt", "rms", "slt"]]
        answer = self.server.ask("POST", "/v1/audio/dialogue", {"turns": turns, "response_format": "mp3"})
        expect(answer.status == 200 and len(answer.body) > 5000, answer.status)


def try_traffic(place):
    """Everybody at once, watched."""
    server = Server(place, "--cache-memory", "8M", "--cache-disk", "32M", name="traffic")
    server.speak("Hello.")
    idle = server.open_descriptors()
    tally, begun = collections.Counter(), time.monotonic()
    clients = [Client(server, number, tally, begun + SECONDS) for number in range(CLIENTS)]
    series = []
    while any(client.is_alive() for client in clients):
        time.sleep(min(SECONDS / 15, 10))
        done = sum(count for name, count in tally.items() if "failed" not in name)
        series.append((time.monotonic() - begun, done, server.resident(), server.open_descriptors()))
        print("          %4.0f s  %6d done  %7d kB  %4d descriptors" % series[-1], flush=True)
    faults = {name: count for name, count in tally.items() if "failed" in name}
    check("every answer was to be expected", not faults, faults or ", ".join(f"{count} {name}" for name, count in sorted(tally.items())))
    check("it was not idle", series[-1][1] > SECONDS, f"{series[-1][1] / SECONDS:.0f} a second")
    third = len(series) // 3
    early, late = (max(kilobytes for _, _, kilobytes, _ in part) for part in (series[third : 2 * third], series[2 * third :]))
    check("memory is flat", late < early * 1.1 + 4096, f"at most {early} kB in the second third, {late} kB in the last")
    check("nothing is being spoken any more", within(20, lambda: server.metric("mynah_streams") == 0), server.metric("mynah_streams"))
    check("nor is anybody connected", within(20, lambda: server.metric("mynah_http_connections") == 1))
    left = server.open_descriptors()
    check("descriptors came back", within(10, lambda: server.open_descriptors() <= idle + 10), f"{idle} before, {left} after")
    check("no lane was lost", server.metric("mynah_lost_lanes_total") == 0)
    check("and ends well after all that", server.end() == 0)
