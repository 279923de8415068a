"""Runs from end to end, on a real library, with speakers that say what a test tells them to."""

import datetime as dt
import json
import os
import re
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from factories.speakers import Scripted

from arguendo.corpus.errors import BusyError, InputError
from arguendo.corpus.library import Library
from arguendo.graph.maps.formats import FORMATS
from arguendo.graph.model import Dials, Matter
from arguendo.graph.roles import cast
from arguendo.graph.roles.ledger import Reply, ReplyCache
from arguendo.graph.runs import Order, Run, Runs
from arguendo.graph.runs.hold import Hold

MATTER = Matter.model_validate(
    {
        "question": "May the police search the flat on the wife's consent?",
        "facts": "The husband stood at the door and refused. His wife said yes.\nThey searched.",
        "forum": "cand",
        "side": "defense",
        "as_of": dt.date(2015, 1, 1),
    }
)
PREVAILS = "The refusal prevails."
SHORT = {"theories": 1, "rounds": 0, "precedents": 1}


def ran(library: Library, monkeypatch: pytest.MonkeyPatch, speaker: Scripted, **dials: int) -> Run:
    """A run with that speaker in every role, waited for."""
    monkeypatch.setattr(cast, "speaker", lambda *_, **__: speaker)
    run = Runs(library).start(Order(matter=MATTER, dials=Dials.model_validate(dials)))
    run.wait()
    return run


@pytest.fixture(scope="module")
def finished(library: Library) -> Run:
    """A run of the usual length, for tests that look at it and change nothing."""
    with pytest.MonkeyPatch.context() as patch:
        return ran(library, patch, Scripted(PREVAILS))


@pytest.fixture(scope="module")
def hostile(library: Library) -> Run:
    """A run whose speaker invents cases wherever it may speak, for tests that look at it."""
    with pytest.MonkeyPatch.context() as patch:
        return ran(library, patch, Scripted(HOSTILE, remembers="Zaphod v. Beeblebrox"))


def types_of(run: Run) -> list[str]:
    return [numbered.event.type for numbered in run.logged()]


def test_a_run_goes_from_a_matter_to_a_map(finished: Run):
    """Two sides before two audiences: four theories, each with its argument and its debate."""
    run = finished
    assert run.status == "finished"
    assert run.map is not None
    assert [(theory.side, theory.audience) for theory in run.map.theories] == [
        ("defense", "judge"),
        ("defense", "jury"),
        ("prosecution", "judge"),
        ("prosecution", "jury"),
    ]
    assert {len(theory.arguments) for theory in run.map.theories} == {1}
    assert len([move for move in run.map.moves if not move.duty]) >= 8
    assert {move.duty for move in run.map.moves} <= {"", "candor"}


def test_events_are_numbered_without_gaps_and_end(finished: Run):
    """The first event says who speaks, the last how it ended, and none is missing between."""
    run = finished
    events = run.logged()
    assert [event.number for event in events] == list(range(1, len(events) + 1))
    assert (events[0].event.type, events[-1].event.type) == ("started", "ended")


def test_a_follower_may_take_up_anywhere(library: Library, finished: Run):
    """Following after number N gives exactly what a first follower saw after N."""
    run = finished
    whole = list(run.follow())
    assert [list(run.follow(after)) for after in (3, 7)] == [whole[3:], whole[7:]]
    again = Runs(library).get(run.id)
    assert list(again.follow()) == whole


def test_what_a_speaker_was_not_shown_is_not_cited(finished: Run):
    """Ids of passages and facts that do not exist are left out."""
    run = finished
    assert run.map is not None
    theory = run.map.theories[0]
    shown = {passage.id for precedent in theory.precedents for passage in precedent.passages}
    assert theory.rests_on == ("F1",)
    assert {cite.passage for cite in theory.arguments[0].cites} <= shown


