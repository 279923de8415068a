"""What a page is told: what is at hand, how a run stands, what there is to say of a text."""

import datetime as dt

from arguendo.corpus.courts import court
from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.corpus.provenance import Composed, Recorded, Supplied
from arguendo.extension.wire import (
    FormatView,
    ForumView,
    How,
    LibraryView,
    NoteView,
    QuestionView,
    RemarkView,
    RunView,
    SchoolView,
    Status,
    VerifiedText,
    VerifyRequest,
)
from arguendo.graph.maps.formats import FORMATS
from arguendo.graph.maps.questions import catalogue
from arguendo.graph.maps.reading import READERS
from arguendo.graph.runs import Run
from arguendo.graph.runs.estimate import estimate
from arguendo.graph.schools import schools

COURTS = (
    "scotus ca1 ca2 ca3 ca4 ca5 ca6 ca7 ca8 ca9 ca10 ca11 cadc cafc nysd cacd cal ny tex fla ill"
).split()
"""Courts offered for a forum. Any other is taken by its courts-db id."""


def status(library: LibraryView) -> Status:
    """Return what the panel has to know before anything is run."""
    from importlib.metadata import version

    return Status(
        version=Composed(version("arguendo")),
        library=library,
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


def run_view(run: Run) -> RunView:
    """Return a run as the panel shows it."""
    order, info = run.order, run.info
    return RunView(
        id=run.id,
        title=Supplied(info.title),
        state=info.status,
        begun=dt.datetime.fromtimestamp(info.began, tz=dt.UTC),
        matter=order.matter,
        estimate=estimate(order),
        tokens=order.budget.tokens,
    )


def verified(request: VerifyRequest, library: Library) -> VerifiedText:
    """Hold every citation of a text against the record."""
    from arguendo.corpus.briefs import verify_document
    from arguendo.corpus.plugins import installed_checks
    from arguendo.corpus.reports.notes import counted, notes
    from arguendo.corpus.verification.policy import STANDARD

    if request.forum and court(request.forum) is None:
        raise InputError("There is no such court.", "Use a courts-db id, such as scotus or ca9.")
    checked = verify_document(
        request.text.encode("utf-8", "replace"),
        library,
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
