"""The formats that exist, by name."""

from arguendo.corpus.errors import InputError
from arguendo.graph.maps.encodings.argdown import Argdown
from arguendo.graph.maps.encodings.argmap import Argmap
from arguendo.graph.maps.encodings.interface import Encoding
from arguendo.graph.maps.encodings.markdown import Markdown
from arguendo.graph.maps.encodings.mermaid import Mermaid

FORMATS: dict[str, Encoding] = {
    encoding.name: encoding for encoding in (Argdown(), Argmap(), Markdown(), Mermaid())
}
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