def test_a_speaker_that_fails_for_one_side_leaves_the_other(
    library: Library, monkeypatch: pytest.MonkeyPatch
):
    """A model that does not answer is a reason to abstain, told in words; the run goes on."""
    run = ran(library, monkeypatch, Scripted("It stands.", fails_for="prosecution"), **SHORT)
    assert run.status == "finished"
    assert run.map is not None
    assert {theory.side for theory in run.map.theories} == {"defense"}
    assert [words for words in run.map.abstained if "did not answer" in words] != []


def test_speakers_that_fail_for_everyone_fail_the_run(
    library: Library, monkeypatch: pytest.MonkeyPatch
):
    """Where no theory could be had because no model answered, the run failed, and says so."""
    run = ran(library, monkeypatch, Scripted("It stands.", fails_for="everyone"), **SHORT)
    assert run.status == "failed"
    assert str(run.logged()[-1].event.words) == "The model did not answer. Try again."


def test_an_argument_that_could_not_be_had_is_told(
    library: Library, monkeypatch: pytest.MonkeyPatch
):
    """The theory stands without it, and the map says why."""
    run = ran(library, monkeypatch, Scripted("It stands.", mute=True), **SHORT)
    assert run.map is not None
    assert {theory.arguments for theory in run.map.theories} == {()}
    assert [words for words in run.map.abstained if "T1.1 could not be argued" in words] != []


HOSTILE = (
    "See Varghese v. China Southern Airlines, 925 F.3d 1339 (11th Cir. 2019), and "
    "Zaphod v. Beeblebrox, 33 Umbrella 422; accord 2019 WL 4639462. "
    "Georgia v. Randolph, 547 U.S. 103 (2006) says so."
)
CANARIES = ("Varghese", "Zaphod", "925 F.3d", "33 Umbrella", "2019 WL")


def outside_of_strikes(text: str) -> list[str]:
    """The canaries that can be read in a text anywhere but struck."""
    standing = re.sub(r"~~.*?~~", "", text, flags=re.DOTALL)
    return [canary for canary in CANARIES if canary in standing]


def loose_words(value: object) -> list[str]:
    """Every string of a JSON document that is not a struck segment or the verdict on one."""
    match value:
        case {"kind": "struck"}:
            return []
        case {"findings": _, "grade": "unproven" | "rejected"}:
            return [
                word for key, part in value.items() if key != "text" for word in loose_words(part)
            ]
        case dict():
            return [word for part in value.values() for word in loose_words(part)]
        case list():
            return [word for part in value for word in loose_words(part)]
        case str():
            return [value]
        case _:
            return []


def test_hostile_words_reach_no_surface_unstruck(hostile: Run, capsys: pytest.CaptureFixture[str]):
    """Events, map, every export, the terminal and the notebook show the invented ones struck."""
    from arguendo.extension.pages import map_html
    from arguendo.graph.cli.showing import Screen

    run = hostile
    assert run.status == "finished"
    assert run.map is not None

    documents = [json.loads(event.model_dump_json()) for event in run.logged()]
    documents.append(json.loads(run.map_path.read_text()))
    leaked = {
        canary
        for document in documents
        for word in loose_words(document)
        for canary in CANARIES
        if canary in word
    }
    assert leaked == set()

    exports = {name: format.encode(run.map) for name, format in FORMATS.items()}
    exports.pop("argmap")
    for printed in ("svg", "html"):  # Struck by a line: `maps/printed` tests how these are read.
        exports.pop(printed)
    texts = {
        name: text if isinstance(text, str) else text.decode("utf-8", "ignore")
        for name, text in exports.items()
    }
    assert {name: outside_of_strikes(text.replace("\\~", "~")) for name, text in texts.items()} == {
        name: [] for name in texts
    }

    # In the drawings too they are struck by a line.
    page = re.sub(r"<svg.*?</svg>|<s>.*?</s>", "", map_html(run.map), flags=re.DOTALL)
    assert [canary for canary in CANARIES if canary in page] == []

    screen = Screen(quiet=False)
    for numbered in run.logged():
        screen.show(numbered.event)
    screen.close()
    shown = capsys.readouterr().out
    assert shown.count("Varghese") > 0
    assert "struck" in shown


