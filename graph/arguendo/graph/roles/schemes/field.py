"""What the library holds on a matter: decisions on the issue, their reasons, and what is shared."""

import re
import threading
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority, Passage, PointKind
from arguendo.graph.model import Fact, Matter
from arguendo.graph.roles.schemes.extraction import polarity
from arguendo.graph.roles.schemes.guard import contradicts, refuted
from arguendo.graph.roles.schemes.likeness import Comparer, comparer_for
from arguendo.graph.roles.schemes.poles import OTHER, Bench, Pole, bench_of
from arguendo.graph.roles.schemes.reading import matched
from arguendo.graph.roles.schemes.reasons import Origin, Reason, origin_of, reasons_of
from arguendo.graph.roles.schemes.weight import standing

_FOR_QUESTION, _FOR_FACT = 30, 8
"""Decisions asked of the library for the question and for each fact."""
_PASSAGES = 10
"""Passages of an opinion asked for with each query."""
_MOST = 28
"""Decisions read for a matter at most."""
_ENDS = 3
"""Passages read at the beginning and at the end of an opinion, where courts say what is asked and
what they decide."""
ON_ISSUE = 0.36
"""Part of the issue's weight that a decision has to cover to be on the issue at all."""
FEWEST_FACTS = 2
"""Facts of the matter that have to answer to something in the decisions read."""
SQUARELY = 0.5
"""Part of the issue's weight that one decision at least has to cover, or the library is silent."""
_PLAINLY = 0.9
"""A use of a fact that is less alike than this part of its best use for the other side is none."""
_BY_ITS_WORDS = 0.34
"""How strongly a fact tells for the party that its own words help."""
_STRONG = 0.42
"""Likeness of facts from which a decision is on point whatever its issue is called."""
_PERHAPS = 0.15
"""Likeness from which a fact may answer to a fact pattern, so that it is not said to be missing."""
_CLAUSE = re.compile(
    r"[,;]?\s+(?:and|or)\s+(?=(?:is|are|was|were|did|does|do|may|can|could|must|should|has|have"
    r"|whether|if)\b)"
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
        """Return what is shared in a pole's favour, the likest first: each fact and reason once.

        Where a decision's factors are not noted, the facts of one that the pole won count in its
        favour, though they are only facts.
        """
        found: list[Shared] = []
        facts: set[str] = set()
        reasons: set[str] = set()
        noted = any(reason.kind == "factor" for reason in self.reasons)
        for one in self.shared:
            ours = one.reason.favours == pole or (
                one.reason.kind == "facts" and not noted and self.origin.won == pole
            )
            if not ours or not one.reason.of_the_court:
                continue
            # A factor shown in several passages of one decision is one factor.
            name = one.reason.pattern or one.reason.text
            if one.fact.id not in facts and name not in reasons:
                facts.add(one.fact.id)
                reasons.add(name)
                found.append(one)
        return tuple(found)

    def on_point(self, pole: Pole) -> float:
        """Return how much on point it is for a pole: every shared factor, by likeness and kind."""
        return round(
            sum(one.likeness * KIND_WEIGHT[one.reason.kind] for one in self.shared_for(pole)[:5]), 4
        )

    def unshared(self, pole: Pole) -> tuple[Reason, ...]:
        """Return what moved the court for a pole and has nothing answering to it here."""
        shared = {one.reason.pattern or one.reason.text for one in self.shared}
        return tuple(
            reason
            for reason in self.reasons
            if reason.kind == "factor"
            and reason.favours == pole
            and (reason.pattern or reason.text) not in shared
        )


KIND_WEIGHT: dict[PointKind, float] = {
    "factor": 1.0,
    "holding": 0.8,
    "rule": 0.7,
    "exception": 0.6,
    "burden": 0.5,
    "purpose": 0.5,
    "facts": 0.6,
}
"""How much a shared reason counts: what is known to have moved a court counts most."""


@dataclass(frozen=True)
class Field:
    """Everything read for a matter and an issue."""

    bench: Bench
    facts: tuple[Fact, ...]
    issue: str
    decisions: tuple[Decision, ...]
    telling: dict[tuple[str, Pole], float]
    """How strongly each fact tells for each pole."""
    comparer: Comparer = field(repr=False)

    @property
    def bears(self) -> bool:
        """Say whether enough of the matter is met with in the decisions to argue from them.

        One fact that has something in common with a decision is chance; a vague question has
        something in common with every decision.
        """
        met = {one.fact.id for decision in self.decisions for one in decision.shared}
        return len(met) >= min(FEWEST_FACTS, len(self.facts)) > 0

    def favouring(self, pole: Pole) -> list[Shared]:
        """Return everything shared in a pole's favour, the likest first."""
        some = [one for decision in self.decisions for one in decision.shared_for(pole)]
        return sorted(some, key=lambda one: (-one.likeness, one.fact.id, one.reason.passage.id))

    def fairly_used(self, shared: Sequence[Shared]) -> list[Shared]:
        """Leave out what puts a fact to the use of one pole that plainly tells for the other."""
        return [one for one in shared if not _tells_against(one, self.telling)]

    def tells_against(self, fact: Fact, pole: Pole) -> bool:
        """Say whether a fact plainly tells more for the other pole."""
        return _PLAINLY * self.telling.get((fact.id, OTHER[pole]), 0.0) > self.telling.get(
            (fact.id, pole), 0.0
        )

    def shows(self, pattern: str) -> bool:
        """Say whether some fact may answer to a fact pattern: less than a match is needed here.

        It guards what is said to be missing: better silent than wrong.
        """
        texts = [str(fact.text) for fact in self.facts]
        return any(
            self.comparer.compare(text, pattern).score >= _PERHAPS
            and not contradicts(text, pattern)
            and refuted(pattern, texts, text) is None
            for text in texts
        )

    def decision_of(self, reason: Reason) -> Decision:
        """Return the decision a reason comes from."""
        return next(d for d in self.decisions if d.authority.id == reason.passage.authority)


_KEPT = 16
"""Fields kept for each library, so that the sides and audiences of one matter read it once."""
_fields: "WeakKeyDictionary[Library, dict[str, Field]]" = WeakKeyDictionary()
_reading = threading.Lock()


def field_for(library: Library, matter: Matter, facts: tuple[Fact, ...], issue: str) -> Field:
    """Return the field of a matter and an issue, read once while the library stays as it is."""
    key = f"{library.digest}|{issue}|{matter.model_dump_json()}|{[fact.text for fact in facts]}"
    with _reading:
        kept = _fields.setdefault(library, {})
        if key not in kept:
            while len(kept) >= _KEPT:
                kept.pop(next(iter(kept)))
            kept[key] = survey(library, matter, facts, issue)
        return kept[key]


def authorities_on(
    library: Library, matter: Matter, facts: tuple[Fact, ...], issue: str
) -> frozenset[str]:
    """Return the ids of the decisions the library holds that are on an issue of a matter.

    What a search brings beside them has words in common with the matter and nothing else.
    """
    field = field_for(library, matter, facts, issue)
    return frozenset(decision.authority.id for decision in field.decisions)


def survey(library: Library, matter: Matter, facts: tuple[Fact, ...], issue: str) -> Field:
    """Search the library for a matter, read what bears on the issue, and match facts with it."""
    bench = bench_of(matter)
    hits = _hits(library, matter, facts, issue)
    read: list[tuple[Origin, tuple[Reason, ...]]] = []
    for authority, found in hits:
        whole = library.passages_of(authority.id)
        origin = origin_of(authority, whole, bench)
        some = _worth_reading(authority, whole, found)
        read.append(
            (origin, tuple(r for passage in some for r in reasons_of(passage, origin, bench)))
        )
    comparer = comparer_for(library, facts)
    comparer.meet(text for _, reasons in read for reason in reasons for text in reason.texts)
    parts = issue_parts(issue)
    kept = []
    squarely = 0.0
    for origin, reasons in read:
        covered = max((_coverage(part, reasons, comparer) for part in parts), default=0.0)
        squarely = max(squarely, covered)
        if covered < ON_ISSUE / 2:
            continue
        shared = shared_with(facts, reasons, comparer)
        if covered >= ON_ISSUE or _on_the_facts(shared):
            kept.append((origin, reasons, covered, shared))
    if squarely < SQUARELY:
        kept = []
    telling = told_for(facts, [one for *_, shared in kept for one in shared], bench)
    decisions = [
        Decision(
            origin=origin,
            reasons=reasons,
            shared=tuple(one for one in shared if not _tells_against(one, telling)),
            on_issue=round(covered, 4),
            standing=standing(origin.authority, matter.forum, matter.as_of),
        )
        for origin, reasons, covered, shared in kept
    ]
    return Field(bench, facts, issue, tuple(decisions), telling, comparer)


def shared_with(
    facts: Sequence[Fact], reasons: Sequence[Reason], comparer: Comparer
) -> list[Shared]:
    """Return what the facts share with some reasons, the likest first."""
    return [
        Shared(fact, reason, likeness.score)
        for fact, reason, likeness in matched(facts, reasons, comparer)
    ]


def told_for(
    facts: Sequence[Fact], shared: Sequence[Shared], bench: Bench
) -> dict[tuple[str, Pole], float]:
    """Return how strongly each fact tells for each pole: its best likeness to a stated factor.

    A fact that by its own words says what helps a party tells for it as well.
    """
    best: dict[tuple[str, Pole], float] = {}
    for fact in facts:
        helps, reverse = polarity(str(fact.text))
        if helps is not None:
            pole = bench.pole_helped(helps)
            best[fact.id, OTHER[pole] if reverse else pole] = _BY_ITS_WORDS
    for one in shared:
        if one.reason.favours is not None and one.reason.stated and one.reason.of_the_court:
            key = (one.fact.id, one.reason.favours)
            best[key] = max(best.get(key, 0.0), one.likeness)
    return best


def _on_the_facts(shared: Sequence[Shared]) -> bool:
    """Say whether a decision is so much on point by its facts that its issue may differ."""
    return len({one.fact.id for one in shared if one.likeness >= _STRONG}) >= FEWEST_FACTS


def _tells_against(one: Shared, telling: dict[tuple[str, Pole], float]) -> bool:
    """Say whether a fact, put to one pole's use, plainly tells for the other.

    "Nobody told her that she could refuse" has words in common with much that favours the police,
    and is nothing to their purpose.
    """
    if one.reason.favours is None:
        return False
    return one.likeness < _PLAINLY * telling.get((one.fact.id, OTHER[one.reason.favours]), 0.0)


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
            library.search(query, as_of=matter.as_of, most=most, passages_each=_PASSAGES)
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
