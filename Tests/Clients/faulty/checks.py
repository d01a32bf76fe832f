"""Counts what holds, and ends where something does not."""

import sys
import time

counted = 0
begun = time.monotonic()


def check(name, holds, seen=""):
    """Counts a check and prints its line; ends with what was seen where it does not hold."""
    global counted
    if not holds:
        sys.exit(f"failed: {name}: {seen}")
    counted += 1
    print(f"{time.monotonic() - begun:6.1f} s  {name}" + (f" ({seen})" if seen != "" else ""), flush=True)


def within(seconds, holds):
    """Whether something comes to hold within some seconds."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
