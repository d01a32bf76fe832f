"""A server that is killed while it works, and started again."""

import http.client
import json
import os
import threading
import time

from .checks import check, within
from .server import SENTENCE, Server


class Stream(threading.Thread):
    """Somebody to whom a long text is spoken; how that ended."""

    def __init__(self, server, **fields):
        super().__init__(daemon=True)
        self.server, self.fields, self.outcome, self.count = server, fields, None, 0
        self.start()

    def run(self):
        """Listens to the end, whatever that is."""
        body = json.dumps({"input": SENTENCE * 300, "voice": "slt", **self.fields})
        asking = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        try:
            asking.request("POST", "/v1/audio/speech", body, {"Content-Type": "application/json"})
            answer = asking.getresponse()
            while piece := answer.read(8192):
                self.count += len(piece)
                time.sleep(0.02)
            self.outcome = "a good end"
        except (http.client.HTTPException, OSError) as error:
            self.outcome = type(error).__name__


def try_killed(place):
    """kill -9 in the middle of everything, twice."""
    server = Server(place, "--model", f"{os.path.dirname(os.path.dirname(place))}/tiny.gguf", name="killed")
    phrases = [f"Phrase number {number} is kept." for number in range(8)]
    before = {phrase: server.speak(phrase, response_format=kind).body for phrase in phrases for kind in ["wav"]}
    check("phrases are spoken", all(len(body) > 40_000 for body in before.values()))
    voices = [one["id"] for one in json.loads(server.ask("GET", "/v1/audio/voices?engine=kokoro").body)["voices"]]
    mixed = {"voices": "+".join(voices[:2]), "save": "mixed"}
    kept = server.ask("POST", "/v1/audio/voices/combine", mixed)
    check("a voice is kept", kept.status == 200, kept.code or len(kept.body))
    check("phrases are on the disk", within(10, lambda: server.metric('mynah_cache_entries') >= 2 * len(phrases)))
    long = server.leave(SENTENCE * 14, seed=7)
    job = long.fields["Location"]
    for round in range(2):
        streams = [Stream(server), Stream(server, response_format="pcm"), Stream(server, stream_format="sse"), Stream(server, timestamps="word")]
        check("streams have begun", within(20, lambda: all(stream.count > 20_000 for stream in streams)))
        spoken = lambda: json.loads(server.ask("GET", job).body).get("characters_spoken", 0)
        check("the job has begun", within(30, lambda: spoken() > 0), spoken())
        server.kill()
        for stream in streams:
            stream.join(20)
        ends = [stream.outcome for stream in streams]
        check("every client sees that it was cut", all(end and end != "a good end" for end in ends), ", ".join(map(str, ends)))
        server.start()
        again = {phrase: server.speak(phrase) for phrase in phrases}
        check("what was kept is the same", {phrase: answer.body for phrase, answer in again.items()} == before)
        hits = [answer.fields["X-Mynah-Cache"] for answer in again.values()]
        check("and comes out of the cache", hits == ["hit"] * len(phrases), hits.count("hit"))
        check("the kept voice is there", server.ask("GET", "/v1/audio/voices/mixed").status == 200)
    ended = server.end_of(job)
    check("the job goes on to its end", ended["status"] == "finished", ended["status"])
    whole = Server(place, name="whole")
    other = whole.leave(SENTENCE * 14, seed=7).fields["Location"]
    whole.end_of(other)
    same = server.ask("GET", f"{job}/audio").body == whole.ask("GET", f"{other}/audio").body
    check("and sounds as if nothing had happened", same, f"{ended['bytes']} bytes")
    check("and ends well after kills", (server.end(), whole.end()) == (0, 0))
