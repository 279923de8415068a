"""Treatments read out of later opinions held: what, by whom, as of when, with the sentence."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from factories.citing import ODELL, later, of, shelved
from factories.law import at
from factories.older import made_older
from factories.opinions import record

from arguendo.corpus.library import Library
from arguendo.corpus.model import Treatment
from arguendo.corpus.sources.interface import Record, Treated

TODAY = dt.date(2026, 11, 1)
CITES = "The question was answered in Odell v. Ferris, 500 U. S. 100 (1990)."

Shelved = Callable[..., Library]


@pytest.fixture
def holding(tmp_path: Path) -> Shelved:
    """Shelves *Odell v. Ferris* and what is given."""
    return lambda *others: shelved(tmp_path / "library", [ODELL, *others])


def told(held: Library, as_of: dt.date = TODAY, reference: str = "500 U.S. 100") -> list[Treatment]:
    """What is told of *Odell*."""
    return list(held.treatments_of(of(held, reference), as_of))


def kinds(held: Library, as_of: dt.date = TODAY) -> list[str]:
    """The classes of what is told of *Odell*."""
    return [one.kind for one in told(held, as_of)]


@pytest.mark.usefixtures("kept")
def test_an_overruling_is_read_with_its_sentence(holding: Shelved) -> None:
    """The later decision, its day, and the words of record that show it."""
    held = holding(later(f"{CITES} That was wrong. We overrule Odell v. Ferris. Reversed."))
    (one,) = told(held)
    assert ("overruled", "whole", "itself", False) == (
        one.kind,
        one.extent,
        one.told,
        one.stated,
    )
    assert ("Marsh v. Tully", "2000-06-01") == (one.citing_name, one.decided)
    assert "We overrule Odell v. Ferris." == one.sentence
    (passage,) = held.passages((one.passage,))
    assert one.sentence in passage.text


@pytest.mark.usefixtures("kept")
def test_nothing_is_told_before_its_day(holding: Shelved) -> None:
    """On the eve of the overruling decision the earlier one stood."""
    held = holding(later(f"{CITES} We overrule Odell."))
    assert [] == kinds(held, dt.date(2000, 5, 31))
    assert ["overruled"] == kinds(held, dt.date(2000, 6, 1))
    assert not held.overruled(of(held, "500 U.S. 100"), dt.date(2000, 5, 31))
    assert held.overruled(of(held, "500 U.S. 100"), dt.date(2000, 6, 1))


def test_a_short_name_does_where_the_opinion_cites_it(holding: Shelved) -> None:
    """Pages later an opinion calls it by a party's name."""
    held = holding(later(f"{CITES}\n\n{'Filler. ' * 200}\n\nOdell must be regarded as overruled."))
    assert ["overruled"] == kinds(held)


def test_a_namesake_is_another(holding: Shelved) -> None:
    """What is said of another Odell, cited last, is not said of this one."""
    held = holding(
        later(f"{CITES} Compare Odell v. Grant, 510 U. S. 7 (1994). We overrule Odell today.")
    )
    assert [] == kinds(held)


def test_a_party_of_the_case_at_hand_is_no_decision(holding: Shelved) -> None:
    """`We reject Odell's argument`, in a case of Odell's, says nothing of the older one."""
    held = holding(
        later(f"{CITES} We reject Odell's reasoning. Odell is overruled.", name="Odell v. Tully")
    )
    assert [] == kinds(held)


def test_where_nobody_cites_it_nothing_is_read(holding: Shelved) -> None:
    """A name alone may be anybody's."""
    assert [] == kinds(holding(later("Odell is overruled.")))


def test_a_dissent_does_not_overrule(holding: Shelved) -> None:
    """What a judge alone would do is no treatment."""
    held = holding(
        later(f"[OPINION — Able]\n{CITES}\n\n[DISSENT — Baker]\nI would overrule Odell.")
    )
    assert [] == kinds(held)


def test_a_dissent_that_says_the_court_does_is_a_caution(holding: Shelved) -> None:
    """It is told as its word, and silences nothing."""
    held = holding(
        later(f"[OPINION — Able]\n{CITES}\n\n[DISSENT — Baker]\nToday the Court overrules Odell.")
    )
    (one,) = told(held)
    assert ("overruled", "separately") == (one.kind, one.told)
    assert not held.overruled(of(held, "500 U.S. 100"), TODAY)


