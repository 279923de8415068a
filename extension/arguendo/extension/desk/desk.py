"""What one Jupyter server works with: the library, its runs, and the building of a library."""

import threading
from pathlib import Path

from arguendo.corpus.errors import ArguendoError, InputError, LibraryMissingError
from arguendo.corpus.library import Library
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.extension.build import Build, held
from arguendo.extension.desk.asked import Fields, order, read, steering
from arguendo.extension.desk.told import run_view, status, verified
from arguendo.extension.foreign import exported, imported, sealed
from arguendo.extension.record import passage_in_place, routes_between
from arguendo.extension.wire import (
    ExampleMatter,
    Exported,
    ExportRequest,
    ForkRequest,
    LibraryView,
    MapExportRequest,
    MapRequest,
    MatterText,
    NeutralRequest,
    PassageInPlace,
    RunStep,
    RunView,
    SpeakerView,
    Status,
    SteerRequest,
    VerifiedText,
    VerifyRequest,
)
from arguendo.graph.cli.options import runs_of
from arguendo.graph.maps.formats import format_named
from arguendo.graph.matters import example_matters, parse_matter
from arguendo.graph.model import Matter
from arguendo.graph.runs import Run, Runs
from arguendo.graph.runs.estimate import estimate
from arguendo.graph.wire import ArgumentMap, Estimate, MapDifference, NeutralView
from arguendo.graph.wire.routes import RouteView

LISTED = 20
"""Runs listed at most."""

_DEBATE = {"steer", "round"}


