"""What a form of report is: the same findings, written for another reader."""

from typing import Protocol

from arguendo.corpus.documents import Document
from arguendo.corpus.verification.report import Report


class Form(Protocol):
    """A form in which a report can be written. The same report gives the same bytes."""

    @property
    def name(self) -> str:
        """The name it is asked for by."""
        ...

    @property
    def suffix(self) -> str:
        """The ending of its files."""
        ...

    def write(self, report: Report, document: Document) -> bytes:
        """Write the report on a document."""
        ...
