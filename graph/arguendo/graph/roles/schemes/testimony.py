"""Who testifies in the facts, to what, and which side the account helps."""

import re
from typing import NamedTuple

from arguendo.graph.model import Fact
from arguendo.graph.roles.schemes.field import Field
from arguendo.graph.roles.schemes.guard import contradicts, opposed
from arguendo.graph.roles.schemes.poles import OTHER, POLES, Pole
from arguendo.graph.roles.schemes.words import is_testimony

_ACCOUNT = re.compile(
    r"^(?P<who>[^,;]{2,80}?) (?:has |had |also |later )?(?:testif(?:ies|ied)|swears|swore|deposed"
    r"|recall(?:s|ed)|says|said|states|stated|admit(?:s|ted)|claims|claimed"
    r"|told (?:[\w’']+ ){1,4}?)\s?(?:under oath |in court )?that (?P<what>.+)$"
)
_PAPER = re.compile(
    r"\b(?:convention|treaty|statute|act|law|code|constitution|article|section|rule|contract|lease"
    r"|agreement|policy|manual|letter|notice|sign|order|receipt|ticket|report|will|deed"
    r"|book|label)$",
    re.IGNORECASE,
)
"""What speaks and is no witness."""
_PRONOUN = re.compile(r"^(?:he|she|they|it|who|which|nobody|no one|someone)\b", re.IGNORECASE)
_PUBLIC = re.compile(
    r"\b(?:officer|police|sergeant|detective|agent|deputy|trooper|inspector)s?\b", re.I
)
_CLAIMANTS = re.compile(r"\b(?:plaintiff|claimant|complainant|victim)\b", re.I)
_OPPONENTS = re.compile(r"\b(?:defendant|accused|landlord)\b", re.I)
_STAFF = re.compile(
    r"\b(?:director|manager|attendant|crew|pilot|driver|clerk|guard|foreman|superintendent"
    r"|executive|supervisor|caretaker|watchman|porter|employee|agent|president|secretary)\b",
    re.I,
)
_ORGANISATION = (
    r"(?:company|corporation|airline|carrier|firm|bank|hospital|hotel|railroad|store|school"
    r"|manufacturer|publisher|employer|warehouse|agency)"
)
_COMPANY = re.compile(
    rf"\b(plaintiff|defendant)(?: |, an? (?:[\w-]+ ){{0,3}}){_ORGANISATION}\b", re.I
)
_NAMED = (
    (re.compile(r"\bplaintiff,? ((?:[A-Z][\w’'-]+ ?)+)"), "claimant"),
    (re.compile(r"\bdefendant,? ((?:[A-Z][\w’'-]+ ?)+)"), "opponent"),
    (
        re.compile(
            r"([A-Z][\w’'-]+) (?:then |has |had )?(?:brought (?:this |the |an )?(?:suit|action)"
            r"|sued|filed (?:this|the|a) (?:suit|complaint|action))"
        ),
        "claimant",
    ),
    (
        re.compile(r"([A-Z][\w’'-]+) (?:was|were) (?:charged|indicted|convicted|arrested|sued)"),
        "opponent",
    ),
)
_SAME_MATTER = 0.16
"""Likeness of two accounts from which they speak of the same event."""


class Account(NamedTuple):
    """What one witness says."""

    fact: Fact
    who: str
    what: str
    interested: Pole | None
    """The side to which the witness belongs, as far as the facts tell."""
    helps: Pole | None
    """The side the account helps; None where it cannot be told."""


def accounts(field: Field) -> tuple[Account, ...]:
    """Return the accounts in the facts, in order.

    An account helps the side whose factors it answers to; failing that, the side its witness
    belongs to; failing that, the side opposite to another account of the same event.
    """
    read = [
        account
        for fact in field.facts
        if is_testimony(str(fact.text)) and (account := _account(fact, field)) is not None
    ]
    settled = []
    for one in read:
        helps = one.helps
        if helps is None:
            rivals = [
                (field.comparer.compare(one.what, two.what).score, OTHER[two.helps])
                for two in read
                if two.fact.id != one.fact.id and two.helps is not None
            ]
            near = max(rivals, default=(0.0, None))
            helps = near[1] if near[0] >= _SAME_MATTER else None
        settled.append(one._replace(helps=helps))
    return tuple(settled)


def _account(fact: Fact, field: Field) -> Account | None:
    text = str(fact.text).strip().rstrip(".")
    mark = _ACCOUNT.match(text)
    if mark is None or _PRONOUN.match(mark["who"]) or _PAPER.search(mark["who"]):
        return None
    interested = _interest(mark["who"], field)
    for_claimant, for_opponent = (_strength(fact, pole, field) for pole in POLES)
    helps = interested
    if for_claimant != for_opponent:
        helps = "claimant" if for_claimant > for_opponent else "opponent"
    return Account(fact, mark["who"], mark["what"], interested, helps)


def _strength(fact: Fact, pole: Pole, field: Field) -> float:
    return max(
        (one.likeness for one in field.favouring(pole) if one.fact.id == fact.id), default=0.0
    )


def _interest(who: str, field: Field) -> Pole | None:
    """Return the side a witness belongs to: by name, by office, or as one of a party's people."""
    for fact in field.facts:
        for expression, pole in _NAMED:
            for mark in expression.finditer(str(fact.text)):
                if set(mark[1].split()) & {w.strip("’'s") for w in who.split() if w[0].isupper()}:
                    return "claimant" if pole == "claimant" else "opponent"
    if _PUBLIC.search(who) and (field.bench.criminal or field.bench.government == "opponent"):
        return field.bench.government
    if _CLAIMANTS.search(who):
        return "claimant"
    if _OPPONENTS.search(who):
        return "opponent"
    return _organisation(field) if _STAFF.search(who) else None


def _organisation(field: Field) -> Pole:
    """Return the side that has staff: the one called an organisation, the opponent otherwise."""
    text = " ".join(str(fact.text) for fact in field.facts)
    company = {mark[1].lower() for mark in _COMPANY.finditer(text)}
    return "claimant" if company == {"plaintiff"} else "opponent"


def fitting(account: Account, field: Field) -> Fact | None:
    """Return the other fact that best fits an account: the likest that does not contradict it."""
    return _nearest(account, field, against=False)


def clashing(account: Account, field: Field) -> Fact | None:
    """Return the other fact that the account contradicts, if any does."""
    return _nearest(account, field, against=True)


def _nearest(account: Account, field: Field, *, against: bool) -> Fact | None:
    best: tuple[float, Fact] | None = None
    for fact in field.facts:
        if not against and account.helps and field.tells_against(fact, account.helps):
            continue
        if fact.id == account.fact.id or (is_testimony(str(fact.text)) and not against):
            continue
        denies = opposed if against else contradicts
        if denies(account.what, str(fact.text)) is not against:
            continue
        likeness = field.comparer.compare(account.what, str(fact.text))
        if likeness.shared >= 2 and (best is None or likeness.score > best[0]):
            best = (likeness.score, fact)
    return best[1] if best and best[0] >= _SAME_MATTER else None
