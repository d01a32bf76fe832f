"""Prints Documentation/Readings.md: every written form and how it is said, from the tables that the tests read.

    python3 Tools/readings/page.py
"""

import re
from pathlib import Path

TABLES = Path(__file__).parents[2] / "Tests/MynahTextTests/Golden/readings"

HEAD = """# Readings

What is written, and what is said. English is American where a row names no other. Each row is a test: the page is printed by
`Scripts/write-pages.sh` from `Tests/MynahTextTests/Golden/readings`, and the check of pages fails where it is stale. Try your own with
`mynah normalize`.
"""


def main() -> None:
    """Prints the page."""
    tables = [read(path) for path in sorted(TABLES.glob("*.tsv"))]
    print(HEAD)
    for title, _, rows in tables:
        print(f"- [{title}](#{anchor(title)}) ({len(rows)})")
    for title, description, rows in tables:
        print(f"\n## {title}\n\n{description}\n\n| written | said | |\n| --- | --- | --- |")
        for row in rows:
            print(f"| {code(row[0])} | {text(row[1])} | {row[2] if len(row) > 2 else ''} |".replace("|  |", "| |"))


def read(path: Path) -> tuple[str, str, list[list[str]]]:
    """The title, the description and the rows of a table; the comments before the first row describe it."""
    description: list[str] = []
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if "\t" in line:
            rows.append([unescaped(field) for field in line.split("\t")])
        elif line.startswith("# ") and not rows:
            description.append(line[2:])
    return path.stem.replace("-", " ").capitalize(), " ".join(description), rows


def unescaped(field: str) -> str:
    """A field with its line ends and tabs shown as signs."""
    return field.replace("\\n", "↵").replace("\\t", "⇥")


def anchor(title: str) -> str:
    """What a link to a heading is called."""
    return title.lower().replace(" ", "-")


def code(field: str) -> str:
    """A field as code, in as many backticks as it takes."""
    longest = max((len(run) for run in re.findall("`+", field)), default=0)
    fence = "`" * (longest + 1)
    space = " " if field.startswith("`") or field.endswith("`") else ""
    return f"{fence}{space}{field}{space}{fence}".replace("|", "\\|")


def text(field: str) -> str:
    """A field as text."""
    return re.sub(r"([\\`*_\[\]<>|#~$])", r"\\\1", field)


if __name__ == "__main__":
    main()
