"""Every check has a brief that shows its defect, and the brief gets the verdict it must."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from arguendo.corpus.inquire import check_text
from arguendo.corpus.library import Library
from arguendo.corpus.support import Lexical
from arguendo.corpus.verification.policy import STANDARD

BRIEFS = Path(__file__).parents[2] / "examples/briefs"
EXPECTED = tomllib.loads((BRIEFS / "expected.toml").read_text("utf-8"))["brief"]


@pytest.mark.parametrize("expected", EXPECTED, ids=[one["file"] for one in EXPECTED])
def test_a_brief_gets_the_verdicts_it_must(expected: dict[str, Any], starter_folder: Path) -> None:
    """Grade, deciding check and words of every citation; nothing more, nothing less."""
    text = (BRIEFS / expected["file"]).read_text("utf-8")
    as_of: dt.date = expected["as_of"]
    judge = Lexical() if expected.get("judge") == Lexical.name else None
    report = check_text(
        text,
        Library.open(starter_folder),
        as_of=as_of,
        forum=expected.get("forum"),
        judge=judge,
    )
    assert expected.get("unread", []) == [one.text for one in report.unread]
    told = [(one.citation.text, one.grade) for one in report.verdicts]
    assert [(one["text"], one["grade"]) for one in expected["citation"]] == told
    for due, verdict in zip(expected["citation"], report.verdicts, strict=True):
        assert any(due.get("told", "") in f.detail for f in verdict.findings)
        if "check" in due:
            deciding = [f for f in verdict.findings if f.outcome in ("fails", "undetermined")]
            assert any(f.check == due["check"] and due["says"] in f.detail for f in deciding)


def test_every_check_has_its_brief() -> None:
    """One check, one example."""
    files = {one["file"] for one in EXPECTED}
    assert {f"{check.name}.md" for check in STANDARD.checks} <= files
    assert {path.name for path in BRIEFS.glob("*.md")} - {"README.md"} == files
