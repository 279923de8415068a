"""Reads `limbo.json` and nothing else of this folder, as another checker would.

What is here is all that it takes to judge the vectors: a record is built from the decisions, and a
judge of support that gives the answers written down.
"""

import datetime as dt
from typing import Any

from factories.law import ShelfOfDecisions, at, decision

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.inquire import check_text
from arguendo.corpus.model import Authority, Opinion, Passage, Treatment
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.verification.model import Support
from arguendo.corpus.verification.report import Report


def shelf_of(record: dict[str, Any]) -> ShelfOfDecisions:
    """Build a record."""
    decisions = {one["id"]: _authority(one) for one in record["decisions"]}
    return ShelfOfDecisions(
        decisions.values(),
        {one["id"]: one["last_page"] for one in record["decisions"] if "last_page" in one},
        opinions={
            one["id"]: tuple(_opinion(each, one["id"]) for each in one["opinions"])
            for one in record["decisions"]
            if "opinions" in one
        },
        treatments={
            one["id"]: tuple(map(_treatment, one["treatments"]))
            for one in record["decisions"]
            if "treatments" in one
        },
        whole={
            (one["reporter"], one["volume"]): one.get("last_page")
            for one in record.get("whole_volumes", ())
        },
    )


def judged(vector: dict[str, Any], shelf: ShelfOfDecisions) -> Report:
    """Judge the text of a vector."""
    return check_text(
        vector["text"],
        shelf,
        as_of=dt.date.fromisoformat(vector["as_of"]),
        forum=vector.get("forum"),
        judge=_Answering(vector["judge"]) if "judge" in vector else None,
    )


def _authority(one: dict[str, Any]) -> Authority:
    held = decision(
        one["name"],
        *one.get("references", ()),
        decided=one.get("decided"),
        court=one.get("court", ""),
        docket=one.get("docket", ""),
        aliases=tuple(one.get("aliases", ())),
    )
    return held.model_copy(update={"id": one["id"], "text": one["held"]})


def _opinion(one: dict[str, Any], authority: str) -> Opinion:
    rest = {key: value for key, value in one.items() if key != "pages"}
    return Opinion(authority=authority, page_breaks=tuple(map(tuple, one["pages"])), **rest)


def _treatment(one: dict[str, Any]) -> Treatment:
    printed = one.get("citing_reference")
    references = {"cited": at(one["cited"]), "citing_reference": at(printed) if printed else None}
    return Treatment(**{**one, **references})


class _Answering:
    """A judge of support that gives the answers written down, in their order."""

    def __init__(self, noted: dict[str, Any]) -> None:
        self.name, self.stays = noted["name"], noted["stays"]
        self._answers = iter(noted["answers"])

    def judge(self, proposition: str, passages: tuple[Passage, ...]) -> Support:
        """Give the next answer, resting on the passage that has its words, or on the first."""
        noted = next(self._answers)
        if noted["answer"] == "not-reached":
            raise UnavailableError("The judge could not be reached.", "Ask again.")
        words = noted["words"]
        having = [one for one in passages if words and words in one.text]
        return Support(
            judge=self.name,
            answer=noted["answer"],
            passage=(having or list(passages))[0].id,
            span=Recorded(words),
            stays=self.stays,
        )
