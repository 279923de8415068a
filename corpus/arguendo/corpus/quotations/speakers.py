"""Who a citation says is speaking."""

from arguendo.corpus.model import Citation, Speaker


def speaker(text: str, citation: Citation) -> Speaker | None:
    """Return the voice and the author that the parentheses of a citation name, if they do."""
    return None
