"""Reading the library for a matter: search, what bears on the issue, and what is shared."""

import threading
from collections import defaultdict
from collections.abc import Iterable, Sequence
from weakref import WeakKeyDictionary

from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority, Passage, Side
from arguendo.graph.model import Fact, Matter
from arguendo.graph.roles.schemes.decisions import (
    Decision,
    Shared,
    shared_with,
    tells_against,
    told_for,
)
from arguendo.graph.roles.schemes.field import FEWEST_FACTS, Field, Near, issue_parts
from arguendo.graph.roles.schemes.likeness import NOTHING, Comparer, comparer_for
from arguendo.graph.roles.schemes.poles import bench_of
from arguendo.graph.roles.schemes.reasons import (
    Origin,
    Reason,
    origin_of,
    reasoning,
    reasons_of,
)
from arguendo.graph.roles.schemes.weight import standing
from arguendo.graph.roles.schemes.words import terms

_FOR_QUESTION, _FOR_FACT = 30, 8
"""Decisions asked of the library for the question and for each fact."""
_PASSAGES = 10
"""Passages of an opinion asked for with each query."""
_ON_ISSUE = 4
"""Of these, passages in which an opinion's reasoning on the question is looked for."""
_MOST = 28
"""Decisions read for a matter at most."""
_ENDS = 3
"""Passages read at the beginning and at the end of an opinion, where courts say what is asked and
what they decide."""
ON_ISSUE = 0.36
"""Part of the issue's weight that a decision has to cover to be on the issue at all."""
SQUARELY = 0.5
"""Part of the issue's weight that one decision at least has to cover, or the library is silent."""
SEVERAL, SOME = 3, 2
"""Telling words of a question that one thing a court said must have to be near to it; and those
that do where it has several of a fact as well."""
_STRONG = 0.42
"""Likeness of facts from which a decision is on point whatever its issue is called."""
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


def ranked(
    library: Library, matter: Matter, facts: tuple[Fact, ...], issue: str, side: Side
) -> dict[str, float]:
    """Return how strong each decision on an issue is for a side, by id, the strongest first.

    What a search brings beside these has words in common with the matter and nothing else.
    """
    field = field_for(library, matter, facts, issue)
    pole = field.bench.pole(side)
    ranks = {one.authority.id: round(one.rank(pole), 4) for one in field.decisions}
    return dict(sorted(ranks.items(), key=lambda item: (-item[1], item[0])))


def survey(library: Library, matter: Matter, facts: tuple[Fact, ...], issue: str) -> Field:
    """Search the library for a matter, read what bears on the issue, and match facts with it."""
    bench = bench_of(matter)
    asked = {term.key for term in terms(issue)}
    read: list[tuple[Origin, tuple[Reason, ...]]] = []
    reasoned: list[tuple[Origin, tuple[Reason, ...]]] = []
    for authority, on_issue, found in _hits(library, matter, facts, issue):
        whole = library.passages_of(authority.id)
        origin = origin_of(authority, whole, bench)
        some = _worth_reading(authority, whole, found)
        read.append(
            (origin, tuple(r for passage in some for r in reasons_of(passage, origin, bench)))
        )
        reasoned.append(
            (origin, tuple(r for p in on_issue for r in reasoning(p, asked, origin, bench)))
        )
    comparer = comparer_for(library, facts)
    every = (reason for _, reasons in (*read, *reasoned) for reason in reasons)
    comparer.meet(text for reason in every for text in reason.texts)
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
    # Noted decisions say what counted in them; of raw ones the facts alone are a thin ground.
    noted = any(reason.stated for _, reasons, *_ in kept for reason in reasons)
    enough = noted and _bears(facts, kept)
    nearest = () if enough else _nearest(parts, facts, reasoned, comparer, matter)
    telling = told_for(facts, [one for *_, shared in kept for one in shared], bench)
    decisions = [
        Decision(
            origin=origin,
            reasons=reasons,
            shared=tuple(one for one in shared if not tells_against(one, telling)),
            on_issue=round(covered, 4),
            standing=standing(origin.authority, matter.forum, matter.as_of),
        )
        for origin, reasons, covered, shared in kept
    ]
    return Field(bench, facts, issue, tuple(decisions), telling, comparer, nearest)


def _bears(
    facts: Sequence[Fact],
    kept: Sequence[tuple[Origin, tuple[Reason, ...], float, Sequence[Shared]]],
) -> bool:
    met = {one.fact.id for *_, shared in kept for one in shared}
    return len(met) >= min(FEWEST_FACTS, len(facts)) > 0


def _nearest(
    parts: Sequence[str],
    facts: Sequence[Fact],
    reasoned: Sequence[tuple[Origin, tuple[Reason, ...]]],
    comparer: Comparer,
    matter: Matter,
) -> tuple[Near, ...]:
    """Return what was said that has several telling words of the question, the nearest first."""
    found: list[Near] = []
    for origin, reasons in reasoned:
        decision = Decision(
            origin=origin,
            reasons=reasons,
            shared=(),
            on_issue=0.0,
            standing=standing(origin.authority, matter.forum, matter.as_of),
        )
        for reason in reasons:
            if not (reason.of_the_court and reason.quotable):
                continue
            likeness = max(
                (comparer.compare(part, reason.text) for part in parts),
                key=lambda one: (one.shared, one.score),
                default=NOTHING,
            )
            if likeness.shared >= SEVERAL or (
                likeness.shared >= SOME
                and any(
                    comparer.compare(str(fact.text), reason.text).shared >= SEVERAL
                    for fact in facts
                )
            ):
                found.append(Near(decision, reason, likeness))
    return tuple(sorted(found, key=lambda one: -one.likeness.covered))


def _on_the_facts(shared: Sequence[Shared]) -> bool:
    """Say whether a decision is so much on point by its facts that its issue may differ."""
    return len({one.fact.id for one in shared if one.likeness >= _STRONG}) >= FEWEST_FACTS


def _hits(
    library: Library, matter: Matter, facts: Sequence[Fact], issue: str
) -> list[tuple[Authority, tuple[Passage, ...], list[Passage]]]:
    """Fuse the answers for the issue and for each fact; the issue counts like three facts.

    Beside each decision stand its passages found for the issue, then all that were found.

    What a later decision has overruled by the day is no ground to stand on, for either side.
    """
    scores: dict[str, float] = defaultdict(float)
    held: dict[str, Authority] = {}
    passages: dict[str, dict[str, Passage]] = defaultdict(dict)
    on_issue: dict[str, tuple[Passage, ...]] = {}
    queries = [(issue, _FOR_QUESTION, 3.0), *((str(f.text), _FOR_FACT, 1.0) for f in facts)]
    for query, most, weight in queries:
        for rank, hit in enumerate(
            library.search(query, as_of=matter.as_of, most=most, passages_each=_PASSAGES)
        ):
            id = hit.authority.id
            held[id] = hit.authority
            scores[id] += weight / (10 + rank)
            if query == issue:
                on_issue[id] = tuple(hit.passages[:_ON_ISSUE])
            passages[id].update((passage.id, passage) for passage in hit.passages)
    ordered = sorted(scores, key=lambda id: (-scores[id], id))[:_MOST]
    return [
        (held[id], on_issue.get(id, ()), list(passages[id].values()))
        for id in ordered
        if not library.overruled(held[id], matter.as_of)
    ]


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
