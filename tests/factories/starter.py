"""The decisions of the starter library, by their digests' facts of record alone."""

import tomllib
from functools import cache
from pathlib import Path

from factories.law import ShelfOfDecisions, decision

DIGESTS = Path(__file__).parents[2] / "corpus/arguendo/corpus/starter/digests"


@cache
def starter() -> ShelfOfDecisions:
    """Return a record of the decisions that the starter library digests."""
    facts = [tomllib.loads(path.read_text("utf-8")) for path in sorted(DIGESTS.rglob("*.toml"))]
    return ShelfOfDecisions(
        decision(
            one["name"],
            one["citation"],
            decided=str(one["date"]),
            court=one["court"],
            docket=str(one.get("docket", "")),
            text="digest",
            aliases=tuple(one.get("aliases", ())),
        )
        for one in facts
    )
