"""Fuzzes one parser with coverage, by hand: `python tests/fuzz/by_atheris.py NAME [SECONDS]`.

atheris is a developer's tool and not among the dependencies: `pip install atheris`. What breaks
a law is written to `artifacts/fuzz/NAME/`; put it, made small, into `tests/fuzz/kept/NAME/`, where
the suite reads it ever after. Without a name the parsers are listed.
"""

import random
import sys
import warnings
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    """Fuzz, until something breaks or the time is over."""
    import atheris

    sys.path[:0] = [str(HERE.parent)]
    with atheris.instrument_imports(include=["arguendo", "eyecite", "tomllib", "yaml", "docx"]):
        from fuzz.entries import ENTRIES
        from fuzz.mutants import mutated
    if len(sys.argv) < 2 or sys.argv[1] not in ENTRIES:
        sys.exit("Name one of:\n" + "\n".join(ENTRIES))
    name, seconds = sys.argv[1], (sys.argv[2:] or ["300"])[0]
    entry = ENTRIES[name]
    out = HERE.parents[1] / "artifacts/fuzz" / name
    corpus = out / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate((*entry.seeds, *(f.read_bytes() for f in kept(name)))):
        (corpus / f"seed-{number}").write_bytes(seed)
    warnings.simplefilter("ignore")

    def changed(data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.random() < 0.5:
            return bytes(atheris.Mutate(data, most))
        return mutated(data, chance)[:most]

    words = [sys.argv[0], str(corpus), f"-max_total_time={seconds}", f"-artifact_prefix={out}/"]
    words += ["-max_len=20000", "-timeout=60", "-rss_limit_mb=4096", "-verbosity=0"]
    atheris.Setup(words, entry.read, custom_mutator=changed)
    atheris.Fuzz()


def kept(name: str) -> list[Path]:
    """Return the inputs that once broke a parser."""
    return sorted((HERE / "kept" / name).glob("*"))


if __name__ == "__main__":
    main()
