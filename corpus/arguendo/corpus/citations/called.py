"""Cases called by a part of their name alone: `as Martinez held`, `the Varghese court`.

A surname by itself is a person as a rule. It is a case where it does what only a decision does: it
holds that, it is overruled, it has progeny; a court is called by it; or a signal points at it.
People explain, state and argue, so those verbs tell nothing.
"""

import re
import tomllib
from collections.abc import Iterator, Set
from functools import cache
from pathlib import Path

from arguendo.corpus.abbreviations import dotted

_NAME = r"(?P<name>[A-Z][a-z][\w'-]*?(?:[ -](?:[A-Z][\w-]+|of|de)){0,2}?)"
_COURT = (
    r"(?:court|Court|panel|majority|plurality|dissent|decision|holding|opinion|ruling|case"
    r"|line of cases|litigation)"
)
_HOLDS = (
    r"(?:held|holds|ruled|decided|teaches|instructs|commands|forecloses|controls|governs|compels"
    r"|abrogated|overruled|reaffirmed|squarely"
    r"|made (?:clear|plain)|makes (?:clear|plain))"
)
_FATE = (
    r"(?:overruled|superseded|abrogated|distinguishable|inapposite|controlling|dispositive|binding"
    r"|instructive|on point|on all fours|directly on point|wrongly decided|good law|bad law|inapt"
    r"|to the contrary|no longer|still (?:good law|controlling))"
)
_SAID = (
    r"(?:held|holds|ruled|reasoned|concluded|rejected|recognized|upheld|declined|distinguished"
    r"|extended|overruled|reversed|affirmed|said|explained|emphasized|made clear)"
)
_BENCH = (
    r"(?:the (?:[A-Z]\w+ Circuit|[Cc]ourt|Supreme Court|panel|majority|plurality|Justices)"
    r"|we|this Court)"
)
_ON = r"(?:and|the|that|because|as|a|an|is|was|does|did|controls|applies)"
_STOP = r"(?=[,;:)]|\.(?:\s|$)"

_LEADS = re.compile(
    r"\b(?:(?P<says>[Aa]s)|(?P<court>[Tt]he)|(?P<bench>[Ii]n)"
    r"|(?P<deals>[Uu]nder|[Pp]er|[Oo]verruling|[Dd]istinguishing|[Rr]eaffirming|[Aa]brogating"
    r"|[Tt]he (?:rule|holding|reasoning|logic|teaching|decision|principle)s? (?:of|in|from))"
    r"|(?P<cites>[Cc]iting|[Qq]uoting)"
    r"|(?P<signal>[Ss]ee|[Ss]ee also|[Bb]ut see|[Aa]ccord|[Cc]f\.|[Cc]ontra)) (?=[A-Z][a-z])"
)
"""What may stand before a case called by a part of its name."""
_FOLLOWS = {
    "says": re.compile(rf"{_NAME} {_HOLDS}\b"),
    "court": re.compile(rf"{_NAME} {_COURT}\b"),
    "bench": re.compile(rf"{_NAME}, {_BENCH} {_SAID}\b"),
    "deals": re.compile(rf"{_NAME}{_STOP}| {_ON}\b)"),
    "cites": re.compile(rf"{_NAME}{_STOP}| {_ON}\b)"),
    "signal": re.compile(rf"{_NAME}(?=[;)]|\.(?:\s|$))"),
}
"""What must stand behind it then, by what stands before."""
_RULE = re.compile(
    rf"{_NAME} (?:rule|doctrine|test|standard|framework|analysis|factors?|exception|principle)\b"
)
"""What is called by many a case, and by many a thing: it is one where the text has its caption."""
_BEHIND = re.compile(
    r" (?:(?:held|holds|teaches|instructs|squarely holds|ma[dk]es? clear) that"
    rf"|(?:is|was|has been|remains) (?:not )?{_FATE}|and its progeny"
    r"|(?:controls|governs|forecloses|compels) (?:here|this|the [roq]\w+))\b"
    r"|'s? (?:holding|progeny|teaching|dictum|dicta|command|rationale)\b"
)
"""What tells a case by itself."""
_BEFORE = re.compile(r"(?<![\w.'-])(?P<name>[A-Z][a-z][\w-]*(?:[ -](?:[A-Z][\w-]+|of|de)){0,2})$")
_REACH = 60


