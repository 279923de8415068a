"""Lenses: from what side of the law, or of the facts, a theory is looked for.

Each is a Markdown file with TOML front matter beside this module: a title, the audiences it is
for, and the argument scheme a theory found through it follows; the text is what a model is told.
Another package may bring its own, under the entry point group `arguendo.lenses`.
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from pydantic import Field, ValidationError

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.corpus.model import Value
from arguendo.corpus.provenance import Composed
from arguendo.graph.model import Audience, LensName, Scheme

GROUP = "arguendo.lenses"

_OURS = (
    "text",
    "precedent",
    "exception",
    "burden",
    "purpose",
    "equity",
    "procedure",
    "narrative",
    "history",
    "remedy",
)


class Lens(Value):
    """A side from which a theory is looked for."""

    name: LensName
    """Its name."""
    title: Composed
    """What it is called."""
    audiences: tuple[Audience, ...] = Field(min_length=1)
    """Before whom theories are looked for through it."""
    scheme: Scheme = "free"
    """The scheme of the arguments it leads to."""
    prompt: str = Field(min_length=1)
    """What a model is told."""

    @classmethod
    def read(cls, name: str, file: Traversable | Path) -> "Lens":
        """Read a lens from its prompt file."""
        marker, front, body = file.read_text(encoding="utf-8").split("+++", 2)
        if marker.strip():
            raise ValueError("a lens begins with its front matter, between lines of +++")
        return cls.model_validate(
            {**tomllib.loads(front), "name": name, "prompt": " ".join(body.split())}
        )


@cache
def lenses() -> dict[str, Lens]:
    """Return every lens by name: ours in their order, then those that other packages bring."""
    found = {name: Lens.read(name, files(__name__) / f"{name}.md") for name in _OURS}
    from importlib.metadata import entry_points

    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        package = entry.dist.name if entry.dist else entry.module
        if entry.name in found:
            raise _refused(package, entry.name, "bears the name of a lens that is there already")
        try:
            # The entry point names the folder of the prompt file, as a module.
            found[entry.name] = Lens.read(entry.name, files(entry.load()) / f"{entry.name}.md")
        except (ImportError, AttributeError, OSError, TypeError, ValueError, ValidationError):
            raise _refused(package, entry.name, "has no prompt file that can be read") from None
    return found


def _refused(package: str, name: str, why: str) -> UnavailableError:
    return UnavailableError(
        f"The lens {name}, which the package {package} brings, {why}.",
        f"Mend {package}, or uninstall it.",
    )


def chosen(names: Sequence[str], audience: Audience) -> tuple[Lens, ...]:
    """Return the lenses of those names, or all, that serve before an audience."""
    known = lenses()
    for name in names:
        if name not in known:
            raise InputError(f"There is no lens {name}.", f"Choose of: {', '.join(known)}.")
    wanted = [known[name] for name in names] if names else list(known.values())
    return tuple(lens for lens in wanted if audience in lens.audiences)
