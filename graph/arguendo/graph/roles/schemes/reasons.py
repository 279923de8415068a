"""What a passage gives to argue with: reasons, each with what it does and whom it favours."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from arguendo.corpus.model import Authority, Passage, PointKind
from arguendo.graph.roles.schemes.catalogue import pattern
from arguendo.graph.roles.schemes.excerpt import excerpt
from arguendo.graph.roles.schemes.extraction import (
    can_follow,
    can_open,
    kind_of,
    polarity,
    said_in,
)
from arguendo.graph.roles.schemes.lexicon import Helps
from arguendo.graph.roles.schemes.poles import OTHER, Bench, Pole, sounds_criminal
from arguendo.graph.roles.schemes.winner import (
    appellant,
    claiming_party,
    disposition,
    government_party,
    winning_party,
)
from arguendo.graph.roles.schemes.words import sentences

_LEFT_OPEN = re.compile(
    r"\b(?:did not (?:decide|reach|consider|say|address)|no need to (?:decide|reach|say)|left open"
    r"|leaves? open|expressed no view|no opinion on|was not before|reserved"
    r"|left (?:that|the) question|need not (?:decide|reach|consider))\b"
)
"""A note on what a court did not decide: it favours nobody and can be rested on by nobody."""
_CONDITION = re.compile(
    r"\b(?:if|when|where|unless|whenever|provided that|so long as|only (?:if|when|where|by|for))\b"
)
_UNLESS = re.compile(r"\bunless\b")
ROOM = 600
"""Characters of a court's reasoning that an argument can quote."""
SEPARATE = ("concurrence", "concurrence-in-judgment", "concurrence-in-part", "dissent")


class Reason(NamedTuple):
    """Something a passage says that can be argued with."""

    passage: Passage
    """Where it stands."""
    text: str
    """What it says: our note, or a sentence of the opinion."""
    kind: PointKind
    """What it does there."""
    favours: Pole | None
    """Whom it favours, by the poles of the matter at hand; None where that is not known."""
    stated: bool
    """True where the source states whom it favours, False where rules read it."""
    quotable: bool
    """True where the text can stand in an argument by itself."""
    pattern: str = ""
    """The factor's fact pattern from its catalogue, where it has one."""

    @property
    def texts(self) -> tuple[str, ...]:
        """What a fact may answer to: the pattern, the text, or a sentence of the text."""
        parts = sentences(self.text)
        more = parts if len(parts) > 1 else ()
        return tuple(dict.fromkeys(one for one in (self.pattern, self.text, *more) if one))

    @property
    def of_the_court(self) -> bool:
        """True where it is the court that speaks, not a separate opinion."""
        return self.passage.voice not in SEPARATE


class Origin(NamedTuple):
    """What is known of the decision a passage comes from, seen from the matter at hand."""

    authority: Authority
    criminal: bool
    won: Pole | None


def origin_of(authority: Authority, passages: Iterable[Passage], bench: Bench) -> Origin:
    """Return the decision's kind and who won it, stated where the record states it."""
    some = tuple(passages)
    if authority.prevailed is not None:
        criminal = authority.prevailed in ("prosecution", "defense")
        return Origin(authority, criminal, bench.pole_elsewhere(authority.prevailed, criminal))
    text = " ".join(passage.text for passage in some[:12])
    criminal = sounds_criminal(text) and (
        government_party(authority.name) is not None or " v. " not in authority.name
    )
    won = _won_by_disposition(authority, some, criminal, bench)
    return Origin(authority, criminal, won or _won_by_holdings(some, criminal, bench))


def _won_by_disposition(
    authority: Authority, passages: tuple[Passage, ...], criminal: bool, bench: Bench
) -> Pole | None:
    """Put together who asked and what became of the judgment below."""
    won = winning_party(authority, passages)
    if won is None:
        judged, asked = disposition(passages), appellant(passages)
        if judged is None or not asked:
            return None
        helps = _OFFICES[asked]
        return _pole(helps, judged == "affirmed", criminal, bench)
    if criminal:
        public = government_party(authority.name)
        return _pole("government", public != won, criminal, bench) if public else None
    claims = claiming_party(passages)
    return _pole("claimant", claims != won, criminal, bench) if claims else None


