"""Draws the targets of Package.swift and the arrows between them: swift package dump-package | python3 Tools/architecture/draw.py

Each target stands one row beneath the lowest that leans on it, and a program or kit of its own one row above the highest that it
leans on; an arrow that follows from two others is left out.
"""

import json
import sys
from html import escape

ROOM = {
    "MynahText": "spans, markup, sentences, readings",
    "MynahPhonemes": "lexicon, homographs, letters",
    "MynahAudio": "buffers, resampling, captions, WAV",
    "MynahSynthesis": "passages, engine contract, joins",
    "CMynahKernels": "C: arithmetic, a folder for each ISA",
    "MynahTensors": "layers, products, threads, GGUF",
    "MynahKokoro": "network, planning, joins, voices",
    "MynahFiles": "files whole or not at all",
    "MynahThreads": "threads, locks, the steady clock",
    "MynahDatabase": "tables on a disk, over SQLite",
    "MynahWire": "frames, messages of child programs",
    "MynahProcess": "child programs, signals",
    "MynahCodecs": "MP3 Opus FLAC Vorbis AAC",
    "MynahFlite": "English voices",
    "MynahEspeak": "voices of all other languages",
    "MynahPlayback": "the loudspeaker",
    "MynahHTTP": "HTTP server and client, WebSockets",
    "MynahModels": "pulling, store, conversion of models",
    "MynahServer": "endpoints, what requests may say",
    "MynahServing": "fair queue, lanes, streams",
    "Mynah": "the library",
    "MynahCommands": "a file for each command",
    "MynahJSON": "reading and writing JSON",
    "MynahOptions": "options, config, help, completions",
    "MynahLog": "log lines",
    "MynahTesting": "contract suite, doubles",
    "mynah": "the program",
    "mynah-espeak": "child program over espeak-ng (GPL)",
    "mynah-media": "child program over FFmpeg (GPL)",
}
PORTABLE = {
    "CMynahKernels", "MynahText", "MynahPhonemes", "MynahAudio", "MynahSynthesis", "MynahTensors", "MynahKokoro",
    "MynahWire",
}
WIDTH, HEIGHT, GAP, RISE = 222, 48, 18, 104


def is_tool(target):
    """Whether a target makes data or measures, and is no part of the product."""
    return (target.get("path") or "").startswith(("Tools/", "Benchmarks/"))


def arrows(package):
    """The targets that are shown, each with those shown that it depends on."""
    shown = {t["name"] for t in package["targets"] if t["type"] in ("regular", "executable") and not is_tool(t)}
    found = {}
    for target in package["targets"]:
        if target["name"] in shown:
            names = (d.get("byName") or d.get("target") for d in target["dependencies"])
            found[target["name"]] = {name[0] for name in names if name and name[0] in shown}
    return found


def reachable(name, found):
    """All targets beneath `name`."""
    return set().union(*({below} | reachable(below, found) for below in found[name]), set())


def without_shortcuts(found):
    """The arrows that do not follow from others."""
    return {
        name: {b for b in below if not any(b in reachable(other, found) for other in below - {b})}
        for name, below in found.items()
    }


def spot(leaning, above):
    """Where something should stand for the sake of what leans on it; far to the right where nothing does."""
    return sum(above.get(other, 9) for other in leaning) / len(leaning) if leaning else 9


def rows(found):
    """The targets in rows, the highest first, each row in the order of what leans on it."""
    leaning = {name: {other for other in found if name in found[other]} for name in found}
    level = {}

    def fall(name):
        level[name] = max([level.get(name, 0)] + [1 + fall(other) for other in leaning[name] if other in main])
        return level[name]

    main = reachable("mynah", found) | {"mynah"}
    for name in main:
        fall(name)
    for name in found.keys() - main:
        level[name] = min(level[below] for below in found[name]) - 1
    ordered = []
    for number in range(max(level.values()) + 1):
        above = {name: place for row in ordered for place, name in enumerate(row, start=-len(row) // 2)}
        ordered.append(sorted((n for n in level if level[n] == number), key=lambda n: (spot(leaning[n], above), n)))
    return ordered


def places(levels):
    """The upper left corner of each box."""
    widest = max(len(level) for level in levels)
    found = {}
    for number, level in enumerate(levels):
        left = (widest - len(level)) * (WIDTH + GAP) / 2 + GAP
        for index, name in enumerate(level):
            found[name] = (left + index * (WIDTH + GAP), GAP + number * RISE)
    return found, widest * (WIDTH + GAP) + GAP, (len(levels) - 1) * RISE + HEIGHT + 2 * GAP


def box(name, place):
    """One target."""
    x, y = place
    kind = "portable" if name in PORTABLE else "program" if name[0].islower() else "host"
    return (
        f'<rect class="{kind}" x="{x:g}" y="{y:g}" width="{WIDTH}" height="{HEIGHT}" rx="6"/>'
        f'<text class="name" x="{x + WIDTH / 2:g}" y="{y + 20:g}">{escape(name)}</text>'
        f'<text x="{x + WIDTH / 2:g}" y="{y + 37:g}">{escape(ROOM[name])}</text>'
    )


def line(start, end):
    """One arrow, from the foot of a box to the head of one beneath."""
    (x1, y1), (x2, y2) = start, end
    x1, y1, x2 = x1 + WIDTH / 2, y1 + HEIGHT, x2 + WIDTH / 2
    bend = (y2 - y1) / 2
    return f'<path d="M{x1:g} {y1:g} C{x1:g} {y1 + bend:g} {x2:g} {y2 - bend:g} {x2:g} {y2 - 4:g}" marker-end="url(#tip)"/>'


STYLE = """
<style>
  text { font: 11px sans-serif; text-anchor: middle; fill: #333 } .name { font-weight: bold; font-size: 13px }
  rect { stroke: #666 } .portable { fill: #dff0d8 } .host { fill: #eef3fb } .program { fill: #fdf1d6 }
  path { fill: none; stroke: #999; stroke-width: 1.2 } marker path { fill: #999; stroke: none }
</style>
<defs><marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
"""


def main():
    found = arrows(json.load(sys.stdin))
    corner, width, height = places(rows(found))
    lines = [line(corner[name], corner[below]) for name, all_below in sorted(without_shortcuts(found).items()) for below in sorted(all_below)]
    boxes = [box(name, corner[name]) for name in sorted(corner)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}">'
    print(head + '<rect width="100%" height="100%" fill="#fff" stroke="none"/>' + STYLE + "\n".join(lines + boxes) + "\n</svg>")


if __name__ == "__main__":
    main()
