"""Compiles the model that tells languages apart.

    python3 Tools/languages/compile.py FINGERPRINTS Data/Languages/languages.model

FINGERPRINTS is the folder of libexttextcat's language models: the 400 commonest sequences of letters of each language, the
commonest first. With them go the words of words.tsv. The format is told in Data/Languages/PROVENANCE.md.
"""

import math
import pathlib
import struct
import sys

UNITS = 32  # to a nat
SEQUENCE_WEIGHT, WORD_WEIGHT, LETTER_WEIGHT = 0.4, 6.0, 3.0
COMMONEST, RAREST, FLOOR = -1.35, -6.75, -8.0
SCRIPTS = {"ru": 1, "uk": 1, "be": 1, "bg": 1, "sr": 1, "mk": 1, "ar": 2, "fa": 2, "ur": 2, "hi": 3, "mr": 3, "ne": 3}
FILES = {"sr": "sr-Cyrl"}


def frequency(rank):
    """How common the sequence of a rank is, as the logarithm of its share of all letters: close to Zipf's law."""
    return COMMONEST + (RAREST - COMMONEST) * math.log(rank + 1) / math.log(400)


def fingerprint(path):
    """The sequences of a file in lower case with what each speaks for the language, in nats."""
    scores = {}
    for rank, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        sequence = line.split("\t")[0].strip().lower()
        if not sequence or sequence in scores or sequence == "_":
            continue
        scores[sequence] = (frequency(rank) - FLOOR) * SEQUENCE_WEIGHT + (LETTER_WEIGHT if len(sequence) == 1 else 0)
    return scores


def languages(path):
    """The code, prior and words of each language of words.tsv."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, prior, words = line.split("\t")
            yield code, float(prior), set(words.split())


def digest(text):
    """FNV-1a of 32 bits."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def scores(folder, listed):
    """What each sequence and word speaks for each language: digests, each with (number of the language, score)."""
    table = {}
    for number, (code, _, words) in enumerate(listed):
        own = fingerprint(folder / f"{FILES.get(code, code)}.lm")
        for word in words:
            own[f"_{word}_"] = own.get(f"_{word}_", 0) + WORD_WEIGHT
        for sequence, score in own.items():
            table.setdefault(digest(sequence), {})[number] = min(255, round(score * UNITS))
    return table


def model(folder, listed):
    """The bytes of the model."""
    table = sorted(scores(folder, listed).items())
    out = [struct.pack("<8sIIII", b"MYNAHLNG", 1, len(listed), len(table), sum(len(row) for _, row in table))]
    out += [struct.pack("<3sBi", code.encode(), SCRIPTS.get(code, 0), round(prior * UNITS)) for code, prior, _ in listed]
    out += [struct.pack("<I", key) for key, _ in table]
    first = 0
    for _, row in table:
        out.append(struct.pack("<I", first))
        first += len(row)
    out.append(struct.pack("<I", first))
    out += [struct.pack("BB", number, score) for _, row in table for number, score in sorted(row.items())]
    return b"".join(out)


def main():
    """Reads the folder that is named first and writes the file that is named second."""
    folder, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    listed = list(languages(pathlib.Path(__file__).with_name("words.tsv")))
    target.write_bytes(model(folder, listed))


main()
