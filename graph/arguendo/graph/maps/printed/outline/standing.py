"""What falls without the unverified and what would restore it, what is proved, what can be held."""

from collections.abc import Iterator

from arguendo.graph.maps.carried import everywhere
from arguendo.graph.maps.marks import alone, lined, shortened
from arguendo.graph.maps.printed.boxes import runs
from arguendo.graph.maps.printed.letters import Run
from arguendo.graph.maps.printed.outline.blocks import Block, heading, said, words_of
from arguendo.graph.maps.words import BEFORE, DOES, STANDARDS, both_ways
from arguendo.graph.wire import ArgumentMap, Repair

_A_LINE = 150


def at_a_glance(map: ArgumentMap) -> Iterator[Block]:
    """Yield each theory in a line, where there is more than one."""
    if len(map.theories) < 2:
        return
    yield heading("The theories at a glance")
    for theory in map.theories:
        whose = f"{theory.id}, {theory.side}, {BEFORE[theory.audience]}: "
        yield Block(
            "item",
            (
                Run(whose, "strong"),
                *runs(shortened(lined(theory.thesis), _A_LINE)),
                Run(f" ({both_ways(map, theory.id, 'theory')})", "foot"),
            ),
        )


def struck(map: ArgumentMap) -> Iterator[Block]:
    """Yield each citation that was struck, with the reason."""
    struck = [citation for citation in everywhere(map) if citation.kind == "struck"]
    if struck:
        yield heading("What was struck")
        for citation in struck:
            said = runs(lined(alone(citation)))
            yield Block("item", (*said, Run(f" ({citation.grade})", "foot")))


def falls(map: ArgumentMap) -> Iterator[Block]:
    """Yield what stands on everything and not on the verified alone, and what would restore it."""
    found = map.assessment
    if not found.falls and not found.rises:
        return
    nodes = {node.id: node for node in map.nodes}
    yield heading("What rests on citations that are not verified")
    for ids, what, answered in (
        (found.falls, "no longer stands without them", "is no longer answered without them"),
        (found.rises, "stands then", "is answered then"),
    ):
        for node in (nodes[id] for id in ids):
            if node.kind in ("issue", "theory", "argument", "move"):
                verb = answered if node.kind == "issue" else what
                yield Block("item", (Run(f"{node.id} {verb}: ", "strong"), *words_of(node.label)))
    for repair in found.repairs:
        yield Block("paragraph", tuple(_restoring(map, repair)))


def _restoring(map: ArgumentMap, repair: Repair) -> Iterator[Run]:
    """Yield what has to be verified, or replaced where it was contradicted, for all to stand."""
    whole = repair.restores == map.assessment.falls
    what = "all of it" if whole else ", ".join(repair.restores)
    yield Run(f"To restore {what}: ", "strong")
    cited = {citation.verdict: citation for citation in everywhere(map)}
    for at, verdict in enumerate(repair.verify):
        citation = cited.get(verdict)
        if at:
            yield Run("; ", "foot")
        if citation is None:
            yield Run("what could not be read", "foot")
            continue
        verb = "replace " if citation.grade == "rejected" else "verify "
        yield Run(verb, "foot")
        yield from runs(lined(alone(citation)))
    less = "No shorter list does." if repair.shortest else "A shorter list may do."
    yield Run(f". {less}", "foot")


def failed(map: ArgumentMap) -> Iterator[Block]:
    """Yield the attacks that fail, since what they are aimed at rests on the better authority."""
    if map.assessment.failed:
        yield heading("Attacks that fail against the better authority")
        for one in map.assessment.failed:
            yield Block("item", (Run(f"{one.source} {DOES[one.kind]} {one.target}", "plain"),))


def proved(map: ArgumentMap) -> Iterator[Block]:
    """Yield what each theory for the jury shows, and has to."""
    if not map.assessment.proofs:
        return
    yield heading("Before the jury: what is proved, and how well")
    for proof in map.assessment.proofs:
        met = [STANDARDS[one] for one in proof.all]
        on_checked = [STANDARDS[one] for one in proof.verified_only]
        said = f"shown {met[-1]}" if met else "nothing that stands shows it"
        if on_checked != met:
            said += "; on checked citations alone " + (
                f"shown {on_checked[-1]}" if on_checked else "nothing shows it"
            )
        if proof.needed:
            enough = "enough" if proof.needed in proof.verified_only else "not enough"
            said += f"; it has to be shown {STANDARDS[proof.needed]}: {enough}"
        else:
            said += "; its side bears no burden"
        yield Block("item", (Run(f"{proof.theory}: ", "strong"), Run(f"{said}.", "plain")))


def positions(map: ArgumentMap) -> Iterator[Block]:
    """Yield the positions that can be held together, where there is more than one."""
    found = map.assessment.positions
    if not found:
        return
    kinds = {node.id: node.kind for node in map.nodes}
    yield heading("Positions that can be held")
    cut = map.assessment.positions_cut
    yield said(
        "Each is coherent in itself, and as wide as can be: what differs among them is open."
        + (f" Not all are listed: {cut}." if cut else "")
    )
    for at, position in enumerate(found, start=1):
        theories = [id for id in position.holds if kinds[id] == "theory"]
        words = f"with {', '.join(theories)}" if theories else "with no theory at all"
        yield Block("item", (Run(f"Position {at}: ", "strong"), Run(f"{words}.", "plain")))
