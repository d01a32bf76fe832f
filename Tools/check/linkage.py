"""The built `mynah` links neither GPL libraries nor the whole of Foundation (it costs start-up time).

Reads the output of `readelf --dynamic` for the program on standard input.
"""

import re
import sys

from repository import finish

KEPT_OUT = re.compile(r"lib(?:espeak|av|sw(?:resample|scale)\b|postproc|Foundation\.|FoundationNetworking|FoundationXML)[\w.-]*")


def main():
    needed = re.findall(r"\(NEEDED\).*\[(.+)\]", sys.stdin.read())
    complaints = [f"mynah links {library}" for library in needed if KEPT_OUT.match(library)]
    if not needed:
        complaints.append("readelf told of no library at all: was mynah built?")
    finish(complaints, f"{len(needed)} libraries")


main()
