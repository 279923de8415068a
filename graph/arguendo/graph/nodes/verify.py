"""Put every text that has not been checked yet through the gate."""

from typing import Any

from langgraph.runtime import Runtime

from arguendo.corpus.library import Library
from arguendo.graph.context import Context
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.gate.gate import Gate
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import (
    Argument,
    Lead,
    Move,
    Precedent,
    Story,
    Submission,
    Theory,
)
from arguendo.graph.state import Clearance, Pursuit
from arguendo.graph.views import Item
from arguendo.graph.wire import VerdictView


def verify(state: Pursuit, runtime: Runtime[Context]) -> dict[str, Any]:
    """Clear what is new, item by item, so that each can be shown as soon as it is checked."""
    context = runtime.context
    done = {clearance.item for clearance in state["clearances"]}
    clearances = []
    items: list[Item] = [
        *state["precedents"],
        *state["arguments"],
        state["theory"],
        *state["leads"],
        *state["moves"],
    ]
    for item in items:
        if item.id not in done:
            context.go_on()
            clearance = _clear(item, context.gate, context.library)
            clearances.append(clearance)
            runtime.stream_writer((item, clearance))
    return {"clearances": clearances}


def _clear(item: Item, gate: Gate, library: Library) -> Clearance:
    texts: dict[str, Cleared] = {}
    verdicts: dict[str, VerdictView] = {}

    def keep(place: str, backed: tuple[Cleared, tuple[VerdictView, ...]]) -> None:
        texts[place] = backed[0]
        verdicts.update((verdict.id, verdict) for verdict in backed[1])

    for place, words in _words(item).items():
        keep(place, gate.clear(words))
    for passage in library.passages(_cites(item)):
        authority = library.authority(passage.authority)
        if authority is not None:
            keep(f"cite:{passage.id}", gate.clear_citation(authority, passage))
    if isinstance(item, Precedent):
        authority = library.authority(item.authority)
        if authority is not None:
            keep("citation", gate.clear_citation(authority))
    return Clearance(item=item.id, texts=texts, verdicts=tuple(verdicts.values()))


def _cites(item: Item) -> tuple[str, ...]:
    return item.cites if isinstance(item, Argument | Move) else ()


def _words(item: Item) -> dict[str, Imagined]:
    """Return every text a speaker wrote in an item, by its place."""
    match item:
        case Theory():
            texts = {"thesis": item.thesis}
            texts |= {f"elements.{n}": words for n, words in enumerate(item.elements)}
            texts |= {"sunk_by": item.sunk_by} if item.sunk_by else {}
            return texts | _put(item)
        case Argument():
            return {"claim": item.claim} | {
                f"premises.{n}": premise.text for n, premise in enumerate(item.premises)
            }
        case Move():
            return {"text": item.text}
        case Lead():
            return {"case": item.remembered.case, "proposition": item.remembered.proposition}
        case Precedent():
            return {}


def _put(theory: Theory) -> dict[str, Imagined]:
    match theory.put:
        case Submission(rule=rule, application=application, relief=relief):
            return {"put.rule": rule, "put.application": application, "put.relief": relief}
        case Story(theme=theme, story=story):
            return {"put.theme": theme, "put.story": story}
        case None:
            return {}
