"""A map as a memorandum: headings, paragraphs and lists, whatever they are set with.

By issue, side and audience: each theory with what has to be shown, what carries it, what answers
it, and the authorities for and against it; before that, what was struck, what falls without it and
what would restore it, and how it is ruled; behind it, the passages relied on and every finding.
"""

from collections.abc import Iterator

from arguendo.graph.maps.marks import uncited
from arguendo.graph.maps.printed.letters import Run
from arguendo.graph.maps.printed.outline import appendix, argued, course, debated, ruled, standing
from arguendo.graph.maps.printed.outline.blocks import Block, said, words_of
from arguendo.graph.maps.words import summary, title
from arguendo.graph.wire import ArgumentMap

__all__ = ["Block", "outline", "what_stands"]


def what_stands(map: ArgumentMap) -> Iterator[Block]:
    """Yield what falls and what would restore it, what fails, and what is proved and held."""
    yield Block("paragraph", (Run(summary(map), "strong"),))
    yield from standing.falls(map)
    yield from standing.failed(map)
    yield from standing.at_a_glance(map)
    yield from standing.proved(map)
    yield from standing.positions(map)


def outline(map: ArgumentMap) -> Iterator[Block]:
    """Yield the memorandum from its title to its appendix."""
    yield Block("title", words_of(title(map)))
    yield from _made(map)
    yield Block("paragraph", (Run(summary(map), "strong"),))
    yield from standing.struck(map)
    yield from standing.falls(map)
    yield from standing.at_a_glance(map)
    yield from ruled.rulings(map)
    yield from argued.issues(map)
    yield from debated.Turns(map).others()
    yield from standing.proved(map)
    yield from standing.positions(map)
    yield from course.debate(map)
    yield from appendix.could_not(map)
    yield from appendix.leads(map)
    yield from appendix.passages(map)
    yield from appendix.every_finding(map)


def _made(map: ArgumentMap) -> Iterator[Block]:
    made = map.provenance
    speakers = dict.fromkeys(uncited(role.model, "a model").text for role in map.roles)
    by = f"Argued by {', '.join(speakers) or 'nobody'}"
    if made.imported:
        by = f"Imported from {made.imported}"
    yield said(
        f"For the {map.matter.side} in {uncited(map.matter.forum, 'a court').text}, law as of "
        f"{made.as_of.isoformat()}. {by}, checked against "
        f"{made.authorities} authorities (library {made.library}) with Arguendo {made.arguendo}."
    )
