"""Strip heat and bias from a text, paragraph by paragraph; a draft that loses a fact is refused.

The proof is by form: no number, date, name, citation, quotation or negation may be lost or added.
A model's draft that fails it gives way to what the vocabulary alone can do, and that is said.
"""

import difflib
import re
from collections.abc import Callable, Iterator
from typing import Protocol

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.model import Value
from arguendo.corpus.provenance import Composed, Supplied
from arguendo.graph.gate.cleared import Cleared
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.neutral.facts import changes, facts_in
from arguendo.graph.neutral.lexicon import Cooled, cool, ordinary
from arguendo.graph.wire.neutral import (
    Change,
    DroppedWords,
    FactCount,
    KeptWords,
    NeutralView,
    PutWords,
    Refused,
    WrittenWords,
)

_TOKEN = re.compile(r"\s+|[^\W_]+(?:[’'-][^\W_]+)*|.", re.DOTALL)
_PARAGRAPH = re.compile(r"\n\s*\n")
_WHY = {
    "intensifier": Composed("It intensifies, and adds no fact."),
    "loaded": Composed("It judges, and adds no fact."),
    "characterisation": Composed("It characterises what can be said plainly."),
    "model": Composed("A model put it more neutrally."),
}


class Draft(Value):
    """A paragraph as a model would put it."""

    text: Imagined
    """Its words."""


class Neutralizer(Protocol):
    """Someone who rewrites a paragraph without heat."""

    @property
    def model(self) -> str:
        """The name the user gave."""

    @property
    def stays(self) -> bool:
        """True where nothing leaves this machine."""

    def rewrite(self, paragraph: str) -> Draft:
        """Return the paragraph without heat and bias."""


Clear = Callable[[Imagined], Cleared]
"""How words of a model are cleared: through the gate."""


def neutralize(
    text: Supplied, neutralizer: Neutralizer | None = None, clear: Clear | None = None
) -> NeutralView:
    """Return a text without heat and bias, with every difference, and the count of its facts.

    Without a neutralizer the vocabulary alone is used. One whose words a model makes needs the
    gate, `clear`, before they can be shown.

    >>> neutralize(Supplied("Clearly, he took the car.")).after
    'He took the car.'
    """
    assert neutralizer is None or clear is not None, "a model's words are shown through the gate"
    words: list[Change] = []
    refused: list[Refused] = []
    for number, paragraph in enumerate(_paragraphs(text), start=1):
        if not paragraph.strip():
            words.append(KeptWords(text=Supplied(paragraph)))
            continue
        made: list[Change] | None = None
        if neutralizer is not None and clear is not None:
            made, why = _drafted(paragraph, neutralizer, clear)
            refused += [Refused(paragraph=number, why=why)] if why else []
        words += _by_vocabulary(paragraph) if made is None else made
    return NeutralView(
        words=tuple(_joined(words)),
        facts=_counted(text, _after(words)),
        refused=tuple(refused),
        model=Supplied(neutralizer.model if neutralizer else "vocabulary"),
    )


def _paragraphs(text: str) -> Iterator[str]:
    at = 0
    for mark in _PARAGRAPH.finditer(text):
        yield text[at : mark.start()]
        yield text[mark.start() : mark.end()]
        at = mark.end()
    yield text[at:]


def _by_vocabulary(paragraph: str) -> list[Change]:
    """Cool a paragraph word by word, leaving out each change that would cost a fact."""
    kept: list[Cooled] = []
    for one in cool(paragraph):
        if kept and one.start < kept[-1].end:
            continue
        if not _loses(paragraph, _applied(paragraph, [*kept, one])):
            kept.append(one)
    found: list[Change] = []
    at = 0
    for one in kept:
        found.append(KeptWords(text=Supplied(paragraph[at : one.start])))
        found.append(DroppedWords(text=Supplied(paragraph[one.start : one.end]), why=_WHY[one.why]))
        if one.put:
            found.append(PutWords(text=Composed(one.put)))
        at = one.end
    found.append(KeptWords(text=Supplied(paragraph[at:])))
    return found


def _applied(text: str, cooled: list[Cooled]) -> str:
    for one in reversed(cooled):
        text = text[: one.start] + one.put + text[one.end :]
    return text


def _drafted(
    paragraph: str, neutralizer: Neutralizer, clear: Clear
) -> tuple[list[Change] | None, Composed | None]:
    """Return a model's draft as changes, or why it was refused."""
    try:
        draft = neutralizer.rewrite(paragraph)
    except UnavailableError as error:
        return None, Composed(str(error))
    if why := _loses(paragraph, draft.text.unchecked):
        return None, why
    return _differences(paragraph, draft.text.unchecked, clear), None


def _differences(before: str, after: str, clear: Clear) -> list[Change]:
    ours, theirs = _TOKEN.findall(before), _TOKEN.findall(after)
    found: list[Change] = []
    matcher = difflib.SequenceMatcher(a=ours, b=theirs, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            found.append(KeptWords(text=Supplied("".join(ours[a:b]))))
            continue
        if b > a:
            found.append(DroppedWords(text=Supplied("".join(ours[a:b])), why=_WHY["model"]))
        if d > c:
            found.append(WrittenWords(text=clear(Imagined(unchecked="".join(theirs[c:d])))))
    return found


def _loses(before: str, after: str) -> Composed | None:
    """Say which facts a draft loses or adds; None where it keeps every one."""
    ours = facts_in(before, ordinary=ordinary())
    lost, added = changes(ours, facts_in(after, ordinary=ordinary()))
    if not after.strip():
        return Composed("It was refused: nothing was left.")
    said = [f"{sum(some.values())} {kind} lost" for kind, some in lost.items()]
    said += [f"{sum(some.values())} {kind} added" for kind, some in added.items()]
    return Composed(f"It was refused: {', '.join(said)}.") if said else None


def _counted(before: str, after: str) -> tuple[FactCount, ...]:
    ours = facts_in(before, ordinary=ordinary())
    theirs = facts_in(after, ordinary=ordinary())
    return tuple(
        FactCount(kind=kind, before=sum(ours[kind].values()), after=sum(theirs[kind].values()))
        for kind in ours
    )


def _after(words: list[Change]) -> str:
    return "".join(
        one.text.text if isinstance(one, WrittenWords) else one.text
        for one in words
        if not isinstance(one, DroppedWords)
    )


def _joined(words: list[Change]) -> Iterator[Change]:
    """Yield changes, with neighbouring stretches that were kept made one, and none empty."""
    held = ""
    for one in words:
        if isinstance(one, KeptWords):
            held += one.text
            continue
        if held:
            yield KeptWords(text=Supplied(held))
            held = ""
        yield one
    if held:
        yield KeptWords(text=Supplied(held))
