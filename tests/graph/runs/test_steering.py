"""Runs that wait for the user between rounds, and are forked, replayed, paid for and forgotten."""

import datetime as dt
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from factories.lawyers import Lawyer, engage

from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.debate.model import Steering
from arguendo.graph.eventlog import EventLog
from arguendo.graph.model import Dials, Matter
from arguendo.graph.roles.interface import Roles
from arguendo.graph.roles.purse import Budget, Price
from arguendo.graph.runs import Order, Run, Runs
from arguendo.graph.runs.estimate import estimate
from arguendo.graph.runs.hold import Hold
from arguendo.graph.wire import RunStarted, SteeringAsked

CANARY = "Quillfeather"
MATTER = Matter.model_validate(
    {
        "question": "May the police search the flat on the wife's consent?",
        "facts": f"Mr. {CANARY} stood at the door and refused. His wife said yes. They searched.",
        "forum": "ca9",
        "side": "defense",
        "as_of": dt.date(2015, 1, 1),
    }
)
ORDER = Order(
    matter=MATTER,
    roles=Roles(creative="lawyer:x", literal="lawyer:x", judge="lawyer:x"),
    dials=Dials(theories=1, rounds=2, precedents=2),
    steer=True,
)


@pytest.fixture(scope="module")
def library(starter_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("steered") / "library"
    shutil.copytree(starter_folder, folder)
    return Library.open(folder)


@pytest.fixture(scope="module")
def lawyer() -> Lawyer:
    return Lawyer()


@pytest.fixture(scope="module")
def steered(library: Library, lawyer: Lawyer):
    """A run over two rounds: more tension, then a route and a theory struck, then nothing."""
    with pytest.MonkeyPatch.context() as patch:
        engage(patch, lawyer)
        runs = Runs(library)
        run = runs.start(ORDER)
        run.wait()
        statuses = [run.status]
        # Another process, as it were: nothing is taken from the one that started it.
        runs = Runs(library)
        first = runs.steer(run.id, said("This is getting too polite"))
        first.wait()
        statuses.append(first.status)
        struck = first.map.theories[-1].id if first.map else ""
        last = runs.steer(
            run.id,
            Steering(
                words=(Supplied("take the route through *Matlock*, and cite more cases"),),
                strikes=(struck,),
            ),
        )
        last.wait()
        statuses.append(last.status)
        last = runs.steer(run.id, Steering())
        last.wait()
        statuses.append(last.status)
    return last, statuses, struck


def said(words: str) -> Steering:
    return Steering(words=(Supplied(words),))


def test_a_run_waits_before_each_round_and_goes_on_in_another_process(steered):
    """It is checkpointed at LangGraph's interrupt and taken up with what the user says."""
    assert ["waiting", "waiting", "waiting", "finished"] == steered[1]


def test_words_turn_dials_and_the_turns_show_it(steered):
    """Too polite: one attack more on each argument, asked of the model and had from it."""
    run, *_ = steered
    assert [2, 2] == [one.dials.tension for one in run.map.steered if one.words]
    attacks = [m for m in run.map.moves if m.round == 1 and m.ply == 2 and not m.duty]
    by_argument = {m.target: [n.target for n in attacks].count(m.target) for m in attacks}
    assert {2} == set(by_argument.values())


def test_a_route_goes_through_the_case_named(steered):
    """Every turn of the round may go by the case, whatever theory it was brought for."""
    run, *_ = steered
    assert ("415-us-164",) == run.map.steered[-1].routes
    assert 1 == run.map.steered[-1].dials.density
    relied = [c.passage for m in run.map.moves if m.round == 2 for c in m.cites]
    assert [one for one in relied if one.startswith("415-us-164")] != []


def test_what_the_user_says_is_shown_to_the_model_as_data(steered, lawyer: Lawyer):
    """It stands behind the fence, after the material and before its end."""
    told = [one for one in lawyer.told if "This is getting too polite" in one]
    assert told != []
    for one in told:
        inside = one.rpartition("<<<material")[2]
        assert "too polite" in inside.split("material", 1)[0] or "too polite" in inside


def test_a_struck_theory_is_off_the_map_and_that_is_told(steered):
    """Its arguments and turns go with it."""
    run, _, struck = steered
    assert struck not in {node.id for node in run.map.nodes}
    assert f"{struck} was struck by the user." in run.map.abstained


def test_rulings_drift_and_rates_are_in_the_map_and_in_the_events(steered):
    """The judge rules twice; every dial is measured; stances come by embeddings and the judge."""
    run, *_ = steered
    types = [one.event.type for one in run.logged()]
    assert {"ruling", "measured", "steered", "waiting"} <= set(types)
    assert {
        "tension",
        "density",
        "good-faith",
        "no-misrepresentation",
        "stubbornness",
        "rounds",
    } == {one.dial for one in run.map.measured}
    assert {0.6} == {one.by_judge for one in run.map.stances}
    assert any(one.by_words is not None for one in run.map.stances)
    (ruling,) = run.map.rulings
    assert "lawyer:x" == ruling.court.votes[0].model
    assert ruling.jury.burden_on == "prosecution"


def test_it_is_replayed_from_its_record_with_no_model_and_the_same_bytes(
    steered, library: Library, monkeypatch: pytest.MonkeyPatch
):
    """The model is gone; a question that was not asked then would fail the replay."""

    def gone(nth: int, reply: str) -> BaseException:
        raise AssertionError("the model was asked")

    engage(monkeypatch, Lawyer().goes_wrong(gone))
    kept, again = Runs(library).replay(steered[0].id)
    assert kept == again


def test_the_same_run_again_costs_nothing(
    steered, library: Library, monkeypatch: pytest.MonkeyPatch
):
    """Every reply comes out of the cache: no token is bought, and the map says so."""
    asked = Lawyer()
    engage(monkeypatch, asked)
    runs = Runs(library)
    run = runs.start(ORDER)
    run.wait()
    again = runs.steer(run.id, said("This is getting too polite"))
    again.wait()
    assert ([], "waiting") == (asked.calls, again.status)
    assert again.map is not None
    assert again.map.cost.cached > 0


def test_a_fork_shares_the_steps_and_goes_its_own_way(
    steered, library: Library, monkeypatch: pytest.MonkeyPatch
):
    """Forked before round 1 and told to tone down: the theories are the same, the dials are not."""
    run, *_ = steered
    engage(monkeypatch, Lawyer())
    runs = Runs(library)
    step = next(one for one in runs.steps(run.id) if one.words == "before round 1")
    fork = runs.fork(run.id, step.number, said("tone it down, enough"))
    fork.wait()
    assert "finished" == fork.status
    assert fork.map is not None
    assert ((), 0) == (fork.map.moves, fork.map.steered[0].dials.tension)
    assert run.id == fork.order.forked.run
    here = {one.thesis.text for one in fork.map.theories}
    assert {one.thesis.text for one in run.map.theories} <= here
    assert runs.compare(run.id, fork.id).changes != ()
    with pytest.raises(InputError, match="has no step"):
        runs.fork(run.id, 999)


def test_what_was_used_is_told_from_the_start_of_a_run_on(steered, lawyer: Lawyer):
    """However often it was taken up; and it is no more than was told before it began."""
    run, *_ = steered
    cost = run.logged()[-1].event.cost
    assert len(lawyer.calls) == cost.calls == run.map.cost.calls
    foretold = estimate(ORDER)
    assert cost.calls <= foretold.calls
    assert cost.tokens_in + cost.tokens_out <= foretold.tokens


def test_only_a_run_that_has_just_said_that_it_waits_is_waited_for(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """One that is at work is refused at once; one that is putting its things away is not."""
    folder = tmp_path / "one"
    folder.mkdir()
    (folder / "order.json").write_text(ORDER.model_dump_json())
    log, hold = EventLog(folder / "events.jsonl"), Hold(folder / "process")
    log.append(RunStarted(run="one", roles=(), facts=()))
    assert hold.take()
    waits: list[float] = []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) > 50:
            hold.let_go()

    monkeypatch.setattr(time, "sleep", sleep)
    runs = Runs(library, tmp_path)
    with pytest.raises(InputError, match="is running and waits for nobody"):
        runs.steer("one", Steering())
    assert [] == waits
    log.append(SteeringAsked(round=1, words=Composed("How is it to go on?")))
    launched: list[str] = []
    monkeypatch.setattr(Run, "launch", lambda run, *_: launched.append(run.id))
    runs.steer("one", Steering())
    assert ["one"] == launched


def test_a_budget_is_a_hard_stop(library: Library, monkeypatch: pytest.MonkeyPatch):
    """The run ends with a word; what it used is within the limit, and what it had is kept."""
    engage(monkeypatch, Lawyer())
    order = ORDER.model_copy(
        update={
            "seed": 5,
            "steer": False,
            "budget": Budget(
                tokens=9_000, prices={"lawyer:x": Price(tokens_in=1.0, tokens_out=2.0)}
            ),
        }
    )
    run = Runs(library).start(order)
    run.wait()
    last = run.logged()[-1].event
    assert "stopped" == run.status
    assert "The budget of 9,000 tokens is spent." in str(last.words)
    assert run.map is not None
    assert 0 < run.map.cost.tokens_in + run.map.cost.tokens_out <= 9_000
    assert run.map.cost.money is not None
    assert run.map.cost.money > 0
    assert last.cost == run.map.cost


def test_a_stop_reaches_a_model_that_says_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch
):
    """A silent model is left at once, not after its time-out."""
    slow = Lawyer(latency=60.0)
    engage(monkeypatch, slow)
    run = Runs(library).start(ORDER.model_copy(update={"seed": 6}))
    while not slow.told:
        time.sleep(0.01)
    began = time.monotonic()
    run.stop()
    run.wait()
    assert "stopped" == run.status
    assert time.monotonic() - began < 10


