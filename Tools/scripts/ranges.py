"""Writes Swift source that tells the script of a letter, from Unicode's Scripts.txt.

    python3 Tools/scripts/ranges.py Scripts.txt > Sources/MynahText/Languages/ScriptRanges.swift

The signs that many scripts share are left out, and ranges reach to where the next script begins: the table is for letters.
"""

import re
import sys

LINE = re.compile(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*; (\w+)")
SHARED = ("Common", "Inherited")
WIDTH = 108

HEAD = '''// Written by Tools/scripts/ranges.py from Unicode's Scripts.txt; see Data/Unicode/PROVENANCE.md.

/// Where in Unicode the letters of each script are.
enum ScriptRanges {
    /// The names of scripts, as Unicode gives them.
    static let names: [StaticString] = [
'''
MIDDLE = '''    ]

    /// Where the letters of a script begin: 256 times the first scalar, plus the number of the script's name; in order.
    static let starts: [UInt32] = [
'''
FOOT = '''    ]
}
'''


def ranges(lines):
    """The first scalar and script of each range, in order."""
    found = []
    for line in lines:
        match = LINE.match(line)
        if match and match[3] not in SHARED:
            found.append((int(match[1], 16), match[3].replace("_", " ")))
    return sorted(found)


def merged(found):
    """The ranges without those that go on where another of the script left off."""
    last = None
    for start, script in found:
        if script != last:
            yield start, script
        last = script


def rows(items):
    """Items of an array literal in lines of source code."""
    line = ""
    for item in items:
        if len(line) + len(item) > WIDTH:
            yield line.rstrip()
            line = ""
        line += item + ", "
    yield line.rstrip()


def main():
    """Reads the file that is named, and writes the source."""
    with open(sys.argv[1], encoding="utf-8") as file:
        table = list(merged(ranges(file)))
    names = sorted({script for _, script in table})
    numbers = {name: number for number, name in enumerate(names)}
    sys.stdout.write(HEAD)
    sys.stdout.writelines(f"        {row}\n" for row in rows(f'"{name}"' for name in names))
    sys.stdout.write(MIDDLE)
    sys.stdout.writelines(f"        {row}\n" for row in rows(f"0x{start << 8 | numbers[script]:X}" for start, script in table))
    sys.stdout.write(FOOT)


main()