def test_a_dissent_set_below_the_opinion_without_a_head_of_ours_is_found(
    holding: Shelved,
) -> None:
    """Older texts run on; the line with the judge's name parts them."""
    held = holding(
        later(
            f"MR. JUSTICE ABLE delivered the opinion of the Court.\n\n{CITES} Affirmed.\n\n"
            "MR. JUSTICE BAKER, dissenting.\n\nOdell v. Ferris should be overruled."
        )
    )
    assert [] == kinds(held)


@pytest.mark.parametrize(
    ("words", "extent"),
    [
        ("To the extent that Odell says otherwise, it is overruled.", "part"),
        (
            "Odell, overruled on other grounds in Reed v. Poole, 520 U. S. 9 (1997).",
            "other grounds",
        ),
    ],
)
def test_in_part_or_on_other_grounds_silences_nothing(
    holding: Shelved, words: str, extent: str
) -> None:
    """Such a decision can still be built on, with a caution."""
    held = holding(later(f"{CITES} {words}"))
    (one,) = told(held)
    assert ("overruled", extent) == (one.kind, one.extent)
    assert not held.overruled(of(held, "500 U.S. 100"), TODAY)


@pytest.mark.usefixtures("kept")
def test_a_report_is_laid_at_the_door_of_the_one_that_did_it(holding: Shelved) -> None:
    """`Odell, overruled by Reed`: dated as Reed is, and told by the one that reports it."""
    reed = later(
        "We think of Odell v. Ferris, 500 U. S. 100, as the dissent there did.",
        id="reed",
        name="Reed v. Poole",
        printed="520 U.S. 9",
        decided="1997-03-03",
    )
    held = holding(reed, later(f"{CITES} It was overruled. "), later_reporting())
    (one,) = told(held)
    assert ("Reed v. Poole", "1997-03-03", "another") == (one.citing_name, one.decided, one.told)
    assert "Nash v. Orr, 540 U.S. 3 (2004)" == one.teller


def later_reporting() -> Record:
    """A decision that says who overruled *Odell*."""
    return later(
        "Odell v. Ferris, 500 U. S. 100 (1990), was overruled in Reed v. Poole, 520 U. S. 9.",
        id="nash",
        name="Nash v. Orr",
        printed="540 U.S. 3",
        decided="2004-02-02",
    )


def test_who_is_not_held_is_named_as_the_report_names_him(holding: Shelved) -> None:
    """The index need not hold the overruling decision to know of it; its day it does not know."""
    (one,) = told(holding(later_reporting()))
    assert ("", "Reed v. Poole", None) == (one.citing, one.citing_name, one.decided)


def test_a_lower_court_overrules_nothing_above_it(holding: Shelved) -> None:
    """A circuit cannot overrule the Supreme Court, whatever its words."""
    held = holding(later(f"{CITES} We overrule Odell.", printed="210 F.3d 5", court="ca1"))
    assert [] == kinds(held)


@pytest.mark.usefixtures("kept")
def test_what_a_source_states_stands_beside_and_once(holding: Shelved, tmp_path: Path) -> None:
    """A treatment stated and read out of the same decision is told once, as stated."""
    stated = later(f"{CITES} We overrule Odell.").model_copy(
        update={
            "treatments": (
                Treated(citation="500 U.S. 100", name="Odell v. Ferris", kind="overruled"),
            )
        }
    )
    (one,) = told(holding(stated))
    assert one.stated


def test_a_digest_is_no_court(holding: Shelved) -> None:
    """Our own notes say nothing by themselves: what they know is stated."""
    from factories.opinions import digest

    held = holding(
        record(
            "marsh",
            "Marsh v. Tully",
            "530 U.S. 50",
            body=digest("Odell v. Ferris, 500 U.S. 100, is overruled."),
            decided="2000-06-01",
        )
    )
    assert [] == kinds(held)


@pytest.mark.usefixtures("kept")
def test_a_shelf_that_grows_is_read_again(holding: Shelved) -> None:
    """What was read is remembered for as long as the shelf stays as it is."""
    held = holding()
    assert [] == kinds(held)
    shelved(held.folder, [later(f"{CITES} We overrule Odell.")])
    assert ["overruled"] == kinds(held)