KILLED = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[1:2]
from factories.lawyers import Lawyer, Patch, engage
from arguendo.corpus.library import Library
from arguendo.graph.runs import Order, Run, Runs
from arguendo.graph.runs.estimate import estimate
from arguendo.graph.runs.hold import Hold
from arguendo.graph.wire import RunStarted, SteeringAsked
engage(Patch(), Lawyer(latency=0.2))
run = Runs(Library.open(Path(sys.argv[2]))).start(Order.model_validate_json(sys.argv[3]))
print(run.id, flush=True)
run.wait()
"""


def test_a_run_that_was_killed_goes_on_from_what_it_had(
    library: Library, root: Path, monkeypatch: pytest.MonkeyPatch
):
    """After SIGKILL in mid-argument: told as broken off; what was answered is not asked again."""
    dials = ORDER.dials.model_copy(update={"rounds": 1})
    order = ORDER.model_copy(update={"seed": 9, "steer": False, "cache": False, "dials": dials})
    arguments = [str(root / "tests"), str(library.folder), order.model_dump_json()]
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, *arguments], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        id = process.stdout.readline().strip()
        record = library.folder / "runs" / id / "replies.jsonl"
        until = time.monotonic() + 60
        while not (record.is_file() and len(record.read_bytes().splitlines()) >= 6):
            assert time.monotonic() < until
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
    answered = record.read_bytes().rpartition(b"\n")[0].splitlines()
    runs, lawyer = Runs(library), Lawyer()
    assert "broken-off" == runs.get(id).status
    engage(monkeypatch, lawyer)
    run = runs.resume(id)
    run.wait()
    assert "finished" == run.status
    every = record.read_bytes().splitlines()
    assert answered == every[: len(answered)]
    assert len(lawyer.calls) <= len(every) - len(answered)
    numbers = [one.number for one in run.logged()]
    assert list(range(1, len(numbers) + 1)) == numbers
    kept, again = runs.replay(id)
    assert kept == again


def test_a_matter_forgotten_is_nowhere_on_the_disk(
    steered, library: Library, monkeypatch: pytest.MonkeyPatch
):
    """Every file of the library is searched, free pages of databases included."""
    assert places_of(CANARY, library.folder) != []
    runs = Runs(library)
    count = runs.forget_matter(MATTER)
    assert count >= 2
    assert [] == places_of(CANARY, library.folder)
    assert [] == places_of("The refusal of one who is present", library.folder)


def places_of(words: str, folder: Path) -> list[str]:
    return [
        file.name
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        and any(words.encode(code) in file.read_bytes() for code in ("utf-8", "utf-16-le"))
    ]


def test_what_waits_for_nobody_is_not_steered(library: Library):
    """An id that is none, and a run that is over, say so."""
    with pytest.raises(InputError, match="There is no run"):
        Runs(library).steer("no-such-run", Steering())


def test_a_clock_set_back_takes_no_step_back(
    library: Library, lawyer: Lawyer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Checkpoints are ordered by the clock: an older one must not pass for the latest."""
    from langgraph.checkpoint.base import id as ids

    engage(monkeypatch, lawyer)
    run = Runs(library).start(ORDER.model_copy(update={"seed": 11}))
    run.wait()
    assert "waiting" == run.status
    before = len(Runs(library).steps(run.id))
    yesterday = SimpleNamespace(time_ns=lambda: time.time_ns() - 86_400_000_000_000)
    monkeypatch.setattr(ids, "time", yesterday)
    monkeypatch.setattr(ids, "_last_v6_timestamp", None)  # As in a process of its own.
    on = Runs(library).steer(run.id, Steering())
    on.wait()
    assert ("waiting", True) == (on.status, len(Runs(library).steps(run.id)) > before)
    over = Runs(library).steer(run.id, Steering(enough=True))
    over.wait()
    assert ("finished", True) == (over.status, over.map is not None)
