"""What is told of a build: how far it has come, and what it did."""

from arguendo.corpus.model import Value

BATCH = 512
"""Passages embedded and committed together: what a kill can cost at most."""


class Progress(Value):
    """How far a build has come."""

    records: int
    """Records read in this run."""
    passages: int
    """Passages embedded in this run."""
    fraction: float | None
    """The part of the source read, from 0 to 1, where that can be told."""


class BuildReport(Value):
    """What a build did."""

    added: int
    """Authorities new to the library."""
    joined: int
    """Records that joined an authority already held."""
    unchanged: int
    """Records already held word for word."""
    set_aside: tuple[tuple[str, str], ...]
    """(place, why) of what could not be read in this run."""
    passages: int
    """Passages added."""
    memoranda: int = 0
    """Memoranda kept, new or changed; none of them is an authority."""
    memoranda_gone: int = 0
    """Memoranda taken out, since their files are not there any more."""
    memoranda_unseen: int = 0
    """Memoranda held of a folder in which nothing lies now; they were not taken out."""
    seconds: float
    """Wall time."""

    def __str__(self) -> str:
        """Say what it did in one sentence."""
        held = self.added or self.joined or self.unchanged
        if not (held or self.set_aside or self.memoranda or self.memoranda_gone):
            return f"nothing new; all of it was read before. {self.seconds:,.1f} s."
        return (
            f"{self.added:,} {_authorities(self.added)} added, {self.joined:,} records joined one "
            f"already held, {self.unchanged:,} unchanged; {self.passages:,} passages in "
            f"{self.seconds:,.1f} s."
        )


def _authorities(many: int) -> str:
    return "authority" if many == 1 else "authorities"
