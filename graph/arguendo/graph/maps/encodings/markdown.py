"""A Markdown outline of a map, to be read: by issue, side and audience, with every finding."""

import re
from collections.abc import Iterable, Iterator

from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.carried import Citation, everywhere, worst_grade
from arguendo.graph.maps.marks import lined, one_line, uncited
from arguendo.graph.maps.words import (
    BEFORE,
    MOVED,
    both_ways,
    findings,
    graded_words,
    summary,
    title,
)
from arguendo.graph.model import Scheme
from arguendo.graph.wire import (
    ArgumentMap,
    ArgumentView,
    CiteView,
    LeadView,
    MoveView,
    NodeView,
    PrecedentView,
    TheoryView,
    VerdictView,
)

_SIGN = re.compile(r"[\\`*_{}\[\]<>#|~$&!^]")
_AT_START = re.compile(r"^(?:([+=:-])|(\d+)([.)]))")
_SCHEME: dict[Scheme, str] = {
    "precedent": "precedent",
    "established-rule": "an established rule",
    "exception": "an exception",
    "burden": "the burden of proof",
    "purpose": "the purpose of the rule",
    "witness": "a witness",
    "narrative": "a story of the facts",
    "free": "an argument of its own",
}
_REMEMBERED = {
    "on-record": "it is on record",
    "answered": "the nearest authority on record",
    "none-found": "no authority for it was found",
}


class Markdown:
    """A Markdown outline."""

    name = "markdown"
    about = "an outline to read: theories by side and audience, authorities, moves, findings"
    keeps = "theories, arguments, authorities, turns, leads, grades, standing, findings, in words"
    loses = "the map's edges as such; it is read, not read back"
    media_type = "text/markdown"
    suffix = ".md"

    def encode(self, map: ArgumentMap) -> str:
        """Write what was struck, the theories with what speaks for and against, the findings."""
        lines = [
            *_head(map),
            *_struck(map),
            *_issues(map),
            *_abstained(map),
            *_leads(map),
            *_findings(map),
        ]
        return "\n".join(lines).rstrip() + "\n"


def _head(map: ArgumentMap) -> Iterator[str]:
    made = map.provenance
    speakers = dict.fromkeys(_text(uncited(role.model, "a model")) for role in map.roles)
    yield from (f"# {_text(title(map))}", "")
    by = f"Imported from {made.imported}" if made.imported else f"Argued by {', '.join(speakers)}"
    yield (
        f"For the {map.matter.side} in {_text(uncited(map.matter.forum, 'a court'))}, law as of "
        f"{made.as_of.isoformat()}. {by}, checked against "
        f"{made.authorities} authorities (library {_safe(made.library)}) with Arguendo "
        f"{_safe(made.arguendo)}."
    )
    yield from ("", f"**{summary(map)}**", "")


def _struck(map: ArgumentMap) -> Iterator[str]:
    struck = [citation for citation in everywhere(map) if citation.kind == "struck"]
    if struck:
        yield from ("## What was struck", "")
        yield from (f"- {_citation(citation)} ({citation.grade})" for citation in struck)
        yield ""


def _issues(map: ArgumentMap) -> Iterator[str]:
    nodes = {node.id: node for node in map.nodes}
    answered = {edge.source: edge.target for edge in map.edges if edge.kind == "answers"}
    for issue in (node for node in map.nodes if node.kind == "issue"):
        yield from (f"## {issue.id}. {_text(issue.label)}", "")
        yield from (f"*{both_ways(map, issue.id, 'issue').capitalize()}.*", "")
        theories = [theory for theory in map.theories if answered.get(theory.id) == issue.id]
        for side, audience in dict.fromkeys((t.side, t.audience) for t in theories):
            yield from (f"### For the {side}, {BEFORE[audience]}", "")
            for theory in theories:
                if (theory.side, theory.audience) == (side, audience):
                    yield from _theory(map, theory, nodes)


def _theory(map: ArgumentMap, theory: TheoryView, nodes: dict[str, NodeView]) -> Iterator[str]:
    grade = nodes[theory.id].grade
    standing = both_ways(map, theory.id, "theory") + (f"; {grade}" if grade else "")
    yield from (f"#### {theory.id}, by {_SCHEME[theory.scheme]}", "")
    yield from (f"{_text(theory.thesis)} *({standing})*", "")
    answers = list(_answers(map, theory.id, "", frozenset()))
    if answers:
        yield from ("Against it, and for it", "", *answers, "")
    yield from _list("To be shown", (_text(element) for element in theory.elements))
    if theory.sunk_by:
        yield from (f"What would sink it: {_text(theory.sunk_by)}", "")
    yield from _list(
        "Facts it rests on",
        (f"{id}: {_text(nodes[id].label)}" for id in theory.rests_on if id in nodes),
    )
    if theory.arguments:
        yield from ("Arguments", "")
        for argument in theory.arguments:
            yield from _argument(map, argument)
        yield ""
    yield from _list("Authorities for it", (_precedent(p) for p in theory.precedents))
    yield from _list("Authorities against it", (_precedent(p) for p in theory.adverse))


