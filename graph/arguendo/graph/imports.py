"""A map of another program in, a map of ours out, with every citation in it checked here."""

import datetime as dt
from pathlib import Path

from arguendo.corpus.errors import InputError
from arguendo.corpus.library import Library
from arguendo.corpus.model import Side
from arguendo.graph.gate.gate import Gate
from arguendo.graph.maps.admission import admit, matter_of_import
from arguendo.graph.maps.encodings.argmap import load
from arguendo.graph.maps.reading import OWN, is_own, read_foreign
from arguendo.graph.maps.vouching import vouched_for
from arguendo.graph.matters import matter_of
from arguendo.graph.model import Matter
from arguendo.graph.wire import ArgumentMap


def import_map(
    path: Path,
    library: Library,
    *,
    as_of: dt.date,
    format: str | None = None,
    matter: Matter | None = None,
    question: str = "",
    side: Side = "petitioner",
    forum: str = "scotus",
) -> ArgumentMap:
    """Read a map and put every word of it through the gate.

    Without a matter its question is the file's issue or title, its facts what the file takes as
    given. A map of ours is taken in with its grades where this library vouches for what they let
    stand, and refused where it does not; one of an earlier version comes back as one of this.
    """
    if format == OWN or (format is None and is_own(path)):
        return vouched_for(load(path), library)
    imported = read_foreign(path, format)

    def ask(asked: str, facts: str) -> Matter:
        return matter_of(
            {
                "question": asked,
                "facts": facts,
                "forum": forum,
                "side": side,
                "as_of": as_of,
                "title": imported.title,
            },
            str(path),
        )

    about = matter or matter_of_import(imported, ask, question)
    gate = Gate(library, as_of=about.as_of, forum=about.forum)
    try:
        return admit(imported, about, library, gate)
    except InputError as error:
        what = error.what[:1].lower() + error.what[1:]
        raise InputError(f"{path} cannot be imported: {what}", error.remedy) from None
