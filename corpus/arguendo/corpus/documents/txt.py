"""Plain text: verified as it stands, found again by its lines."""

from arguendo.corpus.documents.decoding import decoded, lines
from arguendo.corpus.documents.interface import Document
from arguendo.corpus.provenance import Supplied


def read(content: bytes, name: str) -> Document:
    """Read plain text in UTF-8."""
    text = decoded(content, name)
    return Document(
        name=name, format="txt", text=Supplied(text), places=lines(text), content=content
    )
