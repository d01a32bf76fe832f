"""A server of one's own, and what can be seen of it from outside."""

import atexit
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import time

PROGRAM = os.environ.get("MYNAH", ".build/debug/mynah")
SENTENCE = "The parrot has learned a good many words, and says them all day to whoever listens. "


class Answer:
    """What was answered."""

    def __init__(self, answer):
        self.status, self.fields, self.body = answer.status, answer.headers, answer.read()

    @property
    def code(self):
        """The code of an error; nothing where it is none."""
        try:
            return json.loads(self.body)["error"]["code"]
        except (ValueError, KeyError, TypeError):
            return None


class Server:
    """A server that runs until somebody ends it."""

    def __init__(self, place, *options, name="server", environment=None, descriptors=None):
        self.place, self.options, self.name = place, options, name
        self.environment, self.descriptors = environment or {}, descriptors
        self.log = f"{place}/{name}.log"
        atexit.register(lambda: self.lives() and self.kill())
        self.start()

    def start(self):
        """Starts it; its folders are those that it had before."""
        folders = {f"XDG_{kind}_HOME": f"{self.place}/{self.name}/{kind.lower()}" for kind in ["DATA", "STATE", "CACHE", "CONFIG"]}
        limit = ["/bin/bash", "-c", f'ulimit {self.descriptors} && exec "$0" "$@"'] if self.descriptors else []
        own = {name: value for name, value in os.environ.items() if not name.startswith("MYNAH")}
        with open(self.log, "w", encoding="utf-8") as log:
            self.program = subprocess.Popen(
                [*limit, PROGRAM, "serve", "--port", "0", *self.options], stderr=log, env={**own, **folders, **self.environment}
            )
        found = None
        while not (found := re.search(r"listening at http://([\d.]+):(\d+)", self.told())):
            if self.program.poll() is not None:
                raise SystemExit(f"failed: the server did not start: {self.told()}")
            time.sleep(0.05)
        self.port = int(found.group(2))

    def told(self):
        """What it said on standard error."""
        with open(self.log, encoding="utf-8") as log:
            return log.read()

    def lives(self):
        """Whether it has not ended."""
        return self.program.poll() is None

    def kill(self):
        """Ends it as a power failure would."""
        self.program.kill()
        self.program.wait()

    def end(self):
        """Ends it as an operator does; its status."""
        self.program.send_signal(signal.SIGTERM)
        try:
            return self.program.wait(40)
        except subprocess.TimeoutExpired:
            self.kill()
            return None

    def connect(self, address="127.0.0.1", timeout=60):
        """A connection from an address of this machine."""
        return socket.create_connection(("127.0.0.1", self.port), timeout, source_address=(address, 0))

    def ask(self, method, path, body=None, timeout=120, **fields):
        """What is answered to a request."""
        asking = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        fields = {name.replace("_", "-"): value for name, value in fields.items()}
        if isinstance(body, (dict, list)):
            body, fields = json.dumps(body), {"Content-Type": "application/json", **fields}
        try:
            asking.request(method, path, body, fields)
            return Answer(asking.getresponse())
        finally:
            asking.close()

    def speak(self, text, **fields):
        """Speech, whole unless the fields say otherwise."""
        body = {"model": "tts-1", "voice": "slt", "input": text, "response_format": "wav", "stream": False, **fields}
        return self.ask("POST", "/v1/audio/speech", body)

    def leave(self, text, **fields):
        """Leaves a job; what is answered."""
        return self.ask("POST", "/v1/audio/jobs", {"input": text, "voice": "slt", "response_format": "wav", **fields})

    def end_of(self, job):
        """The job when it is at its end."""
        self.ask("GET", f"{job}/events", timeout=180)
        return json.loads(self.ask("GET", job).body)

    def metrics(self, **fields):
        """All numbers that it tells of itself."""
        lines = self.ask("GET", "/metrics", **fields).body.decode().split("\n")
        return {line.rsplit(" ", 1)[0]: float(line.rsplit(" ", 1)[1]) for line in lines if line and not line.startswith("#")}

    def metric(self, name):
        """A number; the sum where it has labels."""
        return sum(value for key, value in self.metrics().items() if key.split("{")[0] == name)

    def resident(self):
        """Its kilobytes of memory."""
        with open(f"/proc/{self.program.pid}/status", encoding="utf-8") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1))

    def open_descriptors(self):
        """How many descriptors it has."""
        return len(os.listdir(f"/proc/{self.program.pid}/fd"))

    def processor_time(self):
        """The seconds that it has computed."""
        with open(f"/proc/{self.program.pid}/stat", encoding="utf-8") as status:
            fields = status.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
