"""What an agent may have argued: a matter, its theories, its map."""

import base64
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field

from arguendo.corpus.errors import InputError

if TYPE_CHECKING:
    from arguendo.corpus.library import Library
    from arguendo.graph.runs import Runs

_TOLD = {"theories", "abstained", "leads", "verdicts", "acceptability", "provenance"}


class Argued:
    """Runs over one library. Answers are JSON objects; errors say what to do."""

    def __init__(self, library: "Library", runs: "Runs | None") -> None:
        self._library = library
        self._kept = runs

    @property
    def _runs(self) -> "Runs":
        from arguendo.graph.runs import Runs

        self._kept = self._kept or Runs(self._library)
        return self._kept

    def explore(
        self,
        matter: Annotated[
            str,
            Field(
                description="A matter: TOML with question, facts, forum, side and as_of; or "
                "Markdown with TOML front matter."
            ),
        ],
        seed: Annotated[int, Field(description="One seed, one library: one result.")] = 0,
    ) -> dict[str, Any]:
        """Float theories for both sides, argue them, check every citation. Uses no model.

        It takes seconds. The answer names the run; `run` gives its theories, `export_map` its map.
        """
        from arguendo.graph.matters import parse_matter
        from arguendo.graph.runs import Order

        run = self._runs.start(Order(matter=parse_matter(matter), seed=seed))
        run.wait()
        return self.run(run.id)

    def run(
        self, id: Annotated[str, Field(description="The id that `explore` gave.")]
    ) -> dict[str, Any]:
        """Return what a run produced: theories, leads and what stands, every citation graded."""
        from arguendo.graph.maps.words import summary

        run = self._runs.get(id)
        map = run.map
        if map is None:
            raise InputError(f"The run {id} has no map yet.", "Ask again in a few seconds.")
        told = map.model_dump(mode="json", by_alias=True, include=_TOLD)
        return {"run": id, "status": run.status, "summary": summary(map), **told}

    def export_map(
        self,
        run: Annotated[str, Field(description="The id that `explore` gave.")],
        format: Annotated[str, Field(description="argdown, mermaid, markdown, argmap, …")],
    ) -> dict[str, Any]:
        """Return a run's argument map in another format, with every grade and what was struck."""
        from arguendo.graph.maps.formats import format_named

        encoding = format_named(format)
        map = self._runs.get(run).map
        if map is None:
            raise InputError(f"The run {run} has no map yet.", "Ask again in a few seconds.")
        content = encoding.encode(map)
        form: Literal["text", "base64"] = "text"
        if isinstance(content, bytes):
            content, form = base64.b64encode(content).decode("ascii"), "base64"
        return {"media_type": encoding.media_type, "encoding": form, "content": content}
