"""The formats that exist, by name."""

from arguendo.corpus.errors import InputError
from arguendo.graph.maps.encodings.aif import Aif
from arguendo.graph.maps.encodings.argdown import Argdown
from arguendo.graph.maps.encodings.argmap import Argmap
from arguendo.graph.maps.encodings.canvas import Canvas
from arguendo.graph.maps.encodings.carneades import Carneades
from arguendo.graph.maps.encodings.docx import Docx
from arguendo.graph.maps.encodings.dot import Dot
from arguendo.graph.maps.encodings.graphml import GraphMl
from arguendo.graph.maps.encodings.html import Html
from arguendo.graph.maps.encodings.interface import Encoding
from arguendo.graph.maps.encodings.jsonld import JsonLd
from arguendo.graph.maps.encodings.lkif import Lkif
from arguendo.graph.maps.encodings.markdown import Markdown
from arguendo.graph.maps.encodings.mermaid import Mermaid
from arguendo.graph.maps.encodings.pdf import Pdf
from arguendo.graph.maps.encodings.png import Png
from arguendo.graph.maps.encodings.svg import Svg
from arguendo.graph.maps.encodings.table import Table
from arguendo.graph.maps.encodings.xaif import Xaif

_ALL: tuple[Encoding, ...] = (
    Aif(),
    Argdown(),
    Argmap(),
    Canvas(),
    Carneades(),
    Docx(),
    Dot(),
    GraphMl(),
    Html(),
    JsonLd(),
    Lkif(),
    Markdown(),
    Mermaid(),
    Pdf(),
    Png(),
    Svg(),
    Table(),
    Xaif(),
)
FORMATS: dict[str, Encoding] = {one.name: one for one in sorted(_ALL, key=lambda one: one.name)}
"""Every format, in the order of their names."""


def format_named(name: str) -> Encoding:
    """Return the format of that name; a name that is none is answered with those that are."""
    try:
        return FORMATS[name.lower()]
    except KeyError:
        raise InputError(
            f"There is no map format named {name!r} here.",
            f"Choose one of {', '.join(FORMATS)}.",
        ) from None
