"""Debates played in parallel, taken in by number, resumed, and told."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from factories.maps import matter as rourke
from factories.speakers import Scripted

from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.graph.model import Dials
from arguendo.graph.portfolio.lenses import lenses
from arguendo.graph.roles import cast
from arguendo.graph.roles.interface import Brief, Roles
from arguendo.graph.selfplay.plan import order
from arguendo.graph.selfplay.play import Plan, SelfPlay
from arguendo.graph.selfplay.plot import drawn
from arguendo.graph.selfplay.signal import Signal, Told, stale_at

PLAN = Plan(matter=rourke(forum="ca9"), roles=Roles(), seed=3)
SAID = {3: "A refusal at the door governs.", 4: "The warrant was a telephone call away."}


class Learning(Scripted):
    """Says one thing at its first seed, another at its second, and nothing new after that."""

    def float_theories(self, brief: Brief):
        spoken = Scripted(SAID.get(brief.seed, SAID[3]))
        yield from spoken.float_theories(brief)


@pytest.fixture
def learning(monkeypatch: pytest.MonkeyPatch) -> None:
    """A speaker that soon has no more to say, in every role."""
    monkeypatch.setattr(cast, "speaker", lambda *_, **__: Learning(SAID[3]))


def told(debate: int, *new: str) -> Told:
    return Told(
        debate=debate, run=f"r{debate}", outcome="finished", seed=0, lenses=(), theories=4,
        new_theories=new, new_authorities=(), new_cells=len(new),
    )  # fmt: skip


def test_what_is_new_is_kept_and_the_rest_is_not(library: Library, learning: None, tmp_path: Path):
    """Two debates bring something; four floors each; then it is stale."""
    play = SelfPlay(library, PLAN, tmp_path / "play")
    signal = play.play(5, workers=2)
    assert [4, 4, 0, 0, 0] == [len(one.new_theories) for one in signal.debates]
    assert (8, 3) == (signal.theories, signal.stale_at)
    assert [1, 2, 3, 4, 5] == [one.debate for one in signal.debates]
    assert {1, 2} == {one.debate for one in play.kept}


def test_it_goes_on_where_it_was_left(library: Library, learning: None, tmp_path: Path):
    """Two debates, then one more; what was half written of a third did not happen."""
    folder = tmp_path / "play"
    SelfPlay(library, PLAN, folder).play(2)
    kept = (folder / "archive.jsonl").read_text()
    with (folder / "archive.jsonl").open("a") as file:
        file.write(kept.splitlines()[0].replace('"debate":1', '"debate":3') + "\n{half")
    again = SelfPlay(library, PLAN, folder).play(3)
    assert [4, 4, 0] == [len(one.new_theories) for one in again.debates]
    assert kept == (folder / "archive.jsonl").read_text()
    assert 3 == len(list((folder / "runs").iterdir()))


def test_a_folder_is_of_one_order(library: Library, tmp_path: Path):
    """Another seed in the same folder would mix two archives."""
    SelfPlay(library, PLAN, tmp_path)
    with pytest.raises(InputError, match="another matter or order"):
        SelfPlay(library, PLAN.model_copy(update={"seed": 4}), tmp_path)


def test_transcripts_are_conversations(library: Library, learning: None, tmp_path: Path):
    """In chat form, a line a theory, with provenance and grades, and nothing unchecked."""
    SelfPlay(library, PLAN, tmp_path).play(1)
    lines = [json.loads(line) for line in (tmp_path / "transcripts.jsonl").open()]
    assert 4 == len(lines)
    for line in lines:
        roles = [message["role"] for message in line["messages"]]
        assert ["system", "user", "assistant"] == roles[:3]
        assert len(line["messages"]) == len(line["grades"])
        assert {"run", "seed", "dials", "roles", "library", "as_of"} <= set(line["provenance"])
    grades = [grade for line in lines for grade in line["grades"]]
    graded = [one for grade in grades for one in grade.get("citations", ())]
    assert graded
    assert {one["grade"] for one in graded} <= {"verified", "caution", "unproven", "rejected"}


def test_debates_differ_and_lenses_come_round():
    """The first is as `explore` runs it; over some debates every lens has its turn."""
    plans = [order(PLAN.matter, PLAN.roles, n, seed=0, lenses=()) for n in range(1, 7)]
    assert Dials() == plans[0].dials
    assert plans[3] == order(PLAN.matter, PLAN.roles, 4, seed=0, lenses=())
    assert set(lenses()) == {name for plan in plans for name in plan.dials.lenses}
    assert 6 == len({plan.seed for plan in plans})


def test_stale_is_three_in_a_row():
    """Two are not enough, and one that adds something begins the count anew."""
    assert None is stale_at([told(1, "T1.1"), told(2), told(3)])
    assert 4 == stale_at([told(1), told(2), told(3, "T1.1"), told(4), told(5), told(6)])


def test_the_plot_is_a_picture():
    """It parses, shows three curves, and marks where it went stale."""
    debates = (told(1, "T1.1", "T2.1"), told(2), told(3), told(4))
    signal = Signal(debates=debates, theories=2, authorities=0, cells=2, of_cells=8, stale_at=2)
    picture = drawn(signal)
    root = ET.fromstring(picture)
    ns = "{http://www.w3.org/2000/svg}"
    lines = [line.attrib for line in root.iter(f"{ns}polyline")]
    curves = [line["class"] for line in lines if len(line["points"].split()) == 4]
    assert ["theories", "authorities", "coverage"] == curves
    assert "stale from here" in picture
    assert (0.25, 0.25, 0.25, 0.25) == signal.coverage
