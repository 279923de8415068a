"""Statutes, rules, constitutions and treaties of a text read whole, each provision a citation.

1. The words the scanner found are read.                `enactments`, `rules`, `constitutions`
2. A year, a publisher and an explanation behind them.  `_behind`
3. What names no code is given the one cited before, if only one can be meant.
"""

import re
from collections.abc import Iterator, Sequence

from arguendo.corpus.citations.after import closing
from arguendo.corpus.citations.before import signal
from arguendo.corpus.citations.constitutions import constitutions
from arguendo.corpus.citations.draft import Draft
from arguendo.corpus.citations.enactments import Enacted, Part, enactments
from arguendo.corpus.citations.rules import rules, rules_meant
from arguendo.corpus.citations.shapes import Trace
from arguendo.corpus.model import CitationForm, Provision

_KINDS = ("statute", "rule", "constitution")
_READERS = {"statute": enactments, "rule": rules, "constitution": constitutions}
_BEHIND = 600
"""How many characters behind a provision are read with it."""
_EDITION = re.compile(
    r"\s?\((?:[^()]{0,40}[ .])?(?P<year>1[6-9]\d\d|20\d\d)(?:-\d{2,4})?(?:[ ,;&][^()]{0,50})?\)"
)
_EXPLAINS = re.compile(r" \((?![\w*]{1,5}\)|[^()]{0,40}\bhereinafter)")
_PIN = re.compile(r",? (?:at )?(\*?\d[\d,]*(?:-[\d,]+)?)")
_NEIGHBOURS = 120
"""How far apart two sections of a code may be for one to be meant after the other."""
_ARTICLES = frozenset(f"art. {figure}" for figure in ("I", "II", "III", "IV", "V", "VI", "VII"))
"""The articles of the Constitution of the United States."""
_FORMS: dict[str, CitationForm] = {"statute": "statute", "regulation": "statute"}


def provisions(text: str, traces: Sequence[Trace], full: Sequence[Draft]) -> list[Draft]:
    """Return the provisions a text cites, in its order; `full` holds its citations of cases."""
    drafts: list[Draft] = []
    cited = Remembered()
    at = end = 0
    for trace in traces:
        if trace.kind not in _KINDS or trace.start < end:
            continue
        while at < len(full) and full[at].end <= trace.start:
            at += 1
        if at < len(full) and full[at].start <= trace.start:
            continue
        listed = [_draft(text, part, end, cited) for part in _parts(text, trace)]
        for draft in listed:
            draft.year = listed[-1].year  # of all that a list holds
        drafts += listed
        end = listed[-1].end if listed else end
    return drafts


def _parts(text: str, trace: Trace) -> tuple[Part, ...]:
    """Return what a trace lists; read anew where the scanner had it within something else."""
    if trace.parts:
        return trace.parts
    limit = min(len(text), trace.end + _BEHIND)
    found: Iterator[Enacted] = _READERS[trace.kind](text, trace.start, limit, trace.end)
    same = [one for one in found if one.start == trace.start]
    return max(same, key=lambda one: one.end).parts if same else ()


def _draft(text: str, part: Part, floor: int, cited: "Remembered") -> Draft:
    read = part.provision
    end, year, pin = part.end, None, ""
    if read.code in ("Stat.", "Fed. Reg."):
        pages = re.search(r"(?:Stat\.|Reg\.),? (?:at )?[\d,]*\d(?=, )", text[part.start : end])
        pin = text[part.start + pages.end() : end].strip(", ") if pages else ""
    reach, parenthetical = end, ""
    if text.find("(", end, end + 2) >= 0:
        if edition := _EDITION.match(text, end, min(len(text), end + 100)):
            end, year = edition.end(), int(edition["year"])
        reach, parenthetical = _explained(text, end)
    short = not read.code
    before = cited.meant(read, part.alone) if short else None
    known = before.provision if before else None
    if short and known:
        read = read.but(kind=known.kind, code=known.code, title=_title(read, known))
    elif short and read.kind == "rule" and (code := rules_meant(read.section, read.subdivisions)):
        read = read.but(code=code)
    made = Draft(
        start=part.start,
        end=end,
        reach=reach,
        form=_FORMS.get(read.kind, "other"),
        pin=pin,
        year=year,
        signal=signal(text, part.start, floor),
        parenthetical=parenthetical,
        antecedent=before,
        provision=read if read.code else None,
    )
    cited.add(made)
    return made


def _title(read: Provision, known: Provision) -> str:
    return read.title or known.title


def _explained(text: str, end: int) -> tuple[int, str]:
    """Read the parentheses that explain a provision: `(emphasis added)`, `("No person …")`."""
    opening = _EXPLAINS.match(text, end)
    close = closing(text, opening.end() - 1, end + 600) if opening else None
    if opening is None or close is None:
        return end, ""
    return close, " ".join(text[opening.end() : close - 1].split())


def behind_id(text: str, start: int, end: int, before: Draft | None) -> Provision | None:
    """Read `Id. § 1985(3)`: another section of the code cited before, or that provision itself."""
    known = before.provision if before is not None else None
    if known is None:
        return None
    sign = text.find("§", start, end)
    listed = list(enactments(text, sign, end)) if sign >= 0 else []
    if not listed:
        return known
    read = listed[0].parts[0].provision
    if known.kind != "constitution" and "§" not in str(known):
        return None  # a rule or a treaty has no sections
    if known.kind == "constitution":
        steps = [one for one in known.subdivisions if not one.startswith(("§", "cl.", "("))]
        return known.model_copy(update={"subdivisions": (*steps, f"§ {read.section}")})
    return known.model_copy(
        update={
            "section": read.section,
            "subdivisions": read.subdivisions,
            "through": read.through,
        }
    )


class Remembered:
    """The provisions a text has cited so far in full, the latest of each section kept."""

    def __init__(self) -> None:
        self._sections: dict[tuple[str, str], dict[tuple[str, str], Draft]] = {}
        self._last: dict[str, Draft] = {}

    def add(self, draft: Draft) -> None:
        """Remember a provision that was cited with its code."""
        read = draft.provision
        if read is None or draft.antecedent is not None:
            return
        group = _FORMS.get(read.kind, read.kind)
        codes = self._sections.setdefault((group, read.section), {})
        codes.pop((read.code, read.title), None)
        codes[(read.code, read.title)] = draft
        self._last[group] = draft

    def meant(self, read: Provision, alone: bool) -> Draft | None:
        """Return the citation that a section without a code points back to.

        The same section, if one code only was cited for it; else a neighbour of it in the code
        cited last, where nothing stands before it that may name another work.
        """
        group = _FORMS.get(read.kind, read.kind)
        if same := self._sections.get((group, read.section)):
            return next(iter(same.values())) if len(same) == 1 else None
        last = self._last.get(group)
        if last is None or last.provision is None or group == "rule" or not alone:
            return None
        known = last.provision
        if group == "constitution":
            federal = read.section in _ARTICLES or not read.section.startswith("art.")
            return last if federal or known.code != "U.S. Const." else None
        near = _near(read.section, known.section)
        return last if near else None


def _near(section: str, other: str) -> bool:
    """Say whether two sections stand near each other: 1983 and 1988, not 78j and 10."""
    a, b = re.match(r"\d{3,6}", section), re.match(r"\d{3,6}", other)
    return bool(a and b) and abs(int(a[0]) - int(b[0])) <= _NEIGHBOURS  # type: ignore[index]
