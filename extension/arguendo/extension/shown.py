"""What a notebook shows richly and a terminal as text: theories, verdicts, and the argument map.

Each gives JupyterLab the argument map where it has one, which our renderer draws, also in a saved
notebook that nobody has a kernel for; a page, with the map as a drawing, where nothing of ours is
installed; and plain words.
"""

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from arguendo.corpus.model import Side
from arguendo.corpus.reports.notes import Note, Remark, in_words, one_line, weighs
from arguendo.extension.findings import verdict_html
from arguendo.extension.pages import map_html, neutral_html, theory_html
from arguendo.graph.maps.encodings.interface import Encoding
from arguendo.graph.maps.formats import format_named
from arguendo.graph.maps.leads import Form
from arguendo.graph.model import Matter
from arguendo.graph.wire import ArgumentMap, MapDifference, NeutralView, TheoryView, VerdictView

MEDIA_TYPE = "application/vnd.arguendo.argmap+json"
NEUTRAL_TYPE = "application/vnd.arguendo.neutral+json"
VERDICT_TYPE = "application/vnd.arguendo.verdict+json"


class Shown(ABC):
    """Something that a notebook shows richly and a terminal shows as text."""

    @abstractmethod
    def _rich(self) -> dict[str, Any]:
        """Return what it is beside words, by media type."""

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {**self._rich(), "text/plain": repr(self)}


class Verdict(Shown):
    """What the checks say of one citation; `note` has it in words, `data` for scripts."""

    def __init__(self, note: Note, data: dict[str, Any]) -> None:
        self.note = note
        self.data = data

    @classmethod
    def of(cls, view: VerdictView) -> "Verdict":
        """Return the verdict on a citation of a theory or a map."""
        remarks = tuple(
            Remark(one.check, one.outcome, weighs(one), one.detail) for one in view.found()
        )
        note = Note(1, 0, len(view.text), "", one_line(view.text), view.grade, remarks)
        return cls(note, view.model_dump(mode="json"))

    @property
    def grade(self) -> str:
        """The grade; `unread` where it could not be read as a citation."""
        return self.note.mark

    def _rich(self) -> dict[str, Any]:
        return {VERDICT_TYPE: self.data, "text/html": verdict_html(self.note)}

    def __repr__(self) -> str:
        return "\n".join(in_words(self.note))


class Theory(Shown):
    """A theory of the case, with every citation graded."""

    def __init__(
        self,
        view: TheoryView,
        verdicts: tuple[VerdictView, ...],
        map: Callable[[], ArgumentMap],
    ) -> None:
        self.view = view
        self.html = theory_html(view, verdicts)
        """Its card as a piece of a page."""
        self._backing = verdicts
        self._draw = map

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What the checks say of each of its citations."""
        return tuple(map(Verdict.of, self._backing))

    @cached_property
    def map(self) -> "Map":
        """The map of this theory by itself."""
        return Map(self._draw())

    def _rich(self) -> dict[str, Any]:
        drawn = self.map
        return {**drawn._rich(), "text/html": map_html(drawn.view)}

    def __repr__(self) -> str:
        return _in_short(self.view)


class Neutral(Shown):
    """A text told without heat, every difference with its reason; the value is `view`."""

    def __init__(self, view: NeutralView) -> None:
        self.view = view

    def _rich(self) -> dict[str, Any]:
        return {
            NEUTRAL_TYPE: self.view.model_dump(mode="json"),
            "text/html": neutral_html(self.view),
        }

    def __repr__(self) -> str:
        return self.view.after


class Difference(Shown):
    """What differs between two maps, in words; the value is `view`."""

    def __init__(self, view: MapDifference) -> None:
        self.view = view

    def _rich(self) -> dict[str, Any]:
        return {}

    def __repr__(self) -> str:
        from arguendo.graph.maps.compare import in_words

        return "\n".join(in_words(self.view))


class Map(Shown):
    """An argument map: drawn by JupyterLab, a page with a drawing elsewhere."""

    def __init__(self, view: ArgumentMap) -> None:
        self.view = view

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What the checks say of each citation on it."""
        return tuple(map(Verdict.of, self.view.verdicts))

    def _rich(self) -> dict[str, Any]:
        return {
            MEDIA_TYPE: self.view.model_dump(mode="json", by_alias=True),
            "text/html": map_html(self.view),
        }

    def __repr__(self) -> str:
        return "\n".join(map(_in_short, self.view.theories))

    @classmethod
    def read(
        cls,
        path: str | Path,
        *,
        library: str | Path | None = None,
        format: str | None = None,
        matter: Matter | None = None,
        question: str = "",
        side: Side = "petitioner",
        as_of: dt.date | None = None,
    ) -> "Map":
        """Read a map: one of ours, or AIF, Argdown or Kialo's text, every citation checked here."""
        from arguendo.graph.imports import import_map
        from arguendo.graph.opening import open_library

        return cls(
            import_map(
                Path(path),
                open_library(library),
                as_of=as_of or dt.date.today(),  # noqa: DTZ011  The day where the user sits.
                format=format,
                matter=matter,
                question=question,
                side=side,
            )
        )

    def compare(self, later: "Map") -> Difference:
        """Return what is new, gone and changed in a later map of the same matter."""
        from arguendo.graph.maps.compare import compare

        return Difference(compare(self.view, later.view))

    def stands(self) -> str:
        """Say what stands, what falls without the unverified, and what would restore it."""
        from arguendo.graph.maps.encodings.markdown import written
        from arguendo.graph.maps.printed.outline import what_stands

        return written(what_stands(self.view))

    def leads(self, form: Form = "md") -> str:
        """Return what models remembered, beside the nearest real authority: md, csv or json."""
        from arguendo.graph.maps.leads import written

        return written(self.view, form)

    def export(self, format: str | Encoding, path: str | Path | None = None) -> str | bytes:
        """Return the map in another format, and write it where a path is given.

        The format is one of ours by name, or an encoding of your own.
        """
        from arguendo.graph.maps.writing import write_whole

        encoding = format_named(format) if isinstance(format, str) else format
        written = encoding.encode(self.view)
        if path is not None:
            write_whole(Path(path), written)
        return written


def _in_short(theory: TheoryView) -> str:
    return f"{theory.id} · {theory.side}, for the {theory.audience}: {theory.thesis.marked()}"
