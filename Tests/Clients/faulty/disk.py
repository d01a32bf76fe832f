"""A disk that is full."""

import os
import subprocess
import time

from .checks import check, within
from .listener import Listener
from .server import SENTENCE, Server


def fill(path):
    """Fills what is left of a disk, to the last byte."""
    with open(path, "wb", buffering=0) as file:
        for size in [65_536, 4096, 1]:
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                pass


def try_full_disk(place):
    """A small disk for all that a server keeps, filled to the brim while it speaks."""
    disk = f"{place}/disk"
    os.mkdir(disk)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m,mode=0700", "tmpfs", disk], capture_output=True).returncode != 0:
        print("skipped: a full disk, as nobody may mount one here")
        return
    try:
        try_on(disk, place)
    finally:
        subprocess.run(["umount", "--lazy", disk], check=False)


def try_on(disk, place):
    """The server, on a disk of its own."""
    folders = ["--cache-folder", f"{disk}/cache", "--jobs-folder", f"{disk}/jobs", "--cache-memory", "0"]
    server = Server(place, *folders, name="full")
    good = server.speak("Before.").body
    done = server.end_of(server.leave("A job before.").fields["Location"])
    listener = Listener(server)
    listener.begun.wait(20)
    fill(f"{disk}/ballast")
    check("the disk is full", os.statvfs(disk).f_bavail == 0)
    spoken = [server.speak(f"Number {number} with a full disk.") for number in range(5)]
    check("speech goes on", all(one.status == 200 and len(one.body) > 40_000 for one in spoken))
    check("what was kept is brought", server.speak("Before.").body == good)
    refused = server.leave("A job that finds no room.")
    check("a job is refused with its reason", (refused.status, refused.code) == (507, "job_not_kept"), f"{refused.status} {refused.code}")
    check("the failure is counted", server.metric("mynah_cache_write_failures_total") > 0)
    check("and told", "cache" in server.told(), [line for line in server.told().split("\n") if "cache" in line])
    old = server.ask("GET", f"/v1/audio/jobs/{done['id']}/audio")
    check("a finished job is brought", old.status == 200 and len(old.body) > 20_000)
    check("a listener heard no gap on a full disk", listener.stop() == 0.0)

    # Room for the request of a job, and not for its sound.
    os.truncate(f"{disk}/ballast", os.path.getsize(f"{disk}/ballast") - 1_000_000)
    long = server.leave(SENTENCE * 60)
    job = server.end_of(long.fields["Location"]) if long.status == 202 else {"error": {"code": long.code}}
    check("a job that outgrows the disk fails", job["error"]["code"] == "disk_full", job["error"])
    check("and leaves the server alive", server.ask("GET", "/livez").status == 200)

    os.unlink(f"{disk}/ballast")
    again = server.leave("A job after.")
    check("jobs are taken again", again.status == 202 and server.end_of(again.fields["Location"])["status"] == "finished")
    kept = len(os.listdir(f"{disk}/cache/reply"))

    def keeps():
        server.speak(f"After {time.monotonic()}.")
        return len(os.listdir(f"{disk}/cache/reply")) > kept

    begun = time.monotonic()
    check("the cache keeps again", within(40, keeps), f"after {time.monotonic() - begun:.0f} s")
    check("and ends well after a full disk", server.end() == 0)
