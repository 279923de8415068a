"""Maps that come from a file and not from a run here, and maps in the forms of other programs."""

import base64
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.corpus.provenance import Composed
from arguendo.extension.wire import Exported, MapRequest
from arguendo.graph.maps.encodings.interface import Encoding
from arguendo.graph.wire import ArgumentMap


def imported(request: MapRequest, library: Library) -> ArgumentMap:
    """Return a map from the text of its file. What is wrong is said with the name it came by."""
    from arguendo.graph.imports import import_map

    def taken(path: Path, question: str) -> ArgumentMap:
        return import_map(
            path,
            library,
            as_of=request.as_of,
            format=request.format or None,
            question=question,
            side=request.side,
            forum=request.forum,
        )

    with _written(request.name, request.content) as path:
        try:
            return taken(path, "")
        except InputError:
            # What the file has in question goes before what stands in the form beside it.
            if not request.question:
                raise
            return taken(path, request.question)


def sealed(content: str) -> ArgumentMap:
    """Read a map of ours, and refuse one that was edited."""
    from arguendo.graph.maps.encodings.argmap import load

    with _written("The map", content) as path:
        return load(path)


def exported(map: ArgumentMap, encoding: Encoding) -> Exported:
    """Return a map in another form, under a name made from its title."""
    content = encoding.encode(map)
    title = re.sub(r"[^a-z0-9]+", "-", map.matter.title.lower()).strip("-")
    name = Composed((title or "argument") + encoding.suffix)
    if isinstance(content, str):
        return Exported(name=name, encoding="text", content=content)
    return Exported(name=name, encoding="base64", content=base64.b64encode(content).decode("ascii"))


@contextmanager
def _written(name: str, content: str) -> Iterator[Path]:
    """Yield a file with the content, since the importers read files, and forget it afterwards."""
    shown = PurePosixPath(name.replace("\\", "/")).name or "The map"
    # The ending tells the format; the rest of a name may be nothing a disk takes.
    ending = "".join(re.findall(r"\.[a-z0-9]{1,16}", shown.lower())[-2:])
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"map{ending}"
        path.write_bytes(content.encode("utf-8", "replace"))
        try:
            yield path
        except InputError as error:
            raise InputError(error.what.replace(str(path), shown), error.remedy) from error
