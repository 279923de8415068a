"""The gate: words go in unchecked and come out cleared, with the verdicts that vouch for them."""

import datetime as dt
import threading

from arguendo.corpus.citations.shapes import shapes
from arguendo.corpus.courts import court
from arguendo.corpus.inquire import check_text
from arguendo.corpus.library import Library
from arguendo.corpus.model import Authority, Passage, Unread
from arguendo.corpus.provenance import Composed, Recorded, Supplied
from arguendo.corpus.verification.model import Verdict
from arguendo.graph.gate.cleared import Cited, Cleared, Plain, Segment, Struck
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.wire import AuthorityView, FindingView, VerdictView, seal

_UNREADABLE = Composed("It is shaped like a citation and could not be read as one.")


class Gate:
    """Checks every citation in a text against one library as of one date.

    The only reader of `Imagined.unchecked` outside prompts, and the only maker of `Cleared`.
    """

    def __init__(self, library: Library, *, as_of: dt.date, forum: str) -> None:
        self._library = library
        self._as_of = as_of
        self._forum = forum
        self._known: dict[str, tuple[Cleared, tuple[VerdictView, ...]]] = {}
        self._lock = threading.Lock()

    def clear(self, words: Imagined) -> tuple[Cleared, tuple[VerdictView, ...]]:
        """Clear words that a model wrote."""
        return self._clear(words.unchecked)

    def clear_supplied(self, words: Supplied) -> tuple[Cleared, tuple[VerdictView, ...]]:
        """Clear the user's words, where they are shown among checked ones."""
        return self._clear(words)

    def clear_citation(
        self, authority: Authority, passage: Passage | None = None
    ) -> tuple[Cleared, tuple[VerdictView, ...]]:
        """Render the citation of an authority from the record, and check it like any other."""
        return self._clear(citation_of(authority, passage))

    def _clear(self, text: str) -> tuple[Cleared, tuple[VerdictView, ...]]:
        with self._lock:
            if text in self._known:
                return self._known[text]
        report = check_text(text, self._library, as_of=self._as_of, forum=self._forum)
        marked: list[tuple[int, int, Cited | Struck]] = []
        verdicts: list[VerdictView] = []
        for verdict in report.verdicts:
            start, end = verdict.citation.start, verdict.citation.end
            view = self._view(text[start:end], verdict)
            verdicts.append(view)
            marked.append((start, end, _segment(text[start:end], view, verdict)))
        marked += [(one.start, one.end, _unread(text, one)) for one in report.unread]
        cleared = Cleared(segments=_segments(text, marked))
        backed = (cleared, tuple(verdicts))
        with self._lock:
            self._known[text] = backed
        return backed

    def _view(self, text: str, verdict: Verdict) -> VerdictView:
        content = {
            "text": text,
            "form": verdict.citation.form,
            "grade": verdict.grade,
            "resolution": verdict.resolution.kind,
            "authority": (
                authority_view(verdict.authority).model_dump(mode="json")
                if verdict.authority
                else None
            ),
            "findings": [
                finding.model_dump(mode="json", include=set(FindingView.model_fields))
                for finding in verdict.findings
            ],
            "as_of": verdict.as_of.isoformat(),
            "policy": verdict.policy,
            "corpus": verdict.corpus,
        }
        return VerdictView.model_validate({**content, "id": seal(content)})


def citation_of(authority: Authority, passage: Passage | None = None) -> Recorded:
    """Render the citation of an authority from its record, with the page of the passage.

    Bluebook form for a reported case: name, reference, page, court unless the reporter implies
    it, and year in parentheses.
    """
    year = (authority.decided or "")[:4]
    if not authority.references:
        place = f"No. {authority.docket}" if authority.docket else ""
        written = _court(authority)
        inside = " ".join(part for part in (written, authority.decided or "") if part)
        parts = [part for part in (authority.name, place) if part]
        return Recorded(", ".join(parts) + (f" ({inside})" if inside else ""))
    reference = authority.references[0]
    page = passage.page if passage else None
    pin = f", {page}" if page is not None and str(page) != reference.page else ""
    deciding = "" if reference.reporter == "U.S." else _court(authority)
    inside = " ".join(part for part in (deciding, year) if part)
    return Recorded(f"{authority.name}, {reference}{pin}" + (f" ({inside})" if inside else ""))


def _court(authority: Authority) -> str:
    found = court(authority.court)
    return found.citation if found else ""


def authority_view(authority: Authority) -> AuthorityView:
    """Return an authority as surfaces show it."""
    return AuthorityView(
        id=authority.id,
        name=authority.name,
        citation=Recorded(str(authority.references[0]) if authority.references else ""),
        court=Recorded(authority.court),
        decided=authority.decided,
        text=authority.text,
    )


def _unread(text: str, unread: Unread) -> Struck:
    words = text[unread.start : unread.end]
    return Struck(text=words, verdict="", grade="unproven", why=unread.why)


def _segment(text: str, view: VerdictView, verdict: Verdict) -> Cited | Struck:
    match view.grade:
        case "verified" | "caution":
            return Cited(text=text, verdict=view.id, grade=view.grade)
        case "unproven" | "rejected":
            return Struck(text=text, verdict=view.id, grade=view.grade, why=verdict.reason)


def _segments(text: str, marked: list[tuple[int, int, Cited | Struck]]) -> tuple[Segment, ...]:
    """Lay the marked spans over the text; a shape no check has seen is struck as it stands."""
    spans = sorted(marked, key=lambda span: (span[0], -span[1]))
    for shape in shapes(text):
        if not any(start <= shape.start and shape.end <= end for start, end, _ in spans):
            struck = Struck(
                text=text[shape.start : shape.end], verdict="", grade="unproven", why=_UNREADABLE
            )
            spans.append((shape.start, shape.end, struck))
    spans.sort(key=lambda span: (span[0], -span[1]))
    segments: list[Segment] = []
    at = 0
    for start, end, segment in spans:
        if end <= at:
            continue
        if start < at:
            # Two spans overlap: what is left of the second is struck, so that nothing shows twice.
            segment = Struck(text=text[at:end], verdict="", grade="unproven", why=_UNREADABLE)
            start = at
        if start > at:
            segments.append(Plain(text=text[at:start]))
        segments.append(segment)
        at = end
    if at < len(text):
        segments.append(Plain(text=text[at:]))
    return tuple(segments)
