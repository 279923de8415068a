"""The notebooks of `examples/` run from top to bottom, and show what they promise."""

import json
from pathlib import Path

import nbformat
import pytest
from examples.conftest import EXAMPLES, Notebook

from arguendo.extension.shown import MEDIA_TYPE

NAMES = [path.stem for path in sorted(EXAMPLES.glob("*.ipynb"))]
each_notebook = pytest.mark.parametrize("name", NAMES)


@each_notebook
def test_a_notebook_is_kept_without_outputs(name: str):
    """What a notebook shows is made when it is run; a stored output would rot."""
    cells = nbformat.read(EXAMPLES / f"{name}.ipynb", as_version=4).cells
    code = [cell for cell in cells if cell.cell_type == "code"]
    assert [] == [cell for cell in code if cell.outputs or cell.execution_count]


@each_notebook
def test_a_notebook_begins_with_what_one_will_have(name: str):
    """A title, and one sentence on the end."""
    first = nbformat.read(EXAMPLES / f"{name}.ipynb", as_version=4).cells[0].source
    title, _, promise = first.splitlines()[:3]
    assert title.startswith("# ")
    assert promise.startswith("At the end you will ")


def test_every_notebook_is_run_here():
    """One test each, by its name."""
    run = {name.removeprefix("test_").replace("_", "-") for name in globals() if "test_" in name}
    assert set(NAMES) <= run


def test_quickstart(notebook: Notebook):
    """A matter, theories for both sides with graded citations, the map, an export."""
    ran = notebook("quickstart")
    theories = [line.split() for line in ran.said if line[:1] == "T" and "[" in line]
    assert {"defense", "prosecution"} == {words[1] for words in theories}
    assert all("'verified'" in words[-1] for words in theories)
    assert "unproven" not in ran.printed
    drawn = ran.shown(MEDIA_TYPE)[-1]
    assert drawn["schema"] == "arguendo/argmap/2"
    assert (ran.folder / "co-tenant-consent.argmap.json").stat().st_size > 0


def test_check_a_brief(notebook: Notebook):
    """Of the brief in Mata one citation is vouched for; a brief of ours has one of each defect."""
    ran = notebook("check-a-brief")
    mata = [line.partition(" | ") for line in ran.said if " | " in line]
    assert ["El Al Israel Airlines, Ltd. v. Tsui Yuan Tseng, 525 U.S. 155, 161 (1999)"] == [
        words for grade, _, words in mata if grade == "verified"
    ]
    assert {"unproven"} == {grade for grade, _, _ in mata if grade != "verified"}
    assert "0 verified, 5 caution, 2 unproven, 7 rejected, 1 unread." in ran.printed
    deciding = {line.split(":")[0].strip() for line in ran.said if line.startswith("    ")}
    assert {
        *("seen", "reporter", "exists", "named", "dated", "parallel", "timely", "pinned"),
        *("quoted", "voiced", "supported", "treated", "enacted", "short_forms"),
    } == deciding
    assert "<s>" in ran.shown("text/html")[0]
    assert "<!doctype html>" in (ran.folder / "every_defect.html").read_text("utf-8").lower()


def test_build_an_index(notebook: Notebook):
    """One decision from each of four sources; two of them had been decided by 2005."""
    ran = notebook("build-an-index")
    assert 4 == ran.printed.count("1 authority added")
    assert ran.said[-1].startswith("nothing new")
    assert "4 decisions in Ex. Rep., volumes 1 to 1" in ran.said
    early = next(line for line in ran.said if line.startswith("2005-01-01"))
    assert {"Harrow v. Finch", "Osgood v. Pruett"} == set(early.split("'")[1::2])
    late = next(line for line in ran.said if line.startswith("2020-01-01"))
    assert 4 == len(late.split("'")[1::2])


def test_judge_and_jury(notebook: Notebook):
    """Each side before each audience, and how the issue comes out."""
    ran = notebook("judge-and-jury")
    assert 2 == ran.printed.count("  Relief:") == ran.printed.count("  Theme:")
    assert "T1.1, for the plaintiff, before a judge" in ran.said
    assert "T4.1, for the defendant, before a jury" in ran.said
    assert 4 <= ran.printed.count("sunk by:")
    assert any(line.startswith("Reviewing de novo, the court rules") for line in ran.said)


