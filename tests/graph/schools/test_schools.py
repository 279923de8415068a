"""Schools: read from files, with a slice of the library of their own that they hold to."""

import datetime as dt
from pathlib import Path

import pytest

from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Matter, Theory
from arguendo.graph.portfolio.lenses import lenses
from arguendo.graph.roles.interface import Brief, Case
from arguendo.graph.schools import School, Schools, school, schools
from arguendo.graph.schools.reading import is_its_own

OWN = """+++
title = "Reader of two cases"
[weights]
equity = 5
[reading]
cites = ["547 U.S. 103", "415 U.S. 164"]
+++
You trust nothing but Randolph and Matlock.
"""


@pytest.fixture(scope="module")
def library(starter_folder: Path) -> Library:
    return Library.open(starter_folder)


def case() -> Case:
    matter = Matter.model_validate(
        {
            "question": "May the police search a shared flat on one tenant's consent?",
            "facts": "One tenant refused.",
            "forum": "ca9",
            "side": "defense",
            "as_of": dt.date(2015, 1, 1),
        }
    )
    brief = Brief(
        matter=matter,
        facts=(),
        issue=matter.question,
        side="defense",
        audience="judge",
        most=1,
        seed=0,
    )
    theory = Theory(
        id="T1.1",
        side="defense",
        audience="judge",
        issue=matter.question,
        scheme="precedent",
        thesis=Imagined(unchecked="A co-tenant who is present and refuses prevails."),
    )
    return Case(brief=brief, theory=theory, supporting=(), adverse=())


@pytest.mark.parametrize("name", list(schools()))
def test_ours_weigh_by_the_names_of_lenses_and_read_what_exists(name: str, library: Library):
    """A weight under a name that no lens has, or a decision misquoted, would count for nothing."""
    held = school(name)
    assert set(held.weights) <= set(lenses())
    found = {str(reference) for reference, *_ in _references(library)}
    assert set(held.reading.cites) <= found


def _references(library: Library):
    for (id,) in library.db.execute("SELECT id FROM authority"):
        authority = library.authority(id)
        if authority and authority.references:
            yield authority.references


def test_a_school_of_the_users_own_is_a_file(tmp_path: Path):
    """Its name is the file's."""
    file = tmp_path / "Two Cases.md"
    file.write_text(OWN)
    held = school(str(file))
    assert ("two-cases", 5, 2) == (
        held.name,
        held.weight("equity", "free"),
        held.weight("text", "free"),
    )


@pytest.mark.parametrize(
    "text", ["", "no front matter", "+++\ntitle = 3\n+++\nx", "+++\n[\n+++\nx"]
)
def test_a_file_that_is_no_school_says_what_to_do(text: str, tmp_path: Path):
    """One sentence, no traceback."""
    file = tmp_path / "bad.md"
    file.write_text(text)
    with pytest.raises(InputError, match="begins with TOML"):
        school(str(file))
    with pytest.raises(InputError, match="There is no school"):
        school(str(tmp_path / "missing.md"))


def test_an_advocate_reads_its_own_slice_and_nothing_else(library: Library, tmp_path: Path):
    """Every passage brought for its side is of its reading list; search is held to it too."""
    file = tmp_path / "own.md"
    file.write_text(OWN)
    own: School = school(str(file))
    read = Schools(library, "defense", ours=own).read(case(), "defense")
    brought = [(one.authority, passage) for one in read.supporting for passage in one.passages]
    assert brought != []
    assert all(is_its_own(own, authority, passage) for authority, passage in brought)
    assert case() == Schools(library, "defense", ours=own).read(case(), "prosecution")
