"""Short forms, and names alone, whose full citation stands further down, or in a footnote.

Footnotes are read behind the text they belong to, so that a short form may come before the full
citation it points at. It is looked for when all of the text has been read, and found where one
authority alone can be meant.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from arguendo.corpus.citations.draft import Draft
from arguendo.corpus.citations.introduced import Introduced
from arguendo.corpus.citations.normal import Normal
from arguendo.corpus.citations.parser import Read
from arguendo.corpus.names import answers_to

_NOTE = re.compile(
    r"(?:^|\n)[ ]{0,3}(?:\[\^?(?P<marked>\d{1,3})\]:?|(?P<bare>\d{1,3})[.)]?)[ ]+(?=\S)"
)
"""Where a footnote begins in plain text or Markdown: `[^3]: See …`, `3. See …`."""
_NO_NOTE = re.compile(r"\n[ \t]*\n")
_CASES = ("full", "named", "docket")


def look_ahead(
    text: str,
    plain: Normal,
    drafts: Sequence[Draft],
    known: Introduced,
    late: Mapping[Draft, Read | None],
) -> None:
    """Tell the short forms among the drafts that point at nothing yet what they mean.

    `text` is as given, since its lines are needed; `late` has the short citations with what each
    was read as.
    """
    noted = [one for one in drafts if one.note and one.antecedent is None]
    if noted:
        _from_notes(text, plain, drafts, noted)
    for draft, read in late.items():
        page = re.search(r"\d+", read.page) if read else None
        if read is None or page is None:
            continue
        meant = known.printed(read.volume, read.editions, int(page[0]), draft.name)
        if meant and (not draft.name or answers_to(draft.name, meant.name)):
            draft.antecedent = meant
    for draft in drafts:
        if draft.form == "named" and draft.antecedent is None and " v. " not in draft.name:
            later = [one for one in known.called(draft.name) if one.references and one is not draft]
            if len(later) == 1 and later[0].start > draft.start:
                draft.form, draft.antecedent = "reference", later[0]
        if draft.form == "supra" and draft.name and draft.antecedent is None:
            same = known.called(draft.name)
            draft.antecedent = same[0] if len(same) == 1 else None


def _from_notes(text: str, plain: Normal, drafts: Sequence[Draft], noted: Iterable[Draft]) -> None:
    """Let the number of a footnote say which of several is meant: `Smith, supra note 12`."""
    cases = [one for one in drafts if one.form in _CASES and one.antecedent is None]
    starts = [plain.origin(one.start) for one in cases]
    notes: dict[int, list[tuple[int, int]]] = {}
    for begin, end, number in _notes(text):
        notes.setdefault(number, []).append((begin, end))
    for draft in noted:
        if len(notes.get(draft.note, ())) != 1:
            continue  # not one footnote of that number: a list has such numbers too
        ((begin, end),) = notes[draft.note]
        there = cases[bisect_left(starts, begin) : bisect_left(starts, end)]
        if draft.name:
            there = [one for one in there if answers_to(draft.name, one.name)]
        if len({one.references or one.name for one in there}) == 1:
            draft.antecedent = there[0]


def _notes(text: str) -> list[tuple[int, int, int]]:
    """Return where each footnote begins and ends, with its number."""
    found = [(one.end(), int(one["marked"] or one["bare"])) for one in _NOTE.finditer(text)]
    ends = [*(at for at, _ in found[1:]), len(text)][: len(found)]
    offsets = []
    for (at, number), following in zip(found, ends, strict=True):
        stop = _NO_NOTE.search(text, at, following)
        offsets.append((at, stop.start() if stop else following, number))
    return offsets
