"""What every form of report keeps to."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from factories.documents import BUILDERS

from arguendo.corpus.errors import InputError
from arguendo.corpus.model import Citation
from arguendo.corpus.provenance import Composed, Recorded
from arguendo.corpus.reports import FORMS, form_named
from arguendo.corpus.reports.authorities import table
from arguendo.corpus.reports.notes import altered, notes
from arguendo.corpus.verification.findings import Altered, Finding

WORDS_THAT_STAND_NOWHERE = (b"hallucinat", b"fabricat", b"good law", b"fake")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("format", BUILDERS)
def test_the_same_brief_gives_the_same_bytes(checked, form: str, format: str) -> None:
    """Read and judged twice, written twice; and no word that accuses."""
    content = BUILDERS[format](["Smith v. Jones, 547 U.S. 103 (2006).", "Id. at 12. 3 Umb. 4"])
    one, two = (checked(format, content=content).written(form) for _ in range(2))
    assert one == two
    assert [] == [word for word in WORDS_THAT_STAND_NOWHERE if word in one.lower()]


@pytest.mark.slow
def test_another_process_gives_the_same_bytes(root: Path) -> None:
    """Nothing depends on the order of a set or on the day it is."""
    program = (
        "import sys, hashlib, datetime as dt; sys.path.insert(0, 'tests')\n"
        "from factories.documents import BRIEF, BUILDERS, docx_of\n"
        "from factories.starter import starter\n"
        "from arguendo.corpus import verify_document\n"
        "c = BUILDERS['pdf'](BRIEF)\n"
        "k = verify_document(c, starter(), as_of=dt.date(2024, 6, 30), name='a.pdf')\n"
        "print([hashlib.sha256(k.written(f)).hexdigest() for f in ('docx', 'html', 'json', 'md')])"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=root,
            env={"PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"))
    }
    assert 1 == len(told)


@pytest.mark.parametrize("form", FORMS)
def test_a_brief_without_citations_did_not_pass(checked, form: str) -> None:
    """Every form says that nothing was verified, or that there was nothing."""
    content = checked("txt", ["The tenant objected."]).written(form)
    if form == "json":
        assert "no-citations" == json.loads(content)["result"]
    elif form != "docx":
        assert b"nothing was verified" in content


def test_an_unknown_form_is_answered_with_those_there_are() -> None:
    """One sentence."""
    with pytest.raises(InputError, match="Name one of docx, html, json, md"):
        form_named("pdf")


def test_the_shape_that_scripts_rely_on(checked) -> None:
    """Offsets of the file as given; places; what could not be read."""
    source = b"<p>See <i>Georgia</i> v. Randolph,\n547 U.S. 103 (2006), and 33 Umbrella 422.</p>"
    told = json.loads(checked("html", content=source).written("json"))
    (one,) = told["citations"]
    assert source[one["start"] : one["end"]].decode() == one["text"]
    assert ("line 1", "547 U.S. 103", "verified") == (one["place"], one["reference"], one["grade"])
    (unread,) = told["unread"]
    assert ("33 Umbrella 422", "line 2") == (unread["text"], unread["place"])
    assert {"verified": 1, "caution": 0, "unproven": 0, "rejected": 0} == told["counts"]


def test_what_was_altered_is_shown_in_both_words(checked) -> None:
    """The text's own word, and what the record has; left out and put in are told apart."""
    document = checked("txt", ["The court may not do so."]).document
    finding = Finding(
        check="quoted",
        outcome="fails",
        severity="contradiction",
        detail=Composed("The record has other words."),
        altered=(
            Altered(start=10, end=13, recorded=Recorded("must")),
            Altered(start=14, end=17, recorded=Recorded("")),
            Altered(start=20, end=20, recorded=Recorded("ever")),
        ),
    )
    assert (
        "“may” where the record has “must” (line 1).",
        "“not” where the record has nothing (line 1).",
        "Left out where the record has “ever” (line 1).",
    ) == altered(finding, document)


def test_the_table_lists_each_authority_once(checked) -> None:
    """By kind, with the worst grade of its citations and all their places."""
    one = checked(
        "docx",
        [
            "United States v. Matlock, 415 U.S. 164 (1974).",
            "See Matlock, 415 U.S., at 171. 42 U.S.C. § 1983.",
            "Smith v. Jones, 547 U.S. 103 (2006); 42 U.S.C. § 1983(a).",
            "Marlowe v. Acme, 411 F. Supp. 2d 977, 980 (D. Mass. 2006).",
        ],
    )
    cited = table(one.report, one.document)
    cases = {entry.label: (entry.mark, entry.where) for entry in cited["Cases"]}
    assert {
        "Marlowe v. Acme, 411 F. Supp. 2d 977 (D. Mass. 2006)": ("unproven", "paragraph 4"),
        "Smith v. Jones, 547 U.S. 103 (2006)": ("rejected", "paragraph 3"),
        "United States v. Matlock, 415 U.S. 164 (1974)": ("caution", "paragraph 1, paragraph 2"),
    } == cases
    assert "Statutes" in cited


def test_notes_follow_the_text(checked) -> None:
    """Numbered from 1, each with the slice of the text it speaks of."""
    one = checked("md")
    found = notes(one.report, one.document)
    assert list(range(1, len(found) + 1)) == [note.number for note in found]
    assert sorted(note.start for note in found) == [note.start for note in found]
    cited: Citation = one.report.verdicts[0].citation
    assert cited.text == one.document.text[found[0].start : found[0].end]
