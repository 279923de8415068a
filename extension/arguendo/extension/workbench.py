"""The workbench in a notebook: a matter in, theories as they clear, and the map.

It is a Jupyter widget. Its traits `dials`, `selection` and `pinned` are set from either side; what
is heard of a run is asked for by the page, from the last event it knows, so that a page that was
reloaded, or whose line to the kernel was dead for a while, hears all of it and none of it twice.
"""

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ipywidgets import DOMWidget, register
from pydantic import ValidationError
from traitlets import Dict, List, TraitError, Unicode, validate

from arguendo.corpus.errors import ArguendoError, InputError
from arguendo.extension.record import passage_in_place
from arguendo.extension.shown import Map, Theory
from arguendo.graph.cli.options import runs_of
from arguendo.graph.debate.model import Steering
from arguendo.graph.drawing import draw_theory
from arguendo.graph.matters import matter_named, parse_matter, read_matter
from arguendo.graph.model import Dials, Matter
from arguendo.graph.opening import open_library
from arguendo.graph.roles.interface import Roles
from arguendo.graph.roles.schemes.steering import as_words
from arguendo.graph.runs import Order, Run
from arguendo.graph.wire import ArgumentMap, RunStarted, TheoryCleared

MODULE = "@arguendo/labextension"
"""The module of the page that draws it."""

VERSION = "1.0.0"
"""The version of what kernel and page say to each other."""


