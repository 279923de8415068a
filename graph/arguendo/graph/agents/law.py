"""What an agent may ask of the law: what bears on words, what is cited, and what became of it."""

import datetime as dt
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from arguendo.corpus.errors import InputError
from arguendo.graph.agents.graded import Graded

if TYPE_CHECKING:
    from arguendo.corpus.library import Library

DateField = Annotated[
    str,
    Field(description="Only law decided on or before this day, YYYY-MM-DD. Empty: today."),
]
ForumField = Annotated[
    str, Field(description="The court that decides, as a courts-db id such as scotus or ca9.")
]

AuthorityField = Annotated[
    str, Field(description="A decided case: a reference such as 547 U.S. 103, a name, or an id.")
]

_LONGEST = 2_000_000
"""Characters of a text verified in one call."""


class Law:
    """One library. Answers are JSON objects; errors say what to do."""

    def __init__(self, library: "Library", today: Callable[[], dt.date]) -> None:
        self._library = library
        self._today = today

    def search(
        self,
        query: Annotated[str, Field(description="Facts, a thesis or a question, in words.")],
        as_of: DateField = "",
        forum: ForumField = "",
        courts: Annotated[
            list[str] | None,
            Field(description="Decisions of these courts alone, by courts-db id. Empty: of all."),
        ] = None,
        most: Annotated[int, Field(ge=1, le=50, description="Authorities at most.")] = 10,
    ) -> dict[str, Any]:
        """Find decided cases of the index that bear on a query, with the passages that do."""
        from arguendo.corpus.forums import binds

        if not query.strip():
            raise InputError("The query is empty.", "Say in words what is looked for.")
        _known(forum)
        date = self._date(as_of)
        graded = Graded(self._library, date, forum)
        hits = self._library.search(
            query, as_of=date, most=most, forum=forum, courts=tuple(courts or ())
        )
        return {
            "as_of": str(date),
            "hits": [
                {
                    **graded.authority(hit.authority),
                    **(
                        {"weight": "binding" if binds(hit.authority.court, forum) else "persuasive"}
                        if forum
                        else {}
                    ),
                    "treats": list(hit.treats),
                    "passages": [graded.passage(passage) for passage in hit.passages],
                }
                for hit in hits
            ],
        }

    def verify(
        self,
        text: Annotated[str, Field(description="A draft: every citation in it is checked.")],
        as_of: DateField = "",
        forum: ForumField = "",
    ) -> dict[str, Any]:
        """Hold every citation in a text against the index: a grade, and findings, for each."""
        from arguendo.corpus.briefs import verify_document
        from arguendo.corpus.plugins import installed_checks
        from arguendo.corpus.reports.json import as_json
        from arguendo.corpus.verification.policy import STANDARD

        if len(text) > _LONGEST:
            raise InputError(
                f"The text has {len(text):,} characters.",
                f"Send at most {_LONGEST:,} in one call.",
            )
        _known(forum)
        checked = verify_document(
            text.encode("utf-8", "replace"),
            self._library,
            as_of=self._date(as_of),
            forum=forum or None,
            policy=STANDARD.and_also(installed_checks()),
            name="The text",
        )
        return as_json(checked.report, checked.document)

    def citator(
        self,
        authority: AuthorityField,
        as_of: DateField = "",
        most: Annotated[int, Field(ge=1, le=200, description="Citing decisions at most.")] = 40,
    ) -> dict[str, Any]:
        """Tell which decisions cite an authority and what they make of it, the worst first.

        Treatment is read out of the words of later decisions of this index: as complete as it is.
        """
        from arguendo.corpus.meant import authority_meant

        date = self._date(as_of)
        cited = authority_meant(self._library, authority, date)
        found = self._library.citator(cited, date)
        graded = Graded(self._library, date)
        return {
            "as_of": str(date),
            **graded.authority(cited),
            "summary": found.summary,
            "counts": dict(Counter(one.kind for one in found.citing)),
            "citing": [
                {
                    **graded.known(one.authority, one.name, one.reference),
                    "treatment": one.kind,
                    "extent": one.extent,
                    "basis": "stated" if one.stated else "inferred",
                    "by_court": one.by_court,
                    "voice": one.voice,
                    "author": one.author,
                    "page": one.page,
                    "sentence": one.sentence,
                }
                for one in found.citing[:most]
            ],
            "left_off": max(0, len(found.citing) - most),
        }

    def routes(
        self,
        old: AuthorityField,
        new: AuthorityField,
        thesis: Annotated[str, Field(description="What the route is to carry; may be empty.")] = "",
        as_of: DateField = "",
    ) -> dict[str, Any]:
        """Show the ways from an old authority to a new one, each step with the words that cite."""
        from arguendo.corpus.meant import authority_meant

        date = self._date(as_of)
        first, last = (authority_meant(self._library, one, date) for one in (old, new))
        if (first.decided or "") >= (last.decided or ""):
            raise InputError(f"{new} was not decided after {old}.", "Give the earlier one first.")
        found = self._library.routes(first, last, date, thesis)
        graded = Graded(self._library, date)
        return {
            "as_of": str(date),
            "looked_at": found.looked_at,
            "routes": [
                {
                    "kind": route.kind,
                    "carries": route is found.carrying,
                    "steps": [
                        {
                            **graded.known(step.authority, step.name, step.reference),
                            "cites": step.cites,
                            "treatment": step.kind,
                            "of_dissent": step.of_dissent,
                            "page": step.page,
                            "sentence": step.sentence,
                        }
                        for step in route.steps
                    ],
                }
                for route in found.routes
            ],
        }

    def holdings(self) -> dict[str, Any]:
        """Tell what the index holds: without that, absence says nothing."""
        return {
            **self._library.counts(),
            "volumes": [
                {"reporter": reporter, "from": first, "to": last, "authorities": held}
                for reporter, first, last, held in self._library.holdings()
            ],
        }

    def _date(self, given: str) -> dt.date:
        if not given:
            return self._today()
        try:
            return dt.date.fromisoformat(given)
        except ValueError as error:
            raise InputError("That is not a date.", "Write it as 2024-06-30.") from error


def _known(forum: str) -> None:
    from arguendo.corpus.courts import must_be_known

    if forum:
        must_be_known(forum)
