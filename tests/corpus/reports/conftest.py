"""Briefs that were verified, for the forms of report to write."""

import datetime as dt
from collections.abc import Callable, Sequence

import pytest
from factories.documents import BRIEF, BUILDERS
from factories.starter import starter

from arguendo.corpus import Checked, verify_document

DAY = dt.date(2024, 6, 30)


@pytest.fixture(scope="session")
def checked() -> Callable[..., Checked]:
    """Verifies a brief, given by its paragraphs and a format, or as bytes."""

    def verified(
        format: str = "txt", paragraphs: Sequence[str] = BRIEF, content: bytes | None = None
    ) -> Checked:
        given = BUILDERS[format](paragraphs) if content is None else content
        return verify_document(given, starter(), as_of=DAY, name=f"brief.{format}")

    return verified
