"""Writes the vectors down for others: `limbo.json`, in the form of `limbo.schema.json`.

    cd tests && python -m limbo.compile

What must be said of a text is stated by the functions. Where each citation stands in it, and which
check decides, is added from our own reading, so that a reviewer sees what has changed.
"""

import json
from pathlib import Path
from typing import Any

from factories.law import Contents, ShelfOfDecisions
from limbo.shelf import SHELF
from limbo.vector import Vector, collected

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.inquire import check_text
from arguendo.corpus.model import Authority, Opinion, Passage, Treatment, Value
from arguendo.corpus.verification.grades import decisive
from arguendo.corpus.verification.interface import SupportJudge
from arguendo.corpus.verification.model import Support
from arguendo.corpus.verification.report import Report

HERE = Path(__file__).parent
COMPILED = HERE / "limbo.json"
SCHEMA = HERE / "limbo.schema.json"
SHARED = "shared"


def compiled() -> dict[str, Any]:
    """Return all vectors and the records they are judged against, as JSON has them."""
    records = {SHARED: _record(SHELF)}
    vectors = []
    for id, case in collected().items():
        one = case()
        key = SHARED
        if one.shelf is not None:
            record = _record(one.shelf)
            same = [name for name, held in records.items() if held == record]
            key = same[0] if same else _new(id.split("/")[0], records)
            records[key] = record
        vectors.append(_vector(id, " ".join((case.__doc__ or "").split()), one, key))
    return {"$schema": SCHEMA.name, "version": 1, "records": records, "vectors": vectors}


def _new(family: str, records: dict[str, Any]) -> str:
    number = sum(name.split("/")[0] == family for name in records) + 1
    return f"{family}/{number}"


def written() -> str:
    """Return what `limbo.json` must hold, character for character."""
    return json.dumps(compiled(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _vector(id: str, rule: str, one: Vector, record: str) -> dict[str, Any]:
    asked = _Noting(one.judge) if one.judge else None
    report = check_text(
        one.text, one.shelf or SHELF, as_of=one.as_of, forum=one.forum or None, judge=asked
    )
    found = {
        "id": id,
        "rule": rule,
        "text": one.text,
        "as_of": one.as_of.isoformat(),
        "record": record,
        "forum": one.forum,
        "judge": asked.noted() if asked else None,
        "expected": {"citations": _citations(one, report), **_besides(one)},
        "open": one.open,
    }
    return {key: value for key, value in found.items() if value}


def _besides(one: Vector) -> dict[str, Any]:
    """Return what is due beside the grades, where anything is."""
    unread = [
        {"text": text, **({"start": at} if (at := one.text.find(text)) >= 0 else {})}
        for text in one.unread
    ]
    return {key: value for key, value in (("unread", unread), ("says", one.says)) if value}


def _citations(one: Vector, report: Report) -> list[dict[str, Any]]:
    """Return the grade due to each citation, with its place where our reading has as many."""
    if len(one.grades) != len(report.verdicts) or one.open:
        return [{"grade": grade} for grade in one.grades]
    return [
        {
            "grade": due,
            "text": verdict.citation.text,
            "start": verdict.citation.start,
            "end": verdict.citation.end,
            **({} if due == "verified" else {"check": decisive(verdict.findings).check}),
        }
        for due, verdict in zip(one.grades, report.verdicts, strict=True)
    ]


class _Noting:
    """Asks a judge and notes what it answers."""

    def __init__(self, judge: SupportJudge) -> None:
        self.name, self.stays = judge.name, getattr(judge, "stays", True)
        self._judge = judge
        self._answers: list[dict[str, str]] = []

    def judge(self, proposition: str, passages: tuple[Passage, ...]) -> Support:
        """Ask, and note."""
        try:
            answer = self._judge.judge(proposition, passages)
        except UnavailableError:
            self._answers.append({"answer": "not-reached"})
            raise
        self.stays = answer.stays
        self._answers.append({"answer": answer.answer, "words": answer.span})
        return answer

    def noted(self) -> dict[str, Any]:
        """Return who was asked, and the answers in order."""
        return {"name": self.name, "stays": self.stays, "answers": self._answers}


# --- records ------------------------------------------------------------------------------------


def _record(shelf: ShelfOfDecisions) -> dict[str, Any]:
    held = shelf.contents
    record: dict[str, Any] = {
        "decisions": [_decision(one, held) for one in held.decisions],
        "whole_volumes": [
            {"reporter": reporter, "volume": volume, **({"last_page": last} if last else {})}
            for (reporter, volume), last in sorted(held.whole.items())
        ],
    }
    return {key: value for key, value in record.items() if value}


def _decision(one: Authority, held: Contents) -> dict[str, Any]:
    decision = {
        "id": one.id,
        "name": one.name,
        "aliases": list(one.aliases),
        "references": [str(reference) for reference in one.references],
        "court": one.court,
        "decided": one.decided,
        "docket": one.docket,
        "held": one.text,
        "last_page": held.runs_to.get(one.id),
        "opinions": [_opinion(each) for each in held.opinions.get(one.id, ())],
        "treatments": [_treatment(each) for each in held.treatments.get(one.id, ())],
    }
    return {key: value for key, value in decision.items() if value}


def _opinion(one: Opinion) -> dict[str, Any]:
    return _told(one, leaving_out={"authority", "page_breaks"}) | {
        "pages": [list(each) for each in one.page_breaks]
    }


def _treatment(one: Treatment) -> dict[str, Any]:
    told = _told(one, leaving_out={"citing_reference", "cited"}) | {"cited": str(one.cited)}
    printed = {"citing_reference": str(one.citing_reference)} if one.citing_reference else {}
    return told | printed


def _told(one: Value, leaving_out: set[str]) -> dict[str, Any]:
    """Return the fields of a value that say something."""
    return one.model_dump(mode="json", exclude=leaving_out, exclude_defaults=True)


def main() -> None:
    """Write the file and say what it holds."""
    COMPILED.write_text(written(), "utf-8")
    held = json.loads(COMPILED.read_text("utf-8"))
    print(f"{COMPILED.name}: {len(held['vectors'])} vectors, {len(held['records'])} records")


if __name__ == "__main__":
    main()
