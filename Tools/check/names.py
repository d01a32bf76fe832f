"""Names say what a thing is: no empty words; test names are sentences. Nothing is left to do, nothing dodges the compiler."""

import re

from repository import files, finish, read
from swift_source import TYPES, SwiftSource

EMPTY_WORDS = {
    "manager", "helper", "helpers", "util", "utils", "utilities", "processor", "enhanced", "advanced", "unified",
    "v2", "new", "legacy",
}
NAMED = TYPES | {"func", "typealias"}
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
FORBIDDEN = {
    re.compile(r"\btry!"): "'try!' traps on an error: handle it",
    re.compile(r"\bnonisolated\(unsafe\)"): "'nonisolated(unsafe)' dodges the compiler's proof",
    re.compile(r"\bas!"): "'as!' traps on another type: use 'as?'",
}
NEEDS_REASON = {
    re.compile(r"@unchecked\s+Sendable"): "'@unchecked Sendable' needs its proof in a comment directly above",
    re.compile(r"\bfatalError\("): "'fatalError' needs its reason in a comment directly above",
}


def main():
    complaints = []
    paths = files()
    for path in paths:
        if empty := empty_words(path.stem):
            complaints.append(f"{path}: the file's name says '{empty}', which says nothing")
    for path in files(".swift"):
        source = SwiftSource(read(path))
        complaints += [f"{path}:{line}: {problem}" for line, problem in problems(source, path)]
    finish(complaints, f"{len(paths)} files")


def problems(source, path):
    """What is wrong with the names and words of a Swift file, with line numbers."""
    for one in source.declarations:
        if one.keyword in NAMED and "`" not in source.lines[one.line - 1] and (empty := empty_words(one.name)):
            yield one.line, f"'{one.name}' says '{empty}', which says nothing"
    yield from unclear_tests(source)
    for number, line in enumerate(source.lines, 1):
        if UNFINISHED.search(line):
            yield number, "something is left to do: do it, or file it"
    if path.parts[0] != "Tests":
        yield from dodges(source)


def dodges(source):
    """Where code dodges the compiler without a reason."""
    for pattern, complaint in FORBIDDEN.items():
        for match in pattern.finditer(source.code):
            yield source.line_of(match.start()), complaint
    for pattern, complaint in NEEDS_REASON.items():
        for match in pattern.finditer(source.code):
            line = source.line_of(match.start())
            if not any(text.startswith("//") for text in source.above(line)):
                yield line, complaint


def unclear_tests(source):
    """The tests whose names are not sentences."""
    for match in re.finditer(r"@Test\b", source.code):
        name = re.compile(r"\bfunc\s+(`[^`\n]*`|\w+)").search(source.text, match.end())
        if name and not (name[1].startswith("`") and " " in name[1]):
            yield source.line_of(name.start()), f"the test '{name[1]}' is not named by a sentence in backticks"


def empty_words(name):
    """The empty word within a name in camel case or with dashes, or None."""
    words = re.findall(r"[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+|\d+", name)
    return next((word for word in words if word.lower() in EMPTY_WORDS), None)


main()