class Desk:
    """The one place where the routes reach the library and the graph. Every method may block.

    At most so many runs work at the same time; None for no limit.
    """

    def __init__(self, folder: Path, most: int | None = None) -> None:
        self._folder = folder
        self._most = most
        self._lock = threading.RLock()
        self._open: tuple[Library, Runs] | None = None
        self._build: Build | None = None

    # --- what is at hand -----------------------------------------------------------------------

    def status(self) -> Status:
        """Return what the panel has to know before anything is run."""
        return status(self.library_view())

    def library_view(self) -> LibraryView:
        """Return how the library stands, in words too."""
        if self._build is not None and self._build.is_running:
            return LibraryView(
                state="building",
                authorities=0,
                passages=0,
                words=Composed("The starter library is being built."),
            )
        try:
            return held(self._library)
        except LibraryMissingError:
            return LibraryView(
                state="empty",
                authorities=0,
                passages=0,
                words=Composed("There is no library on this machine yet."),
            )
        except ArguendoError as error:
            return LibraryView(
                state="unusable", authorities=0, passages=0, words=Composed(str(error))
            )

    def build_starter(self) -> Build:
        """Begin to build the starter library, or return the build that is going on."""
        with self._lock:
            if self._build is None or not self._build.is_running:
                self._build = Build(self._folder)
            return self._build

    def speaker(self, name: str) -> SpeakerView:
        """Tell whether a speaker can be had, and whether what it is told stays on this machine."""
        from arguendo.graph.roles.cast import speaker

        try:
            stays, trouble = speaker(name, self._library).stays, ""
        except ArguendoError as error:
            stays, trouble = False, str(error)
        return SpeakerView(model=Supplied(name), stays=stays, trouble=Composed(trouble))

    # --- matters -------------------------------------------------------------------------------

    def examples(self) -> tuple[ExampleMatter, ...]:
        """Return the example matters."""
        return tuple(
            ExampleMatter(id=name, matter=matter) for name, matter in example_matters().items()
        )

    def read_matter(self, asked: Fields) -> Matter:
        """Read a matter from the text of its file."""
        return parse_matter(read(MatterText, asked).text)

    def neutral(self, asked: Fields) -> NeutralView:
        """Tell a text without heat, by our vocabulary alone."""
        from arguendo.graph.neutral import neutralize

        return neutralize(read(NeutralRequest, asked).text)

    # --- runs ----------------------------------------------------------------------------------

    def start(self, asked: Fields) -> RunView:
        """Start a run."""
        return run_view(self._runs.start(order(asked)))

    def estimate(self, asked: Fields) -> Estimate:
        """Return what a run may ask of models, and begin none."""
        return estimate(order(asked))

    def runs(self) -> tuple[RunView, ...]:
        """Return the runs kept, the latest first; none where there is no library."""
        try:
            kept = self._runs.list(LISTED)
        except ArguendoError:
            return ()
        return tuple(run_view(self._runs.get(one.id)) for one in kept)

    def run(self, id: str) -> Run:
        """Return the run of that id, whole enough to be followed."""
        run = self._runs.get(id)
        _ = run.info
        return run

    def view(self, id: str) -> RunView:
        """Return the run of that id as the panel shows it."""
        return run_view(self._runs.get(id))

    def stop(self, id: str) -> RunView:
        """Ask a run to stop. Its events tell when it has."""
        run = self._runs.get(id)
        run.stop()
        return run_view(run)

    def resume(self, id: str) -> RunView:
        """Take up a run that stopped or broke off."""
        return run_view(self._runs.resume(id))

    def steer(self, id: str, asked: Fields) -> RunView:
        """Tell a run that waits how the debate is to go on."""
        return run_view(self._runs.steer(id, steering(read(SteerRequest, asked))))

    def steps(self, id: str) -> tuple[RunStep, ...]:
        """Return the steps of a run at which it can be forked."""
        return tuple(
            RunStep(number=step.number, words=step.words, is_debate=bool(_DEBATE & {*step.next}))
            for step in self._runs.steps(id)
        )

    def fork(self, id: str, asked: Fields) -> RunView:
        """Start a run that shares another's steps up to one of them."""
        request = read(ForkRequest, asked)
        said = None if request.steering is None else steering(request.steering)
        return run_view(self._runs.fork(id, request.step, said))

    def forget(self, id: str) -> None:
        """Remove a run with all that was kept of it."""
        self._runs.forget(id)

    def routes(self, id: str, theory: str) -> tuple[RouteView, ...]:
        """Return the ways through the case law from a theory's oldest authority to its newest."""
        map = self.map(id)
        found = next((one for one in map.theories if one.id == theory), None)
        if found is None or len(found.route) < 2:
            raise InputError(
                "No route leads through the authorities of that theory.",
                "The index may hold none of those that stand between them.",
            )
        return routes_between(
            self._library,
            found.route[0],
            found.route[-1],
            map.matter.as_of,
            found.thesis.marked(),
        )

    def compare(self, before: str, after: str) -> MapDifference:
        """Return what differs between the maps of two runs."""
        return self._runs.compare(before, after)

    def map(self, id: str) -> ArgumentMap:
        """Return the map of a run."""
        map = self._runs.get(id).map
        if map is None:
            raise InputError("This run has no map yet.", "It is drawn when the debate is over.")
        return map

    def export(self, id: str, asked: Fields) -> Exported:
        """Return the map of a run in another form."""
        encoding = format_named(read(ExportRequest, asked).format)
        return exported(self.map(id), encoding)

    # --- maps of others ------------------------------------------------------------------------

    def import_map(self, asked: Fields) -> ArgumentMap:
        """Take in a map from the text of its file, every citation checked here."""
        return imported(read(MapRequest, asked), self._library)

    def export_map(self, asked: Fields) -> Exported:
        """Return a map that no run here has drawn in another form."""
        request = read(MapExportRequest, asked)
        return exported(sealed(request.content), format_named(request.format))

    # --- the record ----------------------------------------------------------------------------

    def passage(self, id: str) -> PassageInPlace:
        """Return a passage with the words of the record around it."""
        return passage_in_place(self._library, id)

    def verify(self, asked: Fields) -> VerifiedText:
        """Hold every citation of a text against the record."""
        return verified(read(VerifyRequest, asked), self._library)

    # --- what is opened ------------------------------------------------------------------------

    @property
    def _library(self) -> Library:
        return self._opened()[0]

    @property
    def _runs(self) -> Runs:
        return self._opened()[1]

    def _opened(self) -> tuple[Library, Runs]:
        with self._lock:
            if self._open is None:
                library = Library.open(self._folder)
                self._open = library, runs_of(library, self._most)
            return self._open
