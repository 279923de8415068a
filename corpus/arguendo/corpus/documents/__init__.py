"""Documents: what a file says, whatever its format, and where a person finds each word of it.

One file a format. The format is told by what is in the file; its name decides only between kinds
of plain text.
"""

from arguendo.corpus.documents.interface import Document, Format, Place
from arguendo.corpus.documents.reading import read

__all__ = ["Document", "Format", "Place", "read"]
