"""The arrows of Package.swift are kept: a target imports what it declares and nothing else, the portable core knows no
operating system, and GPL code is reached by the programs that are made for it alone.

Reads the output of `swift package dump-package` on standard input.
"""

import json
import re
import sys

from repository import files, finish, read
from swift_source import SwiftSource

# The C modules whose libraries are GPL, and the one program that may link each.
GPL = {"CEspeak": "mynah-espeak", "CFFmpeg": "mynah-media"}
SYSTEM_MODULES = {"Glibc", "FoundationEssentials", "Synchronization"}
TEST_MODULES = SYSTEM_MODULES | {"Foundation", "Testing"}
PORTABLE_C_MODULES = {"CMath", "CMynahKernels"}
IMPORT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+"
    r"(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)",
    re.MULTILINE,
)


def main():
    targets = {target["name"]: target for target in json.load(sys.stdin)["targets"]}
    portable = [line for line in read("Scripts/portable-targets.txt").split("\n") if line and not line.startswith("#")]
    complaints = []
    for name, target in targets.items():
        complaints += declared_wrongly(name, target, targets, portable)
        complaints += imported_wrongly(name, target, targets, portable)
    complaints += browser_imports(portable)
    finish(complaints, f"{len(targets)} targets, {len(portable)} of them portable")


def dependencies(target):
    """The names of the package's own targets that a target declares."""
    return [value[0] for one in target["dependencies"] for key, value in one.items() if key in ("byName", "target")]


def declared_wrongly(name, target, targets, portable):
    """The declared arrows that point where they may not."""
    for other in dependencies(target):
        if other in GPL and name != GPL[other]:
            yield f"Package.swift: {name} may not depend on {other}: GPL code stays in {GPL[other]}"
        if targets[other]["type"] == "executable" and target["type"] != "test":
            yield f"Package.swift: {name} may not depend on the program {other}"
        if name in portable and other not in PORTABLE_C_MODULES and other not in portable[:portable.index(name)]:
            yield f"Package.swift: the portable {name} may depend on portable targets listed before it alone, not on {other}"


def imported_wrongly(name, target, targets, portable):
    """The imports of a target that it does not declare, or that its kind may not have."""
    declared = set(dependencies(target))
    imported = set()
    for path, line, module in imports_of(folder(name, target)):
        imported.add(module)
        if module in targets and module not in declared:
            yield f"{path}:{line}: imports {module}, which {name} does not declare in Package.swift"
        elif module not in targets and module not in allowed_modules(name, target, portable):
            yield f"{path}:{line}: {name} may not import {module}"
    for module in sorted(declared - imported):
        if targets[module]["type"] != "executable" and target["type"] != "system":
            yield f"Package.swift: {name} declares {module} but never imports it"


def allowed_modules(name, target, portable):
    """The modules from outside the package that a target may import."""
    if name in portable:
        return set()
    return TEST_MODULES if target["type"] == "test" or name == "MynahTesting" else SYSTEM_MODULES


def browser_imports(portable):
    """MynahBrowser is no target of Package.swift; it may import the portable core."""
    for path, line, module in imports_of("Sources/MynahBrowser/"):
        if module not in {*portable, *PORTABLE_C_MODULES}:
            yield f"{path}:{line}: MynahBrowser may not import {module}"


def folder(name, target):
    kind = "Tests" if target["type"] == "test" else "Sources"
    return f"{target.get('path') or f'{kind}/{name}'}/"


def imports_of(under):
    """The imports in the Swift files of a folder: path, line and module."""
    for path in files(".swift", under=[under]):
        source = SwiftSource(read(path))
        for match in IMPORT.finditer(source.code):
            yield path, source.line_of(match.start(1)), match[1]


main()
