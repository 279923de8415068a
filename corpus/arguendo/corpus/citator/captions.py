"""The caption that stands before a reference."""

import re

from arguendo.corpus.citator.names import LEADS

_JOINTS = frozenset("of the for and & de la ex rel rel. et al al. van von du del".split())
_VERSUS = (" v. ", " vs. ", " v ", " V. ")
_LONGEST_CAPTION = 170
_PARTED = re.compile(
    r"[;:()\[\]“”\"]|\.\s{2,}|\n\s*\n|\d{3}"
    r"|\s(?!(?:of|the|for|and|de|la|ex|rel|et|al|von|van|du|del)\b)[a-z]"
)
"""What stands in no caption, from its `v.` on."""


def caption_before(text: str, at: int) -> tuple[int, str]:
    """Return where the caption before a reference begins, and the caption; nothing if none does."""
    low = max(0, at - _LONGEST_CAPTION)
    window = text[low:at].rstrip(" ,(\n")
    if window.endswith("supra"):
        window = window[:-5].rstrip(" ,\n")
    mark = " v. "
    versus = window.rfind(mark)
    if versus < 0:
        versus, mark = max((window.rfind(mark), mark) for mark in _VERSUS)
    if versus < 0 or _PARTED.search(window, versus + len(mark) - 1):
        return _without_versus(window, low, at) if text[at - 2 : at] == ", " else (at, "")
    begin = _first_of_run(window, versus)
    second = window[versus + len(mark) :]
    if begin == versus or not (second[:1].isupper() or second.startswith("the ")):
        return at, ""
    return low + begin, " ".join(window[begin:].split())


def _first_of_run(window: str, end: int) -> int:
    """Return where the run of capital words, and words that join them, before `end` begins."""
    begin = at = end
    while at > 0:
        stop = at
        at = max(window.rfind(" ", 0, stop), window.rfind("\n", 0, stop))
        word = window[at + 1 : stop]
        bare = word.strip(".,'’(“\"")
        if word[-1:] in ';:)]”"' or (word[-1:] == "." and bare[:1].isdigit()):
            break
        if word[:1].isupper() or word == "&":
            if bare.lower() in LEADS and bare != "The" and not _names_on(window, stop):
                break
            begin = at + 1
        elif bare not in _JOINTS:
            break
        at = max(at, 0)
    return begin


def _names_on(window: str, stop: int) -> bool:
    """Say whether `In` or `Ex` opens a name."""
    return window.startswith((" re ", " parte "), stop)


def _without_versus(window: str, low: int, at: int) -> tuple[int, str]:
    """Return a name of one party: `In re Gault`, `Slaughter-House Cases`."""
    begin = (
        max(window.rfind(" In re "), window.rfind(" Ex parte "), window.rfind(" Matter of ")) + 1
    )
    if not begin or _PARTED.search(window, begin + 8):
        begin = _first_of_run(window, len(window))
    name = " ".join(window[begin:].split())
    if len(name) < 4 or any(letter.isdigit() for letter in name):
        return at, ""
    if name.startswith(("In re ", "Ex parte ", "Matter of ")) or name.endswith(("Cases", "Case")):
        return low + begin, name
    words = name.split()
    return (low + begin, name) if len(words) <= 4 and "Act" not in words else (at, "")
