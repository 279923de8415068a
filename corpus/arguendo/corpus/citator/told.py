"""What the opinions of a decision say against the decisions that they cite, read once.

1. Sentences with a word of treatment near a case cited.   `_telling`
2. The case masked in each, and every other.               `_Sentence`
3. What is said of it (`grammar`), and who speaks.         `told`
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from arguendo.corpus.citator.captions import caption_before
from arguendo.corpus.citator.cited import Decision
from arguendo.corpus.citator.clauses import pointing
from arguendo.corpus.citator.grammar import Said, said_of_before, said_of_this
from arguendo.corpus.citator.sentences import around, trimmed, unmarked
from arguendo.corpus.citator.spoken import OTHER, THIS, joined, listed
from arguendo.corpus.citator.vocabulary import Term, vocabulary
from arguendo.corpus.model import Voice

GRAMMAR = "8"
"""What a shelf's reading was made with: a shelf read with another is read again."""

_SEPARATE: frozenset[Voice] = frozenset(
    ("concurrence", "concurrence-in-judgment", "concurrence-in-part", "dissent")
)
_ALONE = re.compile(
    r"(?:^|[\s“\"(—])(?:I (?:would|do|am|have|think|believe|feel|cannot|can|dissent|join|agree"
    r"|concur|see|find|fear|must|suppose|read|had|was|know|regret|say|vote|voted|part|wish|fully|also|still)"
    r"|[Mm]y (?:view|opinion|[Bb]rothers?|[Bb]rethren|judgment|colleagues?|dissent)|to me)\b"
)
"""Words that no court says of itself: where opinions are not told apart, they tell."""
_ONE_CONCLUDED = re.compile(
    r"(?:\(?[a-z0-9]{1,2}[.)]\)? )?(?:MR\. |MRS\. |THE )?(?:CHIEF )?JUSTICE [A-Z’'-]+,?[^.]{0,240}?"
    r"\b(?:concluded|agreed|was of the view|would|concur(?:red|s)|dissent(?:ed|s))\b"
)
"""How a syllabus tells what one of the judges thought."""
_ONE_WRITES = re.compile(
    r"(?:MR\. |MRS\. |THE )?(?:CHIEF )?JUSTICE [A-Z][A-Z’'-]+\b.*"
    r"\b(?:concurs?|dissents?|believes?)\b",
    re.DOTALL,
)
"""How a report tells what a judge adds who writes no opinion."""
_NEAR = 420
"""Characters around a word of treatment in which a case must be named."""
_EACH_DID = re.compile(r"\boverruling\b|\boverruled (?:by|in)\b")
_LED_IN = re.compile(r"\s+(?:(?:and|see|See|cf\.|Cf\.|also|compare|but),? )*")
_MOST_CASES = 24
"""More cases in one sentence make a list, which says nothing of each."""


class By(NamedTuple):
    """The other case that is said to have done it, as the sentence cites it."""

    name: str
    """Its caption."""
    key: str
    """Its reference, where one stands there or anywhere in the decision."""
    year: str
    """The year behind it."""


class Told(NamedTuple):
    """What one sentence says against one case."""

    case: int
    """Which of the decisions cited."""
    opinion: int
    """Which of the opinions says it."""
    start: int
    """Where the sentence begins."""
    end: int
    """Past its end."""
    said: Said
    """What it says."""
    alone: bool
    """Whether a judge speaks who writes separately, and no court."""
    by: By | None
    """Who is said to have done it, where it is reported."""
    words: str
    """The sentence."""


class _Span(NamedTuple):
    start: int
    end: int
    case: int | None
    """None for a case named that is nowhere cited."""
    name: str
    year: str


def told(decision: Decision, voices: Sequence[Voice]) -> Iterator[Told]:
    """Yield what is said against each case cited, sentence by sentence."""
    for place, (text, voice) in enumerate(zip(decision.texts, voices, strict=True)):
        if voice == "digest" or not decision.cases:
            continue
        for start, end, terms in _telling(decision, place, text):
            sentence = _Sentence(decision, place, start, end)
            alone = speaks_alone(voice, text[start:end])
            words = unmarked(text[start:end])
            for case, said, by in _said(sentence, terms):
                if said.manner != "would":
                    yield Told(case, place, start, end, said, alone, by, words)


