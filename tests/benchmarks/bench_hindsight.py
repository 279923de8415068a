"""Is the theory the Court adopted among twelve, floated on the facts alone? And the dissent's?

    python tests/benchmarks/bench_hindsight.py [--library DIR] [--cases N] [--from N]
        [--model NAME | --missing FOLDER [--settle]]

The rules by which cases are cut and theories scored stand in `tests/factories/hindsight.py`: they
are fixed, and nobody reads a theory to score it. Without `--model`, `schemes` alone is tried. With
one, the same model is also prompted plainly for theories, over and over, until it has used as
many tokens, and its first twelve count, with no regard to the side: the benefit of the doubt.

Without a model here, one that is not speaks from a recording (`replies/`, `factories/replies.py`):
a large chat model of November 2026, asked once for each prompt of cases 26 to 50. It answered many
prompts in one sitting, those of a case among them, and says that it knew most of these cases, so
that what it found is recalled as much as reasoned. With `--missing`, prompts that have no reply are
written into the folder, and replies laid beside them are taken in; with `--settle`, those that the
run did not ask for are let go of.

On the same replies supported theories are counted for 1,000 tokens, as `bench_theories` counts
them: of ours all twelve, of plain prompting one list of twelve, which repeats nothing yet.
"""

import argparse
import gzip
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.bench_theories import counted
from benchmarks.figures import Figure, tell
from factories.hindsight import Foretold, controls, floated, foretold, holds, weight, words_of
from factories.plain import Plain
from factories.replies import Replies
from factories.reports import data
from ollama import ResponseError

from arguendo.corpus.library import Library
from arguendo.corpus.model import OTHER_SIDE
from arguendo.corpus.sources.opinions_file import OpinionsFile
from arguendo.graph.roles.cast import speaker
from arguendo.graph.roles.schemes.speaker import SchemesSpeaker

REPLIES = Path(__file__).parent / "replies" / "hindsight.jsonl.gz"
BESIDE = 1_000
"""Opinions shelved beside the cases, where no library is given, those cited most first."""


class Said(NamedTuple):
    """A theory as it is scored: its side, where it has one, and its words."""

    side: str | None
    words: str


def built(folder: Path, names: set[str]) -> Library:
    """Shelve the cases and the opinions that are cited most."""
    with gzip.open(data("opinions.jsonl.gz"), "rt", encoding="utf-8") as lines:
        every = [json.loads(line) for line in lines]
    every.sort(key=lambda one: (one["name"] not in names, -(one["cited_by_scotus"] or 0)))
    file = folder / "opinions.jsonl"
    kept = every[: len(names) + BESIDE]
    file.write_text("\n".join(json.dumps(one) for one in kept), encoding="utf-8")
    library = Library.create(folder / "library")
    library.build(OpinionsFile(file))
    return library


class Scored(NamedTuple):
    """How the theories on one case did."""

    court: bool
    """Whether the Court's theory is among them."""
    dissent: bool
    """Whether the dissent's is."""
    chance: float
    """How often they hold the theory of another case's Court."""
    own: float
    """The most that one of them weighs in the Court's key terms."""
    others: float
    """The same of the other cases' Courts, on average."""


def scored(case: Foretold, others: list[Foretold], said: list[Said]) -> Scored:
    """Score what was floated on one case, by the rule."""
    lost = OTHER_SIDE[case.won]
    ours = [one.words for one in said if one.side in (None, case.won)]
    theirs = [one.words for one in said if one.side in (None, lost)]
    rest = [other for other in others if other is not case]
    most = [max((weight(words, other.court) for words in ours), default=0.0) for other in rest]
    return Scored(
        court=any(holds(words, case.court) for words in ours),
        dissent=any(holds(words, case.dissent) for words in theirs),
        chance=sum(any(holds(w, other.court) for w in ours) for other in rest) / max(len(rest), 1),
        own=max((weight(words, case.court) for words in ours), default=0.0),
        others=sum(most) / max(len(most), 1),
    )