def test_a_real_citation_among_hostile_ones_is_shown(hostile: Run):
    """The gate strikes nothing it can vouch for; that *Fernandez* limited *Randolph* is told."""
    assert hostile.map is not None
    segments = hostile.map.theories[0].thesis.segments
    cited = [(segment.text, segment.grade) for segment in segments if segment.kind == "cited"]
    assert cited == [("Georgia v. Randolph, 547 U.S. 103 (2006)", "caution")]


def test_a_remembered_case_is_a_lead(library: Library, monkeypatch: pytest.MonkeyPatch):
    """What is held is on record; what is not becomes a search, answered by a real authority."""
    held = ran(library, monkeypatch, Scripted("Consent.", remembers="Georgia v. Randolph"), **SHORT)
    other = ran(
        library, monkeypatch, Scripted("Consent.", remembers="Zaphod v. Beeblebrox"), **SHORT
    )
    assert held.map is not None
    assert other.map is not None
    assert {lead.outcome for lead in held.map.leads} == {"on-record"}
    assert {lead.outcome for lead in other.map.leads} == {"answered"}


def test_a_run_that_is_stopped_keeps_what_it_had(library: Library, monkeypatch: pytest.MonkeyPatch):
    """Stopping ends the run with a word and a map of what was cleared."""
    speaker = Scripted("It stands.")
    speaker.hold = threading.Event()
    monkeypatch.setattr(cast, "speaker", lambda *_, **__: speaker)
    run = Runs(library).start(Order(matter=MATTER))
    run.stop()
    speaker.hold.set()
    run.wait()
    assert run.status == "stopped"
    assert run.map is not None
    assert types_of(run)[-1] == "ended"


def test_a_stopped_run_can_be_taken_up(
    library: Library, monkeypatch: pytest.MonkeyPatch, finished: Run
):
    """It goes on from its last finished step and ends with the map a whole run has."""
    speaker = Scripted(PREVAILS)
    speaker.hold = threading.Event()
    monkeypatch.setattr(cast, "speaker", lambda *_, **__: speaker)
    runs = Runs(library)
    run = runs.start(Order(matter=MATTER))
    run.stop()
    speaker.hold.set()
    run.wait()
    again = runs.resume(run.id)
    again.wait()
    whole = finished
    assert again.status == "finished"
    assert again.map is not None
    assert whole.map is not None
    assert again.map.theories == whole.map.theories
    assert again.map.nodes == whole.map.nodes


def test_two_runs_of_one_seed_are_alike(
    library: Library, monkeypatch: pytest.MonkeyPatch, finished: Run
):
    """Branches finish in any order; the map does not show it."""
    one, two = finished.map, ran(library, monkeypatch, Scripted(PREVAILS)).map
    assert one is not None
    assert two is not None
    volatile = {"provenance": {"run"}, "cost": True}
    assert one.model_dump(exclude=volatile) == two.model_dump(exclude=volatile)


def test_a_forgotten_run_is_gone(library: Library, monkeypatch: pytest.MonkeyPatch):
    """With what was left of a replay of it; a second time there is nothing to forget.

    Of one that is spoilt nobody can tell the matter: replies that no other run is of go with it.
    """
    run = ran(library, monkeypatch, Scripted("It stands."), **SHORT)
    runs = Runs(library)
    left = run.folder.with_name(f".replay-{run.id}-abc123") / run.id
    shutil.copytree(run.folder, left)
    replies = ReplyCache(library.folder / "replies.sqlite3")
    replies.put(Reply(key="asked", text="It stands."), "the digest of its matter")
    (run.folder / "order.json").write_text("{")
    for number in range(50):
        (run.folder / f"{number}").write_bytes(bytes(1000))
    with ThreadPoolExecutor(3) as several:
        told = {several.submit(runs.forget, run.id).exception() for _ in range(3)}
    assert None in told
    assert {None, InputError} >= {one and type(one) for one in told}
    assert [False, False] == [run.folder.exists(), left.exists()]
    assert replies.get("asked") is None
    with pytest.raises(InputError, match="There is no run"):
        runs.forget(run.id)


