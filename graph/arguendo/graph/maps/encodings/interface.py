"""What a format has to offer to be one of `arguendo map formats`."""

from typing import Protocol

from arguendo.graph.wire import ArgumentMap


class Encoding(Protocol):
    """A format in which an argument map can be written.

    What it writes carries every grade, says what was struck, and shows a struck citation only
    with its mark and reason. It takes citations from `Cleared` text and from nowhere else.
    """

    @property
    def name(self) -> str:
        """The name by which it is asked for."""

    @property
    def about(self) -> str:
        """What it is good for, in a few words."""

    @property
    def keeps(self) -> str:
        """What of a map it holds."""

    @property
    def loses(self) -> str:
        """What of a map it cannot hold, or holds in words only; empty where there is nothing."""

    @property
    def media_type(self) -> str:
        """Its media type."""

    @property
    def suffix(self) -> str:
        """The usual ending of its files, with the dot."""

    def encode(self, map: ArgumentMap) -> str | bytes:
        """Return the whole file; the same map gives the same file."""
