"""Embedding fanned out over workers with Ray: on this machine, or on a cluster.

The shelf is written by one process, which reads sources and commits vectors; workers are given
texts and give back vectors. Each distinct text is embedded once, by the hash of its words. What
is committed is never asked for again, so that a worker, a machine or this process may be killed.
"""

import hashlib
import os
import socket
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from arguendo.corpus import vectors
from arguendo.corpus.building import FANNED
from arguendo.corpus.built import Progress
from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.shelf import reading, schema
from arguendo.corpus.shelf.facts import drop

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from arguendo.corpus.library.building import Building

TOGETHER = 100_000
"""Passages handed to Ray at a time: what is held of them in memory."""
_TASK = 256
"""Texts in one task: what a killed worker costs."""
_IN_HAND = 2
"""Tasks that a worker has: one at work, one waiting."""
_STORE = 256 * 1024 * 1024
"""Bytes that workers on this machine share; texts and vectors of the tasks in hand are a few MB."""
_ATTEMPTS = 3
_ANSWERING = 10
"""Seconds that a cluster may take to be reached."""


class Workers(NamedTuple):
    """How many workers embed, and where."""

    number: int
    address: str | None = None
    """The address of a Ray cluster; None for workers on this machine alone."""


class _Embedding:
    """A worker: it loads the embedder once and embeds whatever it is given."""

    def __init__(self, name: str) -> None:
        from arguendo.corpus.index.embedders import embedder

        self._embedder = embedder(name)

    def embed(self, texts: list[str]) -> "NDArray[np.float32]":
        return self._embedder.embed(texts)


def embed_missing(
    library: "Building", workers: Workers, on_progress: Callable[[Progress], None]
) -> int:
    """Embed every passage that has no vector, in the turn the library holds; return how many."""
    db = library.db
    missing = reading.counts(db)["passage"] - reading.how_many_vectors(db)
    if not missing:
        return 0
    index = library.index_to_build()
    ray = _ray(workers)
    done = 0
    try:
        pool = _pool(ray, workers, library.embedder_name)
        while some := reading.without_vector(db, 0, TOGETHER):
            for numbers, rows in _embedded(ray, pool, some):
                with schema.broken_disk_explained(library.folder), library.writing():
                    vectors.put(db, numbers, rows)
                vectors.index(db, index, numbers)
                library.indexed_to(reading.newest_vector(db))
                done += len(numbers)
                on_progress(Progress(records=0, passages=done, fraction=done / missing))
    except ray.exceptions.RayError as error:
        raise UnavailableError(
            f"The workers that embed have failed ({type(error).__name__}); what they had done is "
            "kept.",
            "See that arguendo and the embedder are installed where they run, and run the command "
            "again: it goes on from there.",
        ) from error
    finally:
        ray.shutdown()
    with library.writing():
        drop(db, FANNED)
    library.order_by_day()
    return done


def _embedded(
    ray: Any, pool: list[Any], some: list[tuple[int, str]]
) -> Iterator[tuple[list[int], list["NDArray[np.float32]"]]]:
    """Yield (numbers, rows) of passages as workers give them back, in any order.

    Each worker has a task in hand and one waiting. Ray gives the tasks of a worker that was
    killed to the one it starts in its place.
    """
    numbers: dict[str, list[int]] = {}
    texts: dict[str, str] = {}
    for number, text in some:
        mark = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
        numbers.setdefault(mark, []).append(number)
        texts[mark] = text
    marks = iter(list(texts))
    free = pool * _IN_HAND
    given: dict[Any, tuple[Any, list[str]]] = {}
    while True:
        while free and (task := list(islice(marks, _TASK))):
            worker = free.pop()
            given[worker.embed.remote([texts[mark] for mark in task])] = (worker, task)
        if not given:
            return
        (done,), _ = ray.wait(list(given), num_returns=1)
        worker, task = given.pop(done)
        free.append(worker)
        told = [
            (number, row)
            for mark, row in zip(task, ray.get(done), strict=True)
            for number in numbers[mark]
        ]
        yield [number for number, _ in told], [row for _, row in told]


def _pool(ray: Any, workers: Workers, name: str) -> list[Any]:
    """Return workers, each a process that is started again when it dies."""
    kind = ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=-1)(_Embedding)
    return [kind.remote(name) for _ in range(workers.number)]


def _ray(workers: Workers) -> Any:
    """Return Ray, started on this machine or joined to a cluster."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"  # No telemetry: Ray's is on unless told.
    if workers.address is None:  # Ray listens on every interface; nobody else is let in.
        os.environ["RAY_AUTH_MODE"] = "token"
    else:
        _must_answer(workers.address)
    try:
        import ray
    except ImportError as error:
        raise UnavailableError(
            "Ray, which fans embedding out, is not installed.",
            "Run: pip install 'arguendo[ray]', or build without --ray.",
        ) from error
    for attempt in range(_ATTEMPTS):
        try:
            _joined(ray, workers)
        except Exception as error:  # Ray raises bare exceptions of its own.
            ray.shutdown()
            # On a busy machine Ray gives its own helpers too little time for their first imports.
            if workers.address is None and attempt + 1 < _ATTEMPTS:
                continue
            where = workers.address or "this machine"
            raise UnavailableError(
                f"Ray cannot be reached at {where} ({type(error).__name__}).",
                "See that the cluster runs (ray status), or build without --ray.",
            ) from error
        break
    return ray


def _must_answer(address: str) -> None:
    """See that somebody listens at an address such as `HOST:PORT`: Ray itself asks for minutes."""
    host, colon, port = address.removeprefix("ray://").rpartition(":")
    if not colon or not port.isdigit():
        return
    try:
        socket.create_connection((host.strip("[]"), int(port)), _ANSWERING).close()
    except OSError as error:
        raise UnavailableError(
            f"Nobody answers at {address}, where RAY_ADDRESS says that the cluster is.",
            "See that it runs (ray status) and can be reached, or build without --ray.",
        ) from error


def _joined(ray: Any, workers: Workers) -> None:
    if workers.address is not None:
        ray.init(address=workers.address, logging_level="ERROR", log_to_driver=False)
        return
    ray.init(
        address="local",  # Not whatever cluster happens to run on this machine.
        num_cpus=workers.number,
        include_dashboard=False,
        logging_level="ERROR",
        log_to_driver=False,
        object_store_memory=_STORE,
        _node_ip_address="127.0.0.1",
    )
