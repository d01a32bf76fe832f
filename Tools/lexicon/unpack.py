"""Takes the four dictionaries, and nothing else, out of misaki's package.

    unpack.py WHEEL FOLDER
"""

import sys
import zipfile
from pathlib import Path

NAMES = ["us_gold.json", "us_silver.json", "gb_gold.json", "gb_silver.json"]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        for name in NAMES:
            partial = folder / f"{name}.partial"
            partial.write_bytes(wheel.read(f"misaki/data/{name}"))
            partial.replace(folder / name)


if __name__ == "__main__":
    main()
