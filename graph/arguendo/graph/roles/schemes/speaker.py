"""The speaker: floats theories, argues them and answers, all of it computed."""

from collections.abc import Iterator

from arguendo.corpus.library import Library
from arguendo.corpus.provenance import Composed
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import SharedFactor
from arguendo.graph.roles.interface import (
    ArgumentDraft,
    Brief,
    Case,
    Exchange,
    MoveDraft,
    NoTheory,
    TheoryDraft,
    Usage,
)
from arguendo.graph.roles.schemes.choosing import chosen
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.poles import Pole
from arguendo.graph.roles.schemes.putting import grounds, lens_of, put
from arguendo.graph.roles.schemes.survey import field_for
from arguendo.graph.roles.schemes.theories.candidate import Candidate


class SchemesSpeaker:
    """Speaks by argument schemes over a library. Deterministic: the seed breaks near-ties alone."""

    model = "schemes"
    stays = True
    by_lens = False

    def __init__(self, library: Library) -> None:
        self._library = library

    @property
    def usage(self) -> Usage:
        """Nothing: no model is called."""
        return Usage()

    def float_theories(self, brief: Brief) -> Iterator[TheoryDraft | NoTheory]:
        """Yield the strongest theories for a side before an audience, or say why there is none."""
        field = field_for(self._library, brief.matter, brief.facts, str(brief.issue))
        pole = field.bench.pole(brief.side)
        if brief.mend is not None:
            yield NoTheory(why=Composed("What is computed is not made stronger by asking again."))
            return
        picked = chosen(field, pole, brief.audience, brief.most, brief.seed, brief.lenses)
        if not picked:
            yield NoTheory(why=_why(field, brief))
        for candidate in picked:
            yield _draft(candidate, field, pole, brief)

    def argue(self, case: Case) -> Iterator[ArgumentDraft]:
        """Yield arguments for a theory from the precedents shown to support it."""
        from arguendo.graph.roles.schemes.arguing import arguments

        yield from arguments(self._library, case)

    def reply(self, exchange: Exchange) -> MoveDraft | None:
        """Answer an argument, or meet an answer; None where there is nothing new to say."""
        from arguendo.graph.roles.schemes.answering import answer
        from arguendo.graph.roles.schemes.meeting import meet

        if exchange.answer is None:
            return answer(self._library, exchange)
        return meet(self._library, exchange, exchange.answer)


def _draft(candidate: Candidate, field: Field, pole: Pole, brief: Brief) -> TheoryDraft:
    return TheoryDraft(
        scheme=candidate.scheme,
        thesis=Imagined(unchecked=candidate.thesis),
        elements=tuple(Imagined(unchecked=one) for one in candidate.elements),
        rests_on=tuple(dict.fromkeys(fact.id for fact in candidate.facts)),
        sunk_by=Imagined(unchecked=candidate.sunk_by) if candidate.sunk_by else None,
        seeds=tuple(dict.fromkeys(reason.passage.id for reason in candidate.reasons)),
        shared=tuple(
            SharedFactor(fact=one.fact.id, passage=one.reason.passage.id, likeness=one.likeness)
            for one in candidate.shared
        ),
        lens=lens_of(candidate),
        grounds=grounds(candidate, field),
        put=put(candidate, field, pole, brief.audience),
    )


def _why(field: Field, brief: Brief) -> Composed:
    if not field.decisions:
        return Composed(
            "No decision that the library holds as of that day is on the issue, so there is "
            "nothing to argue from."
        )
    some = len(field.decisions)
    if field.bears and brief.lenses:
        return Composed(
            f"Of what {some} decision{'s' * (some != 1)} on the issue offer the {brief.side}, "
            f"nothing is filed under: {', '.join(brief.lenses)}."
        )
    return Composed(
        f"{some} decision{'s' * (some != 1)} in the library "
        f"{'are' if some != 1 else 'is'} on the issue, but the facts share too little with "
        f"what told for the {brief.side} there to argue from."
    )
