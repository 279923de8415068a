"""What a notebook shows richly and a terminal as text: a theory, and the argument map."""

import datetime as dt
from pathlib import Path
from typing import Any

from arguendo.corpus.model import Side
from arguendo.extension.pages import map_html, theory_html
from arguendo.graph.maps.encodings.interface import Encoding
from arguendo.graph.maps.formats import format_named
from arguendo.graph.maps.leads import Form
from arguendo.graph.model import Matter
from arguendo.graph.wire import ArgumentMap, MapDifference, TheoryView, VerdictView

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
        self.html = theory_html(view, verdicts)
        super().__init__(
            {
                "text/html": self.html,
                "text/plain": f"{view.id} · {view.side}, for the {view.audience}: "
                + view.thesis.marked(),
            }
        )


class Difference(Shown):
    """What differs between two maps, in words; the value is `view`."""

    def __init__(self, view: MapDifference) -> None:
        from arguendo.graph.maps.compare import in_words

        self.view = view
        super().__init__({"text/plain": "\n".join(in_words(view))})


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