def telling_cases(decision: Decision) -> Iterator[tuple[int | None, ...]]:
    """Yield the cases of each sentence with a word that may speak against one of them."""
    for place, text in enumerate(decision.texts):
        for start, end, _ in _telling(decision, place, text):
            yield _Sentence(decision, place, start, end).cases


def speaks_alone(voice: Voice, sentence: str) -> bool:
    """Say whether a judge speaks in a sentence who writes separately, and no court."""
    alone = (_ONE_CONCLUDED, _ONE_WRITES)
    return voice in _SEPARATE or bool(
        _ALONE.search(sentence) or any(one.match(sentence) for one in alone)
    )


def _telling(
    decision: Decision, place: int, text: str
) -> Iterator[tuple[int, int, tuple[Term, ...]]]:
    """Yield the sentences that have a word of treatment and a case near it, with the terms."""
    low = lowered(text)
    hits: list[tuple[int, int]] = []
    anchors = vocabulary().anchors
    for number, anchor in enumerate(anchors):
        at = low.find(anchor)
        while at >= 0:
            hits.append((at, number))
            at = low.find(anchor, at + 1)
    hits.sort()
    starts = [one.start for one in decision.mentions[place]]
    n = 0
    while n < len(hits):
        at = hits[n][0]
        if not _case_near(decision, starts, text, at):
            n += 1
            continue
        start, end = _item(text, *around(text, at), at, starts)
        found: dict[int, None] = {}
        while n < len(hits) and hits[n][0] < end:
            if hits[n][0] >= start:
                found.update(dict.fromkeys(vocabulary().by_anchor[anchors[hits[n][1]]]))
            n += 1
        yield start, end, tuple(vocabulary().against[term] for term in sorted(found))


def _item(text: str, start: int, end: int, at: int, starts: list[int]) -> tuple[int, int]:
    """Return the item around a place, of a list that tells whom each of many decisions overruled.

    `A, overruling B; C (1990) (overruling D; and E)` has two.
    """
    if len(_EACH_DID.findall(text, start, end)) < 2:
        return start, end
    first, last, depth = start, end, 0
    for place in range(at, start, -1):
        depth += (text[place] == ")") - (text[place] == "(")
        if text[place] == ";" and depth <= 0 and _opens_item(text, place + 1, starts):
            first = place + 1
            break
    opened = min(depth, 0)
    depth = 0
    for place in range(at, end):
        depth += (text[place] == "(") - (text[place] == ")")
        if text[place] == ";" and depth <= opened and _opens_item(text, place + 1, starts):
            last = place
            break
    return next(trimmed(text, first, last))


def _opens_item(text: str, at: int, starts: list[int]) -> bool:
    """Say whether an item of a list begins at a place: with a case, and with words that lead in."""
    led = _LED_IN.match(text, at)
    place = led.end() if led else at
    n = bisect_left(starts, at)
    return n < len(starts) and starts[n] <= place


def _case_near(decision: Decision, starts: list[int], text: str, at: int) -> bool:
    first = bisect_left(starts, at - _NEAR)
    if first < len(starts) and starts[first] < at + _NEAR:
        return True
    return any(decision.called_in(text, max(0, at - _NEAR), at + _NEAR))


