"""Makes the word list that the tagger is trained with from the wheel of `spacy-lookups-data`.

    python3 Tools/homographs/words.py spacy_lookups_data-1.0.5-py2.py3-none-any.whl words.tsv

A line holds a word in lower case, the number of its Brown cluster, and the Penn tags that WordNet's lists allow it. The commonest words
come first.
"""

import gzip
import json
import sys
import zipfile
from collections import defaultdict

COUNT = 60_000
FOLDER = "spacy_lookups_data/data/"
ENDINGS = {
    "noun": [("", "NN"), ("s", "NNS"), ("es", "NNS"), ("ies", "NNS")],
    "verb": [("", "VB VBP"), ("s", "VBZ"), ("es", "VBZ"), ("ies", "VBZ"), ("ed", "VBD VBN"), ("d", "VBD VBN"),
             ("ied", "VBD VBN"), ("ing", "VBG")],
    "adj": [("", "JJ"), ("er", "JJR"), ("r", "JJR"), ("ier", "JJR"), ("est", "JJS"), ("st", "JJS"), ("iest", "JJS")],
    "adv": [("", "RB")],
}
EXCEPTIONS = {"noun": "NNS"}
VOWELS = "aeiou"


def main():
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        clusters, likelihood, index, exceptions = (
            table(wheel, name) for name in ("lexeme_cluster", "lexeme_prob", "lemma_index", "lemma_exc"))
    tags = allowed_tags(index, exceptions)
    words = sorted(folded(clusters, likelihood).items(), key=lambda entry: (-entry[1][0], entry[0]))[:COUNT]
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for word, (_, cluster) in words:
            out.write(f"{word}\t{cluster}\t{' '.join(sorted(tags.get(word, ())))}\n")


def table(wheel, name):
    """One of the package's tables for English."""
    data = wheel.read(f"{FOLDER}en_{name}.json.gz")
    return json.loads(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)


def folded(clusters, likelihood):
    """For each word in lower case the likelihood and the cluster of its commonest spelling."""
    best = {}
    for spelling, cluster in clusters.items():
        word = spelling.lower()
        found = likelihood.get(spelling, -99.0)
        if is_word(word) and found > best.get(word, (-100.0, 0))[0]:
            best[word] = (found, cluster)
    return best


def is_word(word):
    return all(letter.isalpha() or letter == "'" for letter in word) and any(letter.isalpha() for letter in word)


def allowed_tags(index, exceptions):
    """The tags of every form of the words in WordNet's lists."""
    tags = defaultdict(set)
    for kind, endings in ENDINGS.items():
        for word in index.get(kind, ()):
            for ending, names in endings:
                for form in forms(word, ending):
                    tags[form].update(names.split())
    for word, _ in exceptions.get("noun", {}).items():
        tags[word].add("NNS")
    for word, _ in exceptions.get("verb", {}).items():
        tags[word].update(["VBG"] if word.endswith("ing") else ["VBZ"] if word.endswith("s") else ["VBD", "VBN"])
    return tags


def forms(word, ending):
    """The ways to put an ending on a word."""
    doubles = len(word) > 2 and word[-1] not in VOWELS + "wxy" and word[-2] in VOWELS and word[-3] not in VOWELS
    if ending in ("ies", "ied", "ier", "iest"):
        return [word[:-1] + ending] if word.endswith("y") and word[-2:-1] not in VOWELS else []
    if ending in ("d", "r", "st"):
        return [word + ending] if word.endswith("e") else []
    if ending == "es":
        return [word + ending] if word.endswith(("s", "x", "z", "ch", "sh", "o")) else []
    if ending == "s":
        return [word + ending] if not word.endswith(("s", "x", "z", "ch", "sh")) else []
    if ending == "ing" and word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return [word[:-1] + ending]
    if ending in ("ed", "er", "est", "ing") and doubles:
        return [word + ending, word + word[-1] + ending]
    if ending in ("ed", "er", "est") and word.endswith("e"):
        return []
    return [word + ending]


main()
