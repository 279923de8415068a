"""How each issue is ruled on: by the bench as a court, with its votes, and as a jury."""

from collections.abc import Iterator

from arguendo.graph.maps.printed.letters import Run
from arguendo.graph.maps.printed.outline.blocks import Block, heading, words_of
from arguendo.graph.maps.words import moving
from arguendo.graph.wire import ArgumentMap
from arguendo.graph.wire.rulings import FlipView, GroundView, VoteView


def rulings(map: ArgumentMap) -> Iterator[Block]:
    """Yield each ruling, with the reasons of every vote and what would move it."""
    if not map.rulings:
        return
    yield heading("How it is ruled, on verified evidence alone")
    for ruling in map.rulings:
        court = (Run(f"{ruling.issue}, as a court. ", "strong"), Run(ruling.court.words, "plain"))
        yield Block("paragraph", court)
        for vote in ruling.court.votes:
            yield from _vote(vote)
        jury = (Run(f"{ruling.issue}, as a jury. ", "strong"), Run(ruling.jury.words, "plain"))
        yield Block("paragraph", jury)
        yield from _grounds(ruling.jury.grounds, 1)


def _vote(vote: VoteView) -> Iterator[Block]:
    whom = f"for the {vote.votes_for}" if vote.votes_for else "for neither side"
    dissent = "" if vote.with_the_court else ", in dissent"
    judge = (Run(f"{vote.judge}: ", "strong"), Run(f"{whom}{dissent}.", "plain"))
    yield Block("item", judge)
    yield from _grounds(vote.grounds, 2)
    if vote.flip is not None:
        yield Block("item", (Run(_moved(vote.flip), "foot"),), 2)


def _grounds(grounds: tuple[GroundView, ...], level: int) -> Iterator[Block]:
    for ground in grounds:
        yield Block("item", words_of(ground.text), level)


def _moved(flip: FlipView) -> str:
    to = f"to the {flip.to}" if flip.to else "to neither side"
    less = "" if flip.smallest else " Less may be enough."
    return f"It would move {to} if {moving(flip)}.{less}"