@pytest.mark.usefixtures("kept")
def test_old_reporters_are_the_same_volumes(tmp_path: Path) -> None:
    """`4 Wheat. 316` is 17 U.S. 316."""
    old = record("old", "Moss v. Hale", "17 U.S. 316", body="A", decided="1819", court="scotus")
    held = shelved(tmp_path / "library", [old, later("Moss v. Hale, 4 Wheat. 316, is overruled.")])
    assert ["overruled"] == [one.kind for one in told(held, TODAY, "17 U.S. 316")]


def test_a_decision_cited_a_thousand_times_and_followed_meets_with_nothing(
    tmp_path: Path,
) -> None:
    """Being cited, followed and argued over is no negative treatment."""
    often = [
        later(
            f"{CITES} We follow Odell. Petitioner asks us to overrule Odell. We decline.",
            id=f"m{n}",
            name=f"M{n} v. Tully",
            printed=f"{530 + n // 20} U.S. {50 + n % 20}",
        )
        for n in range(200)
    ]
    assert [] == kinds(shelved(tmp_path / "library", [ODELL, *often]))


@pytest.mark.parametrize("version", ["3", "4"])
def test_a_shelf_of_a_version_before_is_filled_where_it_lies(
    holding: Shelved, version: str
) -> None:
    """Who cites whom is read out of the opinions held, and no source is asked again."""
    held = holding(later(f"{CITES} We overrule Odell."))
    held.close()
    made_older(held.folder / "shelf.sqlite3", version)
    assert ["overruled"] == kinds(Library.open(held.folder))


@pytest.mark.usefixtures("kept")
def test_what_was_answered_is_asked_again_of_a_shelf_that_grows(holding: Shelved) -> None:
    """Answers are kept while nothing changes, and no longer."""
    held = holding(ODELL)
    marsh = at("530 U.S. 50")

    def answers() -> tuple[str, int, int, int]:
        found = held.resolve(marsh)
        id = found.authority.id if found.kind == "resolved" else ""
        return (found.kind, len(held.named("Marsh v. Tully")), len(held.opinions(id)),
                held.coverage("U.S.", "530").in_volume)  # fmt: skip

    assert answers() == ("out-of-coverage", 0, 0, 0)
    shelved(held.folder, [later("It is so ordered.")])
    assert answers() == ("resolved", 1, 1, 1)


def test_a_shelf_read_with_an_older_grammar_is_read_again(holding: Shelved) -> None:
    """A better grammar needs no source: the opinions are on the shelf."""
    held = holding(later(f"{CITES} We overrule Odell."))
    held.db.execute("DELETE FROM said")
    held.db.execute("UPDATE fact SET value = '0' WHERE key = 'grammar'")
    held.close()
    assert ["overruled"] == kinds(Library.open(held.folder))


@pytest.mark.usefixtures("kept")
def test_a_report_told_later_is_dated_by_the_decision_that_did_it(holding: Shelved) -> None:
    """Reed overruled it in 1997, in words that nobody reads so; Nash says so in 2004."""
    reed = later(
        "We think of Odell v. Ferris, 500 U. S. 100, as the dissent there did.",
        id="reed",
        name="Reed v. Poole",
        printed="520 U.S. 9",
        decided="1997-03-03",
    )
    held = holding(reed, later_reporting())
    assert [] == kinds(held, dt.date(1997, 3, 2))
    (one,) = told(held, dt.date(1997, 3, 3))
    assert ("Reed v. Poole", "1997-03-03") == (one.citing_name, one.decided)
    assert one.sentence.startswith("We think of Odell"), "what Nash says was not yet said"
    assert "" == one.teller
    (now,) = told(held)
    assert "overruled" in now.sentence
    assert "Nash v. Orr" in now.teller


def test_a_decision_that_never_cites_it_is_not_said_to_have_done_it(holding: Shelved) -> None:
    """A report names the wrong one, or is misread: then it is told as the reporter's word alone."""
    reed = later(
        "We think not.",
        id="reed",
        name="Reed v. Poole",
        printed="520 U.S. 9",
        decided="1997-03-03",
    )
    held = holding(reed, later_reporting())
    assert [] == kinds(held, dt.date(2000, 1, 1))
    (one,) = told(held)
    assert "Nash v. Orr" == one.citing_name