def report(who: str, results: list[Scored], theories: int, began: float) -> None:
    """Print one line."""
    many = max(len(results), 1)
    court, dissent = sum(one.court for one in results), sum(one.dissent for one in results)
    chance = sum(one.chance for one in results) / many
    own, others = (
        sum(one.own for one in results) / many,
        sum(one.others for one in results) / many,
    )
    tell(
        Figure(
            what=f"{who}: theories of the Court's found, over chance",
            value=court / many / max(chance, 1e-9),
            unit="× chance",
        )
    )
    print(
        f"{who:28} court {court:2}/{len(results)} ({court / many:.2f})  dissent {dissent:2}/"
        f"{len(results)} ({dissent / many:.2f})  chance {chance:.2f}  most in key terms {own:.2f} "
        f"(of other cases {others:.2f})  theories {theories}  {time.monotonic() - began:.0f} s",
        flush=True,
    )


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--library", type=Path)
    asked.add_argument("--model")
    asked.add_argument("--missing", type=Path)
    asked.add_argument("--settle", action="store_true")
    asked.add_argument("--cases", type=int, default=50)
    asked.add_argument("--from", type=int, default=1, dest="first", help="the first case tried")
    options = asked.parse_args()
    every = foretold()
    cases = every[options.first - 1 :][: options.cases]
    print(f"{len(every)} cases; {len(cases)} tried, from number {options.first}", flush=True)
    own, others, telling = controls(every)
    print(
        f"what separate opinions say that the Court holds passes for its theory: {own:.2f} of "
        f"{telling}; for another's: {others:.3f}",
        flush=True,
    )
    with tempfile.TemporaryDirectory() as folder:
        library = (
            Library.open(options.library)
            if options.library
            else built(Path(folder), {one.name for one in every})
        )
        began, results, count = time.monotonic(), list[Scored](), 0
        for case in cases:
            theories = floated(library, SchemesSpeaker(library), case.matter)
            said = [Said(one.side, words_of(one)) for one in theories]
            count += len(said)
            results.append(scored(case, every, said))
            print(
                f"  {case.name}: {len(said)} theories, {results[-1][:2]}, {results[-1].own:.2f}",
                flush=True,
            )
        report("schemes", results, count, began)
        if options.model:
            _with_model(library, options.model, cases, every)
            return
        replies = Replies(REPLIES, options.missing)
        os.environ["OLLAMA_HOST"] = replies.address
        if options.missing and options.missing.is_dir():
            print(f"{replies.take_in(options.missing)} replies recorded")
        _with_model(library, "ollama:large model, recorded", cases, every, replies)
        print(f"{len(replies.unanswered)} prompts without a recorded reply")
        if options.settle:
            print(f"{replies.let_go()} replies kept")


def _with_model(
    library: Library,
    model: str,
    cases: list[Foretold],
    every: list[Foretold],
    replies: Replies | None = None,
) -> None:
    ours, plainly, counts = [], [], [0, 0]
    supported, used = [0, 0], [0, 0]
    began, spent = time.monotonic(), [0.0, 0.0]
    for case in cases:
        before = len(replies.unanswered) if replies else 0
        talking = speaker(model, library)
        start = time.monotonic()
        theories = floated(library, talking, case.matter)
        spent[0] += time.monotonic() - start
        said = [Said(one.side, words_of(one)) for one in theories]
        tokens = talking.usage.tokens_in + talking.usage.tokens_out
        bare, plain = [], Plain(model)
        try:
            listed = plain.theories(case.matter, max(tokens, 1), 12)
            bare = [Said(None, words) for words in listed]
        except ResponseError:
            if replies is None:
                raise
        if replies and len(replies.unanswered) > before:
            print(f"  {case.name}: left out, since not every reply was recorded", flush=True)
            continue
        ours.append(scored(case, every, said))
        plainly.append(scored(case, every, bare))
        print(
            f"  {case.name}: {len(said)} theories, {ours[-1][:2]}, {ours[-1].own:.2f}; plainly "
            f"{len(bare)}, {plainly[-1][:2]}, {plainly[-1].own:.2f}; {tokens} tokens",
            flush=True,
        )
        for n, (some, took) in enumerate(((said, tokens), (bare, plain.used))):
            counts[n] += len(some)
            supported[n] += counted(library, case.matter, [one.words for one in some])
            used[n] += took
    if not ours:
        print("No case was tried with a model.")
        return
    who = Path(model.removeprefix("ollama:")).name[:24]
    report(who, ours, counts[0], began)
    report(f"{who}, plainly", plainly, counts[1], began)
    rates = [1_000 * count / max(took, 1) for count, took in zip(supported, used, strict=True)]
    told = f"{rates[0]:.2f}, {rates[1]:.2f} for 1,000"
    print(f"supported theories {supported} for tokens {used}: {told}")
    tell(
        Figure(
            what=f"{who}: supported theories for 1,000 tokens, to plain prompting",
            value=rates[0] / max(rates[1], 1e-9),
            unit="× plain",
        )
    )
    for what, found, listed_found in (
        ("Court's", sum(one.court for one in ours), sum(one.court for one in plainly)),
        ("dissents'", sum(one.dissent for one in ours), sum(one.dissent for one in plainly)),
    ):
        tell(
            Figure(
                what=f"{who}: theories of the {what} found, to plain prompting",
                value=found / max(listed_found, 1),
                unit="× plain",
            )
        )


if __name__ == "__main__":
    main()
