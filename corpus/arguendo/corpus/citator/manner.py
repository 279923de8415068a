"""In what manner a sentence says it: as done, as reported, as due, or not in earnest at all."""

import re
from typing import Literal

from arguendo.corpus.citator import clauses
from arguendo.corpus.citator.agents import cited_for_it, stands_behind
from arguendo.corpus.citator.spoken import OTHER, THIS
from arguendo.corpus.citator.vocabulary import Term, vocabulary
from arguendo.corpus.model import TreatmentKind

Manner = Literal["does", "reports", "says it should", "would"]
"""Whether the speaker does it, tells that it was done, finds that it should be done (which a court
that finds so does, and a judge alone does not), or would do it alone."""

_NEAR, _WIDE = 110, 220
"""Characters before a verb in which a word bears on it, and in which a clause may govern it."""


_NOUNS: tuple[TreatmentKind, ...] = ("questioned", "limited", "superseded")
"""Classes whose verbs are as often nouns and adjectives: `the narrow question`."""


def manner(text: str, match: re.Match[str], term: Term, passive: bool) -> Manner | None:
    """Return the manner in which a term is used of the case; None where it is not in earnest."""
    before, after = text[: match.start()], text[match.end() :]
    if not term.verb:
        return _of_state(before)
    clause = clauses.ANEW.split(clauses.TURN.split(before)[-1])[-1]
    near = lead = clause[-_NEAR:]
    if passive and THIS in clause:
        near = clause.rsplit(THIS, 1)[1][-50:]
        lead = re.split(r"[;:]", before.rsplit(THIS, 1)[0])[-1][-60:] + " " + near
        if clauses.NEITHER.search(before.rsplit(THIS, 1)[0]):
            return None
    if vocabulary().denied.search(near) and not clauses.CANNOT_BUT.search(near):
        return None
    if clauses.WOULD.search(before[-150:]):
        return "would"
    if match[0].startswith("no longer"):
        lead = clauses.CAN.sub("", lead)  # `we can no longer adhere` is no mere possibility
    driven = bool(vocabulary().driven.search(before[-60:]))
    if vocabulary().weighed.search(lead) and not driven:
        return None
    if term.kind in ("questioned", "limited") and clauses.BELOW.search(before[-_NEAR:]):
        return None
    if passive:
        return _of_passive(before, near, after)
    if match["base"]:
        weak = not vocabulary().strong.match(match[0])
        if weak and term.kind in _NOUNS and not clauses.DOES.search(before):
            return None
        return _of_base(before, near, after, driven)
    if match["ing"]:
        return _of_gerund(before, after)
    return "reports"


def _of_state(before: str) -> Manner | None:
    if clauses.UNSAID.search(re.split(rf"{THIS}|, (?=it\b|they\b)", before[-60:])[-1]):
        return None
    if clauses.ARGUED_THAT.search(before[-160:].rpartition(THIS)[0][-100:]):
        return None
    if clauses.OF_OTHERS.search(before[-260:]):
        return None
    return "reports" if clauses.ONCE_SAID.search(before) else "does"


def _of_passive(before: str, near: str, after: str) -> Manner | None:
    if clauses.ONCE_SAID.search(before):
        return "reports"
    if clauses.SHALL.search(near) and "whether" in before[-_WIDE:]:
        return None
    if clauses.SHOULD.search(near):
        if clauses.IS_NOW.search(near) or clauses.MUST_BE_TAKEN.search(near):
            return "does"
        found = clauses.WE_FIND.split(before[-_WIDE:])[-1]
        return None if clauses.PLEADED.search(found) else "says it should"
    if clauses.IS_TO_BE.search(near):
        return None
    now = clauses.BE_NOW.search(near)
    if clauses.BEFORE_NOW.search(near) and not now:
        return "reports"
    agent = clauses.AGENT.match(after)
    by_other = (agent and agent["who"] == OTHER) or cited_for_it(after)
    return "reports" if by_other and not now else "does"


def _of_base(before: str, near: str, after: str, driven: bool) -> Manner | None:
    """Judge `overrule`, `overrules`, `to overrule`."""
    if not clauses.ACTOR.search(before):
        return None
    if clauses.VOTED.search(near):
        return None
    if clauses.INFINITIVE.search(near):
        return "does" if driven and not clauses.MIGHT.search(after[:160]) else None
    if clauses.OUGHT.search(near):
        return "does" if clauses.WE_MUST.search(near) else None
    return "does"


def _of_gerund(before: str, after: str) -> Manner | None:
    """Judge `overruling`: another case's in a parenthesis behind it, else the speaker's own."""
    if stands_behind(before) is not None or clauses.ONCE_DID.search(before):
        return "reports"
    if clauses.THEN_DID.match(after) and not clauses.SPEAKS.search(before + after):
        return "reports"
    if clauses.MIGHT.search(after[:140]) and not clauses.BY_DOING.search(before):
        return None
    if not clauses.DOING.search(before) or clauses.TALK_OF.search(before):
        return None
    return "does"
