"""Writes the commonest pairs of symbols as one byte each."""

from collections import Counter

ROUNDS = 2


class PairCode:
    """A byte for each symbol that occurs, and the bytes that are left over for pairs of symbols."""

    def __init__(self, texts):
        texts = list(texts)
        self.symbols = sorted(set(b"".join(texts)))
        self.spare = [byte for byte in range(1, 255) if byte not in self.symbols]
        self.pairs = {}
        # Pairs that were chosen take symbols away from others: each round counts what the ones before left.
        for part in range(1, ROUNDS + 1):
            self.choose(texts, len(self.spare) * part // ROUNDS)

    def choose(self, texts, wanted):
        """Gives the next spare bytes to the pairs that are commonest now, until there are as many as wanted."""
        counts = Counter()
        for text in texts:
            coded = self.encode(text)
            counts.update(zip(coded, coded[1:]))
        plain = (pair for pair in sorted(counts, key=lambda pair: (-counts[pair], pair)) if set(pair) <= set(self.symbols))
        for pair in plain:
            if len(self.pairs) >= wanted:
                break
            self.pairs.setdefault(pair, self.spare[len(self.pairs)])

    def encode(self, text):
        """The text with pairs joined from left to right."""
        coded, place = bytearray(), 0
        while place < len(text):
            joined = self.pairs.get((text[place], text[place + 1])) if place + 1 < len(text) else None
            coded.append(text[place] if joined is None else joined)
            place += 1 if joined is None else 2
        return bytes(coded)

    def table(self):
        """Two bytes for each byte: the symbols that it stands for, 0 where there is no second."""
        table = bytearray(512)
        for symbol in self.symbols:
            table[2 * symbol] = symbol
        for (first, second), byte in self.pairs.items():
            table[2 * byte : 2 * byte + 2] = bytes([first, second])
        return bytes(table)
