"""Evidence for one check at a time, all of it true unless a test says otherwise."""

import datetime as dt
from typing import Any

from factories.law import at, decision

from arguendo.corpus.model import Citation, CitedAs, Resolved, Usage
from arguendo.corpus.provenance import Recorded
from arguendo.corpus.reporters import reporter
from arguendo.corpus.usage import usage_of
from arguendo.corpus.verification.model import Inquiry

ROE = decision("Roe v. Wade", "410 U.S. 113", "93 S. Ct. 705", decided="1973-01-22", docket="70-18")
BOLTON = decision("Doe v. Bolton", "410 U.S. 179", "93 S. Ct. 739", decided="1973-01-22")


def citation(**changes: Any) -> Citation:
    """`Roe v. Wade, 410 U.S. 113 (1973)`, changed as a test needs it."""
    cited = {
        "text": "Roe v. Wade, 410 U.S. 113 (1973)",
        "start": 0,
        "end": 32,
        "form": "full",
        "name": "Roe v. Wade",
        "reference": at("410 U.S. 113"),
        "year": 1973,
        "court": "scotus",
    }
    return Citation(**(cited | changes))


def cited_by(
    *names: str, name: str = "Roe v. Wade", years: tuple[int, ...] = (), year: int = 1973
) -> Usage:
    """What decisions held make of a name, who call what stands at the page by those."""
    cited = [
        CitedAs(name=Recorded(one), times=1, citing=(BOLTON,), passages=(f"passage {number}",))
        for number, one in enumerate(names)
    ]
    cited[:1] = [one.but(years=years) for one in cited[:1]]
    return usage_of(name, cited, year)


def inquiry(cited: Citation | None = None, **changes: Any) -> Inquiry:
    """An inquiry into a citation, resolved to *Roe v. Wade* unless a test says otherwise."""
    cited = cited or citation()
    printed = [one for one in (cited.reference, *cited.parallels) if one]
    evidence = {
        "citation": cited,
        "stands_for": cited,
        "resolution": Resolved(authority=ROE),
        "reporters": tuple(reporter(one.reporter) for one in printed),
        "as_of": dt.date(2026, 11, 1),
        "corpus": "a digest",
    }
    return Inquiry(**(evidence | changes))