def lowered(text: str) -> str:
    """Return a text in small letters, of the same length."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


class _Sentence:
    """A sentence, and the cases that stand in it."""

    def __init__(self, decision: Decision, place: int, start: int, end: int) -> None:
        self.decision, self.place, self.start, self.end = decision, place, start, end
        self.text = decision.texts[place]
        self.spans = self._spans()
        self.cases = tuple(dict.fromkeys(one.case for one in self.spans if one.case is not None))

    def _spans(self) -> list[_Span]:
        decision, text = self.decision, self.text
        mentions = decision.mentions[self.place]
        spans = []
        first = bisect_left(mentions, (self.start,))
        if first and mentions[first - 1].end > self.start:
            first -= 1  # A caption that was read from before the sentence on.
        at = self.start
        for one in mentions[first : bisect_right(mentions, (self.end,))]:
            start = max(one.start, self.start)
            if start < at or (one.form == "i" and _ID_ALONE.match(text, one.end)):
                continue
            spans += self._named(at, start)
            caption = decision.cases[one.case].caption
            spans.append(_Span(start, one.end, one.case, caption, one.year))
            at = one.end
        return [*spans, *self._named(at, self.end)]

    def _named(self, start: int, end: int) -> list[_Span]:
        """Return the cases called by name between two places."""
        decision, text = self.decision, self.text
        spans: list[_Span] = []
        for at, stop, cases in decision.called_in(text, start, end):
            case = decision.meant(self.place, at, cases)
            spans.append(_Span(at, stop, case, decision.cases[case].caption, ""))
        versus = text.find(" v. ", start, end)
        while versus >= 0:
            spans = self._captioned(spans, start, versus, end)
            versus = text.find(" v. ", versus + 4, end)
        return spans

    def _captioned(self, spans: list[_Span], start: int, versus: int, end: int) -> list[_Span]:
        """Put one span where a caption without reference stands, whosever names are in it."""
        text = self.text
        stop = versus + 4
        while found := _NAME_ON.match(text, stop, end):
            stop = found.end()
        stop = versus + len(_JOINT_LAST.sub("", text[versus:stop]))
        begin, caption = caption_before(text, stop)
        if not caption or begin < start:
            return spans
        inside = [one for one in spans if begin <= one.start < stop]
        case = next((one.case for one in inside if self._is(one.case, caption)), None)
        rest = [one for one in spans if not begin <= one.start < stop]
        return sorted([*rest, _Span(begin, stop, case, caption, "")])

    def _is(self, case: int | None, caption: str) -> bool:
        """Say whether a caption is a case's: it has a word of both its parties."""
        if case is None:
            return False
        one, other = self.decision.cases[case].words
        words = frozenset(re.findall(r"[a-z0-9]+", caption.lower()))
        if not words & one or (other and not words & other):
            # `Beavers` for `Beaver`: a letter or two at the end.
            one = one | {word[:5] for word in one if len(word) > 4}
            other = other | {word[:5] for word in other if len(word) > 4}
            words = words | {word[:5] for word in words}
        return bool(words & one) and (not other or bool(words & other))

    def masked(self, case: int) -> tuple[str, list[By]]:
        """Return the sentence with one case masked as this and all others as others."""
        pieces, others, at = list[str](), list[By](), self.start
        for one in self.spans:
            pieces.append(self.text[at : one.start])
            at = one.end
            if self.text[at : at + 1] == ")" and "(" in self.text[one.start : at]:
                at += 1  # `Anderson v. Dunn (6 Wheat. 204)`
            if self.text[at : at + 1] in "'’" and at < self.end:
                at += 2 if self.text[at + 1 : at + 2] == "s" else 1
            if one.case == case:
                pieces.append(THIS)
            else:
                pieces.append(OTHER)
                key = "" if one.case is None else self.decision.cases[one.case].key
                others.append(By(one.name, key, one.year))
        pieces.append(self.text[at : self.end])
        return listed(joined(unmarked("".join(pieces))), others)


_ID_ALONE = re.compile(r"\w*\.?\s+(?:\[Footnote \d+\]\s*)?[“\"(]?[A-Z]")
"""`Ibid. We hold`: it belongs to the sentence before."""
_JOINT_LAST = re.compile(r"(?: (?:of|the|for|and|de|la))*[\s,]*$")
_NAME_ON = re.compile(
    r"(?:[A-Z&][\w.'’&\-]*,?|of|the|for|and|de|la|ex|rel\.|et|al\.) ?(?<!, (?=in ))"
)


def _said(sentence: _Sentence, terms: tuple[Term, ...]) -> Iterator[tuple[int, Said, By | None]]:
    """Yield what a sentence says of each case in it, or of the one that the last one ended on."""
    if 0 < len(sentence.cases) <= _MOST_CASES:
        for case in sentence.cases:
            masked, others = sentence.masked(case)
            for said in said_of_this(masked, terms):
                by = others[said.by] if said.by is not None and said.by < len(others) else None
                yield case, said, by
    elif not sentence.spans and pointing.THAT_CASE.search(
        low := sentence.text[sentence.start : sentence.end].lower()
    ):
        before = _before(sentence)
        if before is not None and before.spans and before.spans[-1].case is not None:
            for said in said_of_before(unmarked(low), terms):
                yield before.spans[-1].case, said, None


def _before(sentence: _Sentence) -> _Sentence | None:
    if sentence.start < 3:
        return None
    start, end = around(sentence.text, sentence.start - 2)
    return _Sentence(sentence.decision, sentence.place, start, min(end, sentence.start))
