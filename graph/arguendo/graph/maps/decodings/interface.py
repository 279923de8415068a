"""What a format has to offer to be one that `arguendo map import` reads."""

from typing import NamedTuple, Protocol

from arguendo.graph.maps.imported import Imported


class Offered(NamedTuple):
    """A file that is to be read."""

    name: str
    text: str


class Decoding(Protocol):
    """A format from which an argument map can be read."""

    @property
    def name(self) -> str:
        """The name by which it is asked for, as in `arguendo map formats`."""

    @property
    def about(self) -> str:
        """What is read, in a few words."""

    def recognizes(self, file: Offered) -> bool:
        """Say whether a file is one of these."""

    def decode(self, text: str) -> Imported:
        """Read a file; what is broken is an `InputError` that names the line or the node."""
