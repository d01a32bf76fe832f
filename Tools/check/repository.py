"""The repository's files, and how a gate reports."""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def files(*suffixes, under=("",)):
    """The files that git knows or would add, by ending and by the folder that they are under, as paths from the root."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, check=True, capture_output=True,
    )
    names = sorted(set(name for name in listing.stdout.decode().split("\0") if name))
    return [
        pathlib.Path(name) for name in names
        if name.endswith(suffixes or "") and name.startswith(tuple(under)) and (ROOT / name).is_file()
    ]


def read(path):
    """The text of a file; what is not UTF-8 becomes U+FFFD."""
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def finish(complaints, summary):
    """Prints the complaints and fails, or prints the summary."""
    if complaints:
        print("\n".join(complaints))
        sys.exit(1)
    print(summary)
