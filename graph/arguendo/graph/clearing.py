"""What the gate makes of one item: each of its texts cleared, each of its citations checked."""

from arguendo.corpus.library import Library
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.gate.gate import Gate
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Argument, Lead, Move, Precedent, Story, Submission, Theory
from arguendo.graph.ruling.model import Ruling
from arguendo.graph.state import Clearance
from arguendo.graph.views import Item
from arguendo.graph.wire import VerdictView


def clear(item: Item, gate: Gate, library: Library) -> Clearance:
    """Put every text of an item through the gate. The same words are checked once."""
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
        case Ruling():
            return {
                f"votes.{v}.{g}": ground.text
                for v, vote in enumerate(item.votes)
                for g, ground in enumerate(vote.grounds)
            } | {f"jury.{g}": ground.text for g, ground in enumerate(item.grounds)}
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
