"""The steps of a run, and a run cut off after one of them: where another may go its own way."""

import sqlite3
from contextlib import closing
from pathlib import Path

from arguendo.corpus.model import Value
from arguendo.corpus.provenance import Composed
from arguendo.graph.runs.run import Run

_TOLD = {
    "brainstorm": "before theories are floated",
    "sift": "theories floated, before they are sifted",
    "pursue": "theories kept, before they are pursued",
    "steer": "before round {round}",
    "round": "round {round} about to be held",
    "gauge": "round {round} held",
    "bench": "the debate is over, before the ruling",
    "map": "ruled, before the map is drawn",
}


class Step(Value):
    """A step of a run at which it can be forked."""

    number: int
    """Its number, from 0."""
    next: tuple[str, ...]
    """What comes next."""
    words: Composed
    """Where that is."""
    checkpoint: str
    """The id of its checkpoint."""


def steps_of(run: Run) -> tuple[Step, ...]:
    """Return the steps of a run, in their order."""
    with run.checkpoints() as (graph, config):
        history = [one for one in graph.get_state_history(config) if one.next]
    found: list[Step] = []
    for snapshot in reversed(history):
        following = tuple(dict.fromkeys(snapshot.next))
        if following == ("__start__",):
            continue
        steered = snapshot.values.get("steered", [])
        nth = len(steered) + (following == ("steer",))
        told = _TOLD.get(following[0], following[0]).format(round=nth)
        found.append(
            Step(
                number=len(found),
                next=following,
                words=Composed(told),
                checkpoint=snapshot.config["configurable"]["checkpoint_id"],
            )
        )
    return tuple(found)


def cut_after(parent: Run, folder: Path, id: str, step: Step) -> None:
    """Copy a run's checkpoints up to a step into another run's folder.

    Ids of checkpoints rise with time (UUID version 6), in subgraphs too: what is later than the
    step did not happen in the copy, and neither did what was half done after it.
    """
    source = parent.folder / "checkpoints.sqlite3"
    with (
        closing(sqlite3.connect(source)) as there,
        closing(sqlite3.connect(folder / "checkpoints.sqlite3", isolation_level=None)) as here,
    ):
        there.backup(here)
        here.execute("PRAGMA secure_delete = ON")
        here.execute("DELETE FROM checkpoints WHERE checkpoint_id > ?", (step.checkpoint,))
        here.execute("DELETE FROM writes WHERE checkpoint_id >= ?", (step.checkpoint,))
        for table in ("checkpoints", "writes"):
            here.execute(f"UPDATE {table} SET thread_id = ?", (id,))  # noqa: S608 - two names
        here.execute("VACUUM")
