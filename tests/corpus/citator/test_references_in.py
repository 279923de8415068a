"""References to reporters as they stand in texts."""

import pytest

from arguendo.corpus.citator.references_in import references


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See 82 U. S. 15 Wall. 100.", ["82 U.S. 100"]),
        ("See 68 U. S. 1 Wall. 7, 8 and 5 U. S. 1 Cranch 9.", ["68 U.S. 7", "5 U.S. 9"]),
        ("See 72 U. S. The Tug, 5 Wall. 40.", ["72 U.S. 40"]),
        ("Poe v. Coe, 410 U. S. 15 (1973).", ["410 U.S. 15"]),
    ],
)
def test_what_leads_a_reference_in_is_none(text: str, found: list[str]) -> None:
    """One publisher sets the volume of today before early reporters, whatever stands between."""
    assert found == [f"{one.volume} {one.reporter} {one.page}" for one in references(text)]
