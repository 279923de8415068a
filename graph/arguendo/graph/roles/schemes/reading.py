"""Reading passages for a matter: which facts answer to which factors, and whom a decision serves.

These are the questions a workflow may ask of the schemes without letting them speak.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal

from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority, Passage, Side
from arguendo.corpus.provenance import Recorded, Supplied
from arguendo.graph.model import Fact, Matter, SharedFactor
from arguendo.graph.roles.schemes.guard import contradicts, refuted
from arguendo.graph.roles.schemes.lexicon import cues
from arguendo.graph.roles.schemes.likeness import NOTHING, Comparer, Likeness, comparer_for
from arguendo.graph.roles.schemes.poles import Bench, bench_of
from arguendo.graph.roles.schemes.reasons import Origin, Reason, origin_of, reasons_of

THRESHOLD = 0.25
"""Likeness from which a fact answers to a factor; set by eye on a dozen matters,
the three examples among them."""
THRESHOLD_OF_RULES = 0.3
"""The same for a rule, a holding or the facts of a decision, which are longer and speak of more."""
NEAR_BEST = 0.7
"""The part of a fact's best likeness from which it answers to other reasons as well."""
FEWEST_WORDS = 2
"""Telling words a fact must have in common with what it answers to."""
_MATCHED_KINDS = frozenset({"factor", "facts", "rule", "holding", "exception", "burden", "purpose"})


def matched(
    facts: Sequence[Fact], reasons: Iterable[Reason], comparer: Comparer
) -> list[tuple[Fact, Reason, Likeness]]:
    """Return which facts answer to which reasons, the likest first, contradictions left out."""
    texts = [str(fact.text) for fact in facts]
    found = []
    for reason in reasons:
        if reason.kind not in _MATCHED_KINDS:
            continue
        enough = THRESHOLD if reason.kind == "factor" else THRESHOLD_OF_RULES
        for fact, words in zip(facts, texts, strict=True):
            if reason.kind == "facts" and cues()["procedural"].search(words.lower()):
                continue
            likeness = _answers(words, reason, texts, comparer)
            if likeness.score >= enough:
                found.append((fact, reason, likeness))
    best: dict[str, float] = {}
    for fact, reason, likeness in found:
        if reason.favours is not None or reason.kind == "factor":
            best[fact.id] = max(best.get(fact.id, 0.0), likeness.score)
    kept = [one for one in found if one[2].score >= NEAR_BEST * best.get(one[0].id, 0.0)]
    return sorted(kept, key=lambda one: (-one[2].score, one[0].id, one[1].passage.id))


def _answers(fact: str, reason: Reason, facts: Sequence[str], comparer: Comparer) -> Likeness:
    best = NOTHING
    for text in reason.texts:
        likeness = comparer.compare(fact, text)
        if likeness.shared >= FEWEST_WORDS and likeness.score > best.score:
            best = likeness
    if best.score < THRESHOLD:
        return NOTHING
    says = reason.pattern or reason.text
    if contradicts(fact, says) or (reason.pattern and contradicts(fact, reason.text)):
        return NOTHING
    if refuted(says, facts, fact) is not None:
        return NOTHING
    return best


def shared_factors(
    library: Library, facts: tuple[Fact, ...], passages: Sequence[Passage]
) -> tuple[SharedFactor, ...]:
    """Return which facts answer to what the passages show, the likest first.

    For each fact and passage the likest match alone. Facts are compared with the text of a noted
    point (and its factor's fact pattern), or with the telling sentences of an opinion.
    """
    comparer = comparer_for(library, facts)
    reasons = [reason for passage in passages for reason in _plain(passage)]
    comparer.meet(text for reason in reasons for text in reason.texts)
    best: dict[tuple[str, str], SharedFactor] = {}
    for fact, reason, likeness in matched(facts, reasons, comparer):
        best.setdefault(
            (fact.id, reason.passage.id),
            SharedFactor(fact=fact.id, passage=reason.passage.id, likeness=likeness.score),
        )
    return tuple(best.values())


def _plain(passage: Passage) -> tuple[Reason, ...]:
    """Return the reasons of a passage where it does not matter whom they favour."""
    bench = Bench(_NOBODY, criminal=False, government="claimant")
    return reasons_of(passage, Origin(_UNKNOWN, criminal=False, won=None), bench)


def stance(
    passages: Sequence[Passage], authority: Authority, side: Side, matter: Matter
) -> Literal["supporting", "adverse"] | None:
    """Return whether a decision, by those passages, serves a side of the matter or the other.

    What a passage itself favours counts most, then who won the decision; a dissent counts
    neither way. None where the two balance, or where nothing is known of either.
    """
    bench = bench_of(matter)
    origin = origin_of(authority, passages, bench)
    ours = bench.pole(side)
    balance = 0.0
    if origin.won is not None:
        balance += 1.0 if origin.won == ours else -1.0
    for passage in passages:
        for reason in reasons_of(passage, origin, bench):
            if reason.favours is None or not reason.of_the_court:
                continue
            weight = 1.5 if reason.kind == "factor" else 1.0 if reason.kind == "holding" else 0.6
            balance += weight if reason.favours == ours else -weight
    if abs(balance) < 0.5:
        return None
    return "supporting" if balance > 0 else "adverse"


_UNKNOWN = Authority(id="unknown", name=Recorded("unknown"), court="", text="none")
_NOBODY = Matter(
    question=Supplied("?"),
    facts=Supplied("?"),
    forum="",
    side="plaintiff",
    as_of=dt.date(2000, 1, 1),
)
