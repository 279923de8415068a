"""A school, read from its file."""

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from arguendo.corpus.errors import InputError
from arguendo.corpus.model import Value
from arguendo.corpus.notations import toml_of
from arguendo.corpus.provenance import Composed
from arguendo.graph.model import Scheme
from arguendo.graph.roles.interface import Voice

_OURS = ("textualist", "originalist", "purposivist", "pragmatist", "law-and-economics")
_LONGEST = 64_000


class Reading(Value):
    """The slice of the library that is a school's own; both lists empty: the whole library."""

    cites: tuple[str, ...] = ()
    """Decisions, such as `490 U.S. 122`."""
    authors: tuple[str, ...] = ()
    """Whose opinions belong to it."""


class School(Value):
    """A way of reading the law."""

    name: str
    """Its name."""
    title: Composed
    """What it is called."""
    weights: dict[str, Annotated[int, Field(ge=0, le=5)]] = Field(default_factory=dict)
    """How much it gives on each kind of reason, by lens; 2 where none is named."""
    reading: Reading = Reading()
    """Its own slice of the library."""
    prompt: str = Field(min_length=1)
    """What it holds."""

    @classmethod
    def read(cls, name: str, file: Traversable | Path) -> "School":
        """Read a school from its file."""
        try:
            text = file.read_text(encoding="utf-8")
            before, front, body = text[:_LONGEST].split("+++", 2)
            found = toml_of(front if not before.strip() else before)
            return cls.model_validate({**found, "name": name, "prompt": " ".join(body.split())})
        except OSError:
            raise InputError(
                f"There is no school {name}.", f"Choose of: {', '.join(_OURS)}; or name a file."
            ) from None
        except (ValueError, ValidationError):
            raise InputError(
                f"The file of the school {name} cannot be read.",
                "It begins with TOML between lines of +++ (title, weights, reading); the text "
                "after it says what the school holds.",
            ) from None

    @property
    def voice(self) -> Voice:
        """What a speaker of the school is told."""
        return Voice(name=self.name, prompt=self.prompt)

    def weight(self, lens: str, scheme: Scheme) -> int:
        """Return how much it gives on a theory found through a lens, or of a scheme."""
        kind = lens if lens in _kinds() else _of_scheme()[scheme]
        return self.weights.get(kind, 2)


NEUTRAL = School(name="court", title=Composed("Court"), prompt="You hold to no school.")
"""A judge of no school: no kind of reason weighs more than another."""


def school(name: str) -> School:
    """Return one of our schools by name, or one of the user's by the path of its file.

    >>> school("textualist").weight("text", "free")
    5
    """
    if name in _OURS:
        return schools()[name]
    own = re.sub(r"[^a-z0-9]+", "-", Path(name).stem.lower()).strip("-")[:40] or "own"
    return School.read(own, Path(name))


@cache
def schools() -> dict[str, School]:
    """Return our schools by name."""
    return {name: School.read(name, files(__package__) / f"{name}.md") for name in _OURS}


@cache
def _of_scheme() -> dict[str, str]:
    text = (files(__package__) / "considerations.toml").read_text(encoding="utf-8")
    return {str(scheme): str(lens) for scheme, lens in toml_of(text)["schemes"].items()}


@cache
def _kinds() -> frozenset[str]:
    from arguendo.graph.portfolio.lenses import lenses

    return frozenset(lenses())