def reed(words: str) -> Record:
    """A decision of 1997."""
    return later(words, id="reed", name="Reed v. Poole", printed="520 U.S. 9", decided="1997-03-03")


def test_a_list_of_overrulings_is_read_item_by_item(holding: Shelved) -> None:
    """What one item says, `in part` among it, is not said of the next."""
    item = "Reed v. Poole, 520 U. S. 9 (1997) (overruling Odell v. Ferris, 500 U. S. 100; and more)"
    before = "Tull v. Moss, 515 U. S. 30 (1995), in part overruling Orr v. Nash, 480 U. S. 3"
    after = "Poe v. Coe, 525 U. S. 60 (1999) (overruling on other grounds Coe v. Doe, 470 U. S. 7)"
    held = holding(
        reed("We cite Odell v. Ferris, 500 U. S. 100."), later(f"See {before}; {item}; {after}.")
    )
    (one,) = told(held)
    assert ("overruled", "whole", "Reed v. Poole", item) == (
        one.kind,
        one.extent,
        one.citing_name,
        one.sentence,
    )


def test_who_cites_it_by_its_name_alone_can_have_done_it(holding: Shelved) -> None:
    """Early reports cite by name; the overruling is dated by that decision all the same."""
    held = holding(reed("The case of Odell v. Ferris was wrong."), later_reporting())
    (one,) = told(held, dt.date(1997, 3, 3))
    assert ("overruled", "Reed v. Poole") == (one.kind, one.citing_name)


@pytest.mark.parametrize(
    "words",
    [
        "Odell, supra, is overruled.",
        "The decision in 500 U. S., at 104, is overruled.",
        "The Odell-Reed doctrine is overruled.",
        "To the extent that Odell says otherwise, it is disapproved.",
        "We can no longer follow Odell, and we do not follow Odell.",
        "Odell v. Ferris, 500 U. S. 103 (1990), is overruled.",
        "So Odell v. Ferris must be deemed no longer controlling.",
        "Reed and Odell v. Ferriss were carried too far.",
        "In the cases of the Commission. Odell v. Ferris, 500 U. S. 100, overruled.",
    ],
)
def test_it_is_told_however_the_case_is_called(holding: Shelved, words: str) -> None:
    """By supra, by a page within, with another in one breath, or with a page misprinted."""
    cites = f"{CITES} So did Reed v. Poole, 520 U. S. 9 (1997)."
    assert ["overruled"] == kinds(holding(later(f"{cites} {words}")))


@pytest.mark.parametrize(
    "words",
    [
        "Odell does not require that the fruits of such a breach be discarded.",
        "The dissent accuses us of overruling Odell.",
        "We overruled a state court in Odell.",
        "We do so even when we are overruling a case, e. g., Odell.",
        "Reed, the decision that Odell overruled, is not before us.",
        "Reed is inconsistent with Odell, and Poole and Tull are overruled.",
        "The Odell warnings were given, and he was questioned.",
    ],
)
def test_it_is_not_told_where_another_thing_is_meant(holding: Shelved, words: str) -> None:
    """Each of these was read amiss once, of a decision that stands."""
    assert [] == kinds(holding(later(f"{CITES} {words}")))


def test_the_syllabus_tells_what_one_judge_thought(holding: Shelved) -> None:
    """What JUSTICE BAKER concluded is no court's word."""
    said = "[SYLLABUS]\nJUSTICE BAKER concluded that Odell v. Ferris, 500 U. S. 100, is overruled."
    assert [] == kinds(holding(later(f"{said}\n\n[OPINION — Able]\n{CITES} Affirmed.")))


@pytest.mark.usefixtures("kept")
def test_a_text_replaced_takes_what_it_told_with_it(holding: Shelved) -> None:
    """A record that comes again with other words is read by these alone."""
    held = holding(later(f"{CITES} We overrule Odell."))
    shelved(held.folder, [later(f"{CITES} We follow Odell.")])
    assert [] == kinds(held)
