"""What an opinion calls itself at its head."""

import pytest
from factories.law import decision
from limbo.opinions import opinion

from arguendo.corpus.companions import named_in

FERRY = decision("Ferry Cases", "100 F.3d 10", decided="1996-05-01", court="ca9")
HEAD = (
    "Marlin v. Quay Line and others. Appeal. The ferries ran at night. * Together with No. 61, "
    "Osprey v. Harbour Trust, argued on the same day. Held: the fare is due. So Judge "
    "Sanderling held, and so it was in Osprey v. Moth."
)


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ("Osprey v. Harbour Trust", ("Osprey v. Harbour Trust",)),
        ("Osprey v. Harbour Trust Co.", ("Osprey v. Harbour Trust",)),
        ("Marlin v. Quay Line", ("Marlin v. Quay Line",)),
        ("Osprey v. Quay Line", ()),
        ("Marlin v. Harbour Trust", ()),
        ("Tern v. Gull", ()),
        ("Sanderling", ("Judge Sanderling",)),
        ("Osprey", ()),
    ],
)
def test_cases_decided_together(cited: str, found: tuple[str, ...]) -> None:
    """Both parties of one caption must be those of the case cited."""
    assert found == named_in((opinion(FERRY, 0, "lead", "", HEAD),), cited)


def test_a_digest_names_nothing() -> None:
    """Our own note on a decision is no caption of the court's."""
    assert () == named_in((opinion(FERRY, 0, "digest", "", HEAD),), "Marlin v. Quay Line")
