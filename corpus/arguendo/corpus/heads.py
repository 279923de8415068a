"""Where the opinions of a decision begin in its text, and who speaks in each.

1. Heads such as `[DISSENT — Ginsburg]`, as sources write them.
2. Without those, the line with which a judge begins: `MR. JUSTICE HARLAN, dissenting.`
3. What stands before the first opinion is the reporter's syllabus, where it says so.
4. Footnotes printed behind an opinion belong to it; printed behind them all, to each its own.

A line that may be of the syllabus (`HARLAN, J., filed a dissenting opinion`) begins no opinion,
and where nothing begins one the text stays in one piece.
"""

import re
from typing import NamedTuple

from arguendo.corpus.model import Voice


class Cut(NamedTuple):
    """A stretch of a decision's text in which one voice speaks."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset past its last."""
    voice: Voice
    """Who speaks."""
    author: str = ""
    """The judge's surname, if it stands there."""
    notes: bool = False
    """Whether it holds footnotes alone."""


NOTE = re.compile(r"^\[Footnote (?:\d{1,2}/)?\d{1,3}\]$", re.MULTILINE)

_MARKED = re.compile(
    r"^\[(OPINION|PLURALITY|PER CURIAM|SYLLABUS|DISSENT"
    r"|CONCURRENCE(?:(?: (?:&|AND) |-)DISSENT)?(?: IN PART)?)"
    r"(?: — ([^\]\n]{1,60}))?\][ \t]*$",
    re.MULTILINE,
)
_VOICES: dict[str, Voice] = {
    "OPINION": "lead",
    "PLURALITY": "plurality",
    "PER CURIAM": "per-curiam",
    "CONCURRENCE": "concurrence",
    "DISSENT": "dissent",
    "SYLLABUS": "syllabus",
}
_NAME = r"[A-Z][A-Za-z'’.\-]+(?: (?:[A-Z][A-Za-z'’.\-]*)){0,2}"
_TITLE = (
    r"(?:THE |The )?(?:(?:MR|MRS|MS|Mr|Mrs|Ms)[.,]{0,2} )?(?:THE |The )?(?:CHIEF |Chief )?"
    r"(?:JUSTICE|Justice)"
)
_SPOKEN = re.compile(
    rf"^[ \t*]*(?:Opinion of )?(?:{_TITLE}(?: (?P<justice>{_NAME}))?"
    rf"|(?P<judge>{_NAME}), (?:(?:Chief|Senior|Circuit|District) )*Judge)"
    r"(?P<between>[,:.;]?[^\n]{0,260}?)"
    r"\b(?P<what>delivered the (?:following )?(?:opinion|judgment)|announced the judgment"
    r"|delivered an opinion|dissenting|concurring)\b(?P<rest>[^\n]{0,200})$"
    r"|^[ \t*]*(?P<curiam>PER CURIAM|Per Curiam)[ \t.:*]*$",
    re.MULTILINE,
)
_NO_HEAD = re.compile(
    r"\b(?:filed|joined in|took no part|concluding|post|ante|said|see|in which|opinion of)\b"
    r"|\d U\. ?S\.|[;?]",
    re.IGNORECASE,
)
"""What stands in lines about opinions, not at the head of one."""
_BEGINS = re.compile(r"\.\s+(?=I (?:join|concur|agree|dissent|write)\b)")
"""Where an opinion begins in the line of its head: `concurring. I join the Court's opinion.`"""
_JOINS = re.compile(
    rf"(?:,? and {_TITLE} {_NAME}|, {_TITLE} {_NAME})*[,:]?\s*"
    r"(?:(?:with )?who(?:m|se)\b[^\n]*?(?:joins?|joined|concurs?|concurred|agrees?)\b[^\n]{0,60}?|"
    r"(?:after|having|for|on behalf|speaking|also|joined by)\b[^\n]*?)?[,:]?\s*(?:also\s*|\()?",
    re.IGNORECASE,
)
_SYLLABUS = re.compile(r"\bSyllabus\b|\bSYLLABUS\b")
_HELD = re.compile(r"\bHeld\b")


def cuts_of(text: str) -> tuple[Cut, ...]:
    """Return the stretches of a decision's text, in order."""
    # (1)
    marked = list(_MARKED.finditer(text))
    heads = [
        (one.start(), one.end(), _VOICES.get(one[1], "concurrence-in-part"), (one[2] or "").strip())
        for one in marked
    ] or _spoken(text)
    if not heads:
        return tuple(_with_notes_apart(text, [Cut(0, len(text), "combined")]))
    cuts = []
    if text[: heads[0][0]].strip():
        # (3)
        before = text[: heads[0][0]]
        court = heads[0][2] in ("lead", "plurality", "per-curiam")
        syllabus = court and _SYLLABUS.search(before[:3_000]) and _HELD.search(before)
        whose: Voice = "syllabus" if syllabus and not marked else "combined"
        cuts.append(Cut(0, heads[0][0], whose))
    ends = [start for start, _, _, _ in heads[1:]] + [len(text)]
    for (start, end, voice, author), last in zip(heads, ends, strict=True):
        cuts.append(Cut(end if marked else start, last, voice, author))
    return tuple(_with_notes_apart(text, cuts))