def test_a_run_killed_as_it_began_goes_with_whatever_is_forgotten(
    library: Library, monkeypatch: pytest.MonkeyPatch
):
    """Its order lies in a file without its name yet; what is younger, or holds more, stays."""
    run = ran(library, monkeypatch, Scripted("It stands."), **SHORT)
    killed, young, other = (run.folder.with_name(f"20200101-00000{n}-abcdef") for n in range(3))
    for folder, name in ((killed, ".arguendo-00ff"), (young, ".arguendo-00ff"), (other, "map")):
        folder.mkdir()
        (folder / name).write_text("The violet ledger.")
    for folder in (killed, other):
        os.utime(folder, (0, 0))
    Runs(library).forget(run.id)
    assert [False, True, True] == [one.exists() for one in (killed, young, other)]


@pytest.mark.parametrize("id", ["../../etc", "/etc", "", ".", "none", "\U00010400" * 80])
def test_a_run_outside_the_folder_does_not_exist(library: Library, id: str):
    """An id from a client cannot lead out of the folder of runs."""
    with pytest.raises(InputError, match="There is no run"):
        Runs(library).get(id)


def test_an_edited_verdict_refuses_to_load(hostile: Run, tmp_path: Path):
    """A map in which a struck citation was made verified by hand does not open."""
    from arguendo.graph.maps.encodings.argmap import load

    text = hostile.map_path.read_text()
    edited = tmp_path / "edited.argmap.json"
    edited.write_text(re.sub(r'"grade": ?"(unproven|rejected)"', '"grade": "verified"', text))
    with pytest.raises(InputError):
        load(edited)


def test_a_run_that_lets_go_late_is_not_running(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its last word is heard before it lets go of its lock; and many may ask at once."""
    run = ran(library, monkeypatch, Scripted(PREVAILS), **SHORT)
    hold = Hold(run.folder / "process")
    assert hold.take()
    assert run.status == "running"
    late = threading.Timer(0.05, hold.let_go)
    late.start()
    with ThreadPoolExecutor(8) as pool:
        told = set(pool.map(lambda _: run.status, range(32)))
    late.join()
    assert told == {"finished"}


def test_no_more_runs_work_than_may(library: Library, tmp_path: Path):
    """One more is refused and leaves nothing behind; when one has ended there is room again."""
    runs = Runs(library, tmp_path, most=1)
    order = Order(matter=MATTER, dials=Dials(theories=1, rounds=1, precedents=1))
    first = runs.start(order)
    with pytest.raises(BusyError, match="1 runs work at the moment"):
        runs.start(order)
    assert [first.id] == [one.id for one in runs.list()]
    first.stop()
    first.wait()
    runs.start(order).stop()


def test_what_a_link_leads_to_is_neither_read_nor_removed(library: Library, tmp_path: Path):
    """A run that is a link is no run; a link in a run goes, and what it leads to stays."""
    runs = Runs(library, tmp_path / "runs")
    run = runs.start(Order(matter=MATTER, dials=Dials(theories=1, rounds=0, precedents=1)))
    run.wait()
    (runs.folder / "elsewhere").symlink_to(run.folder.rename(tmp_path / "moved"))
    assert () == runs.list()
    with pytest.raises(InputError, match="There is no run elsewhere"):
        runs.forget("elsewhere")
    (runs.folder / "elsewhere").unlink()
    (tmp_path / "moved").rename(runs.folder / run.id)
    outside = tmp_path / "outside.txt"
    outside.write_text("not ours")
    (run.folder / "failure.txt").symlink_to(outside)
    (run.folder / "copied").hardlink_to(outside)
    runs.forget(run.id)
    assert ("not ours", ()) == (outside.read_text(), runs.list())