def _argument(map: ArgumentMap, argument: ArgumentView) -> Iterator[str]:
    standing = both_ways(map, argument.id, "argument")
    told = f"by {_SCHEME[argument.scheme]}; {standing}"
    yield f"- **{argument.id}** {_text(argument.claim)} *({told})*"
    for premise in argument.premises:
        source = f" ({premise.refers_to})" if premise.kind == "fact" and premise.refers_to else ""
        kind = "assuming" if premise.kind == "assumption" else "because"
        yield f"  - {kind}: {_text(premise.text)}{source}"
    yield from _cites(argument.cites, "  ")
    yield from _questions(map, argument.id, "  ")
    yield from _answers(map, argument.id, "  ", frozenset())


def _questions(map: ArgumentMap, argument: str, indent: str) -> Iterator[str]:
    """Yield the critical questions that are put to an argument."""
    asked = {edge.source for edge in map.edges if (edge.target, edge.kind) == (argument, "asks")}
    for node in map.nodes:
        if node.id in asked:
            yield f"{indent}- asked: {_text(node.label)}"


def _answers(map: ArgumentMap, target: str, indent: str, above: frozenset[str]) -> Iterator[str]:
    """Yield the moves aimed at something, each with the moves that meet it below."""
    for move in map.moves:
        if move.target == target and move.id not in above:
            yield _move(map, move, indent)
            yield from _cites(move.cites, indent + "  ")
            yield from _answers(map, move.id, indent + "  ", above | {move.id})


def _move(map: ArgumentMap, move: MoveView, indent: str) -> str:
    standing = both_ways(map, move.id, "move")
    return (
        f"{indent}- **{move.id}** the {move.side} {MOVED[move.kind]}: {_text(move.text)} "
        f"*({standing})*"
    )


def _cites(cites: Iterable[CiteView], indent: str) -> Iterator[str]:
    for cite in cites:
        grade = graded_words(worst_grade((cite.citation,)))
        yield f"{indent}- citing: {_text(cite.citation)} ({grade})"


def _precedent(precedent: PrecedentView) -> str:
    grade = graded_words(worst_grade((precedent.citation,)))
    digest = ", known by a digest" if precedent.authority.text == "digest" else ""
    return f"{_text(precedent.citation)} ({grade}, {precedent.weight}{digest})"


def _abstained(map: ArgumentMap) -> Iterator[str]:
    if map.abstained:
        yield from ("## What could not be had", "")
        yield from (f"- {_safe(why)}" for why in map.abstained)
        yield ""


def _leads(map: ArgumentMap) -> Iterator[str]:
    if map.leads:
        yield from ("## Cases that were remembered, and what the record answers", "")
        brought = {
            precedent.authority.id: precedent.citation
            for theory in map.theories
            for precedent in (*theory.precedents, *theory.adverse)
        }
        yield from (_lead(lead, brought) for lead in map.leads)
        yield ""


def _lead(lead: LeadView, brought: dict[str, Cleared]) -> str:
    answer = _REMEMBERED[lead.outcome]
    if lead.authority and (citation := brought.get(lead.authority.id)):
        answer += f": {_text(citation)}"
    elif lead.authority:
        answer += f": {_safe(lead.authority.name)}, by its name on record"
    return f"- {_text(lead.case)}, for: {_text(lead.proposition)} In answer, {answer}."


def _findings(map: ArgumentMap) -> Iterator[str]:
    """Yield every citation with what the checks found of it."""
    verdicts: dict[str, VerdictView] = {verdict.id: verdict for verdict in map.verdicts}
    yield from ("## Citations and findings", "")
    cited = everywhere(map)
    if not cited:
        yield "No citations."
    for number, citation in enumerate(cited, start=1):
        yield f"{number}. {_citation(citation)}: {citation.grade}"
        yield from (f"    - {_safe(found)}" for found in findings(citation, verdicts))


def _list(head: str, items: Iterable[str]) -> Iterator[str]:
    written = [f"- {item}" for item in items]
    if written:
        yield from (head, "", *written, "")


def _citation(citation: Citation) -> str:
    return _text(Cleared(segments=(citation,)))


def _text(text: Cleared) -> str:
    """Write a text with its struck citations struck through and their reasons beside them."""
    written = "".join(
        f"~~{_safe(segment.text)}~~ \\[struck: {_safe(segment.why)}\\]"
        if segment.kind == "struck"
        else _escaped(segment.text)
        for segment in lined(text).segments
    ).strip()
    return (
        _AT_START.sub(lambda sign: f"\\{sign[1]}" if sign[1] else f"{sign[2]}\\{sign[3]}", written)
        or "…"
    )


def _safe(words: str) -> str:
    return _escaped(one_line(words))


def _escaped(words: str) -> str:
    return _SIGN.sub(r"\\\g<0>", words)
