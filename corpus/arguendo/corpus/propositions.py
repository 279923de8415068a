"""What a text cites an authority for."""

from arguendo.corpus.model import Citation, Extraction


def proposition(text: str, citation: Citation, extraction: Extraction) -> str:
    """Return the sentence a citation stands behind, without the citations in it."""
    return ""