def test_debate_and_steering(notebook: Notebook):
    """What was said turned the dials, and three judges of different schools voted."""
    ran = notebook("debate-and-steering")
    assert "4 theories, 0 moves" in ran.said
    assert "round 1 | tension 2 | density 0" in ran.said
    assert "round 2 | tension 2 | density 1" in ran.said
    votes = {line.split(":")[0].strip() for line in ran.said if ": for the " in line}
    assert {"textualist", "purposivist", "pragmatist"} == votes
    assert any(line.startswith("M1.1.1 (round 1, ") for line in ran.said)
    assert any(line.startswith("tension = 2: ") for line in ran.said)


def test_leads(notebook: Notebook):
    """A case held, one held elsewhere, and one that does not exist: struck, and answered."""
    ran = notebook("leads")
    told = [line for line in ran.said if line.startswith("L1.1.")]
    assert ["on-record", "answered", "answered"] == [line.split()[1] for line in told]
    assert ["~~" in line for line in told] == [False, True, True]
    assert "   the record: United States v. Matlock 415 U.S. 164" in ran.said
    assert "2 answered by another authority" in ran.shown("text/markdown")[0]
    table = (ran.folder / "leads.csv").read_text("utf-8")
    assert 4 == len(table.splitlines())


def test_routes(notebook: Notebook):
    """Nothing against The Harrisburg in 1969; overruled since, and the step that did it."""
    ran = notebook("routes")
    assert "No negative treatment found as of 1969-01-01 in 2 citing decisions of this index." in (
        ran.said
    )
    assert "  Moragne v. States Marine Lines, Inc., 398 U.S. 375 (1970) overruled" in ran.said
    assert "Illinois v. Rodriguez, 497 U.S. 177 (1990) followed" in ran.said
    assert "()" == ran.said[-1]


def test_maps_and_exports(notebook: Notebook):
    """Four files, a map of others of which one citation is struck, and a comparison."""
    ran = notebook("maps-and-exports")
    for name in ("case.svg", "case.docx", "case.argdown", "case.mmd"):
        assert (ran.folder / name).stat().st_size > 1_000
    ours, theirs = ran.shown("text/markdown")
    assert "None of " in ours
    assert "1 of 2 citations is struck: 0 rejected, 1 unproven." in theirs
    assert ran.shown("image/svg+xml")[0].startswith("<svg")
    compared = ran.shown("text/plain")[-1]
    assert "United States v. Matlock" in compared
    assert "(unproven; stands)" in compared


def test_bring_your_own_model(notebook: Notebook):
    """What the stand-in wrote is struck where no record bears it out, and followed as a lead."""
    ran = notebook("bring-your-own-model")
    assert "creative ollama:stand-in – stays on this machine" in ran.said
    floated = [line for line in ran.said if line[:1] == "T"]
    assert floated
    assert all("~~Halloran v. Port Authority" in line for line in floated if "Halloran" in line)
    assert any("Halloran" in line for line in floated)
    assert "L1.1.1 answered | Georgia v. Randolph" in ran.said
    assert "There is no model named my-model." in ran.said[-1]


def test_plug_in(notebook: Notebook):
    """A check, a source, a format and a lens that are not ours."""
    ran = notebook("plug-in")
    assert "standard-2+citable" in ran.said
    assert "fails – Not published: the circuit's rules say if it is cited." in ran.said
    assert "()" in ran.shown("text/plain")
    assert "1 added; set aside: (('line 2', 'it is no slip'),)" in ran.said
    assert any(line.startswith("T1.1. ") for line in ran.said)
    assert "Admiralty ('judge',) established-rule" in ran.said


def test_self_play(notebook: Notebook):
    """Two debates, none played twice, and transcripts with provenance and grades."""
    ran = notebook("self-play")
    assert 2 == sum(line.startswith("debate ") for line in ran.said)
    assert "True" in ran.shown("text/plain")
    lines = (ran.folder / "suitcase/transcripts.jsonl").read_text("utf-8").splitlines()
    assert {"messages", "provenance", "grades"} <= set(json.loads(lines[0]))
    assert ran.shown("image/svg+xml")


def test_a_day_with_a_matter(notebook: Notebook):
    """From an account with its heat taken out to a memorandum in Word."""
    ran = notebook("a-day-with-a-matter")
    assert ran.said[0].startswith("The officers entered my home on 3 May 2014.")
    assert any(line.startswith("Georgia v. Randolph 2006-03-22 | ") for line in ran.said)
    assert any(line.startswith("T1.1 binding | ") for line in ran.said)
    assert any(line.startswith("rejected | United States v. Matlock, 415 U.S. 164 (1984)") for
               line in ran.said)  # fmt: skip
    assert "citations is struck" in ran.shown("text/markdown")[0]
    assert b"PK" == (ran.folder / "memorandum.docx").read_bytes()[:2]
    assert Path(ran.folder / "matter.argmap.json").is_file()
