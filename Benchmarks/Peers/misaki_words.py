"""Looks up the words of a text in misaki's lexicon, with its own code but without its tagger, which takes most of its time.

    python3 misaki_words.py FILE

Words are cut at white space and punctuation, and each is asked for as a noun: an easier task than reading. Needs misaki 0.9.4 with
addict, num2words and numpy.
"""

import re
import sys
import types

sys.modules["spacy"] = types.ModuleType("spacy")

from misaki.en import Lexicon, MToken, TokenContext  # noqa: E402

WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]")


def sounds(lexicon: Lexicon, line: str) -> str:
    """The sounds of a line's words, from the last to the first, as misaki reads."""
    found: list[str] = []
    context = TokenContext()
    for word in reversed(WORDS.findall(line)):
        token = MToken(text=word, tag="NN", whitespace=" ", _=MToken.Underscore(is_head=True, num_flags=""))
        phonemes, _ = lexicon(token, context)
        found.append(phonemes or "")
    return " ".join(reversed(found))


def main() -> None:
    """Prints a line of sounds for each line of the file."""
    lexicon = Lexicon(british=False)
    with open(sys.argv[1], encoding="utf-8") as text:
        for line in text:
            print(sounds(lexicon, line))


if __name__ == "__main__":
    main()
