"""A map of ours that comes from elsewhere: what it shows as good has to be good here.

The ids of its verdicts show what was edited by hand. They are no signature: whoever computes them
anew can write any grade, and any reason for it, into a map. So nothing is taken in that shows a
citation otherwise than the library here grades it, or other words as words of record than it
holds; and what was found of a citation, and who decided and spoke, is what the library here has.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from arguendo.corpus.citations.shapes import shapes
from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.corpus.provenance import Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.gate.gate import Gate, authority_view
from arguendo.graph.maps.carried import by_node, citations, struck_in
from arguendo.graph.maps.marks import marked_line, of_record
from arguendo.graph.views import passage_view
from arguendo.graph.wire import ArgumentMap, AuthorityView, PassageView

_Shown = Cleared | AuthorityView | PassageView | str


def vouched_for(map: ArgumentMap, library: Library) -> ArgumentMap:
    """Return the map with what the library has, if it vouches for what the map shows.

    It does where it finds of every citation the grade that the map shows, holds every decision, and
    every passage word for word; else InputError. What the file itself says was found, and who it
    says decided and spoke, is dropped unread.
    """
    gate = Gate(library, as_of=map.provenance.as_of, forum=map.matter.forum)
    shown = dict.fromkeys(_within(map))
    here = {
        text: gate.clear_supplied(Supplied(text.text))
        for text in shown
        if isinstance(text, Cleared)
    }
    decisions, passages = _authorities(shown, library), _passages(shown, library)
    doubted = {
        *(one for text, (again, _) in here.items() for one in _otherwise(text, again)),
        *(one.id for one, there in decisions.items() if there is None),
        *(one.id for one, there in passages.items() if there is None),
        *_drawn(map, library),
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
    anew = _with(
        map, {**{text: again for text, (again, _) in here.items()}, **decisions, **passages}
    )
    carried = by_node(anew)
    verdicts = {one.id: one for _, those in here.values() for one in those}
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


def _otherwise(shown: Cleared, here: Cleared) -> Iterator[str]:
    """Yield the citations of a text that are graded otherwise, or not seen, here or there."""
    yield from (text for _, text, _ in {*_placed(shown)} ^ {*_placed(here)})


def _placed(text: Cleared) -> Iterator[tuple[int, str, str]]:
    at = 0
    for segment in text.segments:
        if segment.kind != "plain":
            yield at, segment.text, segment.grade
        at += len(segment.text)


def _authorities(
    shown: Iterable[_Shown], library: Library
) -> dict[AuthorityView, AuthorityView | None]:
    """Return every decision as the library has it."""
    views = [one for one in shown if isinstance(one, AuthorityView)]
    held = {id: library.authority(id) for id in {one.id for one in views}}
    return {one: authority_view(there) if (there := held[one.id]) else None for one in views}


def _passages(shown: Iterable[_Shown], library: Library) -> dict[PassageView, PassageView | None]:
    """Return every passage as the library has it, where its words are the same."""
    views = [one for one in shown if isinstance(one, PassageView)]
    held = {one.id: passage_view(one) for one in library.passages(tuple({one.id for one in views}))}
    here = ((one, held.get(one.id)) for one in views)
    return {one: there if there and there.text == one.text else None for one, there in here}


def _drawn(map: ArgumentMap, library: Library) -> Iterator[str]:
    """Yield the passages that are drawn in other words than they have."""
    drawn = {(one.id, marked_line(one.label)) for one in map.nodes if one.kind == "passage"}
    held = {one.id: one.text for one in library.passages(tuple({id for id, _ in drawn}))}
    yield from (
        id for id, line in drawn if id not in held or line != marked_line(of_record(held[id]))
    )


def _beside(map: ArgumentMap, gate: Gate) -> Iterator[str]:
    """Yield citations in what a map says of itself: rulings, measures, reasons, what was refused.

    The matter is the user's own, and verdicts are given anew.
    """
    own = {"matter", "facts", "verdicts"}
    said = tuple(getattr(map, name) for name in ArgumentMap.model_fields if name not in own)
    for words in dict.fromkeys(one for one in _within(said) if isinstance(one, str)):
        if shapes(words):
            again, _ = gate.clear_supplied(Supplied(words))
            yield from (one.text for one in citations(again) if one.kind == "struck")


def _within(thing: object) -> Iterator[_Shown]:
    """Yield every cleared text, decision, passage and other string, wherever they stand."""
    match thing:
        case Cleared() | AuthorityView() | PassageView() | str():
            yield thing
        case BaseModel():
            for name in type(thing).model_fields:
                yield from _within(getattr(thing, name))
        case tuple():
            for one in thing:
                yield from _within(one)


def _with(thing: Any, others: Mapping[Any, Any]) -> Any:
    """Return a thing with others in the places of its own."""
    match thing:
        case Cleared() | AuthorityView() | PassageView():
            return others[thing]
        case BaseModel():
            fields = {name: getattr(thing, name) for name in type(thing).model_fields}
            return thing.model_copy(
                update={name: _with(one, others) for name, one in fields.items()}
            )
        case tuple():
            return tuple(_with(one, others) for one in thing)
    return thing
