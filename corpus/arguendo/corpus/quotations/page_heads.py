"""The head of a page in the midst of a sentence, as slip opinions have it in their text."""

import re

_HEAD = re.compile(
    r"(?<=\S)\s++(?:Cite as: \d+ U\. ?S\. _+ \(\d{4}\)\s+\d{1,3}"
    r"|\d{1,3} +[A-Z][A-Z0-9 ,.&'’()-]{2,80} v\. [A-Z0-9][A-Z0-9 ,.&'’()-]{2,80})[ \t]*\n\s*"
    r"(?:Opinion of the Court|Per Curiam|Syllabus"
    r"|(?:Opinion|Statement) of [A-Z][\w.’' ]+, (?:C\. )?J\."
    r"|[A-Z][\w.’']+, (?:C\. )?J\., [a-z][a-z ]{6,60})\s+"
)
_SURE = "Cite as: "
"""Stands over every other page of a slip opinion."""


def without_page_heads(text: str) -> str:
    r"""Return a text with the heads of its pages blank; all else stays in its place.

    >>> head = "\n\n      Cite as: 581 U. S. ____ (2017)     7\n\n      Opinion of the Court\n\n"
    >>> without_page_heads(f"it cannot{head}stand").split()
    ['it', 'cannot', 'stand']
    """
    if _SURE not in text:
        return text
    return _HEAD.sub(lambda head: "\n" + " " * (len(head[0]) - 1), text)
