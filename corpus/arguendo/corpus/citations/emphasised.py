"""Cases called by a part of their name in italics: `*Martinez* is no help`.

Italics tell a case from a person who bears its name. Where the text has introduced one case of
that name, its name alone in italics means that case; any other word in italics is stressed.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from arguendo.corpus.citations.called import may_be_a_case
from arguendo.corpus.citations.draft import Draft
from arguendo.corpus.citations.introduced import Introduced
from arguendo.corpus.citations.normal import Normal

_NAME = r"[A-Z][\w'’.&-]{2,}(?: (?:& |of |de )?[A-Z][\w'’.&-]*){0,3}"
_ITALIC = re.compile(
    rf"(?<![\w*_\\])(?P<mark>[*_])(?P<marked>{_NAME})(?P=mark)(?![\w*_])"
    rf"|<(?P<tag>em|i|cite)>(?P<tagged>{_NAME})</(?P=tag)>"
    rf"|\\(?:emph|textit)\{{(?P<set>{_NAME})\}}"
)
_BEGINS = re.compile(r"[A-Z][\w'’.&-]{2}")


def emphasised(text: str, plain: Normal, drafts: Sequence[Draft], known: Introduced) -> list[Draft]:
    """Return the drafts with the cases called in italics among them, in the order of the text."""
    begun: dict[int, str] = {}
    for one in _ITALIC.finditer(text):
        group = next(name for name in ("marked", "tagged", "set") if one[name])
        begun[one.start(group)] = one[group]
    meant = {name: _meant(name, known) for name in set(begun.values())}
    first = {name[:3] for name, case in meant.items() if case is not None}
    if not first:
        return list(drafts)
    ends = [draft.end for draft in drafts]
    added = []
    for one in _BEGINS.finditer(plain.text):
        name = begun.get(plain.origin(one.start()), "") if one[0] in first else ""
        start, end = one.start(), one.start() + len(name)
        if not meant.get(name) or not plain.text.startswith(name, start):
            continue
        at = bisect_left(ends, start + 1)
        if at < len(drafts) and drafts[at].start < end:
            continue
        added.append(Draft(start, end, end, "reference", name=name, antecedent=meant[name]))
    return sorted([*drafts, *added], key=lambda draft: draft.start) if added else list(drafts)


def _meant(name: str, known: Introduced) -> Draft | None:
    """Return the one case of that name that the text has introduced."""
    if not may_be_a_case(name):
        return None
    found = known.called(name)
    return found[0] if len(found) == 1 else None
