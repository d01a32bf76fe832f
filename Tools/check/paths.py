"""Nothing in the repository names a folder of somebody's own machine."""

import re

from repository import files, finish, read

PRIVATE = re.compile(r"(?<![\w.~*-])/(?:work|root|home|Users)/[\w.-]")


def main():
    paths = files()
    complaints = [
        f"{path}:{number}: names a folder of one machine: {line.strip()[:100]}"
        for path in paths for number, line in enumerate(read(path).split("\n"), 1) if PRIVATE.search(line)
    ]
    finish(complaints, f"{len(paths)} files")


main()
