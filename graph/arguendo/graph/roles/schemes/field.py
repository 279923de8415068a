"""What the library holds on a matter: decisions on the issue, their reasons, and what is shared."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority, Passage
from arguendo.graph.model import Fact, Matter
from arguendo.graph.roles.schemes.likeness import Comparer, comparer_for
from arguendo.graph.roles.schemes.poles import Bench, Pole, bench_of
from arguendo.graph.roles.schemes.reading import matched
from arguendo.graph.roles.schemes.reasons import Origin, Reason, origin_of, reasons_of
from arguendo.graph.roles.schemes.weight import standing

_FOR_QUESTION, _FOR_FACT = 30, 8
"""Decisions asked of the library for the question and for each fact."""
_MOST = 28
"""Decisions read for a matter at most."""
_ENDS = 3
"""Passages read at the beginning and at the end of an opinion, where courts say what is asked and
what they decide."""
ON_ISSUE = 0.36
"""Part of the issue's weight that a decision has to cover to be on the issue at all."""
_CLAUSE = re.compile(
    r"[,;]?\s+and\s+(?=(?:is|are|was|were|did|does|do|may|can|could|must|should|has|have|whether|if)\b)"
    r"|[;?]\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Shared:
    """A fact that answers to a reason."""

    fact: Fact
    reason: Reason
    likeness: float


@dataclass(frozen=True)
class Decision:
    """A decision on the issue, as read for a matter."""

    origin: Origin
    reasons: tuple[Reason, ...]
    shared: tuple[Shared, ...]
    on_issue: float
    """The part of the issue it covers."""
    standing: float
    """What its court and age add to its rank."""

    @property
    def authority(self) -> Authority:
        """The decided case."""
        return self.origin.authority

    def shared_for(self, pole: Pole) -> tuple[Shared, ...]:
        """Return what is shared in a pole's favour, each fact and factor once, the likest first."""
        found: dict[tuple[str, str], Shared] = {}
        for one in self.shared:
            if one.reason.favours == pole and one.reason.of_the_court:
                found.setdefault((one.fact.id, one.reason.passage.id), one)
        return tuple(found.values())


@dataclass(frozen=True)
class Field:
    """Everything read for a matter and an issue."""

    bench: Bench
    facts: tuple[Fact, ...]
    issue: str
    decisions: tuple[Decision, ...]
    comparer: Comparer = field(repr=False)

    def favouring(self, pole: Pole) -> list[Shared]:
        """Return everything shared in a pole's favour, the likest first."""
        some = [one for decision in self.decisions for one in decision.shared_for(pole)]
        return sorted(some, key=lambda one: (-one.likeness, one.fact.id, one.reason.passage.id))

    def decision_of(self, reason: Reason) -> Decision:
        """Return the decision a reason comes from."""
        return next(d for d in self.decisions if d.authority.id == reason.passage.authority)


def survey(library: Library, matter: Matter, facts: tuple[Fact, ...], issue: str) -> Field:
    """Search the library for a matter, read what bears on the issue, and match facts with it."""
    bench = bench_of(matter)
    hits = _hits(library, matter, facts, issue)
    read: list[tuple[Origin, tuple[Reason, ...]]] = []
    for authority, found in hits:
        whole = library.passages_of(authority.id)
        origin = origin_of(authority, whole, bench)
        some = _worth_reading(authority, whole, found)
        read.append((origin, tuple(r for passage in some for r in reasons_of(passage, origin, bench))))
    comparer = comparer_for(library, facts)
    comparer.meet(text for _, reasons in read for reason in reasons for text in reason.texts)
    parts = issue_parts(issue)
    decisions = []
    for origin, reasons in read:
        covered = max((_coverage(part, reasons, comparer) for part in parts), default=0.0)
        if covered >= ON_ISSUE:
            decisions.append(
                Decision(
                    origin=origin,
                    reasons=reasons,
                    shared=tuple(
                        Shared(fact, reason, likeness.score)
                        for fact, reason, likeness in matched(facts, reasons, comparer)
                    ),
                    on_issue=round(covered, 4),
                    standing=standing(origin.authority, matter.forum, matter.as_of),
                )
            )
    return Field(bench, facts, issue, tuple(decisions), comparer)


def issue_parts(issue: str) -> tuple[str, ...]:
    """Split a compound question into its parts: `Is A, and was B?` asks two things."""
    parts = [part.strip(" ,;?") for part in _CLAUSE.split(issue)]
    return tuple(part for part in parts if part) or (issue,)


def _hits(
    library: Library, matter: Matter, facts: Sequence[Fact], issue: str
) -> list[tuple[Authority, list[Passage]]]:
    """Fuse the answers for the issue and for each fact; the issue counts like three facts."""
    scores: dict[str, float] = defaultdict(float)
    held: dict[str, Authority] = {}
    passages: dict[str, dict[str, Passage]] = defaultdict(dict)
    queries = [(issue, _FOR_QUESTION, 3.0), *((str(f.text), _FOR_FACT, 1.0) for f in facts)]
    for query, most, weight in queries:
        for rank, hit in enumerate(
            library.search(query, as_of=matter.as_of, most=most, passages_each=6)
        ):
            id = hit.authority.id
            held[id] = hit.authority
            scores[id] += weight / (10 + rank)
            passages[id].update((passage.id, passage) for passage in hit.passages)
    ordered = sorted(scores, key=lambda id: (-scores[id], id))[:_MOST]
    return [(held[id], list(passages[id].values())) for id in ordered]


def _worth_reading(
    authority: Authority, whole: Sequence[Passage], found: Iterable[Passage]
) -> list[Passage]:
    """Return all of a digest; of an opinion what was found, and its beginning and end."""
    if authority.text != "opinion":
        return list(whole)
    wanted = {passage.id for passage in found}
    own = [passage for passage in whole if passage.voice not in ("syllabus",)]
    wanted |= {passage.id for passage in (*own[:_ENDS], *own[-_ENDS:])}
    return [passage for passage in whole if passage.id in wanted]


def _coverage(part: str, reasons: Sequence[Reason], comparer: Comparer) -> float:
    """Return the part of an issue that the best passage of a decision covers."""
    by_passage: dict[str, list[str]] = defaultdict(list)
    for reason in reasons:
        by_passage[reason.passage.id].append(reason.text)
    return max(
        (comparer.compare(part, " ".join(texts)).covered for texts in by_passage.values()),
        default=0.0,
    )
