"""Where the opinions of a decision begin."""

import pytest

from arguendo.corpus.heads import cuts_of
from arguendo.corpus.passages import opinions_of
from arguendo.corpus.sources.interface import Written

BODY = "The ferry was public and the fare was paid. We need say no more of it.\n\n"
REPORT = (
    "Alder v. Birch, 900 U.S. 1. Syllabus\n\nThe fare was paid. Held: the ferryman is bound.\n\n"
    f"MR. JUSTICE MARSH delivered the opinion of the Court.\n\n{BODY}"
    f"MR. JUSTICE REED, with whom MR. JUSTICE POOL joins, concurring in the judgment.\n\n{BODY}"
    f"MR. CHIEF JUSTICE BROOK, with whom MR. JUSTICE LAKE concurs, dissenting.\n\n{BODY}"
)


def told(text: str) -> list[tuple[str, str, bool]]:
    """The voice and author of each stretch, and whether it holds notes."""
    return [(cut.voice, cut.author, cut.notes) for cut in cuts_of(text)]


def test_the_lines_with_which_judges_begin() -> None:
    """Syllabus, court, concurrence, dissent."""
    assert [
        ("syllabus", "", False),
        ("lead", "Marsh", False),
        ("concurrence-in-judgment", "Reed", False),
        ("dissent", "Brook", False),
    ] == told(REPORT)


@pytest.mark.parametrize(
    ("line", "voice"),
    [
        ("JUSTICE MARSH delivered the opinion of the Court.", "lead"),
        ("Justice Marsh, delivered the opinion of the Court.", "lead"),
        ("MR. JUSTICE MARSH, after stating the facts, delivered the opinion of the court.", "lead"),
        (
            "JUSTICE MARSH announced the judgment of the Court and delivered an opinion.",
            "plurality",
        ),
        (
            "JUSTICE MARSH delivered the opinion of the Court with respect to Parts I and II.",
            "combined",
        ),
        ("PER CURIAM.", "per-curiam"),
        ("MR JUSTICE MARSH, dissenting.", "dissent"),
        ("JUSTICE MARSH and JUSTICE REED, dissenting.", "dissent"),
        ("JUSTICE MARSH, concurring in part and dissenting in part.", "concurrence-in-part"),
        ("MARSH, Circuit Judge, dissenting.", "dissent"),
        ("JUSTICE MARSH, concurring. I join the opinion of the Court.", "concurrence"),
        ("[CONCURRENCE & DISSENT IN PART — Marsh]", "concurrence-in-part"),
        ("[CONCURRENCE-DISSENT — Marsh]", "concurrence-in-part"),
    ],
)
def test_heads(line: str, voice: str) -> None:
    """Each way in which reports print it."""
    assert voice in [cut.voice for cut in cuts_of(f"{line}\n\n{BODY}")]


@pytest.mark.parametrize(
    "line",
    [
        "MARSH, J., delivered the opinion of the Court, in which REED, J., joined. POOL, J., "
            "filed a dissenting opinion.",
        "JUSTICE MARSH delivered the opinion of the Court with respect to Part I, concluding "
            "that the fare was due.",
        "JUSTICE MARSH took no part in the decision of this case.",
        "As JUSTICE MARSH said, dissenting, in Alder v. Birch, 900 U. S. 1, 12, it was so.",
        "JUSTICE MARSH observed in Alder, 900 U.S. at 12 (concurring opinion):",
        "JUSTICE MARSH dissents.",
    ],
)  # fmt: skip
def test_lines_about_opinions(line: str) -> None:
    """The syllabus and the text speak of opinions, and none begins there."""
    assert [("combined", "", False)] == told(f"{BODY}{line}\n\n{BODY}")


def test_notes_belong_to_their_opinion() -> None:
    """Notes printed behind all opinions are told apart where their numbers begin again."""
    text = (
        "JUSTICE MARSH delivered the opinion of the Court.\n\nIt is so. [Footnote 1] And so. "
        f"[Footnote 2] {BODY}"
        f"JUSTICE REED, dissenting.\n\nIt is not so. [Footnote 1] {BODY}"
        "[Footnote 1]\n\nA note of the court.\n\n[Footnote 2]\n\nAnother.\n\n[Footnote 1]\n\nA "
        "note of the dissent.\n"
    )
    opinions = opinions_of("a", Written(text=text), None)
    assert [
        ("lead", "It is so"), ("dissent", "It is not so"), ("lead", "A note of the court"),
        ("dissent", "A note of the dissent"),
    ] == [
        (one.voice, next(words for words in (
            "It is not so", "It is so", "A note of the court", "A note of the dissent",
        ) if words in one.text))
        for one in opinions
    ]  # fmt: skip


def test_a_note_stands_on_the_page_of_its_mark() -> None:
    """Behind the opinion it would seem to stand on the last page."""
    page = "The ferry was public and the fare was paid on the day it was due, as all agree. " * 26
    text = (
        f"JUSTICE MARSH delivered the opinion of the Court.\n\n{page}It is so. [Footnote 1] "
        f"[*101] {page}"
        f"[*102] {page}And so. [Footnote 2] [*103] {page}\n\n[Footnote 1]\n\nA "
        "note.\n\n[Footnote 2]\n\nAnother.\n"
    )
    body, notes = opinions_of("a", Written(text=text), 100)
    assert [100, 101, 102, 103] == [page for _, page in body.page_breaks]
    assert [100, 102] == [page for _, page in notes.page_breaks]
