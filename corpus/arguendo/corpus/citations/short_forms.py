"""Which citation a short form points at: `Id.`, `supra`, a short citation, a name with a page."""

import re
from collections.abc import Iterator, Sequence

from arguendo.corpus.citations.after import tail
from arguendo.corpus.citations.captions import left_party
from arguendo.corpus.citations.draft import Draft
from arguendo.corpus.citations.introduced import Introduced
from arguendo.corpus.citations.parser import Read
from arguendo.corpus.citations.provisions import behind_id
from arguendo.corpus.citations.shapes import Trace
from arguendo.corpus.names import answers_to

LONGEST_OPINION = 250
"""How many pages past its first an opinion can be pointed at."""

RECORD = re.compile(
    r"\b(?:"
    r"ECF|Dkt\.|Doc\.|Compl\.|Am\. Compl\.|Tr\.|R\.|J\. ?A\.|App\.|Pet\. App\.|Br\.|Decl\.|Aff\."
    r"|Dep\.|Ex\.|Exh\.|Answer|Mot\.)(?: (?:No\.|at|p\.|pp\.|¶{1,2}|[A-Z]\b))*[ ,]*\d{1,5}[a-z]?\b"
)
"""A reference to the record of the case, after which `Id.` means the record."""

_POINTS = re.compile(r",? at |, |,(?=\d)")
_REFERENCE = re.compile(
    r"(?<![\w.])(?!(?:See|But|Cf|Accord|Compare|Contra|In|And|The|With) )"
    r"([A-Z][\w'-]+(?: (?:& )?[A-Z][\w'.-]*){0,3}),? at (\*?\d{1,5}(?:-\d{1,5})?)"
    r"(?![\w:])(?! ?[ap]\.?m)"
)

_ON = re.compile(r"-\d{1,5}(?![\w-])")
"""The last page of a run: `441 U.S., at 452-453`."""

_AGAIN = re.compile(r" U\. ?S\. (?P<page>\d{1,4}(?:-\d{1,4})?)")
"""Volume and reporter said again before the page, where what stands before `at` is the volume."""

_EACH = re.compile(r"\d U\. ?S\. (\d[\d-]*)")
"""The pages of `369 U.S. at 369 U. S. 174, 369 U. S. 169`."""

_ENDS = re.compile(r"[.;)]")
"""What stands behind a page that is pointed at, so that `Payton at 9.` is one before the first."""

_TOUCHES = re.compile(r",?\s{1,2}")

_STRANGER = re.compile(
    r"(?!(?:Moreover|Further(?:more)?|Also|Accord|Contra|Compare|However|Instead|Indeed|Likewise"
    r"|Again|Still|Here|There|Then|Thus|Next|Finally|First|Second|Third|Similarly|Rather"
    r"|Therefore|Nevertheless|Nonetheless|Although|Because|Under|Yes|Dissent|Opinion|Court"
    r"|Justice|Congress|Ante|Post|Brief|Tr|Cert|App|Act|Amendment|Part)\b|[A-Z]\w*ly\b)"
    r"[A-Z][a-z'-]{3,},"
)
"""A single name before a short citation that nothing cited before it bears."""


def short_citation(
    text: str,
    trace: Trace,
    read: Read,
    floor: int,
    limit: int,
    known: Introduced,
    before: Sequence[Draft],
) -> Draft:
    """Read a short citation such as `Randolph, 547 U.S., at 107`."""
    on = _ON.match(text, trace.end, limit)
    again = _AGAIN.match(text, trace.end, limit) if read.page == read.volume else None
    each = _EACH.findall(text, trace.start, trace.end)
    further = ", ".join(each) if len(each) > 1 else ""
    on = again or on  # `429 U.S.] at 429 U. S. 102`
    behind = tail(text, on.end() if on else trace.end, limit)
    start, name = _name_before(text, trace.start, floor)
    page = re.search(r"\d+", read.page)
    antecedent = known.printed(read.volume, read.editions, int(page[0]) if page else None, name)
    called = known.called(name)
    if called and antecedent and antecedent.name and not _is_among(antecedent, called):
        antecedent = None  # The name is of one case, and the volume of another.
    if antecedent and antecedent.name and (whole := caption_before(text, trace.start, before)):
        antecedent = antecedent if answers_to(whole, antecedent.name) else None
    if not called and not _STRANGER.fullmatch(f"{name}{text[start + len(name) :][:1]}"):
        name, start = "", trace.start
    return Draft(
        start=start,
        end=max(behind.end, on.end() if on else 0),
        reach=max(behind.reach, on.end() if on else 0),
        form="short",
        name=name,
        pin=(again["page"] if again else (further or read.page) + (on[0] if on else ""))
        + (behind.pin and f", {behind.pin}"),
        parenthetical=behind.parenthetical,
        antecedent=antecedent,
    )


def caption_before(text: str, end: int, before: Sequence[Draft]) -> str:
    """Return the whole caption of a case not cited before that touches a short form, if any."""
    last = before[-1] if before else None
    if last is None or last.form != "named" or " v. " not in last.name:
        return ""
    return last.name if _TOUCHES.fullmatch(text, last.end, end) else ""


def _is_among(one: Draft, some: Sequence[Draft]) -> bool:
    """Say whether a citation is one of some, or printed where one of them is."""
    return one in some or any(set(one.references) & set(each.references) for each in some)


