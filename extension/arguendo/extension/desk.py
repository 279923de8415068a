"""What one Jupyter server works with: the library, its runs, and the building of a library."""

import datetime as dt
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, JsonValue, ValidationError

from arguendo.corpus.courts import court
from arguendo.corpus.errors import ArguendoError, InputError, LibraryMissingError
from arguendo.corpus.library import Library
from arguendo.corpus.provenance import Composed, Recorded, Supplied
from arguendo.extension.build import Build, held
from arguendo.extension.foreign import exported, imported, sealed
from arguendo.extension.record import passage_in_place, routes_between
from arguendo.extension.wire import (
    ExampleMatter,
    Exported,
    ExportRequest,
    ForkRequest,
    FormatView,
    ForumView,
    How,
    LibraryView,
    MapExportRequest,
    MapRequest,
    MatterText,
    NeutralRequest,
    NoteView,
    PassageInPlace,
    QuestionView,
    RemarkView,
    RunRequest,
    RunStep,
    RunView,
    SchoolView,
    SpeakerView,
    Status,
    SteerRequest,
    VerifiedText,
    VerifyRequest,
)
from arguendo.graph.cli.options import runs_of
from arguendo.graph.debate.model import Steering
from arguendo.graph.maps.formats import FORMATS, format_named
from arguendo.graph.maps.questions import catalogue
from arguendo.graph.maps.reading import READERS
from arguendo.graph.matters import example_matters, matter_of, parse_matter
from arguendo.graph.model import Matter
from arguendo.graph.roles.interface import Roles
from arguendo.graph.roles.purse import Budget
from arguendo.graph.runs import Order, Run, Runs
from arguendo.graph.schools import schools
from arguendo.graph.wire import ArgumentMap, MapDifference, NeutralView
from arguendo.graph.wire.routes import RouteView

Fields = Mapping[str, JsonValue]
"""A JSON object as it was sent."""

Asked = TypeVar("Asked", bound=BaseModel)

LISTED = 20
"""Runs listed at most."""

COURTS = (
    "scotus ca1 ca2 ca3 ca4 ca5 ca6 ca7 ca8 ca9 ca10 ca11 cadc cafc nysd cacd cal ny tex fla ill"
).split()
"""Courts offered for a forum. Any other is taken by its courts-db id."""


