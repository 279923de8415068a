"""Witness: whom the jury should believe, by the critical questions of the testimony scheme."""

from collections.abc import Iterator

from arguendo.graph.roles.schemes.conclusions import conclusion
from arguendo.graph.roles.schemes.decisions import Shared
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.phrasing import (
    can_be_said,
    clause,
    sentence,
    sentence_end,
    spelt_out,
    that,
)
from arguendo.graph.roles.schemes.poles import OTHER, Pole
from arguendo.graph.roles.schemes.testimony import Account, accounts, clashing, fitting
from arguendo.graph.roles.schemes.theories.candidate import Candidate
from arguendo.graph.roles.schemes.theories.narrative import theme_of
from arguendo.graph.roles.schemes.words import is_testimony

_LISTEN, _ASK = "Listen to whoever was there", "Ask who says so, and why"
"""Themes of a story that turns on a witness and has no other."""


def candidates(field: Field, pole: Pole) -> Iterator[Candidate]:
    """Offer every account that helps the side as one to believe, every other as one to doubt."""
    ours = [one for one in field.favouring(pole) if can_be_said(one.reason)]
    if not ours:
        return
    for account in accounts(field):
        if account.helps == pole:
            yield _believe(field, pole, account, _bearing(account, ours, field))
        elif account.helps == OTHER[pole]:
            undisputed = [one for one in ours if not is_testimony(str(one.fact.text))]
            if undisputed:
                yield _doubt(field, pole, account, _bearing(account, undisputed, field))


def _bearing(account: Account, ours: list[Shared], field: Field) -> Shared:
    """Return the side's shared factor on which the account bears most: its own, or the likest."""
    own = [one for one in ours if one.fact.id == account.fact.id]
    return own[0] if own else max(ours, key=lambda one: _nearness(account, one, field))


def _nearness(account: Account, one: Shared, field: Field) -> tuple[float, float]:
    compare = field.comparer.compare
    return (
        max(
            compare(account.what, one.reason.pattern or one.reason.text).score,
            compare(account.what, str(one.fact.text)).score,
        ),
        one.likeness,
    )


def _believe(field: Field, pole: Pole, account: Account, bears: Shared) -> Candidate:
    comparer = field.comparer
    fits = fitting(account, field)
    support = (
        f"The account fits with the rest: {clause(str(fits.text), comparer)}."
        if fits
        else "Nothing in the file contradicts it."
        if clashing(account, field) is None
        else ""
    )
    free = (
        f" {sentence(f'{account.who} has no stake in the outcome')}"
        if account.interested is None
        else ""
    )
    follows = conclusion(field, pole, [bears.reason.text, account.what])
    thesis = (
        f"Believe {clause(account.who, comparer)}, who says that {account.what}. {support}{free} "
        f"On that account {follows}, for what has counted in court is "
        f"{sentence_end(that(bears.reason, comparer))}"
    )
    near = _nearness(account, bears, field)[0]
    return Candidate(
        scheme="witness",
        score=0.6
        + 0.8 * bears.likeness
        + near
        + (0.2 if fits else 0.0)
        + (0.2 if account.interested is None else -0.1),
        thesis=" ".join(thesis.split()),
        elements=(
            sentence(f"{account.who} was in a position to know"),
            sentence(f"{account.who} is to be believed"),
        ),
        facts=tuple(dict.fromkeys([account.fact, *([fits] if fits else []), bears.fact])),
        sunk_by=_sinks(account, field),
        reasons=(bears.reason,),
        shared=(bears,),
        theme=theme_of([account.fact, *([fits] if fits else []), bears.fact], pole) or _LISTEN,
    )


def _sinks(account: Account, field: Field) -> str:
    clash = clashing(account, field)
    who = clause(account.who, field.comparer)
    if clash:
        return f"The jury may hold against {who} that {clause(str(clash.text), field.comparer)}."
    if account.interested is not None:
        return f"Proof that {who} speaks out of an interest in the outcome."
    return f"Proof that {who} was not in a position to see or hear it."


def _doubt(field: Field, pole: Pole, account: Account, bears: Shared) -> Candidate:
    comparer = field.comparer
    clash = clashing(account, field)
    who = clause(account.who, comparer)
    doubts = []
    if account.interested == OTHER[pole]:
        doubts.append("the witness belongs to the other side's camp")
    if clash:
        doubts.append(f"the account does not fit with this: {clause(str(clash.text), comparer)}")
    rivals = [
        other
        for other in accounts(field)
        if other.helps == pole and other.fact.id != account.fact.id
    ]
    rival = max(
        rivals, key=lambda other: comparer.compare(account.what, other.what).score, default=None
    )
    if rival:
        doubts.append(f"{clause(rival.who, comparer)} says that {rival.what}")
    if not doubts:
        doubts.append("no other fact in the file bears it out")
    follows = conclusion(field, pole, [bears.reason.text, str(bears.fact.text)])
    sure = clause(str(spelt_out(bears.fact, field).text), comparer)
    thesis = (
        f"Do not rest the case on the word of {who} that {account.what}: {'; and '.join(doubts)}. "
        f"What is not in dispute is that {sure}, and on that {follows}."
    )
    return Candidate(
        scheme="witness",
        score=0.4 + 0.5 * bears.likeness + 0.2 * len(doubts) + _nearness(account, bears, field)[0],
        thesis=thesis,
        elements=(
            sentence(f"the account of {who} is not to be relied on"),
            sentence(clause(str(bears.fact.text), comparer)),
        ),
        facts=tuple(
            dict.fromkeys(
                [bears.fact, *([rival.fact] if rival else []), *([clash] if clash else [])]
            )
        ),
        sunk_by=f"The jury may believe {who}.",
        reasons=(bears.reason,),
        shared=(bears,),
        theme=theme_of([bears.fact, *([clash] if clash else [])], pole) or _ASK,
    )