def _name_before(text: str, end: int, floor: int) -> tuple[int, str]:
    """Return the short name that stands right before a short form, and where it begins."""
    comma = end
    while comma > floor and text[comma - 1] in " ,\n":
        comma -= 1
    start = left_party(text, comma, floor)
    return (start, re.sub(r"\s+", " ", text[start:comma])) if start < comma else (end, "")


def supra(text: str, trace: Trace, floor: int, known: Introduced) -> Draft:
    """Read `Randolph, supra, at 107`."""
    start, name = _name_before(text, trace.start, floor)
    note = re.search(r"note (\d{1,4})", text[trace.start : trace.end])
    found = known.called(name)
    return Draft(
        start=start,
        end=trace.end,
        reach=trace.end,
        form="supra",
        name=name,
        pin=_pointed(text[trace.start : trace.end]),
        antecedent=found[0] if len(found) == 1 else None,
        note=int(note[1]) if note else 0,
    )


_POINTED = re.compile(
    r"at ((?:\d+ U\. ?S\. )?[*¶§ ]*[\d_][\d-]*(?:, (?:\d+ U\. ?S\. )?\d[\d-]*)*)|(¶{1,2} ?[\d-]+)"
)
_VOLUME = re.compile(r"\d+ U\. ?S\. ")


def _pointed(words: str) -> str:
    """Return the pages that a short form points at, without the volume that may stand with each."""
    found = _POINTED.search(words)
    return _VOLUME.sub("", found[1] or found[2]) if found else ""


def id_citation(text: str, trace: Trace, before: Sequence[Draft], since: int, limit: int) -> Draft:
    """Read `Id. at 107`, which points at the authority cited just before, if that can be.

    `before` has what was cited in one string just before: where that is several authorities, only
    a page that lies in one of them tells which is meant (Bluebook rule 4.1).
    """
    behind = tail(text, trace.end, limit)
    if not _POINTS.match(text, trace.end):
        behind = behind._replace(pin="", end=max(trace.end, behind.end if behind.year else 0))
    pinned = _pointed(text[trace.start : trace.end])
    meant = {id(one.antecedent or one): one.antecedent or one for one in before}
    fitting = [
        one for one in meant.values() if len(meant) == 1 or (pinned and _within(pinned, one))
    ]
    pointed = fitting[0] if len(fitting) == 1 else None
    if RECORD.search(text, since, trace.start) or (pointed and not _within(pinned, pointed)):
        pointed = None
    return Draft(
        start=trace.start,
        end=max(trace.end, behind.end),
        reach=max(trace.end, behind.reach),
        form="id",
        pin=", ".join(filter(None, (pinned, behind.pin))),
        parenthetical=behind.parenthetical,
        antecedent=pointed,
        provision=behind_id(text, trace.start, trace.end, before[-1]) if pointed else None,
    )


def called_by(text: str, trace: Trace, known: Introduced) -> Draft:
    """Read a case called by a part of its name: one introduced before, or one that never was."""
    name = " ".join(text[trace.start : trace.end].split())
    found = known.called(name)
    return Draft(
        start=trace.start,
        end=trace.end,
        reach=trace.end,
        form="reference" if found else "named",
        name=name,
        antecedent=found[0] if len(found) == 1 else None,
    )


def _within(pin: str, one: Draft) -> bool:
    """Say whether a page can lie in the opinion that a citation names."""
    firsts = [int(r.page) for r in one.references if r.page.isdigit() and len(r.page) < 6]
    page = re.match(r"\d+", pin)
    if page is None or not firsts:
        return True
    return any(first <= int(page[0]) <= first + LONGEST_OPINION for first in firsts)


def reference_citations(text: str, start: int, end: int, known: Introduced) -> Iterator[Draft]:
    """Find cases called by a name introduced before, with a page: `Randolph, at 107`.

    A short name that the text itself has given a case is that case without a page too, unless it
    is the name of the short citation that begins at the end: `Randolph, 547 U.S., at 107`.
    """
    last = start
    found = [
        (begin, past, text[begin:past], "")
        for begin, past in known.mentions(text, start, end)
        if text[past:end].strip(" ,\n") or end == len(text)
    ]
    paged = _REFERENCE.finditer(text, start, end)
    found += [(one.start(), one.end(), one[1], one[2]) for one in paged]
    for begin, past, name, page in sorted(found, key=lambda one: (one[0], -one[1])):
        meant = known.called(name)
        if begin < last or len(meant) != 1:
            continue
        if page and not (_within(page, meant[0]) or _ENDS.match(text, past)):
            continue
        last = past
        yield Draft(begin, past, past, "reference", name=name, pin=page, antecedent=meant[0])


_HEREINAFTER = re.compile(
    r"[\s,]{0,3}[(\[](?:[^()\[\]]{0,80}[;,] )?hereinafter,?"
    r"(?: cited as| referred to as| called)?:? "
    r"(?:the )?[\"']?(?P<name>[A-Z][^\"'()\[\];]{1,60}?),?[\"']{0,2}[)\]]"
)


def short_name(text: str, draft: Draft) -> re.Match[str] | None:
    """Find the short name that stands behind a full citation: `[hereinafter Roe I]`."""
    return _HEREINAFTER.match(text, draft.end) or _HEREINAFTER.match(text, draft.reach)
