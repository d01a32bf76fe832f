"""Files over 500 lines and functions over 60 must say why; the median function stays at 10 lines or fewer."""

import statistics

from repository import files, finish, read
from swift_source import FUNCTIONS, SwiftSource

FILE_LIMIT, FUNCTION_LIMIT, MEDIAN_LIMIT = 500, 60, 10
REASON = "Long because:"


def main():
    complaints, lengths = [], []
    for path in files(".swift", ".py", ".sh", ".mjs", ".js", ".c", ".h"):
        text = read(path)
        count = text.count("\n")
        if count > FILE_LIMIT and REASON not in "\n".join(text.split("\n")[:5]):
            complaints.append(f"{path}: {count} lines; over {FILE_LIMIT} the first lines say '// {REASON} …'")
        if path.suffix == ".swift":
            measured = list(functions(SwiftSource(text)))
            complaints += [f"{path}:{one.line}: {one.name} has {length} lines; over {FUNCTION_LIMIT} "
                           f"a comment directly above says '// {REASON} …'"
                           for source, one, length in measured if length > FUNCTION_LIMIT
                           and not any(REASON in line for line in source.above(one.line))]
            if path.parts[0] == "Sources":
                lengths += [length for _, one, length in measured if one.keyword in FUNCTIONS]
    median = statistics.median(lengths) if lengths else 0
    if median > MEDIAN_LIMIT:
        complaints.append(f"the median function has {median:g} lines; it should have {MEDIAN_LIMIT} at most")
    finish(complaints, f"{len(lengths)} functions, median {median:g} lines, longest {max(lengths, default=0)}")


def functions(source):
    """Every function, initialiser, subscript and computed property that has a body, with its number of lines."""
    for one in source.declarations:
        if one.body and (one.keyword in FUNCTIONS or one.keyword == "var"):
            yield source, one, source.line_of(one.body.stop) - one.line + 1


main()
