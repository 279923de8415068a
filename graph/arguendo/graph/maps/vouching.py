"""A map of ours that comes from elsewhere: what it shows as good has to be good here.

The ids of its verdicts show what was edited by hand. They are no signature: whoever computes them
anew can write any grade, and any reason for it, into a map. So nothing is taken in that shows a
citation otherwise than the library here grades it, or other words as words of record than it
holds; and what was found of a citation is what the library here finds.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from arguendo.corpus.citations.shapes import shapes
from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.corpus.provenance import Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.gate.gate import Gate
from arguendo.graph.maps.carried import by_node, citations, struck_in
from arguendo.graph.maps.marks import marked_line, of_record
from arguendo.graph.views import passage_view
from arguendo.graph.wire import ArgumentMap, PassageView, VerdictView


def vouched_for(map: ArgumentMap, library: Library) -> ArgumentMap:
    """Return the map with the findings of the library, if it vouches for what the map shows.

    It does where it finds of every citation the grade that the map shows, and holds every passage
    word for word; else InputError. What the file itself says was found is dropped unread.
    """
    gate = Gate(library, as_of=map.provenance.as_of, forum=map.matter.forum)
    texts = dict.fromkeys(one for one in _within(map) if isinstance(one, Cleared))
    here = {text: gate.clear_supplied(Supplied(text.text)) for text in texts}
    doubted = {
        *(one for text, (again, _) in here.items() for one in _otherwise(text, again)),
        *_passages(map, library),
        *_beside(map, gate),
    }
    if doubted:
        many = len(doubted)
        raise InputError(
            f"The library here does not vouch for {many} citation{'s' * (many > 1)} or "
            f"passage{'s' * (many > 1)} as the map shows {'them' if many > 1 else 'it'}.",
            "Have it graded here: `arguendo map export` it to argdown, and import that; or use the "
            "library it was made with.",
        )
    return _found_here(map, library, here)


def _otherwise(shown: Cleared, here: Cleared) -> Iterator[str]:
    """Yield the citations of a text that are graded otherwise, or stand elsewhere, here."""
    found = set(_placed(here))
    yield from (text for at, text, grade in _placed(shown) if (at, text, grade) not in found)


def _placed(text: Cleared) -> Iterator[tuple[int, str, str]]:
    at = 0
    for segment in text.segments:
        if segment.kind != "plain":
            yield at, segment.text, segment.grade
        at += len(segment.text)


def _found_here(
    map: ArgumentMap, library: Library, here: dict[Cleared, tuple[Cleared, tuple[VerdictView, ...]]]
) -> ArgumentMap:
    anew = _with(map, {text: again for text, (again, _) in here.items()})
    carried = by_node(anew)
    verdicts = {one.id: one for _, found in here.values() for one in found}
    return ArgumentMap.model_validate(
        {
            **{name: getattr(anew, name) for name in ArgumentMap.model_fields},
            "nodes": tuple(
                node.model_copy(update={"struck": struck_in(carried[node.id])})
                for node in anew.nodes
            ),
            "verdicts": tuple(verdicts.values()),
            "provenance": anew.provenance.model_copy(
                update={"library": library.digest, "authorities": library.counts()["authority"]}
            ),
        },
        by_name=True,
    )


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


def _with(thing: Any, texts: Mapping[Cleared, Cleared]) -> Any:
    """Return a thing with other texts in the places of its own."""
    match thing:
        case Cleared():
            return texts[thing]
        case BaseModel():
            fields = {name: getattr(thing, name) for name in type(thing).model_fields}
            changed = {
                name: new for name, one in fields.items() if (new := _with(one, texts)) is not one
            }
            return thing.model_copy(update=changed) if changed else thing
        case tuple():
            return tuple(_with(one, texts) for one in thing)
    return thing