def _won_by_holdings(passages: tuple[Passage, ...], criminal: bool, bench: Bench) -> Pole | None:
    """Weigh the holdings of the court's own voice, the last ones most."""
    balance = 0.0
    own = [passage for passage in passages if passage.voice not in SEPARATE]
    for rank, passage in enumerate(own):
        if passage.point not in (None, "holding"):
            continue
        late = 1.0 + rank / max(len(own), 1)
        for said in said_in(passage.text):
            if said.kind == "holding" and said.helps:
                pole = _pole(said.helps, said.reverse, criminal, bench)
                balance += late if pole == "claimant" else -late
    if abs(balance) < _CLOSE:
        return None
    return "claimant" if balance > 0 else "opponent"


_CLOSE = 1.0
"""A balance of holdings below which nobody is said to have won."""
_OFFICES: dict[str, Helps] = {
    "plaintiff": "claimant",
    "libelant": "claimant",
    "claimant": "claimant",
    "defendant": "opponent",
    "government": "government",
    "united states": "government",
    "state": "government",
}


def _pole(helps: Helps, reverse: bool, criminal: bool, bench: Bench) -> Pole:
    """Bring a helped party of another decision to a pole of the matter at hand."""
    if criminal and helps == "claimant":
        helps = "government"
    elif criminal and helps == "opponent":
        helps = "individual"
    pole = bench.pole_helped(helps)
    return OTHER[pole] if reverse else pole


def reasons_of(passage: Passage, origin: Origin, bench: Bench) -> tuple[Reason, ...]:
    """Return the reasons of a passage: one for a noted point, one a telling sentence otherwise."""
    if passage.point is not None:
        return (_noted(passage, passage.point, origin, bench),)
    won = OTHER[origin.won] if passage.voice == "dissent" and origin.won else origin.won
    found = []
    for said in said_in(passage.text):
        favours = _pole(said.helps, said.reverse, origin.criminal, bench) if said.helps else None
        # What helps nobody by its words is left to the side that won, where it is a holding.
        if favours is None and said.kind == "holding":
            favours = won
        found.append(
            Reason(passage, said.text, said.kind, favours, stated=False, quotable=said.quotable)
        )
    return tuple(found)


def reasoning(
    passage: Passage, asked: set[str], origin: Origin, bench: Bench
) -> tuple[Reason, ...]:
    """Return what a passage reasons nearest to what is asked: of an opinion, in its own words.

    It is left to the side that won there, whatever its words: they are why it won.
    """
    if passage.point is not None:
        return reasons_of(passage, origin, bench)
    found = excerpt(passage.text, asked, ROOM, opens=can_open, goes_on=can_follow)
    kind = kind_of(found.text) if found else None
    if found is None or (kind == "facts" and not found.rule):
        return ()
    favours = OTHER[origin.won] if passage.voice == "dissent" and origin.won else origin.won
    if favours is None:
        helps, reverse = polarity(found.text)
        favours = _pole(helps, reverse, origin.criminal, bench) if helps else None
    rule = kind if kind and kind != "facts" else "rule"
    return (Reason(passage, found.text, rule, favours, stated=False, quotable=True),)


def _noted(passage: Passage, point: PointKind, origin: Origin, bench: Bench) -> Reason:
    stated = passage.favours is not None
    favours: Pole | None
    left_open = point != "factor" and bool(_LEFT_OPEN.search(passage.text))
    if left_open:
        favours = None
    elif passage.favours is not None:
        favours = bench.pole_elsewhere(passage.favours, criminal=False)
    else:
        favours = _favoured(passage.text, point, origin, bench)
    return Reason(
        passage,
        passage.text,
        point,
        favours,
        stated=stated,
        quotable=not left_open and " v. " not in passage.text,
        pattern=pattern(passage.factor),
    )


def is_conditional(text: str) -> bool:
    """Say whether a rule names a condition that facts can meet."""
    return bool(_CONDITION.search(text))


def _favoured(text: str, point: PointKind, origin: Origin, bench: Bench) -> Pole | None:
    """Read whom an unmarked point favours: by its words, or by who won where it decided."""
    match point:
        case "facts" | "issue":
            return None
        case "holding" | "rule" if is_conditional(text):
            # "Liable only where C": who shows C is helped, whoever won where it was said.
            helps, reverse = polarity(text)
            turned = bool(_UNLESS.search(text))
            pole = _pole(helps, reverse != turned, origin.criminal, bench) if helps else None
            return pole or (origin.won if point == "holding" else None)
        case "holding":
            return origin.won
        case "dissent":
            return OTHER[origin.won] if origin.won else None
        case "concurrence":
            return origin.won
        case _:
            helps, reverse = polarity(text)
            return _pole(helps, reverse, origin.criminal, bench) if helps else None
