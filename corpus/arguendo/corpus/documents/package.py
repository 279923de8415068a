"""The package of a Word document, opened within bounds: it may be broken, or made to burst."""

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from arguendo.corpus.errors import InputError

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

BIGGEST = 400_000_000
"""How many bytes a package may hold once it is unpacked."""
BIGGEST_PART = 150_000_000
"""How many bytes one of its XML parts may hold."""
MOST_PARTS = 20_000
"""How many parts it may have."""


def opened(content: bytes, name: str) -> "WordDocument":
    """Open a package within bounds, or say what is wrong with it."""
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    broken = InputError(f"{name} is a damaged Word document.", "Open it in Word and save it again.")
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
            xml = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
            if (
                len(parts) > MOST_PARTS
                or sum(part.file_size for part in parts) > BIGGEST
                or any(part.file_size > BIGGEST_PART for part in xml)
            ):
                raise InputError(
                    f"{name} unpacks to more than is read.",
                    "Take the pictures out of it, or split it, and verify the parts.",
                )
            if b"purl.oclc.org/ooxml" in package.read("[Content_Types].xml") + package.read(
                "_rels/.rels"
            ):
                raise InputError(
                    f"{name} is saved as Strict Open XML, which is not read.",
                    "Save it in Word as Word Document (.docx).",
                )
        return docx.Document(BytesIO(content))
    except (OpcError, LxmlError, zipfile.BadZipFile, OSError, EOFError) as error:
        raise broken from error
    except ValueError as error:
        if "not a Word file" in str(error):
            raise InputError(
                f"{name} is not a plain Word document.", "Save it in Word as .docx."
            ) from error
        raise broken from error
    except (KeyError, AttributeError, TypeError, NotImplementedError, RuntimeError) as error:
        raise broken from error  # Whatever python-docx trips on in a package that lacks parts.
