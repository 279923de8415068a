"""Who cites an authority, by class, as of a day; with the sentence, and who speaks."""

import datetime as dt
from pathlib import Path

import pytest
from factories.citing import ODELL, later, of, shelved
from factories.opinions import record

from arguendo.corpus.citator.passages import Citing
from arguendo.corpus.library import Library
from arguendo.corpus.sources.interface import Treated

TODAY = dt.date(2026, 11, 1)
CITES = "The question was answered in Odell v. Ferris, 500 U. S. 100 (1990)."


def held(tmp_path: Path, *texts: str) -> Library:
    """A library in which a decision of each later year says the next of the texts."""
    others = [
        later(text, id=f"m{n}", name=f"Marsh{n} v. Tully", printed=f"{530 + n} U.S. 50").model_copy(
            update={"decided": f"{2000 + n}-06-01"}
        )
        for n, text in enumerate(texts)
    ]
    return shelved(tmp_path / "library", [ODELL, *others])


def listed(library: Library, as_of: dt.date = TODAY) -> tuple[Citing, ...]:
    """What is listed of *Odell*."""
    return library.citator(of(library, "500 U.S. 100"), as_of).citing


CLASSES = {
    "followed": f"{CITES} We adhere to Odell.",
    "distinguished": f"{CITES} Odell is distinguishable.",
    "explained": f"{CITES} We clarify Odell today.",
    "limited": f"{CITES} We confine Odell to its facts.",
    "questioned": f"{CITES} Later cases have eroded the foundations of Odell.",
    "rejected": f"{CITES} We reject the reasoning of Odell.",
    "superseded": f"{CITES} Odell was superseded by statute.",
    "overruled": f"{CITES} We overrule Odell.",
    "cited": f"See Odell v. Ferris, 500 U. S. 100, 104. {'It rained. ' * 60}",
}


@pytest.mark.parametrize("kind", CLASSES)
def test_every_class_is_told_with_its_sentence(tmp_path: Path, kind: str) -> None:
    """The sentence is the one that says it, and stands in the passage that is named."""
    library = held(tmp_path, CLASSES[kind])
    (one,) = listed(library)
    assert kind == one.kind
    (passage,) = library.passages((one.passage,))
    assert one.sentence
    assert one.sentence in passage.text
    assert not one.stated


def test_what_speaks_against_it_comes_first_and_the_newest_first(tmp_path: Path) -> None:
    """By class, and in each class by day."""
    texts = [CLASSES[kind] for kind in ("followed", "overruled", "cited", "followed", "limited")]
    assert [
        ("overruled", "2001-06-01"),
        ("limited", "2004-06-01"),
        ("followed", "2003-06-01"),
        ("followed", "2000-06-01"),
        ("cited", "2002-06-01"),
    ] == [(one.kind, one.decided) for one in listed(held(tmp_path, *texts))]


def test_nothing_later_than_the_day_is_listed(tmp_path: Path) -> None:
    """The overruling is listed on its day, and not on the eve of it."""
    library = held(tmp_path, CLASSES["followed"], CLASSES["overruled"])
    odell = of(library, "500 U.S. 100")
    eve = library.citator(odell, dt.date(2001, 5, 31))
    assert ["followed"] == [one.kind for one in eve.citing]
    assert (
        "No negative treatment found as of 2001-05-31 in 1 citing decision of this index."
        == eve.summary
    )
    assert (
        "Negative treatment by 1 decision as of 2001-06-01, in 2 citing decisions of this index; "
        "the gravest: overruled." == library.citator(odell, dt.date(2001, 6, 1)).summary
    )


def test_a_judge_alone_is_named_and_counts_for_nothing(tmp_path: Path) -> None:
    """A dissent's criticism is listed as a dissent's, and is no negative treatment."""
    text = (
        f"[OPINION — Able]\n{CITES} {'It rained. ' * 60}\n\n"
        "[DISSENT — Baker]\nThe Court departs from Odell."
    )
    library = held(tmp_path, text)
    found = library.citator(of(library, "500 U.S. 100"), TODAY)
    assert [("questioned", "dissent", "Baker", False)] == [
        (one.kind, one.voice, one.author, one.by_court) for one in found.citing
    ]
    assert () == found.negative
    assert found.summary.startswith("No negative treatment found")


def test_every_way_of_citing_counts_as_a_mention(tmp_path: Path) -> None:
    """In full, by a page within, by supra and by Id.: four mentions of one case."""
    text = (
        "See Odell v. Ferris, 500 U. S. 100, 101 (1990). Id., at 103. It was so held, "
        "500 U. S., at 104. See also Odell, supra, at 105."
    )
    (one,) = listed(held(tmp_path, text))
    assert 4 == one.mentions


def test_id_behind_a_statute_is_the_statute(tmp_path: Path) -> None:
    """`Id.` speaks of what was cited last."""
    text = f"{CITES} See also 42 U. S. C. § 1983. Id., at 5."
    assert [1] == [one.mentions for one in listed(held(tmp_path, text))]


def test_a_treatment_stated_and_one_read_are_told_apart(tmp_path: Path) -> None:
    """What a source states says so, and needs no passage."""
    stated = record(
        "reed", "Reed v. Poole", "520 U.S. 9", body="Words.", decided="1997-03-03", court="scotus"
    ).model_copy(
        update={
            "treatments": (
                Treated(citation="500 U.S. 100", name="Odell v. Ferris", kind="followed"),
            )
        }
    )
    library = shelved(tmp_path / "library", [ODELL, stated, later(CLASSES["followed"])])
    assert [("Marsh v. Tully", False), ("Reed v. Poole", True)] == [
        (one.name, one.stated) for one in listed(library)
    ]
