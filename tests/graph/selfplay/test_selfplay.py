"""Debates played in parallel, taken in by number, resumed, and told."""

import json
import xml.etree.ElementTree as ET
from dataclasses import dataclass
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

PLAN = Plan(matter=rourke(forum="cand"), roles=Roles(), seed=3)
SAID = {3: "A refusal at the door governs.", 4: "The warrant was a telephone call away."}


class Learning(Scripted):
    """Says one thing at its first seed, another at its second, and nothing new after that."""

    def float_theories(self, brief: Brief):
        spoken = Scripted(SAID.get(brief.seed, SAID[3]))
        yield from spoken.float_theories(brief)


def told(debate: int, *new: str) -> Told:
    return Told(
        debate=debate, run=f"r{debate}", outcome="finished", seed=0, lenses=(), theories=4,
        new_theories=new, new_authorities=(), new_cells=len(new),
    )  # fmt: skip


@dataclass(frozen=True)
class Played:
    """Five debates of a speaker that soon has no more to say, and the folder they are kept in."""

    folder: Path
    play: SelfPlay
    whole: Signal
    three: Signal
    """What was told when it had been left after two of them, and a third was played."""
    archives: tuple[str, str]
    """What was kept after two debates, and after three."""
    runs: int
    """How many runs there were after three."""


@pytest.fixture(scope="module")
def played(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Two debates at once; half a third is written, and it goes on to three; then to five."""
    folder = tmp_path_factory.mktemp("played") / "play"
    archive = folder / "archive.jsonl"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cast, "speaker", lambda *_, **__: Learning(SAID[3]))
        SelfPlay(library, PLAN, folder).play(2, workers=2)
        kept = archive.read_text()
        with archive.open("a") as file:
            file.write(kept.splitlines()[0].replace('"debate":1', '"debate":3') + "\n{half")
        three = SelfPlay(library, PLAN, folder).play(3)
        archives = (kept, archive.read_text())
        runs = len(list((folder / "runs").iterdir()))
        play = SelfPlay(library, PLAN, folder)
        whole = play.play(5, workers=2)
    return Played(folder, play, whole, three, archives, runs)


def test_what_is_new_is_kept_and_the_rest_is_not(played: Played):
    """Two debates bring something; four floors each; then it is stale."""
    signal = played.whole
    assert [4, 4, 0, 0, 0] == [len(one.new_theories) for one in signal.debates]
    assert (8, 3) == (signal.theories, signal.stale_at)
    assert [1, 2, 3, 4, 5] == [one.debate for one in signal.debates]
    assert {1, 2} == {one.debate for one in played.play.kept}


def test_it_goes_on_where_it_was_left(played: Played):
    """Two debates, then one more; what was half written of a third did not happen."""
    assert [4, 4, 0] == [len(one.new_theories) for one in played.three.debates]
    assert played.archives[0] == played.archives[1]
    assert 3 == played.runs


def test_a_folder_is_of_one_order(library: Library, tmp_path: Path):
    """Another seed in the same folder would mix two archives."""
    SelfPlay(library, PLAN, tmp_path)
    with pytest.raises(InputError, match="another matter or order"):
        SelfPlay(library, PLAN.model_copy(update={"seed": 4}), tmp_path)


def test_transcripts_are_conversations(played: Played):
    """In chat form, a line a theory, with provenance and grades, and nothing unchecked."""
    lines = [json.loads(line) for line in (played.folder / "transcripts.jsonl").open()]
    assert 5 * 4 == len(lines)
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
