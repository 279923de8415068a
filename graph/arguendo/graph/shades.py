"""What stands behind each sentence: imagined, supported or verified, and never mixed up.

Told from what the gate made of a text, and from words the sentence shares with what it is said to
rest on; a model that writes `F1` behind a sentence has not thereby supported it.

- verified: it cites, and every citation in it is verified;
- supported: a fact of the matter or a passage of record that it is tied to says as much: most of
  its telling words, nothing to the contrary, and every number in it; or its citations hold and
  one of them is under caution;
- imagined: everything else, and every sentence in which something was struck.
"""

import re
from collections.abc import Iterator, Sequence

from arguendo.corpus.model import Passage
from arguendo.graph.gate.cleared import Cited, Cleared, Struck
from arguendo.graph.model import Argument, Fact, Move, Theory
from arguendo.graph.roles.schemes.guard import contradicts
from arguendo.graph.roles.schemes.words import terms
from arguendo.graph.state import Clearance
from arguendo.graph.wire import (
    Grade,
    MoveView,
    NodeView,
    SentenceView,
    Shade,
    ShadedView,
    TheoryView,
)

_END = re.compile(r"(?<=[a-z0-9)\]’'\"”%][.!?])[\"”’)\]]*\s+(?=[\"“‘(\[A-Z0-9])")
_NUMBER = re.compile(r"\d[\d,.]*")
_AS_MUCH = 0.5
"""The part of a sentence's telling words that what it rests on has to have."""


def passages_of(item: Theory | Argument | Move) -> tuple[str, ...]:
    """Return ids of the passages of record that an item is tied to."""
    match item:
        case Theory():
            return item.seeds
        case Argument():
            named = (one.refers_to for one in item.premises if one.kind == "precedent")
            return tuple(dict.fromkeys((*item.cites, *named)))
        case Move():
            return item.cites


def shaded(
    item: Theory | Argument | Move,
    clearance: Clearance,
    facts: Sequence[Fact],
    passages: Sequence[Passage],
) -> tuple[ShadedView, ...]:
    """Return every text of an item with the shade of each of its sentences."""
    tied = {fact.id: str(fact.text) for fact in facts}
    tied |= {passage.id: str(passage.text) for passage in passages}
    found = []
    for place, text in clearance.texts.items():
        if not place.startswith("cite:"):
            sources = {id: tied[id] for id in _tied_to(item, place, facts) if id in tied}
            found.append(ShadedView(place=place, sentences=shades(text, sources)))
    return tuple(found)


def shaded_nodes(
    nodes: Sequence[NodeView], theories: Sequence[TheoryView], moves: Sequence[MoveView]
) -> tuple[NodeView, ...]:
    """Return the nodes of a map, each with what stands behind its label at its weakest sentence."""
    known: dict[str, Shade | None] = {}
    for theory in theories:
        known[theory.id] = weakest(theory.shades, "thesis")
        for argument in theory.arguments:
            known[argument.id] = weakest(argument.shades, "claim")
    known |= {move.id: weakest(move.shades, "text") for move in moves}
    of_record: dict[Grade, Shade] = {"verified": "verified", "caution": "supported"}
    return tuple(
        node.model_copy(
            update={
                "shade": known[node.id]
                if node.id in known
                else of_record.get(node.grade, "imagined")
                if node.kind == "precedent" and node.grade
                else None
            }
        )
        for node in nodes
    )


def weakest(shaded: Sequence[ShadedView], place: str) -> Shade | None:
    """Return the shade of the weakest sentence of a text; None where it has none."""
    found = {one.shade for text in shaded if text.place == place for one in text.sentences}
    order: tuple[Shade, ...] = ("imagined", "supported", "verified")
    return next((shade for shade in order if shade in found), None)


def shades(text: Cleared, sources: dict[str, str]) -> tuple[SentenceView, ...]:
    """Return the sentences of a text, each with what stands behind it."""
    marked = []
    at = 0
    for segment in text.segments:
        if segment.kind != "plain":
            marked.append((at, at + len(segment.text), segment))
        at += len(segment.text)
    found = []
    for start, end in _sentences(text.text, [(start, end) for start, end, _ in marked]):
        inside = [one for begins, ends, one in marked if begins < end and ends > start]
        found.append(_shade(text.text, start, end, inside, sources))
    return tuple(found)


def _shade(
    text: str, start: int, end: int, inside: Sequence[Cited | Struck], sources: dict[str, str]
) -> SentenceView:
    if any(one.kind == "struck" for one in inside):
        return SentenceView(start=start, end=end, shade="imagined")
    verdicts = tuple(dict.fromkeys(one.verdict for one in inside))
    if inside:
        whole = all(one.grade == "verified" for one in inside)
        shade = "verified" if whole else "supported"
        return SentenceView.model_validate(
            {"start": start, "end": end, "shade": shade, "rests_on": verdicts}
        )
    behind = tuple(id for id, source in sources.items() if bears_out(text[start:end], source))
    return SentenceView(
        start=start, end=end, shade="supported" if behind else "imagined", rests_on=behind
    )


def bears_out(sentence: str, source: str) -> bool:
    """Tell whether a source says as much as a sentence: a test of words, generous to neither."""
    said = {term.key for term in terms(sentence)}
    if not said:
        return False
    numbers = {number.rstrip(".,") for number in _NUMBER.findall(sentence)}
    if numbers - {number.rstrip(".,") for number in _NUMBER.findall(source)}:
        return False
    held = {term.key for term in terms(source)}
    return len(said & held) >= _AS_MUCH * len(said) and not contradicts(sentence, source)


def _tied_to(item: Theory | Argument | Move, place: str, facts: Sequence[Fact]) -> tuple[str, ...]:
    """Return ids of what the sentences at a place are said to rest on."""
    kind, _, number = place.partition(".")
    match item:
        case Theory() if kind == "elements" and number.isdigit() and item.grounds:
            at = int(number)
            grounds = item.grounds[at] if at < len(item.grounds) else ()
            return (*grounds, *item.seeds)
        case Theory():
            return (*item.rests_on, *item.seeds)
        case Argument() if kind == "premises":
            refers = item.premises[int(number)].refers_to
            return (refers,) if refers else ()
        case Argument():
            return (*(one.refers_to for one in item.premises if one.refers_to), *item.cites)
        case Move():
            return (*(fact.id for fact in facts), *item.cites)


def _sentences(text: str, whole: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield where sentences lie; a full stop inside a citation ends none."""
    start = 0
    for mark in _END.finditer(text):
        if any(begins < mark.end() and mark.start() < ends for begins, ends in whole):
            continue
        yield start, mark.end()
        start = mark.end()
    if start < len(text):
        yield start, len(text)
