"""Which authority is meant by a reference, a name or an id."""

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arguendo.corpus.library import Library
    from arguendo.corpus.model import Authority


def authority_meant(held: "Library", words: str, as_of: dt.date) -> "Authority":
    """Return the one authority meant; InputError where there is none, or more than one."""
    from arguendo.corpus.errors import InputError
    from arguendo.corpus.model import last_day
    from arguendo.corpus.references import reference_of

    reference = reference_of(words)
    if reference is not None:
        found = held.resolve(reference)
        if found.kind == "resolved":
            candidates = [found.authority]
        else:
            candidates = list(found.candidates) if found.kind == "ambiguous" else []
    else:
        by_id = held.authority(words)
        candidates = [by_id] if by_id else list(held.named(words))
    if not candidates:
        raise InputError(
            f"The index holds no decision at {words}.",
            'Give its reference, as in "505 U.S. 833", or search for it: arguendo search',
        )
    if len(candidates) > 1:
        places = "; ".join(
            str(one.references[0] if one.references else one.id) for one in candidates[:6]
        )
        raise InputError(f"More than one decision answers to {words}: {places}.", "Give one.")
    one = candidates[0]
    if one.decided is not None and last_day(one.decided) > as_of:
        raise InputError(f"{words} was decided after {as_of}.", "Give a later day with --as-of.")
    return one
