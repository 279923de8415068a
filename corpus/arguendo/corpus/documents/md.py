"""Markdown: verified as it was written, marks and all, found again by its lines.

The marks of emphasis, links and tables are told from words where citations are looked for.
"""

from arguendo.corpus.documents.decoding import decoded, lines
from arguendo.corpus.documents.interface import Document
from arguendo.corpus.provenance import Supplied


def read(content: bytes, name: str) -> Document:
    """Read Markdown in UTF-8."""
    text = decoded(content, name)
    return Document(
        name=name, format="md", text=Supplied(text), places=lines(text), content=content
    )
