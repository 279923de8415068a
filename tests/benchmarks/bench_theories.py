"""Distinct supported theories for every 1,000 tokens: ours, and the same model prompted plainly.

    python tests/benchmarks/bench_theories.py [MODEL] [--library DIR] [--each N] [--matter NAME]

A theory counts where one sentence of it at least is borne out by a fact of the matter (as shades
are told: half its telling words, every number, nothing to the contrary), it does not go round in
circles, and it says neither what it was given nor what one counted before it says. The rule is
the same for both, reads words alone, and is told in `arguendo/graph/shades.py` and `portfolio/`.
Tokens are all that the model reads and writes. `schemes` uses none, and is shown for its count.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from factories.hindsight import floated, words_of
from factories.plain import Plain

from arguendo.corpus.library import Library
from arguendo.corpus.sources.starter import Starter
from arguendo.graph.facts import facts_of
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.matters import example_matters
from arguendo.graph.model import Matter, Theory
from arguendo.graph.portfolio.floor import goes_round
from arguendo.graph.portfolio.novelty import sameness, seen
from arguendo.graph.roles.cast import speaker
from arguendo.graph.roles.schemes.speaker import SchemesSpeaker
from arguendo.graph.roles.schemes.words import sentences
from arguendo.graph.shades import bears_out


def counted(library: Library, matter: Matter, texts: list[str]) -> int:
    """Return how many texts are theories that count."""
    facts = [str(fact.text) for fact in facts_of(matter)]
    given = {" ".join(one.casefold().split()) for one in (matter.question, *facts)}
    bare = [
        Theory.model_validate(
            {
                "id": "T1.1",
                "side": matter.side,
                "audience": "judge",
                "issue": matter.question,
                "scheme": "free",
                "thesis": Imagined(unchecked=text),
            }
        )
        for text in texts
        if text.strip() and " ".join(text.casefold().split()) not in given
    ]
    kept = []
    for one in seen(library, bare):
        words = one.theory.thesis.unchecked
        supported = any(bears_out(said, fact) for said in sentences(words) for fact in facts)
        echo = all(" ".join(said.casefold().split()) in given for said in sentences(words))
        new = not any(sameness(one, other) for other in kept)
        if supported and new and not echo and not goes_round(words.casefold().split()):
            kept.append(one)
    return len(kept)


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser()
    asked.add_argument("model", nargs="?", default=os.environ.get("ARGUENDO_BENCH_MODEL"))
    asked.add_argument("--library", type=Path)
    asked.add_argument("--seconds", type=float, default=100)
    asked.add_argument("--each", type=int, default=3, help="theories a side and audience")
    asked.add_argument("--matter", help="one of the example matters; else all")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        library = Library.create(options.library or Path(folder) / "library")
        if not options.library:
            library.build(Starter())
        began = time.monotonic()
        totals = {"ours": [0, 0], "plainly": [0, 0], "schemes": [0, 0]}
        for name, matter in example_matters().items():
            if options.matter not in (None, name):
                continue
            if time.monotonic() - began > options.seconds:
                print(f"{name} and what follows left out: no time")
                break
            computed = floated(library, SchemesSpeaker(library), matter, each=options.each)
            totals["schemes"][0] += counted(library, matter, [words_of(one) for one in computed])
            if options.model is None:
                continue
            talking = speaker(options.model, library, temperature=0.7)
            theories = floated(library, talking, matter, each=options.each)
            tokens = talking.usage.tokens_in + talking.usage.tokens_out
            totals["ours"][0] += counted(library, matter, [words_of(one) for one in theories])
            totals["ours"][1] += tokens
            plain = Plain(options.model)
            totals["plainly"][0] += counted(library, matter, plain.theories(matter, tokens))
            totals["plainly"][1] += plain.used
            print(f"{name}: {totals}", flush=True)
    if options.model is None:
        print("No model was named (MODEL, or ARGUENDO_BENCH_MODEL): schemes alone")
    model = Path(options.model or "").stem[:32]
    for who, (theories_, tokens) in totals.items():
        if tokens:
            tell(
                Figure(
                    what=f"{who}, {model}: supported theories for 1,000 tokens",
                    value=1_000 * theories_ / tokens,
                    unit="",
                    kind="rate",
                )
            )
        rate = f"{1_000 * theories_ / tokens:.2f} per 1,000 tokens" if tokens else "no token used"
        print(f"{who:10} {theories_:4} distinct supported theories, {tokens:6} tokens: {rate}")


if __name__ == "__main__":
    main()
