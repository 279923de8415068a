"""Text that has passed the gate: its citations graded, the unproven ones struck."""

import re
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from arguendo.corpus.citations.shapes import shapes
from arguendo.corpus.model import Value
from arguendo.corpus.provenance import Composed


class Plain(Value):
    """Words with nothing citation-shaped in them."""

    kind: Literal["plain"] = "plain"
    text: str
    """The words."""


class Cited(Value):
    """A citation that was checked and may be shown."""

    kind: Literal["cited"] = "cited"
    text: str
    """The citation as written."""
    verdict: str
    """The id of its verdict."""
    grade: Literal["verified", "caution"]
    """Its grade."""


class Struck(Value):
    """A citation that may be shown only struck through, with the reason beside it."""

    kind: Literal["struck"] = "struck"
    text: str
    """The citation as written."""
    verdict: str
    """The id of its verdict; empty where it could not be read at all."""
    grade: Literal["unproven", "rejected"]
    """Its grade."""
    why: Composed
    """What the record has instead, or why it could not be checked."""


Segment = Annotated[Plain | Cited | Struck, Field(discriminator="kind")]


class Cleared(Value):
    """A text in segments. It refuses to exist with anything citation-shaped in a plain segment.

    So whatever holds a `Cleared` holds no citation that was not checked: that is the whole of
    the second lock, and it is the type's own doing.
    """

    segments: tuple[Segment, ...]
    """The text, in order."""

    @model_validator(mode="after")
    def _nothing_passes_in_plain_words(self) -> Self:
        text = "".join(segment.text for segment in self.segments)
        checked = bytearray(len(text))
        at = 0
        for segment in self.segments:
            if segment.kind != "plain":
                checked[at : at + len(segment.text)] = b"\x01" * len(segment.text)
            at += len(segment.text)
        for shape in shapes(text):
            if not all(checked[shape.start : shape.end]):
                raise ValueError(
                    f"characters {shape.start} to {shape.end} are shaped like a citation and "
                    "carry no verdict; text reaches a surface through the gate only"
                )
        return self

    @property
    def text(self) -> str:
        """The words without marks: for searching and sorting, never for showing."""
        return "".join(segment.text for segment in self.segments)

    def marked(self) -> str:
        """Return the text for a plain surface: a struck citation between ~~ and with its reason."""
        return "".join(
            f"~~{_apart(segment.text)}~~ [struck: {segment.why}]"
            if segment.kind == "struck"
            else segment.text
            for segment in self.segments
        )


def _apart(words: str) -> str:
    """Return words that are struck with their own tildes apart, so that none ends the strike."""
    spread = re.sub(r"~(?=~|\Z)", "~ ", words)
    return f" {spread}" if spread.startswith("~") else spread
