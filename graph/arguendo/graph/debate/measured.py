"""The dials as they were kept to: each a rate over what was said, read from cleared turns.

tension: attacks on an argument in a round, and words of courtesy in a hundred;
density: passages of record a turn rests on;
good faith: the share of adverse controlling authority that was brought (`candor`);
no misrepresentation: the share of what cites authority whose every citation holds;
stubbornness: the share of concessions taken that were not earned, and how many were refused;
rounds: rounds held.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from arguendo.corpus.provenance import Composed
from arguendo.graph.debate.model import ATTACKS, Refusal
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.model import Dials
from arguendo.graph.wire import MoveView, TheoryView
from arguendo.graph.wire.debates import Measured


def measured(
    dials: Dials,
    theories: Sequence[TheoryView],
    moves: Sequence[MoveView],
    refusals: Sequence[Refusal],
) -> tuple[Measured, ...]:
    """Return every dial with what was measured of it."""
    said = [move for move in moves if not move.duty]
    return (
        _tension(dials, theories, said),
        _density(dials, said),
        _good_faith(dials, theories, moves),
        _no_misrepresentation(dials, theories, moves, refusals),
        _stubbornness(dials, said, refusals),
        _rounds(dials, moves),
    )


def _tension(dials: Dials, theories: Sequence[TheoryView], said: Sequence[MoveView]) -> Measured:
    arguments = {one.id for theory in theories for one in theory.arguments}
    held = {(move.theory, move.round) for move in said}
    # An argument that nobody answers came up all the same.
    asked = {
        (argument.id, nth)
        for theory in theories
        for id, nth in held
        if id == theory.id
        for argument in theory.arguments
    }
    attacks = sum(move.kind in ATTACKS and move.target in arguments for move in said)
    words = sum(len(move.text.text.split()) for move in said)
    polite = sum(len(_courtesy().findall(move.text.text.lower())) for move in said)
    courtesy = 100 * polite / words if words else 0.0
    return Measured(
        dial="tension",
        set_to=Composed(str(dials.tension)),
        rate=round(attacks / len(asked), 3) if asked else None,
        of=len(asked),
        words=Composed(
            f"{attacks} attacks on {len(asked)} arguments as they came up in a round; "
            f"{courtesy:.1f} courtesies in a hundred words."
        ),
    )


def _density(dials: Dials, said: Sequence[MoveView]) -> Measured:
    turns = [move for move in said if move.kind != "concede"]
    cites = sum(len(move.cites) for move in turns)
    thin = sum(len(move.cites) < dials.density for move in turns)
    return Measured(
        dial="density",
        set_to=Composed(str(dials.density)),
        rate=round(cites / len(turns), 3) if turns else None,
        of=len(turns),
        words=Composed(
            f"{cites} passages of record behind {len(turns)} turns; {thin} rest on fewer than "
            f"{dials.density}."
        ),
    )


def _good_faith(
    dials: Dials, theories: Sequence[TheoryView], moves: Sequence[MoveView]
) -> Measured:
    due = brought = 0
    for theory in theories:
        if not theory.arguments:
            continue
        relied = {cite.precedent for one in theory.arguments for cite in one.cites}
        relied |= {c.precedent for move in moves if move.theory == theory.id for c in move.cites}
        against = [one.id for one in theory.adverse if one.weight == "binding" and one.shared]
        due += len(against)
        brought += len(relied.intersection(against))
    disclosed = sum(move.duty == "candor" for move in moves)
    return Measured(
        dial="good-faith",
        set_to=_switch(dials.good_faith),
        rate=round(brought / due, 3) if due else None,
        of=due,
        words=Composed(
            f"{brought} of {due} adverse controlling authorities were brought; {disclosed} turns "
            "were taken out of candor."
        ),
    )


def _no_misrepresentation(
    dials: Dials,
    theories: Sequence[TheoryView],
    moves: Sequence[MoveView],
    refusals: Sequence[Refusal],
) -> Measured:
    propositions: list[tuple[Cleared, ...]] = [
        (one.claim, *(premise.text for premise in one.premises), *(c.citation for c in one.cites))
        for theory in theories
        for one in theory.arguments
    ]
    propositions += [(move.text, *(cite.citation for cite in move.cites)) for move in moves]
    citing = [
        [segment for text in texts for segment in text.segments if segment.kind != "plain"]
        for texts in propositions
    ]
    citing = [segments for segments in citing if segments]
    hold = sum(all(segment.kind == "cited" for segment in segments) for segments in citing)
    refused = sum(one.kind == "misrepresentation" for one in refusals)
    return Measured(
        dial="no-misrepresentation",
        set_to=_switch(dials.no_misrepresentation),
        rate=round(hold / len(citing), 3) if citing else None,
        of=len(citing),
        words=Composed(
            f"{hold} of {len(citing)} propositions that cite rest on citations that all hold, each "
            f"with its verdicts; {refused} turns were refused."
        ),
    )


def _stubbornness(dials: Dials, said: Sequence[MoveView], refusals: Sequence[Refusal]) -> Measured:
    conceded = [move for move in said if move.kind == "concede"]
    unearned = sum(move.earned is False for move in conceded)
    refused = sum(one.kind == "unearned-concession" for one in refusals)
    return Measured(
        dial="stubbornness",
        set_to=_switch(dials.stubbornness),
        rate=round(unearned / len(conceded), 3) if conceded else None,
        of=len(conceded),
        words=Composed(
            f"{len(conceded)} concessions, {unearned} of them unearned; {refused} unearned ones "
            "were offered and refused."
        ),
    )


def _rounds(dials: Dials, moves: Sequence[MoveView]) -> Measured:
    held = len({move.round for move in moves})
    return Measured(
        dial="rounds",
        set_to=Composed(str(dials.rounds)),
        rate=float(held),
        of=dials.rounds,
        words=Composed(f"{held} of {dials.rounds} rounds brought something new."),
    )


def _switch(on: bool) -> Composed:
    return Composed("on" if on else "off")


@cache
def _courtesy() -> re.Pattern[str]:
    text = (files(__package__) / "courtesy.toml").read_text(encoding="utf-8")
    return re.compile("|".join(tomllib.loads(text)["cues"]))
