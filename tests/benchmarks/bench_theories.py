"""Distinct supported theories for every 1,000 tokens: ours, and the same model prompted plainly.

    python tests/benchmarks/bench_theories.py [MODEL | --missing FOLDER] [--library DIR] [--each N]
        [--matter NAME]

A theory counts where one sentence of it at least is borne out by a fact of the matter (as shades
are told: half its telling words, every number, nothing to the contrary), it does not go round in
circles, and it says neither what it was given nor what one counted before it says. The rule is
the same for both, reads words alone, and is told in `arguendo/graph/shades.py` and `portfolio/`.
Tokens are all that the model reads and writes. `schemes` uses none, and is shown for its count.

What is counted is words, not merit: a theory passes that tells a fact of the matter in its own
course, and one in other words does not. Ours are asked to say the facts they rest on, and write the
application or the story in which they are said; a list of twelve in two or three sentences each
seldom says one. The figure tells what a lawyer can hold against the file for the tokens paid, and
nothing of how good the theories are: for that, see hindsight.

Without MODEL a large one speaks from a recording (`replies/`, `factories/replies.py`); `--missing`
works as in `bench_hindsight`. Recorded, plain prompting is asked at most eight times a matter, with
a seed each, and what it has then said is set against the tokens of that.
"""

import argparse
import os
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import Figure, tell
from factories.hindsight import floated, words_of
from factories.plain import Plain
from factories.replies import Replies
from ollama import ResponseError

from arguendo.corpus.library import Library
from arguendo.corpus.sources.starter import Starter
from arguendo.graph.facts import facts_of
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.matters import read_matter
from arguendo.graph.model import Matter, Theory
from arguendo.graph.portfolio.floor import goes_round
from arguendo.graph.portfolio.novelty import sameness, seen
from arguendo.graph.roles.cast import speaker
from arguendo.graph.roles.schemes.speaker import SchemesSpeaker
from arguendo.graph.roles.schemes.words import sentences
from arguendo.graph.shades import bears_out

MATTERS = Path(__file__).parents[2] / "examples" / "matters"
REPLIES = Path(__file__).parent / "replies" / "theories.jsonl.gz"
PLAINLY = 8
"""Times that plain prompting is recorded for a matter: some tokens more than ours use."""


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


def _ask_plainly(model: str, matter: Matter) -> None:
    """Ask for every reply of plain prompting, so that those not recorded are written down."""
    for seed in range(PLAINLY):
        with suppress(ResponseError):
            Plain(model).ask(matter, seed)


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser()
    asked.add_argument("model", nargs="?", default=os.environ.get("ARGUENDO_BENCH_MODEL"))
    asked.add_argument("--missing", type=Path)
    asked.add_argument("--library", type=Path)
    asked.add_argument("--seconds", type=float, default=100)
    asked.add_argument("--each", type=int, default=3, help="theories a side and audience")
    asked.add_argument("--matter", help="one of the example matters; else all")
    options = asked.parse_args()
    replies = None
    if options.model is None:
        replies = Replies(REPLIES, options.missing)
        os.environ["OLLAMA_HOST"] = replies.address
        options.model = "ollama:large model, recorded"
        if options.missing and options.missing.is_dir():
            print(f"{replies.take_in(options.missing)} replies recorded")
    with tempfile.TemporaryDirectory() as folder:
        library = Library.create(options.library or Path(folder) / "library")
        if not options.library:
            library.build(Starter())
        began = time.monotonic()
        totals = {"ours": [0, 0], "plainly": [0, 0], "schemes": [0, 0]}
        for name, matter in (
            (file.stem, read_matter(file)) for file in sorted(MATTERS.glob("*.toml"))
        ):
            if options.matter not in (None, name):
                continue
            if time.monotonic() - began > options.seconds:
                print(f"{name} and what follows left out: no time")
                break
            computed = floated(library, SchemesSpeaker(library), matter, each=options.each)
            totals["schemes"][0] += counted(library, matter, [words_of(one) for one in computed])
            before = len(replies.unanswered) if replies else 0
            if replies and options.missing:
                _ask_plainly(options.model, matter)
            talking = speaker(options.model, library, temperature=0.7)
            theories = floated(library, talking, matter, each=options.each)
            tokens = talking.usage.tokens_in + talking.usage.tokens_out
            if replies and len(replies.unanswered) > before:
                print(f"{name} left out, since not every reply was recorded")
                continue
            totals["ours"][0] += counted(library, matter, [words_of(one) for one in theories])
            totals["ours"][1] += tokens
            plain = Plain(options.model)
            totals["plainly"][0] += counted(library, matter, plain.theories(matter, tokens))
            totals["plainly"][1] += plain.used
            print(f"{name}: {totals}", flush=True)
    if replies is not None:
        print(f"{len(replies.unanswered)} prompts without a recorded reply")
    model = Path(options.model.removeprefix("ollama:")).stem[:32]
    (ours, used), (plainly, read) = totals["ours"], totals["plainly"]
    if plainly:
        tell(
            Figure(
                what=f"{model}: supported theories for 1,000 tokens, to plain prompting",
                value=(ours / used) / (plainly / read),
                unit="× plain",
                aim="3",
            )
        )
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
