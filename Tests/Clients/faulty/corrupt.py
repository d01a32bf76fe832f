"""Files of the cache that are not what was written."""

import os
import random

from .checks import check, within
from .server import Server

PHRASES = [f"This is phrase {number}, and it costs {number} dollars." for number in range(6)]


def files(folder):
    """The files of the cache."""
    return sorted(os.path.join(root, name) for root, _, names in os.walk(folder) for name in names)


def spoil(path, others, chance, ways=6):
    """Makes a file something else, in one of several ways."""
    size = os.path.getsize(path)
    way = chance.randrange(ways)
    if way == 0:
        os.truncate(path, chance.randrange(size))
    elif way == 1:
        with open(path, "r+b") as file:
            file.seek(chance.randrange(size))
            file.write(bytes([chance.randrange(256)]) * chance.randrange(1, 9))
    elif way == 2:
        with open(path, "wb") as file:
            file.write(chance.randbytes(chance.randrange(100_000)))
    elif way == 3:
        with open(chance.choice(others), "rb") as other, open(path, "wb") as file:
            file.write(other.read())
    elif way == 4:
        os.unlink(path)
        os.symlink("/dev/zero", path)
    elif way == 5:
        os.unlink(path)
        os.mkfifo(path)
    else:
        os.unlink(path)
        os.mkdir(path)


def restore(folder):
    """Takes away what is no file."""
    for root, _, names in os.walk(folder):
        for name in names:
            if not os.path.isfile(os.path.join(root, name)):
                os.unlink(os.path.join(root, name))


def try_corrupt(place):
    """While the server runs, and between two runs."""
    chance = random.Random(5)
    plain = Server(place, "--no-cache", "--no-jobs", name="plain")
    expected = [plain.speak(phrase).body for phrase in PHRASES]
    plain.end()
    folder = f"{place}/cache"
    options = ["--cache-folder", folder, "--cache-memory", "0", "--no-jobs"]
    server = Server(place, *options, name="corrupt")

    def same():
        return [server.speak(phrase).body for phrase in PHRASES] == expected

    check("what is kept is as if it were not", same() and same())
    for round in range(6):
        check("files are there", within(10, lambda: len(files(folder)) >= len(PHRASES)), len(files(folder)))
        if round == 3:
            server.end()
        there = [path for path in files(folder) if len(os.path.basename(path)) == 64 and os.path.isfile(path)]
        for path in there:
            if os.path.isfile(path) and not os.path.islink(path):
                spoil(path, [one for one in there if os.path.isfile(one) and not os.path.islink(one)] or [__file__], chance, 7 if round == 5 else 6)
        if round == 3:
            server.start()
        check("no file that was spoiled is heard", same() and same())
        restore(folder)
    found = server.metric("mynah_cache_corrupt_total")
    check("they are counted", found > 5, int(found))
    check("and ends well after spoiled files", server.end() == 0)
