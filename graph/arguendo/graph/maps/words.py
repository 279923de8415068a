"""The fixed words in which maps are read out: what a node is, what an edge does, what stands."""

from arguendo.corpus.provenance import Composed
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.maps.carried import Citation, everywhere
from arguendo.graph.maps.marks import uncited
from arguendo.graph.model import Audience, MoveKind, Scheme
from arguendo.graph.wire import (
    ArgumentMap,
    EdgeKind,
    Grade,
    NodeKind,
    Standard,
    Standing,
    VerdictView,
)
from arguendo.graph.wire.rulings import FlipView

KINDS: dict[NodeKind, str] = {
    "issue": "Issue",
    "theory": "Theory",
    "argument": "Argument",
    "claim": "Assumption",
    "fact": "Fact",
    "rule": "Rule",
    "precedent": "Authority",
    "passage": "Passage",
    "question": "Critical question",
    "move": "Answer",
    "locution": "Turn",
}
"""What a node is."""

DOES: dict[EdgeKind, str] = {
    "answers": "answers",
    "supports": "supports",
    "rests-on": "rests on",
    "cites": "cites",
    "rebuts": "rebuts",
    "undercuts": "undercuts",
    "undermines": "undermines",
    "concedes": "concedes",
    "prefers": "prevails over",
    "routes": "builds on",
    "asks": "questions",
    "raises": "raises",
    "asserts": "says",
}
"""What a node does to another."""

MOVED: dict[MoveKind, str] = {
    "assert": "asserts",
    "analogize": "draws an analogy",
    "distinguish": "distinguishes",
    "counterexample": "counters with another case",
    "undercut": "undercuts",
    "concede": "concedes",
}
"""What a side does in a move."""

SCHEMES: dict[Scheme, str] = {
    "precedent": "precedent",
    "established-rule": "an established rule",
    "exception": "an exception",
    "burden": "the burden of proof",
    "purpose": "the purpose of the rule",
    "witness": "a witness",
    "narrative": "a story of the facts",
    "free": "an argument of its own",
}
"""By what scheme something is argued."""

STANDARDS: dict[Standard, str] = {
    "scintilla": "by some evidence",
    "preponderance": "by a preponderance",
    "clear-and-convincing": "clearly and convincingly",
    "beyond-reasonable-doubt": "beyond reasonable doubt",
    "dialectical-validity": "with nothing against it",
}
"""How well something is shown."""

BEFORE: dict[Audience, str] = {"judge": "before the judge", "jury": "before the jury"}
"""Before whom a theory is argued."""


def title(map: ArgumentMap) -> Cleared:
    """Return what the map is called: its matter's title, or the question, or neither."""
    return uncited(map.matter.title, map.matter.question, "Argument map")


def stands(kind: NodeKind, standing: Standing) -> str:
    """Say where a node stands; an issue is answered, open or unanswered, not true or false."""
    match kind, standing:
        case "issue", "in":
            return "answered"
        case "issue", "out":
            return "unanswered"
        case _, "in":
            return "stands"
        case _, "out":
            return "does not stand"
        case _:
            return "open"


def both_ways(map: ArgumentMap, id: str, kind: NodeKind) -> str:
    """Say where a node stands on everything, and on checked citations alone where that differs."""
    on_all = stands(kind, map.acceptability.all[id])
    on_checked = stands(kind, map.acceptability.verified_only[id])
    return on_all if on_all == on_checked else f"{on_all}; on checked citations alone: {on_checked}"


def graded_words(grade: Grade | None) -> str:
    """Name a grade, or say that there is nothing to grade."""
    return grade or "no citation"


def summary(map: ArgumentMap) -> Composed:
    """Say in two sentences how many citations were struck, and how much falls without them."""
    cited = everywhere(map)
    struck = [citation for citation in cited if citation.kind == "struck"]
    if not cited:
        return Composed("No citations.")
    if not struck:
        return Composed(f"None of {len(cited)} citations is struck.")
    rejected = sum(citation.grade == "rejected" for citation in struck)
    counted = (
        f"{len(struck)} of {len(cited)} citations {'is' if len(struck) == 1 else 'are'} struck: "
        f"{rejected} rejected, {len(struck) - rejected} unproven."
    )
    lost = fallen(map)
    without = f"Without them {', '.join(lost)} no longer stand{'s' if len(lost) == 1 else ''}."
    return Composed(f"{counted} {without if lost else 'Everything that stands stands without.'}")


def fallen(map: ArgumentMap) -> tuple[str, ...]:
    """Return the ids of what stands on everything and not on checked citations alone."""
    on_all, on_checked = map.acceptability.all, map.acceptability.verified_only
    return tuple(
        node.id for node in map.nodes if on_all[node.id] == "in" and on_checked[node.id] != "in"
    )


def findings(citation: Citation, verdicts: dict[str, VerdictView]) -> tuple[Composed, ...]:
    """Say what the checks found of a citation: which hold, and each that does not."""
    verdict = verdicts.get(citation.verdict)
    if verdict is None:
        return (citation.why,) if citation.kind == "struck" else ()
    held = dict.fromkeys(one.check for one in verdict.findings if one.outcome == "holds")
    return (
        Composed(f"holds: {', '.join(held) or 'nothing'}"),
        *(
            Composed(f"{finding.check} {finding.outcome}: {finding.detail}")
            for finding in verdict.findings
            if finding.outcome in ("fails", "undetermined") and finding.severity != "information"
        ),
    )


def moving(flip: FlipView) -> str:
    """Say what would have to change for a vote to move: `T1 fell and A2, A3 stood`."""
    fall = f"{', '.join(flip.fall)} fell" if flip.fall else ""
    stand = f"{', '.join(flip.stand)} stood" if flip.stand else ""
    return " and ".join(part for part in (fall, stand) if part)
