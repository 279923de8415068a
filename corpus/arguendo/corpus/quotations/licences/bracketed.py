"""What brackets may stand for: other words of the same drift, not their opposite."""

from collections.abc import Callable, Sequence

from arguendo.corpus.quotations.licences.left_out import REMARK, dropped, is_citation
from arguendo.corpus.quotations.licences.loaded import loaded_words, numbers, opposite
from arguendo.corpus.quotations.licences.mended import TENSES, mended
from arguendo.corpus.quotations.licences.replaced import pair
from arguendo.corpus.quotations.licences.weights import Difference
from arguendo.corpus.quotations.reading import Part

_MOST_BRACKETED = 60
"""Words of record that one bracket may stand for."""
_LIMITING = frozenset(("only", "solely", "unless", "except", "all", "any", "every", "some", "no"))


def bracketed(
    quoted: Sequence[Part],
    recorded: list[str],
    count: Callable[[str], int],
    around: Sequence[str],
) -> Difference:
    """Weigh words in brackets against what they stand for; plain words beside them must agree."""
    licence = Difference("licensed", "words in brackets")
    inner = [word for part in quoted for word in part.inner]
    plain = [part for part in quoted if part.kind == "word"]
    if all(word.isdigit() for word in inner) and not recorded and not plain:
        return Difference("licensed", "marks of notes")
    if len(plain) > 1 and (joined := "".join(part.fold for part in plain)) in recorded:
        recorded.remove(joined)  # `physi- cal`
        plain = []
    slight = False
    for part in plain:
        near = next((one for one in recorded if _word(part, one, count).weight != "altered"), None)
        if near is not None:
            recorded.remove(near)
        elif part.fold in loaded_words().small and not part.kept:
            slight = True  # `evil of [discrimination] that had`, for `evil which had`
        else:
            return Difference("altered")
    if len(recorded) > _MOST_BRACKETED:
        return Difference("altered")
    if REMARK.fullmatch(" ".join(inner)):
        return dropped(recorded) if recorded else licence
    if is_citation(" ".join(inner)) and is_citation(" ".join(recorded)):
        return licence
    if numbers(inner) and numbers(recorded) and numbers(inner) != numbers(recorded):
        return Difference("altered")
    for weigh in (_denying, _modal, _limiting):
        if (found := weigh(inner, recorded, around)) is not None:
            return found
    return Difference("slight") if slight else licence


def _denying(
    inner: Sequence[str], recorded: Sequence[str], around: Sequence[str]
) -> Difference | None:
    """Weigh a `not` in brackets, or in what they stand for."""
    denies = loaded_words().negations
    ours, theirs = ({word for word in words if word in denies} for words in (inner, recorded))
    if {*inner, *recorded} == {"or", "nor"} or bool(ours) == bool(theirs):
        return None
    # What denies may stand beside the words quoted: `[cannot] do`, for `It cannot … do`.
    bare = all(word in denies for word in inner)
    beside = ours and not bare and any(word in denies for word in around)
    return Difference("slight" if beside else "altered")


def _modal(
    inner: Sequence[str], recorded: Sequence[str], _around: Sequence[str]
) -> Difference | None:
    """Weigh `[may]` for `must`; what was said in another tense is the same modal."""
    modals = loaded_words().modals
    ours, theirs = ({word for word in words if word in modals} for words in (inner, recorded))
    if ours == theirs or any({*ours, *theirs} == pair for pair in TENSES):
        return None
    duty, leave = {"must", "shall"}, {"may", "can", "might", "could", "should"}
    if (ours & duty and theirs & leave) or (ours & leave and theirs & duty):
        return Difference("altered")
    strong = {"must", "shall"} & {*ours, *theirs} or {"may"} & ours
    return Difference("slight") if strong else None


def _limiting(
    inner: Sequence[str], recorded: Sequence[str], _around: Sequence[str]
) -> Difference | None:
    """Weigh `[all]` for `some`, an `[only]` that the record has not.

    `[and]` for `or` is what courts write of a list that they take an example from: it is told.
    """
    ours, theirs = ({word for word in words if word in _LIMITING} for words in (inner, recorded))
    if {*inner, *recorded} == {"and", "or"}:
        return Difference("slight")
    if len(inner) == len(recorded) == 1:
        if ours != theirs or opposite(inner[0], recorded[0]):
            return Difference("altered")
        if frozenset((inner[0], recorded[0])) in loaded_words().confusable:
            return Difference("altered")
    if (ours - theirs) & {"only", "solely", "unless", "except"} or "unless" in theirs - ours:
        return Difference("altered")
    return None


def _word(part: Part, recorded: str, count: Callable[[str], int]) -> Difference:
    return mended(part, recorded) if part.kept else pair(part.fold, recorded, count)
