"""A ruling as surfaces show it, its reasons as the gate cleared them."""

from collections.abc import Mapping

from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.ruling.model import Flip, Ruling
from arguendo.graph.wire.rulings import (
    CourtView,
    FlipView,
    GroundView,
    JuryView,
    RulingView,
    ShownView,
    VoteView,
)


def ruling_view(ruling: Ruling, texts: Mapping[str, Cleared]) -> RulingView:
    """Return a ruling with cleared reasons."""
    return RulingView(
        id=ruling.id,
        issue=ruling.issue,
        court=CourtView(
            rules_for=ruling.court_for,
            review=ruling.review,
            votes=tuple(
                VoteView(
                    judge=vote.judge,
                    model=vote.model,
                    votes_for=vote.votes_for,
                    route=vote.route,
                    grounds=tuple(
                        GroundView(text=texts[f"votes.{v}.{g}"], rests_on=ground.rests_on)
                        for g, ground in enumerate(vote.grounds)
                    ),
                    flip=_flip(vote.flip),
                    with_the_court=vote.votes_for == ruling.court_for,
                )
                for v, vote in enumerate(ruling.votes)
            ),
            words=ruling.court_words,
        ),
        jury=JuryView(
            finds_for=ruling.jury_for,
            burden_on=ruling.burden_on,
            needed=ruling.needed,
            shown=tuple(
                ShownView(standard=one.standard, is_met=bool(one.theories), theories=one.theories)
                for one in ruling.shown
            ),
            grounds=tuple(
                GroundView(text=texts[f"jury.{g}"], rests_on=ground.rests_on)
                for g, ground in enumerate(ruling.grounds)
            ),
            words=ruling.jury_words,
        ),
    )


def _flip(flip: Flip | None) -> FlipView | None:
    if flip is None:
        return None
    return FlipView(fall=flip.fall, stand=flip.stand, to=flip.to, smallest=flip.smallest)
