"""What CourtListener answered, kept on disk by reference and day, so that nothing is asked twice.

The file says which references were asked about: it is readable by its owner alone.
"""

import datetime as dt
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from arguendo.corpus.model import Reference
from arguendo.corpus.verification.model import Lookup

_SCHEMA = "arguendo/courtlistener/1"
_LOOKUPS = TypeAdapter(tuple[Lookup, ...])
FRESH = dt.timedelta(days=30)
"""How long an answer is taken for what would be answered today."""


def read(file: Path, today: dt.date) -> dict[Reference, Lookup]:
    """Return the answers kept that are fresh; none where the file is missing or damaged."""
    try:
        found = json.loads(file.read_bytes())
        if found["schema"] != _SCHEMA:
            return {}
        kept = _LOOKUPS.validate_python(found["lookups"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError, ValidationError):
        return {}
    return {
        one.reference: one
        for one in kept
        if one.asked is not None and today - FRESH < one.asked <= today
    }


def write(file: Path, lookups: Mapping[Reference, Lookup]) -> None:
    """Keep answers, whole or not at all; a disk that takes nothing costs no verdict."""
    kept = [one.model_dump(mode="json") for one in lookups.values() if one.asked is not None]
    text = json.dumps({"schema": _SCHEMA, "lookups": kept}, ensure_ascii=False)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    except OSError:
        return
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as part:
            part.write(text)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
