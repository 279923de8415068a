"""The field's terms, each the name of a type of ours, in the words of its docstring."""

import inspect
from importlib import import_module
from typing import Any

from arguendo.corpus.model import TreatmentKind
from arguendo.graph.maps.words import STANDARDS
from arguendo.graph.model import MoveKind, Scheme
from arguendo.graph.wire.maps import Standard
from reference.pages import table

TERMS = {
    "Courts": ("arguendo.corpus.courts", "Court"),
    "The law": (
        "arguendo.corpus.model",
        *("Reference", "Authority", "Opinion", "Passage", "Citation", "Treatment"),
        *("Coverage", "Resolved", "Ambiguous", "Absent", "OutOfCoverage"),
    ),
    "Verification": (
        "arguendo.corpus.verification.model",
        *("Inquiry", "Verdict"),
    ),
    "What a check says": ("arguendo.corpus.verification.findings", "Finding", "Evidence"),
    "The whole text": ("arguendo.corpus.verification.report", "Report"),
    "The citator": ("arguendo.corpus.citator.passages", "Citator", "Citing"),
    "Routes": ("arguendo.corpus.citator.routes", "Route", "Step"),
    "The argument": (
        "arguendo.graph.model",
        *("Matter", "Fact", "Theory", "Submission", "Story", "Precedent", "Premise", "Argument"),
        *("Move", "Remembered", "Lead", "Dials"),
    ),
    "The gate": ("arguendo.graph.gate.imagined", "Imagined"),
    "What passed it": ("arguendo.graph.gate.cleared", "Plain", "Cited", "Struck", "Cleared"),
    "The map": (
        "arguendo.graph.wire.maps",
        *("ArgumentMap", "Acceptability", "Repair", "Position", "Proof", "Assessment"),
    ),
    "How a judge reads": ("arguendo.graph.schools.school", "School"),
    "From what side": ("arguendo.graph.portfolio.lenses", "Lens"),
}
"""Where each group of terms lives, and its terms."""


WORDS = {
    "move": (
        MoveKind,
        {
            "assert": "states a claim, or answers a question put to one",
            "analogize": "brings a decision that is like the case at hand (HYPO)",
            "distinguish": "sets the decision brought apart from the case at hand (HYPO)",
            "counterexample": "brings one as much on point that came out the other way (HYPO)",
            "undercut": "attacks the step from premises to conclusion (Pollock)",
            "concede": "grants what it is aimed at",
        },
    ),
    "scheme": (
        Scheme,
        {
            "precedent": "a like case came out this way",
            "established-rule": "a rule is law, and the facts fall under it",
            "exception": "the rule has a limit, and the case lies beyond it",
            "burden": "who has to prove it has not",
            "purpose": "what the rule is for is served this way alone",
            "witness": "who says so was in a place to know",
            "narrative": "the story that leaves the least unexplained",
            "free": "a model's own argument, of no scheme",
        },
    ),
    "treatment": (
        TreatmentKind,
        {
            "overruled": "a court that may says that it is law no more",
            "superseded": "a statute or a rule has taken its place",
            "rejected": "a court that need not follow it declines to",
            "questioned": "a court doubts it and leaves it standing",
            "limited": "a court confines it to less than it said",
            "distinguished": "a court finds its own case different",
            "explained": "a court says what it means",
            "followed": "a court rests its decision on it",
            "cited": "a court names it and does none of these",
        },
    ),
    "standard of proof": (Standard, STANDARDS),
}
"""Terms that are values of a type: each of its values has its meaning here."""


def types() -> dict[str, Any]:
    """Return every type that the glossary names; one that is not there is an error."""
    return {
        name: getattr(import_module(module), name)
        for module, *names in TERMS.values()
        for name in names
    }


def glossary() -> str:
    """Return each term with its meaning and where it lives."""
    rows: list[tuple[object, ...]] = []
    for module, *names in TERMS.values():
        for name in names:
            kind = getattr(import_module(module), name)
            meaning = " ".join(inspect.cleandoc(kind.__doc__ or "").split("\n\n")[0].split())
            rows.append((f"**{name}**", meaning, f"`{module}`"))
    for what, (_, meanings) in WORDS.items():
        rows += [
            (f"**{word}** ({what})", meaning, f"`{_home(what)}`")
            for word, meaning in meanings.items()
        ]
    return table(("term", "means", "type in"), sorted(rows, key=lambda row: str(row[0]).lower()))


def _home(what: str) -> str:
    homes = {"treatment": "arguendo.corpus.model", "standard of proof": "arguendo.graph.wire.maps"}
    return homes.get(what, "arguendo.graph.model")
