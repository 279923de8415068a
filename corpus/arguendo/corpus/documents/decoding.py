"""From bytes to characters: UTF-8, and a clear word about everything else."""

import codecs
from bisect import bisect_right

from arguendo.corpus.documents.interface import Place
from arguendo.corpus.errors import InputError
from arguendo.corpus.provenance import Composed

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decoded(content: bytes, name: str) -> str:
    """Return the characters of a text file, which is not guessed at where it is not UTF-8."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            raise InputError(f"{name} is text in {encoding}, not in UTF-8.", "Save it as UTF-8.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not text in UTF-8.", "Save it as UTF-8.") from error
    if "\x00" in text:
        raise InputError(
            f"{name} is not text: it holds NUL bytes.",
            "Give it text, Markdown, HTML, .docx, .pdf or .ipynb.",
        )
    return text


def whole(words: str) -> str:
    """Return words in which no half of a character is left, as JSON, PDF and paths may hold."""
    return words.encode("utf-8", "replace").decode()


def lines(text: str) -> tuple[Place, ...]:
    """Return where each line of a text begins, counted as an editor counts them."""
    places = [Place(0, Composed("line 1"))]
    at = text.find("\n")
    while at >= 0:
        places.append(Place(at + 1, Composed(f"line {len(places) + 1}")))
        at = text.find("\n", at + 1)
    return tuple(places)


class LineNumbers:
    """The number of the line on which a character stands."""

    def __init__(self, text: str) -> None:
        self._starts = [place.start for place in lines(text)]

    def __call__(self, offset: int) -> int:
        """Return the line of an offset, the first being 1."""
        return bisect_right(self._starts, offset)
