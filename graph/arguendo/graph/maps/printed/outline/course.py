"""How the debate went: each dial as it was kept to, what was refused, and how it was steered."""

from collections import Counter
from collections.abc import Iterator

from arguendo.graph.maps.marks import uncited
from arguendo.graph.maps.printed.letters import Run
from arguendo.graph.maps.printed.outline.blocks import Block, heading, listed
from arguendo.graph.wire import ArgumentMap
from arguendo.graph.wire.debates import SteeredView

_REFUSED = {
    "unearned-concession": "for conceding what stands on no verified evidence",
    "misrepresentation": "for naming what is struck",
    "too-thin": "for resting on too few passages",
}


def debate(map: ArgumentMap) -> Iterator[Block]:
    """Yield what was measured of the debate; nothing where nobody debated."""
    if not map.measured:
        return
    yield heading("How the debate went")
    for one in map.measured:
        rate = "nothing to measure" if one.rate is None else f"{one.rate:g}"
        head = (Run(f"{one.dial}, set to {one.set_to}: ", "strong"), Run(f"{rate}. ", "plain"))
        yield Block("item", (*head, Run(one.words, "foot")))
    refused = Counter(one.kind for one in map.refusals)
    yield from listed(
        "Turns refused",
        ((Run(f"{_REFUSED[kind]}: {n}", "plain"),) for kind, n in refused.items()),
    )
    moved = [one for one in map.stances if one.drift]
    yield from listed(
        "Drift from a side's own position since its first round, by embeddings of its turns",
        (
            (Run(f"{one.theory}, {one.side}, round {one.round}: {one.drift:+.3f}", "plain"),)
            for one in moved
        ),
    )
    yield from listed("Steered", (_steered(one) for one in map.steered))


def _steered(one: SteeredView) -> tuple[Run, ...]:
    asked = "; ".join(uncited(words, "words with a citation in them").text for words in one.words)
    taken = "; ".join(one.taken_as)
    parts = [
        f'"{asked}"' if asked else "",
        f"taken as: {taken}" if taken else "",
        f"pinned {', '.join(one.pins)}" if one.pins else "",
        f"struck {', '.join(one.strikes)}" if one.strikes else "",
        "ended here" if one.enough else "",
    ]
    said = ", ".join(part for part in parts if part) or "gone on as before"
    return (Run(f"before round {one.round}: ", "strong"), Run(f"{said}.", "plain"))
