"""Builds a file of opinions into a library, telling each batch: a process to be killed.

Run as `python builder.py FILE FOLDER`.
"""

import sys
from pathlib import Path


def main() -> None:
    """Build, and write the number of passages after each batch."""
    from arguendo.corpus.library import Library
    from arguendo.corpus.sources.named import source_named

    file, folder = sys.argv[1:]
    Library.create(Path(folder)).build(
        source_named(file), lambda told: print(told.passages, flush=True)
    )


if __name__ == "__main__":
    main()
