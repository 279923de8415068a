"""The workbench in a notebook: a matter in, theories as they clear, and the map."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.extension.pages import map_html, move_html, theory_html
from arguendo.graph.maps.formats import format_named
from arguendo.graph.matters import example_files, parse_matter, read_matter
from arguendo.graph.model import Dials, Matter
from arguendo.graph.roles.interface import Roles
from arguendo.graph.runs import Order, Run, Runs
from arguendo.graph.wire import (
    ArgumentMap,
    Event,
    MoveCleared,
    RunEnded,
    RunStarted,
    StepBegan,
    TheoryCleared,
    TheoryView,
    VerdictView,
)

MEDIA_TYPE = "application/vnd.arguendo.argmap+json"


class Shown:
    """A theory or a map that a notebook shows richly and a terminal shows as text."""

    def __init__(self, bundle: dict[str, Any]) -> None:
        self._bundle = bundle

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return self._bundle

    def __repr__(self) -> str:
        text: str = self._bundle["text/plain"]
        return text


class Theory(Shown):
    """A theory of the case, with every citation graded."""

    def __init__(self, view: TheoryView, verdicts: tuple[VerdictView, ...]) -> None:
        self.view = view
        self.verdicts = verdicts
        super().__init__(
            {
                "text/html": theory_html(view, verdicts),
                "text/plain": f"{view.id} · {view.side}, for the {view.audience}: "
                + view.thesis.marked(),
            }
        )


class Map(Shown):
    """An argument map: drawn by JupyterLab, an outline elsewhere."""

    def __init__(self, view: ArgumentMap) -> None:
        self.view = view
        super().__init__(
            {
                MEDIA_TYPE: view.model_dump(mode="json", by_alias=True),
                "text/html": map_html(view),
                "text/plain": "\n".join(
                    f"{theory.id} · {theory.side}, for the {theory.audience}: "
                    + theory.thesis.marked()
                    for theory in view.theories
                ),
            }
        )

    def export(self, format: str, path: str | Path | None = None) -> str | bytes:
        """Return the map in another format, and write it where a path is given."""
        from arguendo.graph.maps.writing import write_whole

        written = format_named(format).encode(self.view)
        if path is not None:
            write_whole(Path(path), written)
        return written


class Workbench:
    """A matter on the bench.

    >>> bench = Workbench("co-tenant-consent")          # doctest: +SKIP
    >>> await bench.explore()                           # doctest: +SKIP

    `matter` is the name of an example, a path, the text of a matter, or a `Matter`. The library
    is the one the command line uses unless a folder is named; where there is none, the starter
    library is built.
    """

    def __init__(
        self,
        matter: str | Path | Matter,
        *,
        creative: str = "schemes",
        literal: str = "schemes",
        library: str | Path | None = None,
        seed: int = 0,
        **dials: int,
    ) -> None:
        self.order = Order(
            matter=_matter(matter),
            roles=Roles(creative=creative, literal=literal),
            dials=Dials.model_validate(dials),
            seed=seed,
        )
        self._runs = Runs(_library(library))
        self._run: Run | None = None
        self.theories: list[Theory] = []

    def start(self) -> "asyncio.Task[Map]":
        """Begin in the background and show progress; the task's result is the map."""
        return asyncio.get_running_loop().create_task(self.explore())

    async def explore(self) -> Map:
        """Run, showing theories as they clear; return the map."""
        from IPython.display import display

        self.theories.clear()
        run = self._run = self._runs.start(self.order)
        screen = _Screen(run)
        display(screen.box)  # type: ignore[no-untyped-call]
        async for numbered in run.follow_async():
            event = numbered.event
            if isinstance(event, TheoryCleared):
                self.theories.append(Theory(event.theory, event.verdicts))
            screen.show(event)
        return self.map

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


class _Screen:
    """Live progress: a line, a stop button, and what has been cleared so far."""

    def __init__(self, run: Run) -> None:
        import ipywidgets

        self._line = ipywidgets.Label("Beginning")
        self._stop = ipywidgets.Button(description="Stop", icon="stop")
        self._stop.on_click(lambda _: run.stop())
        self._cards: list[ipywidgets.HTML] = []
        self._list = ipywidgets.VBox([])
        self.box = ipywidgets.VBox([ipywidgets.HBox([self._stop, self._line]), self._list])

    def show(self, event: Event) -> None:
        match event:
            case RunStarted(roles=roles):
                away = [role.model for role in roles if not role.stays]
                if away:
                    self._card(_warning(away))
            case StepBegan(words=words):
                self._line.value = words
            case TheoryCleared(theory=theory, verdicts=verdicts):
                self._card(theory_html(theory, verdicts))
            case MoveCleared(move=move, verdicts=verdicts):
                self._card(move_html(move, verdicts))
            case RunEnded(words=words):
                self._line.value = words
                self._stop.disabled = True
            case _:
                pass

    def _card(self, html: str) -> None:
        import ipywidgets

        self._cards.append(ipywidgets.HTML(html))
        self._list.children = tuple(self._cards)


def _warning(models: list[Any]) -> str:
    from html import escape

    return f"<b>Words leave this machine, to: {escape(', '.join(models))}</b>"


def _matter(given: str | Path | Matter) -> Matter:
    if isinstance(given, Matter):
        return given
    if isinstance(given, Path):
        return read_matter(given)
    if "\n" in given:
        return parse_matter(given)
    files = example_files()
    if given in files:
        return read_matter(files[given])
    if Path(given).suffix:
        return read_matter(Path(given))
    raise InputError(
        f"There is no example matter {given}.",
        f"Name one of: {', '.join(files)}; or a file; or give the matter's text.",
    )


def _library(folder: str | Path | None) -> Library:
    from arguendo.graph.cli.index import built_starter
    from arguendo.graph.cli.options import library_folder

    return built_starter(library_folder(Path(folder) if folder is not None else None))
