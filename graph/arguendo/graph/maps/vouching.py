"""A map of ours that comes from elsewhere: what it shows as good has to be good here.

The ids of its verdicts show what was edited by hand. They are no signature: whoever computes them
anew can write any grade into a map. So nothing is taken in that shows a citation as one that may
stand where the library here cannot vouch for it, or other words as words of record than it holds.
"""

from collections.abc import Iterator

from pydantic import BaseModel

from arguendo.corpus.citations.shapes import shapes
from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.corpus.provenance import Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.gate.gate import Gate
from arguendo.graph.maps.carried import citations, graded
from arguendo.graph.maps.marks import marked_line, of_record
from arguendo.graph.views import passage_view
from arguendo.graph.wire import ArgumentMap, PassageView


def vouched_for(map: ArgumentMap, library: Library) -> ArgumentMap:
    """Return the map, if the library vouches for what it shows as good; else InputError."""
    gate = Gate(library, as_of=map.provenance.as_of, forum=map.matter.forum)
    doubted = {*_citations(map, gate), *_passages(map, library), *_beside(map, gate)}
    if doubted:
        raise InputError(
            f"The map shows {len(doubted)} citations or passages as good for which the library "
            "here does not vouch.",
            "Have it graded here: `arguendo map export` it to argdown, and import that; or use the "
            "library it was made with.",
        )
    return map


def _citations(map: ArgumentMap, gate: Gate) -> Iterator[str]:
    for text in dict.fromkeys(one for one in _within(map) if isinstance(one, Cleared)):
        shown = [one for one in citations(text) if one.kind == "cited"]
        if shown:
            again, _ = gate.clear_supplied(Supplied(text.text))
            # Where the same words stand twice, the worst that was found of them counts.
            found = sorted(citations(again), key=lambda one: graded(one.grade))
            here = {one.text: one.grade for one in found}
            yield from (one.text for one in shown if graded(one.grade) < graded(here.get(one.text)))


def _passages(map: ArgumentMap, library: Library) -> Iterator[str]:
    shown = {(one.id, one.text) for one in _within(map) if isinstance(one, PassageView)}
    drawn = {(one.id, marked_line(one.label)) for one in map.nodes if one.kind == "passage"}
    for id in sorted({id for id, _ in shown | drawn}):
        words = {passage_view(held).text for held in library.passages((id,))}
        lines = {marked_line(of_record(one)) for one in words}
        if {text for one, text in shown if one == id} - words or {
            text for one, text in drawn if one == id
        } - lines:
            yield id


def _beside(map: ArgumentMap, gate: Gate) -> Iterator[str]:
    """Yield citations in what a map says of itself: rulings, measures, what was refused and why."""
    said = (map.abstained, map.rulings, map.measured, map.stances, map.refusals, map.steered)
    for words in dict.fromkeys(one for one in _within(said) if isinstance(one, str)):
        if shapes(words):
            again, _ = gate.clear_supplied(Supplied(words))
            yield from (one.text for one in citations(again) if one.kind == "struck")


def _within(thing: object) -> Iterator[Cleared | PassageView | str]:
    """Yield every cleared text, passage and other string, wherever they stand."""
    match thing:
        case Cleared() | PassageView() | str():
            yield thing
        case BaseModel():
            for name in type(thing).model_fields:
                yield from _within(getattr(thing, name))
        case tuple():
            for one in thing:
                yield from _within(one)
