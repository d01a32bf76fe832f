"""Reads Swift well enough for the gates: masks what is not code, finds declarations and their bodies."""

import bisect
import re
from dataclasses import dataclass

INTERESTING = re.compile(r"//|/\*|`|#*\"")
MODIFIER = (
    r"(?:@[\w.]+(?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))?|public|package|internal|private|fileprivate|static|class|final"
    r"|override|mutating|nonmutating|consuming|borrowing|convenience|required|indirect|lazy|weak|dynamic|isolated"
    r"|nonisolated|prefix|postfix|infix|distributed|unowned|(?:private|package|internal|public|fileprivate)\(set\))"
)
DECLARATION = re.compile(
    rf"^[ \t]*(?P<modifiers>(?:{MODIFIER}\s+)*)"
    r"(?P<keyword>func|var|let|init|deinit|subscript|struct|enum|class|actor|protocol|extension|typealias|associatedtype|macro)\b"
    r"[ \t]*(?P<name>`[^`\n]*`|[\w.]+|[^\s\w({]+)?",
    re.MULTILINE,
)
TYPES = {"struct", "enum", "class", "actor", "protocol", "extension"}
FUNCTIONS = {"func", "init", "deinit", "subscript"}
CONTINUATION = re.compile(r"\{|->|where\b|async\b|throws\b|rethrows\b|:|,|&")


@dataclass
class Declaration:
    """One declaration: where it begins, what it is called, and the place of its body, if it has one."""

    keyword: str
    name: str
    modifiers: set
    start: int
    line: int
    head: str
    body: range

    @property
    def is_public(self):
        return bool(self.modifiers & {"public", "open"})


class SwiftSource:
    """A Swift file, its text and the same text with comments, strings and quoted names blanked out."""

    def __init__(self, text):
        self.text = text
        self.lines = text.split("\n")
        self.code = mask(text)
        self._starts = [0] + [match.end() for match in re.finditer("\n", text)]
        self.declarations = [self._declaration(match) for match in DECLARATION.finditer(self.code)]

    def line_of(self, offset):
        """The number of the line that holds the character at `offset`, from 1."""
        return bisect.bisect_right(self._starts, offset)

    def above(self, line):
        """The comments and attributes that stand directly above a line, in order."""
        first = line - 1
        while first > 0 and re.match(r"\s*(//|@)", self.lines[first - 1]):
            first -= 1
        return [text.strip() for text in self.lines[first:line - 1]]

    def members(self, owner):
        """The declarations directly within a declaration's body."""
        inside = [other for other in self.declarations if other.start in owner.body]
        return [one for one in inside if not any(one.start in other.body for other in inside if other is not one)]

    def owner(self, declaration):
        """The innermost type, extension or function around a declaration, or None."""
        around = [other for other in self.declarations if declaration.start in other.body]
        return max(around, key=lambda other: other.start, default=None)

    def _declaration(self, match):
        keyword_start = match.start("keyword")
        body = self._body(match.end("keyword"), match["keyword"])
        named = match["name"] and match["keyword"] not in {"init", "deinit", "subscript"}
        name = self.text[match.start("name"):match.end("name")] if named else match["keyword"]
        return Declaration(
            keyword=match["keyword"],
            name=name.strip("`"),
            modifiers=set(match["modifiers"].split()),
            start=keyword_start,
            line=self.line_of(match.end(0) - len(match[0].lstrip())),
            head=self.code[keyword_start:body.start or len(self.code)],
            body=body,
        )

    def _body(self, offset, keyword):
        """Where the braces of the declaration that goes on at `offset` stand; empty where it has none."""
        depth = 0
        for match in re.finditer(r"[(\[{)\]}=\n]", self.code[offset:]):
            at, mark = offset + match.start(), match[0]
            if mark in "([":
                depth += 1
            elif mark in ")]":
                depth -= 1
            elif depth > 0:
                continue
            elif mark == "{":
                return range(at, closing_brace(self.code, at))
            elif mark == "}" or (mark == "=" and keyword in {"var", "let", "typealias", "associatedtype"}):
                break
            elif mark == "\n" and not CONTINUATION.match(self.code[at:].lstrip()):
                break
        return range(0)


def closing_brace(code, opening):
    """The offset of the brace that closes the one at `opening`."""
    depth = 0
    for match in re.finditer(r"[{}]", code[opening:]):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return opening + match.start()
    return len(code)


def mask(text):
    """The text with everything but code replaced by blanks; lines and offsets stay."""
    pieces, position = [], 0
    while match := INTERESTING.search(text, position):
        end = end_of_masked(text, match)
        hidden = text[match.start():end]
        blank = re.sub(r"[^\n]", "_" if match[0] == "`" else " ", hidden)
        if match[0] == "`":
            blank = "`" + blank[1:-1] + "`"
        pieces += [text[position:match.start()], blank]
        position = end
    return "".join(pieces) + text[position:]


def end_of_masked(text, match):
    """Where the comment, quoted name or string that begins at `match` ends."""
    opening = match[0]
    if opening == "//":
        end = text.find("\n", match.end())
    elif opening == "/*":
        end = text.find("*/", match.end()) + 2
    elif opening == "`":
        end = text.find("`", match.end()) + 1
    else:
        return end_of_string(text, match)
    return end if end > match.start() else len(text)


def end_of_string(text, match):
    """Where the string literal that begins at `match` ends, interpolations within it included."""
    hashes = "#" * (len(match[0]) - 1)
    quote = '"""' if text.startswith('"""', match.end() - 1) else '"'
    escape, closing = "\\" + hashes, quote + hashes
    position = match.end() - 1 + len(quote)
    while position < len(text):
        if text.startswith(escape + "(", position):
            position = end_of_interpolation(text, position + len(escape) + 1)
        elif text.startswith(escape, position):
            position += len(escape) + 1
        elif text.startswith(closing, position):
            return position + len(closing)
        else:
            position += 1
    return position


def end_of_interpolation(text, position):
    """Where the interpolation whose parenthesis has just opened ends."""
    depth = 1
    while depth > 0 and (match := re.compile(r"[()]|#*\"").search(text, position)):
        if match[0] in "()":
            depth += 1 if match[0] == "(" else -1
            position = match.end()
        else:
            position = end_of_string(text, match)
    return position if depth == 0 else len(text)
