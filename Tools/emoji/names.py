"""Writes Swift source that holds the names of all emoji, from Unicode's emoji-test.txt.

    python3 Tools/emoji/names.py emoji-test.txt > Sources/MynahText/Readings/English/Web/EmojiNames.swift

Variation selectors are left out of the keys, and emoji with a skin tone out of the table: a reader takes
the tones off and leaves them unsaid. Flags of countries are in it, since only two letters stand in the text.
"""

import re
import sys

LINE = re.compile(r"([0-9A-F ]+?)\s*; fully-qualified\s*# \S+ E\d+\.\d+ (.*)")
SKIN_TONES = range(0x1F3FB, 0x1F400)
VARIATION = 0xFE0F
WIDTH = 108
SAID = {
    "flag: ": "flag of ", "&": "and", "St. ": "Saint ", "\u2019": "'", "keycap: #": "hash key", "keycap: *": "star key",
    "keycap: 10": "keycap ten", "keycap: 0": "keycap zero", "keycap: 1": "keycap one", "keycap: 2": "keycap two",
    "keycap: 3": "keycap three", "keycap: 4": "keycap four", "keycap: 5": "keycap five", "keycap: 6": "keycap six",
    "keycap: 7": "keycap seven", "keycap: 8": "keycap eight", "keycap: 9": "keycap nine", "1st": "first", "2nd": "second",
    "3rd": "third", "U.S.": "US", "Mrs.": "Missus", "8 ball": "eight ball",
}

HEAD = '''// Written by Tools/emoji/names.py from Unicode's emoji-test.txt; see Data/Unicode/PROVENANCE.md.

/// The names of emoji, as Unicode gives them.
enum EmojiNames {
    /// Entries parted by `|`, in the order of their bytes: an emoji without variation selectors, a `=`, its name.
    static let table: StaticString = """
'''
FOOT = '''        """
}
'''


def entries(lines):
    """Yields each emoji and its name."""
    for line in lines:
        match = LINE.match(line)
        if not match:
            continue
        scalars = [int(part, 16) for part in match[1].split()]
        is_toned = len(scalars) > 1 and any(scalar in SKIN_TONES for scalar in scalars)
        if not is_toned:
            yield "".join(chr(scalar) for scalar in scalars if scalar != VARIATION), spoken(match[2])


def spoken(name):
    """A name as it is said: `flag: France` is the flag of France, and marks are left out."""
    for written, said in SAID.items():
        name = name.replace(written, said)
    return " ".join(re.sub(r"[:,()!\u201c\u201d]| - ", " ", name).split())


def lines(table):
    """The table in lines that source code can hold, each going on in the next."""
    line = ""
    for key, name in sorted(table.items(), key=lambda entry: entry[0].encode()):
        if len(line) + len(key) + len(name) + 2 > WIDTH:
            yield line
            line = ""
        line += f"|{key}={name}"
    yield line + "|"


def main():
    """Reads the file that is named, and writes the source."""
    with open(sys.argv[1], encoding="utf-8") as file:
        table = dict(entries(file))
    sys.stdout.write(HEAD)
    sys.stdout.write("\\\n".join("        " + line for line in lines(table)) + "\n")
    sys.stdout.write(FOOT)


main()
