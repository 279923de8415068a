"""What stands behind a memorandum: what could not be had, leads, passages, every finding."""

from collections.abc import Iterator

from arguendo.graph.maps.carried import everywhere
from arguendo.graph.maps.marks import alone, lined, one_line
from arguendo.graph.maps.printed.boxes import runs
from arguendo.graph.maps.printed.letters import Run
from arguendo.graph.maps.printed.outline.blocks import Block, heading, said, words_of
from arguendo.graph.maps.words import findings
from arguendo.graph.wire import ArgumentMap, VerdictView

_REMEMBERED = {
    "on-record": "it is on record",
    "answered": "the nearest authority on record is",
    "none-found": "no authority for it was found",
}


def could_not(map: ArgumentMap) -> Iterator[Block]:
    """Yield what could not be had, and why."""
    if map.abstained:
        yield heading("What could not be had")
        yield from (Block("item", (Run(one_line(why), "plain"),)) for why in map.abstained)


def leads(map: ArgumentMap) -> Iterator[Block]:
    """Yield each case that was remembered, with what the record answers."""
    if not map.leads:
        return
    yield heading("Cases that were remembered, and what the record answers")
    brought = {
        one.authority.id: one.citation
        for theory in map.theories
        for one in (*theory.precedents, *theory.adverse)
    }
    for lead in map.leads:
        answer = [Run(f" In answer, {_REMEMBERED[lead.outcome]}", "foot")]
        if lead.authority and (citation := brought.get(lead.authority.id)):
            answer += [Run(": ", "foot"), *words_of(citation)]
        elif lead.authority:
            answer.append(Run(f": {one_line(lead.authority.name)}, by its name on record", "foot"))
        said = (*words_of(lead.case), Run(", for: ", "foot"), *words_of(lead.proposition), *answer)
        yield Block("item", (*said, Run(".", "foot")))


def passages(map: ArgumentMap) -> Iterator[Block]:
    """Yield the words of record that are relied on, each under its decision."""
    labels = {node.id: node.label for node in map.nodes if node.kind == "passage"}
    if not labels:
        return
    yield heading("Passages relied on")
    told: set[str] = set()
    for theory in map.theories:
        for precedent in (*theory.precedents, *theory.adverse):
            for passage in precedent.passages:
                if passage.id in labels and passage.id not in told:
                    told.add(passage.id)
                    page = f", at {passage.page}" if passage.page is not None else ""
                    whose = " (our digest)" if passage.digest else ""
                    yield Block(
                        "item",
                        (
                            *words_of(precedent.citation),
                            Run(f"{page}{whose}: ", "foot"),
                            *words_of(labels[passage.id]),
                        ),
                    )


def every_finding(map: ArgumentMap) -> Iterator[Block]:
    """Yield every citation with its grade and its findings."""
    verdicts: dict[str, VerdictView] = {verdict.id: verdict for verdict in map.verdicts}
    yield heading("Appendix: citations and findings")
    cited = everywhere(map)
    if not cited:
        yield said("No citations.")
    for number, citation in enumerate(cited, start=1):
        words = runs(lined(alone(citation)))
        yield Block(
            "item", (Run(f"{number}. ", "foot"), *words, Run(f": {citation.grade}", "foot"))
        )
        for found in findings(citation, verdicts):
            yield Block("item", (Run(one_line(found), "foot"),), level=2)
