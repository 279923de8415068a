"""Exceptions for broken tools and unusable input; a bad citation is a value, never one of these.

Every message is one sentence that says what is wrong, and `remedy` one that says what to do next.
`status` is the exit status of the command line (see the README's table).
"""


class ArguendoError(Exception):
    """Something the user can act on went wrong."""

    status = 2

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}".strip()


class InputError(ArguendoError):
    """The command or its input is wrong."""


class UnavailableError(ArguendoError):
    """The work could not be done or checked: no index, a full disk, a model out of reach."""

    status = 3


class BusyError(UnavailableError):
    """As much is going on as may go on at once."""


class NotWritableError(UnavailableError):
    """The folder may be read, if it is there, and not written to."""


class ServerAwayError(UnavailableError):
    """A server that was asked does not answer."""


class EmbedderMismatchError(UnavailableError):
    """The index was made with another embedder than the one asked for."""


class LibraryMissingError(UnavailableError):
    """There is no library in the folder that was named."""