@register
class Workbench(DOMWidget):  # type: ignore[misc]
    """A matter on the bench.

    >>> bench = Workbench("co-tenant-consent")          # doctest: +SKIP
    >>> await bench.explore()                           # doctest: +SKIP
    >>> bench.pinned                                    # doctest: +SKIP
    ['T1.1']

    `matter` is the name of an example, a path, the text of a matter, or a `Matter`. The library
    is the one the command line uses unless a folder is named; where there is none, the starter
    library is built. Dials are given by name, and may be turned on the page or from Python:
    `bench.dials = {"rounds": 2}`.
    """

    _model_module = Unicode(MODULE).tag(sync=True)
    _model_name = Unicode("WorkbenchModel").tag(sync=True)
    _model_module_version = Unicode(VERSION).tag(sync=True)
    _view_module = Unicode(MODULE).tag(sync=True)
    _view_name = Unicode("WorkbenchView").tag(sync=True)
    _view_module_version = Unicode(VERSION).tag(sync=True)

    title = Unicode().tag(sync=True)
    """What the matter is called."""
    side = Unicode().tag(sync=True)
    """Whom we act for."""
    state = Unicode("idle").tag(sync=True)
    """`idle` or `running`."""
    trouble = Unicode().tag(sync=True)
    """Why a run could not begin, and what to do; empty where nothing is wrong."""
    run = Unicode().tag(sync=True)
    """The id of the run that is shown; empty before the first."""
    dials = Dict().tag(sync=True)
    """How the sides argue, by the dials' names; those that are not named keep their place."""
    selection = Unicode().tag(sync=True)
    """The id of the node chosen on the map; empty where none is."""
    pinned = List(Unicode()).tag(sync=True)
    """Ids of the theories that are pinned."""

    def __init__(
        self,
        matter: str | Path | Matter,
        *,
        creative: str = "schemes",
        literal: str = "schemes",
        opponent: str = "",
        judge: str = "schemes",
        ours: str = "",
        theirs: str = "",
        bench: Sequence[str] = (),
        steer: bool = False,
        library: str | Path | None = None,
        seed: int = 0,
        **dials: Any,
    ) -> None:
        self._matter = _matter(matter)
        self._roles = Roles(
            creative=creative,
            literal=literal,
            opponent=opponent,
            judge=judge,
            ours=ours,
            theirs=theirs,
            bench=tuple(bench),
        )
        self._steer = steer
        self._seed = seed
        self._library = open_library(library)
        self._runs = runs_of(self._library)
        self._run: Run | None = None
        self._going: asyncio.Task[Map] | None = None
        self.theories: list[Theory] = []
        super().__init__(
            title=self._matter.title or self._matter.question,
            side=self._matter.side,
            dials=dials,
        )
        self.on_msg(self._asked)

    @validate("dials")
    def _turned(self, proposal: Any) -> dict[str, Any]:
        before = self.dials if self.trait_has_value("dials") else {}
        try:
            turned = Dials.model_validate({**before, **proposal["value"]})
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            raise TraitError(f"The dial {first['loc'][0]}: {first['msg'].lower()}.") from error
        told: dict[str, Any] = turned.model_dump(mode="json")
        return told

    @property
    def order(self) -> Order:
        """What a run that is started now is asked to do."""
        return Order(
            matter=self._matter,
            roles=self._roles,
            dials=Dials.model_validate(self.dials),
            seed=self._seed,
            steer=self._steer,
        )

    def start(self) -> "asyncio.Task[Map]":
        """Begin in the background; the task's result is the map."""
        self._going = asyncio.get_running_loop().create_task(self.explored())
        return self._going

    async def explore(self) -> Map:
        """Show the bench and run, theories arriving as they clear; return the map."""
        from IPython.display import display

        display(self)  # type: ignore[no-untyped-call]
        return await self.explored()

    async def steer(
        self,
        *words: str,
        strikes: Sequence[str] = (),
        unpins: Sequence[str] = (),
        enough: bool = False,
    ) -> Map:
        """Say how the debate is to go on, and follow it to the next round or to its end.

        What is pinned on the bench is debated alone. Nothing said: it goes on as before.
        """
        if self._run is None:
            raise InputError("Nothing was run yet.", "Run it first: await bench.explore()")
        run, after = self._run, len(self._run.logged())
        said = Steering(
            words=tuple(as_words(one) for one in words),
            pins=tuple(self.pinned),
            strikes=tuple(strikes),
            unpins=tuple(unpins),
            enough=enough,
        )
        self._run = await asyncio.to_thread(self._runs.steer, run.id, said)
        return await self._followed(self._run, after)

    def stop(self) -> None:
        """Stop the run; what was cleared is kept."""
        if self._run is not None:
            self._run.stop()

    @property
    def map(self) -> Map:
        """The map of the last run."""
        drawn = self._run.map if self._run else None
        if drawn is None:
            raise InputError("There is no map yet.", "Run it first: await bench.explore()")
        return Map(drawn)

    def __iter__(self) -> Iterator[Theory]:
        return iter(self.theories)

    def _repr_mimebundle_(self, **named: Any) -> dict[str, Any]:
        """Where nothing draws widgets, the theories are shown as they are now."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(**named)
        cards = "".join(theory.html for theory in self.theories)
        return {**bundle, "text/html": cards} if cards else bundle

    async def explored(self) -> Map:
        """Run, and return the map; the bench is shown where it was shown already."""
        self.theories.clear()
        self.trouble = ""
        run = self._run = self._runs.start(self.order)
        self.run = run.id
        return await self._followed(run)

    async def _followed(self, run: Run, after: int = 0) -> Map:
        self.state = "running"
        try:
            async for numbered in run.follow_async(after):
                if isinstance(numbered.event, TheoryCleared):
                    self._put(numbered.event, run)
                self._tell(run, numbered.number - 1)
        finally:
            self.state = "idle"
        return self.map

    def _put(self, told: TheoryCleared, run: Run) -> None:
        """Keep a theory; one that comes again, with more in it, takes its own place."""
        theory, backing = told.theory, told.verdicts

        def drawn() -> ArgumentMap:
            started = next(one.event for one in run.logged() if isinstance(one.event, RunStarted))
            return draw_theory(theory, backing, self._matter, started, self._library)

        ids = [one.view.id for one in self.theories]
        at = ids.index(theory.id) if theory.id in ids else len(ids)
        self.theories[at : at + 1] = [Theory(theory, backing, drawn)]

    def _tell(self, run: Run, after: int) -> None:
        """Send what was logged after an event."""
        events = [one.model_dump(mode="json", by_alias=True) for one in run.logged(after)]
        if events:
            self.send({"type": "events", "run": run.id, "events": events})

    def _asked(self, _: object, content: dict[str, Any], __: object) -> None:
        """Answer the page."""
        match content:
            case {"type": "start"} if self.state == "idle":
                self._begin()
            case {"type": "stop"}:
                self.stop()
            case {"type": "events", "after": int(after)} if self._run is not None:
                self._tell(self._run, after)
            case {"type": "passage", "id": str(id)}:
                try:
                    found = passage_in_place(self._library, id).model_dump(mode="json")
                except ArguendoError:
                    found = None
                self.send({"type": "passage", "id": id, "passage": found})
            case _:
                pass

    def _begin(self) -> None:
        def ended(task: "asyncio.Task[Map]") -> None:
            error = None if task.cancelled() else task.exception()
            if isinstance(error, ArguendoError):
                self.trouble = str(error)
            elif error is not None:
                # Its own words may hold what a model wrote, which nobody has checked.
                self.trouble = f"Something broke that should not ({type(error).__name__})."

        self.start().add_done_callback(ended)


def _matter(given: str | Path | Matter) -> Matter:
    if isinstance(given, Matter):
        return given
    if isinstance(given, Path):
        return read_matter(given)
    if "\n" in given:
        return parse_matter(given)
    return matter_named(given)
