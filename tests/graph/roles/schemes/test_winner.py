"""Who won, from the caption and the disposition."""

from typing import Any

import pytest

from arguendo.corpus.library import Library
from arguendo.graph.matters import matter_of
from arguendo.graph.roles.schemes.poles import Pole, bench_of
from arguendo.graph.roles.schemes.reasons import origin_of

MATTER = matter_of(
    {
        "question": "Was the search reasonable?",
        "facts": "He was charged with theft and moved to suppress the watch.",
        "forum": "ca2",
        "side": "defense",
        "as_of": "2024-01-01",
    }
)


@pytest.mark.slow
def test_supreme_court_dispositions(raw: Any, real_opinions: Any) -> None:
    """Real decisions on searches come out as they did, wherever the text lets it be told."""
    wanted: dict[str, Pole] = {
        "United States v. Ross": "claimant",
        "Riley v. California": "opponent",
        "Terry v. Ohio": "claimant",
        "Chimel v. California": "opponent",
        "Florida v. Jardines": "opponent",
        "Florida v. Jimeno": "claimant",
        "Ybarra v. Illinois": "opponent",
        "Whren v. United States": "claimant",
        "Kentucky v. King": "claimant",
        "Minnesota v. Dickerson": "opponent",
    }
    opinions = [one for one in real_opinions("fourth_amendment", 600) if one["name"] in wanted]
    library: Library = raw(opinions)
    bench = bench_of(MATTER)
    found = {}
    for name in wanted:
        (authority,) = library.named(name)
        found[name] = origin_of(authority, library.passages_of(authority.id), bench).won
    assert wanted == found