@cache
def _listed() -> dict[str, str]:
    return tomllib.loads((Path(__file__).parent / "no_case.toml").read_text("utf-8"))


@cache
def _no_case() -> frozenset[str]:
    """Return what is no case though it is written with a capital: the Court, Article, Ohio."""
    return frozenset(
        word for kind, said in _listed().items() if kind != "roles" for word in said.split()
    )


def may_be_a_case(name: str) -> bool:
    """Say whether a name alone can be a case's.

    >>> may_be_a_case("Martinez"), may_be_a_case("Ohio")
    (True, False)
    """
    words = name.lower().split()
    return len(words[0]) > 2 and not {words[0], words[-1]} & _no_case()


def are_roles(name: str) -> bool:
    """Say whether both sides are words for anybody: `tenant v. landlord` is no case.

    >>> are_roles("tenant v. landlord"), are_roles("roe v. wade")
    (True, False)
    """
    sides = re.split(r" v\. ?", name)
    return len(sides) == 2 and all(side in _listed()["roles"].split() for side in sides)


_OFFICE = re.compile(
    r"\b(?:Justices?|Judges?|JUSTICES?|Mr\.|Mrs\.|Ms\.|Dr\.|Chief|Officer|Sgt\.|Prof\.|Sen\.|Rep\.)\s$"
)
"""What tells that a person follows."""


def called(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a plain text calls a case by a part of its name, in no order.

    >>> text = "As Martinez held, the door was closed; Doe held the other."
    >>> [text[start:end] for start, end in called(text)]
    ['Martinez']
    """
    captions = _Captions(text)
    for lead in _LEADS.finditer(text):
        found = _FOLLOWS[str(lead.lastgroup)].match(text, lead.end())
        if found and _is_case(text, found, opens=False):
            if lead["cites"] and not captions.have(found["name"]):
                continue  # an author is quoted as often
            yield found.span("name")
        elif (
            lead["court"]
            and (found := _RULE.match(text, lead.end()))
            and _is_case(text, found, opens=False)
            and captions.have(found["name"])
        ):
            yield found.span("name")
    small: frozenset[str] = frozenset()
    for behind in _BEHIND.finditer(text):
        start = max(0, behind.start() - _REACH)
        before = _BEFORE.search(text[start : behind.start()])
        if not before:
            continue
        small = small or frozenset(("", *_SMALL.findall(text)))
        if _is_case(text[start : behind.end() + 2], before, opens=True, small=small):
            yield start + before.start("name"), start + before.end("name")


class _Captions:
    """The words beside a `v.` in a text, looked for when they are first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None

    def have(self, name: str) -> bool:
        """Say whether a name is a party's."""
        if self._words is None:
            found = _BESIDE.findall(self._text)
            self._words = frozenset(word for pair in found for word in pair if word)
        return name.split()[0] in self._words


_BESIDE = re.compile(r"([A-Z][\w'-]*),? v\. ([A-Z][\w'-]*)")


def _is_case(
    text: str, found: re.Match[str], *, opens: bool, small: Set[str] = frozenset()
) -> bool:
    """Say whether a name can be a case's; one that opens a sentence may be any word.

    `small` has the words that the text writes in small letters elsewhere.
    """
    name, start, end = found["name"], found.start("name"), found.end("name")
    words = [word.lower() for word in re.split(r"[ -]|'s?\b|'$", name) if word]
    if words[0] in _no_case() or words[-1] in _no_case() or len(words[0]) < 3:
        return False
    if " " in name and found[0].endswith("Court"):
        return False  # a court's own name
    if words[-1] in dotted() and text[end : end + 1] == ".":
        return False
    if _OFFICE.search(text, max(0, start - 14), start):
        return False
    if not opens or len(words) > 1 or not _OPENING.search(text[max(0, start - 4) : start]):
        return True
    return not _SUFFIX.search(words[0]) and words[0] not in small


_SMALL = re.compile(r"(?<= )[a-z]+")


_SUFFIX = re.compile(
    r"(?:tion|sion|ment|ness|ity|ence|ance|ship|ism|ure|ency|ancy|als?|ings?|ers)$"
)
_OPENING = re.compile(r"(?:^|[.?!:;][\"')\]]*|\n|[\"'(])\s*$")
