"""What a notebook shows richly and a terminal as text: a theory, and the argument map."""

import datetime as dt
from pathlib import Path
from typing import Any

from arguendo.corpus.model import Side
from arguendo.extension.pages import map_html, theory_html
from arguendo.graph.maps.formats import format_named
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
        from arguendo.graph.cli.index import built_starter
        from arguendo.graph.cli.options import library_folder
        from arguendo.graph.imports import import_map

        folder = library_folder(Path(library) if library is not None else None)
        return cls(
            import_map(
                Path(path),
                built_starter(folder),
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

    def export(self, format: str, path: str | Path | None = None) -> str | bytes:
        """Return the map in another format, and write it where a path is given."""
        from arguendo.graph.maps.writing import write_whole

        written = format_named(format).encode(self.view)
        if path is not None:
            write_whole(Path(path), written)
        return written
