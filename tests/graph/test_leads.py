"""A remembered case becomes a lead: held, answered with its differences, or none found."""

import csv
import datetime as dt
import io
import json
from pathlib import Path

import pytest
from factories.speakers import Scripted

from arguendo.corpus.library import Library
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.maps.leads import answered, counted, differing, written
from arguendo.graph.model import Dials, Lead, Matter, Remembered, Theory
from arguendo.graph.nodes.trace import _lead
from arguendo.graph.roles import cast
from arguendo.graph.runs import Order, Runs

MATTER = Matter.model_validate(
    {
        "question": "May the police search the flat on the wife's consent?",
        "facts": "The husband stood at the door and refused. His wife said yes.",
        "forum": "cand",
        "side": "defense",
        "as_of": dt.date(2024, 1, 1),
    }
)
THEORY = Theory.model_validate(
    {
        "id": "T1.1", "side": "defense", "audience": "judge", "issue": MATTER.question,
        "scheme": "free", "thesis": Imagined(unchecked="A present tenant's refusal prevails."),
    }
)  # fmt: skip
PRESENT = "A tenant who is present may refuse a search to which the other tenant consents."


@pytest.fixture(scope="module")
def held(starter_folder: Path) -> Library:
    return Library.open(starter_folder)


def lead(library: Library, case: str, proposition: str) -> Lead:
    remembered = Remembered(
        case=Imagined(unchecked=case), proposition=Imagined(unchecked=proposition)
    )
    return _lead("L1.1", THEORY, remembered, library, MATTER)


def differs(found: Lead) -> set[str]:
    return {one.aspect for one in found.differences if not one.same}


def test_what_the_record_holds_is_held_and_compared(held: Library):
    """Name, reference, court, year and proposition agree."""
    found = lead(held, "Georgia v. Randolph, 547 U.S. 103 (2006)", PRESENT)
    assert ("on-record", set()) == (found.outcome, differs(found))
    assert "present" in found.says


def test_a_case_remembered_for_another_thing(held: Library):
    """It is held, and nothing in it comes near what it was remembered for."""
    found = lead(held, "Georgia v. Randolph, 547 U.S. 103 (2007)", "Bees make honey in orchards.")
    assert ("on-record", {"year", "proposition"}) == (found.outcome, differs(found))


def test_what_does_not_resolve_is_answered_by_its_proposition(held: Library):
    """The nearest real authority, and in what it differs."""
    found = lead(held, "Zaphod v. Beeblebrox, 925 F.3d 1339 (11th Cir. 2019)", PRESENT)
    assert "answered" == found.outcome
    assert {"name", "reference", "court", "year"} <= differs(found)
    told = " ".join(one.words for one in found.differences)
    assert "years earlier" in told
    assert [word for word in ("Zaphod", "1339", "2019", "925") if word in told] == []


def test_where_nothing_bears_on_it_none_is_found(held: Library):
    """A search always brings something; what does not bear on the proposition is no answer."""
    found = lead(held, "Zaphod v. Beeblebrox", "Bees make honey in the orchards of winter.")
    assert ("none-found", "", ()) == (found.outcome, found.authority, found.differences)


def test_without_a_proposition_the_theory_asks(held: Library):
    """What is remembered by its name alone is looked for by the thesis it was to carry."""
    assert "answered" == lead(held, "Zaphod v. Beeblebrox, 1 F.3d 1 (9th Cir. 1993)", "").outcome


def test_leads_are_listed_and_taken_away(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    """As JSON, a table and Markdown: counted, compared, and the imagined struck."""
    from typer.testing import CliRunner

    from arguendo.graph.cli import app

    speaker = Scripted(PRESENT, remembers="=Zaphod v. Beeblebrox, 925 F.3d 1339 (11th Cir. 2019)")
    monkeypatch.setattr(cast, "speaker", lambda *_, **__: speaker)
    run = Runs(library).start(Order(matter=MATTER, dials=Dials(rounds=0)))
    run.wait()
    assert run.map is not None
    assert str(counted(run.map)).startswith("4 leads: 0 on record, 4 answered")
    assert "nearest real authority" in answered(run.map.leads[0])
    assert differing(run.map.leads[0])
    whole = json.loads(written(run.map, "json"))
    assert 4 == len(whole["leads"])
    (row, *_) = csv.DictReader(io.StringIO(written(run.map, "csv")))
    assert "answered" == row["outcome"]
    assert row["imagined"].startswith("'=")
    assert "struck" in row["imagined"]
    out = tmp_path / "leads.md"
    done = CliRunner().invoke(app, ["leads", str(run.map_path), "--format", "md", "-o", str(out)])
    assert 0 == done.exit_code
    assert "You imagined" in out.read_text()
    assert "~~" in out.read_text()
