"""In what manner a sentence says it: as done, as reported, as due, or not in earnest at all."""

import re
from typing import Literal

from arguendo.corpus.citator.agents import cited_for_it, stands_behind
from arguendo.corpus.citator.clauses import manners, pointing
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
    if match["ing"] and stands_behind(before) is not None:
        return "reports"  # Whatever the brackets say: `Other (States may tax), overruling`.
    clause = manners.ANEW.split(manners.TURN.split(before)[-1])[-1]
    near = lead = clause[-_NEAR:]
    if passive and THIS in clause:
        near = clause.rsplit(THIS, 1)[1][-50:]
        lead = re.split(r"[;:]", before.rsplit(THIS, 1)[0])[-1][-60:] + " " + near
        if manners.NEITHER.search(before.rsplit(THIS, 1)[0]):
            return None
    if vocabulary().denied.search(near) and not manners.CANNOT_BUT.search(near):
        return None
    if manners.WOULD.search(before[-150:]):
        return "would"
    if match[0].startswith("no longer"):
        lead = manners.CAN.sub("", lead)  # `we can no longer adhere` is no mere possibility
    driven = bool(vocabulary().driven.search(before[-60:]))
    if vocabulary().weighed.search(lead) and not driven:
        return None
    if term.kind in ("questioned", "limited") and manners.BELOW.search(before[-_NEAR:]):
        return None
    if passive:
        return _of_passive(before, near, after)
    if match["base"]:
        weak = not vocabulary().strong.match(match[0])
        if weak and term.kind in _NOUNS and not manners.DOES.search(before):
            return None
        return _of_base(before, near, after, driven)
    if match["ing"]:
        return _of_gerund(before, after)
    return "reports"


def _of_state(before: str) -> Manner | None:
    if manners.UNSAID.search(re.split(rf"{THIS}|, (?=it\b|they\b)", before[-60:])[-1]):
        return None
    if manners.ARGUED_THAT.search(before[-160:].rpartition(THIS)[0][-100:]):
        return None
    if manners.OF_OTHERS.search(before[-260:]):
        return None
    return "reports" if manners.ONCE_SAID.search(before) else "does"


def _of_passive(before: str, near: str, after: str) -> Manner | None:
    if manners.ONCE_SAID.search(before):
        return "reports"
    if manners.SHALL.search(near) and "whether" in before[-_WIDE:]:
        return None
    if manners.SHOULD.search(near):
        if manners.IS_NOW.search(near) or manners.MUST_BE_TAKEN.search(near):
            return "does"
        found = manners.WE_FIND.split(before[-_WIDE:])[-1]
        return None if manners.PLEADED.search(found) else "says it should"
    if manners.IS_TO_BE.search(near):
        return None
    now = manners.BE_NOW.search(near)
    if manners.BEFORE_NOW.search(near) and not now:
        return "reports"
    agent = pointing.AGENT.match(after)
    by_other = (agent and agent["who"] == OTHER) or cited_for_it(after)
    return "reports" if by_other and not now else "does"


def _of_base(before: str, near: str, after: str, driven: bool) -> Manner | None:
    """Judge `overrule`, `overrules`, `to overrule`."""
    if not manners.ACTOR.search(before):
        return None
    if manners.VOTED.search(near):
        return None
    if manners.INFINITIVE.search(near):
        return "does" if driven and not manners.MIGHT.search(after[:160]) else None
    if manners.OUGHT.search(near):
        return "does" if manners.WE_MUST.search(near) else None
    return "does"


def _of_gerund(before: str, after: str) -> Manner | None:
    """Judge `overruling`: another case's in a parenthesis behind it, else the speaker's own."""
    if manners.ONCE_DID.search(before):
        return "reports"
    if manners.THEN_DID.match(after) and not manners.SPEAKS.search(before + after):
        return "reports"
    if manners.MIGHT.search(after[:140]) and not manners.BY_DOING.search(before):
        return None
    if not manners.DOING.search(before) or manners.TALK_OF.search(before):
        return None
    return "does"
