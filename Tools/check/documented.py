"""Every public symbol has a doc comment: a sentence that adds to its name.

Free of it are enum cases, operators, and members that a protocol of this package or of the standard library asks for
(their documentation is the protocol's).
"""

import re

from repository import files, finish, read
from swift_source import TYPES, SwiftSource

STANDARD = {
    "hash", "description", "debugDescription", "errorDescription", "encode", "makeIterator", "next", "rawValue",
    "allCases", "startIndex", "endIndex", "index", "callAsFunction",
}
ENDS = (".", "!", "?", ":", "`", ")")


def main():
    sources = {path: SwiftSource(read(path)) for path in files(".swift", under=["Sources/"])}
    demands = protocol_demands(sources.values())
    promises = conformances(sources.values())
    complaints, count = [], 0
    for path, source in sources.items():
        for one in public_symbols(source):
            if is_excused(source, one, demands, promises):
                continue
            count += 1
            if problem := what_is_wrong(source.above(one.line), one.name):
                complaints.append(f"{path}:{one.line}: {one.keyword} {one.name} {problem}")
    finish(complaints, f"{count} public symbols with a sentence each")


def public_symbols(source):
    """What library users see: public declarations, and the requirements of public protocols."""
    for one in source.declarations:
        owner = source.owner(one)
        asked = owner is not None and owner.keyword == "protocol" and owner.is_public
        if one.keyword != "extension" and (one.is_public or asked):
            yield one


def protocol_demands(sources):
    """The names that each protocol of the package asks for."""
    return {
        one.name: {member.name for member in source.members(one)}
        for source in sources for one in source.declarations if one.keyword == "protocol"
    }


def conformances(sources):
    """The protocols that each type names, in its declaration or in an extension."""
    promises = {}
    for source in sources:
        for one in source.declarations:
            if one.keyword in TYPES and one.keyword != "protocol":
                after_colon = one.head.partition(":")[2].partition(" where ")[0]
                promises.setdefault(one.name.split(".")[-1], set()).update(re.findall(r"\w+", after_colon))
    return promises


def is_excused(source, one, demands, promises):
    """Whether the documentation of a symbol is that of a protocol, or the symbol asks to be left out."""
    if "@_documentation(visibility: internal)" in " ".join([*source.above(one.line), one.head]):
        return True
    if one.keyword == "func" and not re.match(r"[\w`]", one.name):
        return True
    if one.name in STANDARD or re.match(r"init\(from decoder", one.head):
        return True
    owner = source.owner(one)
    promised = promises.get(owner.name.split(".")[-1], set()) if owner else set()
    return any(one.name in demands.get(protocol, ()) for protocol in promised) and one.keyword != "init"


def what_is_wrong(above, name):
    """What is wrong with the comment above a symbol; None when nothing is."""
    lines = [line[3:].strip() for line in above if line.startswith("///")]
    if not lines:
        return "has no doc comment"
    first = " ".join(lines[:lines.index("")] if "" in lines else lines)
    words = set(re.findall(r"[a-z]+", first.lower())) - {"a", "an", "the"}
    if words <= set(re.findall(r"[a-z]+", re.sub(r"([A-Z])", r" \1", name).lower())):
        return "has a doc comment that adds nothing to the name"
    if not first.endswith(ENDS):
        return "has a doc comment that does not end like a sentence"
    return None


main()