class Desk:
    """The one place where the routes reach the library and the graph. Every method may block."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self._open: tuple[Library, Runs] | None = None
        self._build: Build | None = None

    # --- what is at hand -----------------------------------------------------------------------

    def status(self) -> Status:
        """Return what the panel has to know before anything is run."""
        from importlib.metadata import version

        return Status(
            version=Composed(version("arguendo")),
            library=self.library_view(),
            courts=tuple(
                ForumView(id=known.id, name=Recorded(known.name))
                for known in map(court, COURTS)
                if known is not None
            ),
            formats=tuple(
                FormatView(id=encoding.name, label=Composed(encoding.about))
                for encoding in FORMATS.values()
            ),
            schools=tuple(
                SchoolView(id=name, label=school.title) for name, school in schools().items()
            ),
            usual=How(),
            questions=tuple(
                QuestionView(id=one.id, scheme=scheme, text=Composed(one.text))
                for scheme, questions in catalogue().items()
                for one in questions
            ),
            importable=tuple(READERS),
        )

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
        return parse_matter(_read(MatterText, asked).text)

    def neutral(self, asked: Fields) -> NeutralView:
        """Tell a text without heat, by our vocabulary alone."""
        from arguendo.graph.neutral import neutralize

        return neutralize(_read(NeutralRequest, asked).text)

    # --- runs ----------------------------------------------------------------------------------

    def start(self, asked: Fields) -> RunView:
        """Start a run. A matter from a form is held to the same as one from a file."""
        fields = asked.get("matter")
        if not isinstance(fields, dict):
            raise InputError("There is no matter to argue.", "Choose an example, or write one.")
        request = _read(RunRequest, {**asked, "matter": matter_of(fields)})
        order = Order(
            matter=request.matter,
            roles=Roles(
                creative=request.creative,
                literal=request.literal,
                opponent=request.opponent,
                judge=request.judge,
                ours=_school(request.ours),
                theirs=_school(request.theirs),
                bench=tuple(map(_school, filter(None, request.bench))),
            ),
            dials=request.dials,
            seed=request.seed,
            steer=request.steer,
            budget=Budget(tokens=request.tokens),
        )
        return run_view(self._runs.start(order))

    def runs(self) -> tuple[RunView, ...]:
        """Return the runs kept, the latest first; none where there is no library."""
        try:
            kept = self._runs.list()[:LISTED]
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
        return run_view(self._runs.steer(id, _steering(_read(SteerRequest, asked))))

    def steps(self, id: str) -> tuple[RunStep, ...]:
        """Return the steps of a run at which it can be forked."""
        return tuple(
            RunStep(number=step.number, words=step.words, is_debate=bool(_DEBATE & {*step.next}))
            for step in self._runs.steps(id)
        )

    def fork(self, id: str, asked: Fields) -> RunView:
        """Start a run that shares another's steps up to one of them."""
        request = _read(ForkRequest, asked)
        said = None if request.steering is None else _steering(request.steering)
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
        encoding = format_named(_read(ExportRequest, asked).format)
        return exported(self.map(id), encoding)

    # --- maps of others ------------------------------------------------------------------------

    def import_map(self, asked: Fields) -> ArgumentMap:
        """Take in a map from the text of its file, every citation checked here."""
        return imported(_read(MapRequest, asked), self._library)

    def export_map(self, asked: Fields) -> Exported:
        """Return a map that no run here has drawn in another form."""
        request = _read(MapExportRequest, asked)
        return exported(sealed(request.content), format_named(request.format))

    # --- the record ----------------------------------------------------------------------------

    def passage(self, id: str) -> PassageInPlace:
        """Return a passage with the words of the record around it."""
        return passage_in_place(self._library, id)

    def verify(self, asked: Fields) -> VerifiedText:
        """Hold every citation of a text against the record."""
        from arguendo.corpus.briefs import verify_document
        from arguendo.corpus.plugins import installed_checks
        from arguendo.corpus.reports.notes import counted, notes
        from arguendo.corpus.verification.policy import STANDARD

        request = _read(VerifyRequest, asked)
        if request.forum and court(request.forum) is None:
            raise InputError(
                "There is no such court.", "Use a courts-db id, such as scotus or ca9."
            )
        checked = verify_document(
            request.text.encode("utf-8", "replace"),
            self._library,
            as_of=request.as_of,
            forum=request.forum or None,
            policy=STANDARD.and_also(installed_checks()),
            name="The text",
        )
        report, document = checked.report, checked.document
        return VerifiedText(
            as_of=report.as_of,
            words=Composed(counted(report)),
            notes=tuple(
                NoteView(
                    start=first,
                    end=last,
                    mark=note.mark,
                    remarks=tuple(
                        RemarkView(check=one.check, weighs=one.weighs, words=Composed(one.words))
                        for one in note.remarks
                    ),
                )
                for note in notes(report, document)
                for first, last in [document.span(note.start, note.end)]
            ),
        )

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
                self._open = library, runs_of(library)
            return self._open


def _read(kind: type[Asked], asked: Mapping[str, object]) -> Asked:
    """Read what was asked; what it lacks or has too much is told by its place."""
    try:
        return kind.model_validate(asked)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"])) or "its beginning"
        raise InputError(f"The request is not right at {place}: {first['msg']}.") from error


_DEBATE = {"steer", "round"}


def _steering(request: SteerRequest) -> Steering:
    return Steering(
        words=request.words,
        pins=request.pins,
        unpins=request.unpins,
        strikes=request.strikes,
        enough=request.enough,
    )


def _school(name: str) -> str:
    """Return the name of a school of ours; a page may not have the server read files."""
    if name and name not in schools():
        raise InputError("There is no such school.", f"Choose of: {', '.join(schools())}.")
    return name


def run_view(run: Run) -> RunView:
    """Return a run as the panel shows it."""
    order, info = run.order, run.info
    return RunView(
        id=run.id,
        title=Supplied(info.title),
        state=info.status,
        begun=dt.datetime.fromtimestamp(info.began, tz=dt.UTC),
        matter=order.matter,
    )
