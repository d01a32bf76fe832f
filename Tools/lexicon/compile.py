"""Compiles a pronunciation dictionary into the file that the program maps into memory.

    compile.py FOLDER OUTPUT

reads us_gold.json, us_silver.json, gb_gold.json and gb_silver.json in FOLDER and Data/English/corrections.tsv, and
writes OUTPUT/lexicon-us.bin and OUTPUT/lexicon-gb.bin, unless they were made from just these. Same input, same bytes.
The format is described in Data/English/PROVENANCE.md.
"""

import hashlib
import json
import os
import struct
import sys
from pathlib import Path

from pairs import PairCode
from symbols import SYMBOLS

FORMAT = 1
MAGIC = b"MYNAHLEX"
BUCKET_BITS = 15
ACCENTS = {"us": 0, "gb": 1}
TAGS = ["DEFAULT", "NOUN", "VERB", "ADJ", "ADV", "VBD", "VBN", "VBP", "DT", "None"]
SILVER, TAGGED = 0x40, 0x80
LONGEST_WORD = 0x3F
NO_SOUND = 255
CORRECTIONS = Path(__file__).resolve().parents[2] / "Data" / "English" / "corrections.tsv"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, output = Path(sys.argv[1]), Path(sys.argv[2])
    for accent in ACCENTS:
        path = output / f"lexicon-{accent}.bin"
        sources = [folder / f"{accent}_gold.json", folder / f"{accent}_silver.json", CORRECTIONS]
        checksum = checksum_of(sources)
        if is_current(path, checksum):
            continue
        data = compiled(accent, *sources, checksum)
        write(path, data)
        print(f"lexicon: {path.name}: {len(data)} bytes")


def checksum_of(sources):
    """One checksum of all that the result depends on: the sources and this tool."""
    tools = [Path(__file__), *(Path(__file__).with_name(name) for name in ("pairs.py", "symbols.py"))]
    digest = hashlib.sha256()
    for path in [*sources, *tools]:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()


def is_current(path, checksum):
    """Whether the file is whole and was made from what has this checksum."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(64)
    return len(head) == 64 and head[32:] == checksum and path.stat().st_size == struct.unpack_from("<I", head, 24)[0]


def compiled(accent, gold_path, silver_path, corrections, checksum):
    """The whole file."""
    gold = corrected(json.loads(gold_path.read_text("utf-8")), accent, corrections)
    silver = json.loads(silver_path.read_text("utf-8"))
    entries = {word: (SILVER, value) for word, value in silver.items()}
    entries.update({word: (0, value) for word, value in gold.items()})
    code = PairCode(sounds_of(entries))
    buckets = [bytearray() for _ in range(1 << BUCKET_BITS)]
    for word in sorted(entries):
        key = word.encode("ascii")
        buckets[bucket_of(key)] += encoded(key, *entries[word], code)
    return laid_out(accent, len(entries), code, buckets, checksum)


def corrected(gold, accent, path):
    """The dictionary with the corrections for this accent made."""
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        where, word, tag, sounds = line.split("\t")
        if where not in (accent, "both"):
            continue
        value = gold.get(word, {})
        value = dict(value) if isinstance(value, dict) else {"DEFAULT": value}
        if sounds == "-":
            value.pop(tag, None)
        else:
            value[tag] = sounds
        gold[word] = value["DEFAULT"] if list(value) == ["DEFAULT"] else value
    return gold


def sounds_of(entries):
    """Every pronunciation there is, as bytes, in a fixed order."""
    for word in sorted(entries):
        value = entries[word][1]
        for sounds in value.values() if isinstance(value, dict) else [value]:
            if sounds is not None:
                yield symbol_bytes(sounds)


def symbol_bytes(sounds):
    return bytes(SYMBOLS[symbol] for symbol in sounds)


def encoded(key, flags, value, code):
    """One entry: the length of the word with flags, the length of the rest, the word, the rest."""
    if isinstance(value, dict):
        flags |= TAGGED
        body = b"".join(tagged(tag, value[tag], code) for tag in TAGS if tag in value)
        if unknown := set(value) - set(TAGS):
            sys.exit(f"compile.py: the tags {sorted(unknown)} of '{key.decode()}' have no number in the format.")
    else:
        body = code.encode(symbol_bytes(value))
    if len(key) > LONGEST_WORD or len(body) > 255:
        sys.exit(f"compile.py: '{key.decode()}' is too long for the format.")
    return bytes([len(key) | flags, len(body)]) + key + body


def tagged(tag, sounds, code):
    if sounds is None:
        return bytes([TAGS.index(tag), NO_SOUND])
    body = code.encode(symbol_bytes(sounds))
    return bytes([TAGS.index(tag), len(body)]) + body


def bucket_of(key):
    """The bucket that a word belongs to: FNV-1a, folded."""
    value = 0x811C9DC5
    for byte in key:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return (value ^ value >> BUCKET_BITS) & ((1 << BUCKET_BITS) - 1)


def laid_out(accent, count, code, buckets, checksum):
    """Header, pairs, the offset of each bucket, the buckets."""
    offsets, offset = [], 0
    for bucket in buckets:
        offsets.append(offset)
        offset += len(bucket)
    offsets.append(offset)
    table = struct.pack(f"<{len(offsets)}I", *offsets)
    size = 64 + 512 + len(table) + offset
    header = struct.pack("<8s6I", MAGIC, FORMAT, ACCENTS[accent], count, BUCKET_BITS, size, 0)
    return header + checksum + code.table() + table + b"".join(buckets)


def write(path, data):
    """Writes the file under its name only when all of it is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    partial.write_bytes(data)
    partial.replace(path)


if __name__ == "__main__":
    main()
