"""What every check must be, tried on one: ours, and those of other packages in their own tests.

    from arguendo.corpus.verification.conformance import departures

    def test_it_is_a_check():
        assert departures(MyCheck()) == ()

1. It has a name, and answers each inquiry with at least one finding that bears it.
2. What it finds is of a kind that there is: a contradiction fails, what holds is information.
3. It says so in one line of its own words, none of them the text's, and accuses nobody.
4. It is pure: the same inquiry, the same findings, wherever in a text the citation stands; no
   clock, no file, no network, no chance. If it is `of_authority`, whichever citation means it.
5. It comes to an end.
"""

import random
import re
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import get_args

from arguendo.corpus.verification.findings import Finding, Outcome, Severity
from arguendo.corpus.verification.guards import ClockError, clockless
from arguendo.corpus.verification.interface import Check
from arguendo.corpus.verification.model import Inquiry
from arguendo.corpus.verification.specimens import CANARY, specimens

KINDS: dict[Outcome, tuple[Severity, ...]] = {
    "holds": ("information",),
    "fails": ("contradiction", "caution"),
    "undetermined": ("caution", "information"),
    "not-applicable": ("information",),
}
"""What each outcome may weigh."""
UNSAYABLE = re.compile(r"hallucinat|\bfak(?:e|ed|es|ing)\b|fabricat|\bgood law\b", re.IGNORECASE)
"""Words that accuse a person, or promise what nobody can."""
LONGEST_DETAIL = 1_500
"""Characters of a finding's sentence, with all the names it may have to give."""
LONGEST_JUDGEMENT = 2.0
"""Seconds of processor time for one inquiry; a brief has hundreds."""

_NAME = re.compile(r"[a-z][a-z0-9_]{1,39}")
_REACHES_OUT = (
    "open", "os.", "socket.", "subprocess.", "sqlite3.", "urllib.", "http.", "shutil.", "glob.",
)  # fmt: skip
"""Names of audit events that no check may cause."""


def departures(
    check: object, inquiries: Iterable[tuple[str, Inquiry]] | None = None
) -> tuple[str, ...]:
    """Return, in words, everything in which a check departs from what a check must be.

    It is tried on `specimens()`, or on inquiries of your own, each with a name.
    """
    # (1)
    if not isinstance(check, Check) or not callable(check.judge):
        return ("it has no name, or no method judge",)
    if not _NAME.fullmatch(str(check.name)):
        return ("its name is not a short word in small letters",)
    told: dict[str, None] = {}
    for what, inquiry in specimens() if inquiries is None else inquiries:
        for departure in _on_one(check, inquiry):
            told.setdefault(f"{departure} ({what})")
    return tuple(told)


def _on_one(check: Check, inquiry: Inquiry) -> Iterator[str]:
    before = inquiry.model_dump_json()
    began = time.process_time()
    try:
        found = check.judge(inquiry)
    except Exception as error:  # noqa: BLE001  Whatever it raises is told.
        yield f"it raises {type(error).__name__}"
        return
    # (5)
    if time.process_time() - began > LONGEST_JUDGEMENT:
        yield f"it takes longer than {LONGEST_JUDGEMENT:.0f} seconds"
        return
    answered: object = found
    if not isinstance(answered, tuple) or not all(isinstance(one, Finding) for one in answered):
        yield "it answers with something else than a tuple of findings"
        return
    if not found:
        yield "it says nothing; where there is nothing for it, the finding is not-applicable"
    for one in found:
        yield from _of_a_finding(check, one, inquiry)
    # (4)
    yield from _impurities(check, inquiry, found)
    if inquiry.model_dump_json() != before:
        yield "it changes the inquiry"
    elif not inquiry.quotations and check.judge(_moved(inquiry)) != found:
        yield "it answers by where the citation stands"
    elif getattr(check, "of_authority", False) and check.judge(inquiry.of_authority()) != found:
        yield "it answers by the citation, not of the authority alone"


def _moved(inquiry: Inquiry) -> Inquiry:
    """Return the inquiry with its citation further down in the text."""
    cited = inquiry.citation
    places = {"start": cited.start + 37, "end": cited.end + 37, "reach": cited.reach + 37}
    moved = cited.but(**places)
    meant = moved if inquiry.stands_for is cited else inquiry.stands_for
    return inquiry.but(citation=moved, stands_for=meant)


def _of_a_finding(check: Check, found: Finding, inquiry: Inquiry) -> Iterator[str]:
    if found.check != check.name:
        yield "a finding does not bear its name"
    # (2)
    if found.outcome not in get_args(Outcome) or found.severity not in KINDS[found.outcome]:
        yield f"what {found.outcome} is no {found.severity}"
    # (3)
    detail = found.detail
    if not detail.strip() or len(detail) > LONGEST_DETAIL:
        yield "its detail is empty or too long for a line"
    if not detail.isprintable():
        yield "its detail is not one printable line"
    said = " ".join([detail, *(f"{one.says} {one.id} {one.source}" for one in found.evidence)])
    if CANARY in said.casefold():
        yield "it repeats words of the text under test, which may be a model's"
    if UNSAYABLE.search(said):
        yield "it says a word that stands in no output"
    record = "\n".join(opinion.text for opinion in inquiry.opinions)
    for altered in found.altered:
        if altered.recorded not in record:
            yield "it lays words at the record's door that are not there"
        if not any(
            one.start <= altered.start <= altered.end <= one.end for one in inquiry.quotations
        ):
            yield "it points at a difference outside of every quotation"


def _impurities(check: Check, inquiry: Inquiry, found: tuple[Finding, ...]) -> Iterator[str]:
    """Ask again with the clock taken away, chance loaded, and an ear at the doors."""
    chance = random.getstate()
    reached: list[str] = []
    try:
        for seed in (1, 2):
            random.seed(seed)
            with clockless(type(check)), _listening(reached):
                again = check.judge(inquiry)
            if again != found:
                yield "it answers the same inquiry in two ways"
                break
    except ClockError as looked:
        yield f"it looks at the clock: {looked}"
    except Exception as error:  # noqa: BLE001  Whatever it raises is told.
        yield f"asked again it raises {type(error).__name__}"
    finally:
        random.setstate(chance)
    for event in dict.fromkeys(reached):
        yield f"it reaches out of the inquiry: {event}"


_ears: list[list[str]] = []
_installed = False


def _hear(event: str, _: object) -> None:
    if _ears and event.startswith(_REACHES_OUT):
        _ears[-1].append(event)


@contextmanager
def _listening(reached: list[str]) -> Iterator[None]:
    """Note what is opened, asked or started. A hook of Python's cannot be taken back, only idle."""
    global _installed
    if not _installed:
        sys.addaudithook(_hear)
        _installed = True
    _ears.append(reached)
    try:
        yield
    finally:
        _ears.pop()
