"""At whose door a text lays its quotations."""

from arguendo.corpus.model import Extraction, Quotation


def attributed(text: str, extraction: Extraction) -> tuple[tuple[Quotation, ...], ...]:
    """Return, for each citation, what the text quotes on the strength of it."""
    return tuple(() for _ in extraction.citations)
