"""The package of a Word document, opened within bounds: it may be broken, or made to burst."""

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from arguendo.corpus.errors import InputError

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

BIGGEST = 400_000_000
"""How many bytes a package may hold once it is unpacked."""
BIGGEST_PART = 80_000_000
"""How many bytes one of its parts may hold."""
MOST_PARTS = 20_000
"""How many parts it may have."""


def opened(content: bytes, name: str) -> "WordDocument":
    """Open a package within bounds, or say what kind of document it is that is not read."""
    import docx

    with zipfile.ZipFile(BytesIO(content)) as package:
        parts = package.infolist()
        if (
            len(parts) > MOST_PARTS
            or sum(part.file_size for part in parts) > BIGGEST
            or any(part.file_size > BIGGEST_PART for part in parts)
        ):
            raise InputError(
                f"{name} unpacks to more than is read.",
                "Take the pictures out of it, or split it, and verify the parts.",
            )
        if b"purl.oclc.org/ooxml" in package.read("_rels/.rels"):
            raise InputError(
                f"{name} is saved as Strict Open XML, which is not read.",
                "Save it in Word as Word Document (.docx).",
            )
    try:
        return docx.Document(BytesIO(content))
    except ValueError as error:
        if "not a Word file" not in str(error):
            raise
        raise InputError(
            f"{name} is a template or holds macros, and is not read.", "Save it in Word as .docx."
        ) from error