def _spoken(text: str) -> list[tuple[int, int, Voice, str]]:
    """Return where judges begin to speak, if the court's own opinion is among what is found."""
    # (2)
    heads: list[tuple[int, int, Voice, str]] = []
    for line in _SPOKEN.finditer(text):
        voice = _voice(line)
        if voice is not None:
            author = _surname(line["justice"] or line["judge"] or "")
            heads.append((line.start(), line.end(), voice, author))
    court = [at for at, one in enumerate(heads) if one[2] in ("lead", "plurality", "per-curiam")]
    # Where nobody is found to speak for the court, whose the words are is told of the others only.
    return heads[court[0] :] if court else heads


def _voice(line: re.Match[str]) -> Voice | None:
    """Return who speaks after a line, or None where nobody begins to."""
    if line["curiam"]:
        return "per-curiam"
    what, rest = line["what"], line["rest"]
    if behind := _BEGINS.search(rest):
        rest = rest[: behind.start()]
    if what.startswith(("delivered", "announced")):
        if re.search(r"conclud|\bheld\b|\bsaid\b", rest, re.IGNORECASE) or _SIDE.search(
            line["between"]
        ):
            return None
        if what.startswith("announced") or what == "delivered an opinion":
            return "combined" if "of which" in rest or "Part" in rest else "plurality"
        return "combined" if re.search(r"\bParts?\b", rest) else "lead"
    if not _JOINS.fullmatch(line["between"]) or _NO_HEAD.search(rest) or len(rest) > 160:
        return None
    said = f"{what}{rest}".lower()
    dissents, concurs = "dissent" in said, "concur" in said
    if dissents and concurs:
        return "concurrence-in-part"
    if dissents:
        return "dissent"
    return (
        "concurrence-in-judgment"
        if re.search(r"in the (?:judgment|result)", said) and " part" not in said
        else "concurrence"
    )


_SIDE = re.compile(r"\b(?:dissent|concur|joined?)\w*\b|\bin delivering\b", re.IGNORECASE)


def _surname(name: str) -> str:
    """Return a judge's surname as it is written: `HARLAN` is Harlan."""
    words = [word for word in name.replace(".", " ").split() if len(word) > 1]
    while words and words[-1].upper() in ("JR", "SR", "II", "III"):
        del words[-1]
    if not words:
        return ""
    last = (
        " ".join(words[-2:]) if len(words) > 1 and words[-2].upper() in ("VAN", "DE") else words[-1]
    )
    if not last.isupper():
        return last
    return re.sub(r"[A-Z][A-Z]*", lambda one: one[0].capitalize(), last)


def _with_notes_apart(text: str, cuts: list[Cut]) -> list[Cut]:
    """Cut footnotes off the opinions they stand behind."""
    # (4)
    parted: list[Cut] = []
    for cut in cuts:
        notes = list(NOTE.finditer(text, cut.start, cut.end))
        if not notes or cut.voice == "syllabus":
            parted.append(cut)
            continue
        parted.append(cut._replace(end=notes[0].start()))
        groups = _groups(notes)
        ends = [group[0].start() for group in groups[1:]] + [cut.end]
        speakers = _with_marks(text, cuts, cut) if len(groups) > 1 else [cut]
        for rank, (group, end) in enumerate(zip(groups, ends, strict=True)):
            # Each group of notes is of one opinion, in their order; else nobody can tell.
            own = speakers[rank] if len(speakers) == len(groups) else None
            voice, author = (own.voice, own.author) if own else ("combined", "")
            parted.append(Cut(group[0].start(), end, voice, author, notes=True))
    return parted


def _groups(notes: list[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Part notes where their numbers begin again."""
    groups: list[list[re.Match[str]]] = []
    last = 0
    for note in notes:
        number = int(re.findall(r"\d+", note[0])[-1])
        if not groups or number <= last:
            groups.append([])
        groups[-1].append(note)
        last = number
    return groups


def _with_marks(text: str, cuts: list[Cut], last: Cut) -> list[Cut]:
    """Return the opinions, up to the last, in which marks of notes stand and no notes follow."""
    found = []
    for cut in cuts[: cuts.index(last) + 1]:
        body_ends = next((one.start() for one in NOTE.finditer(text, cut.start, cut.end)), cut.end)
        followed = body_ends < cut.end and cut is not last
        marks = _MARK.search(text, cut.start, body_ends)
        if marks and not followed and cut.voice != "syllabus":
            found.append(cut)
    return found


_MARK = re.compile(r"[^\n]\[Footnote (?:\d{1,2}/)?\d{1,3}\]|\[Footnote (?:\d{1,2}/)?\d{1,3}\][^\n]")
