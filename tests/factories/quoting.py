"""Quotations with a known answer, made from real opinions and a seed: true ones, and altered ones.

Each is a line of a brief and the one decision it cites. Nothing of the opinions is kept here.
"""

import datetime as dt
import gzip
import json
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from factories.law import ShelfOfDecisions, decision
from factories.reports import data

from arguendo.corpus.inquire import check_text
from arguendo.corpus.model import Authority, Opinion
from arguendo.corpus.pages import pages_over
from arguendo.corpus.passages import opinions_of
from arguendo.corpus.sources.interface import Written
from arguendo.corpus.verification.findings import Finding

COURT = ("lead", "plurality", "per-curiam")
SEPARATE = ("dissent", "concurrence", "concurrence-in-judgment", "concurrence-in-part")


class Case(NamedTuple):
    """A decision with its opinions."""

    authority: Authority
    opinions: tuple[Opinion, ...]
    last: int | None
    """The last page, where star pages are held."""

    @property
    def cited(self) -> str:
        """Its name and first page, as a brief cites it."""
        return f"{self.authority.name}, {self.authority.references[0]}"

    @property
    def year(self) -> str:
        """The year in parentheses."""
        return (self.authority.decided or "1970")[:4]


class Claim(NamedTuple):
    """A line of a brief, and whether what it claims is true."""

    kind: str
    text: str
    case: Case
    true: bool
    quote: str = ""


Judged = Literal["passed", "flagged", "accused"]
"""Everything holds; a caution; a contradiction."""


def judged(claim: Claim, *checks: str) -> Judged:
    """Return what those checks say of the citation that a claim makes."""
    found = findings(claim, *checks)
    if any(one.severity == "contradiction" for one in found):
        return "accused"
    return "passed" if all(one.severity == "information" for one in found) else "flagged"


def findings(claim: Claim, *checks: str) -> list[Finding]:
    """Return the findings of those checks on the citation that a claim makes."""
    case = claim.case
    record = ShelfOfDecisions(
        [case.authority],
        {case.authority.id: case.last} if case.last else {},
        opinions={case.authority.id: case.opinions},
    )
    report = check_text(claim.text, record, as_of=dt.date(2026, 11, 1))
    printed = case.authority.references[0]
    return [
        one
        for verdict in report.verdicts
        if verdict.citation.reference == printed
        for one in verdict.findings
        if one.check in checks
    ]


def cases(name: str) -> dict[str, Case]:
    """Return the decisions of the United States Reports in a file of real opinions."""
    return _cases(data(name))


@cache
def _cases(file: Path) -> dict[str, Case]:
    with gzip.open(file, "rt") as lines:
        return {one["id"]: _Lazy(one) for one in map(json.loads, lines) if _printed(one)}  # type: ignore[misc]


class _Lazy:
    """A case whose opinions are cut when they are asked for."""

    def __init__(self, record: dict[str, Any]) -> None:
        self._record: dict[str, Any] | None = record
        self._case: Case | None = None

    def __getattr__(self, name: str) -> Any:
        if self._case is None:
            assert self._record is not None
            self._case, self._record = _case(self._record), None
        return getattr(self._case, name)


def _printed(record: dict[str, Any]) -> str:
    found = (one for one in record["citations"] if re.fullmatch(r"\d+ U\.S\. \d+", one))
    return next(found, "")


def _case(record: dict[str, Any]) -> Case:
    printed = _printed(record)
    first = int(printed.rsplit(" ", 1)[1])
    authority = decision(record["name"], printed, decided=record["date"] or str(record["year"]))
    opinions = opinions_of(authority.id, Written(text=record["text"]), first)
    pages = [page for one in opinions for _, page in one.page_breaks]
    return Case(authority, opinions, max(pages, default=None))


# --- quotations of the test set -----------------------------------------------------------------


def quotations(of: dict[str, Case], half: int | None = None) -> Iterator[Claim]:
    """Yield the quotations of the set: true, altered by a word, or of another case."""
    with gzip.open(data("quotations/quotes.jsonl.gz"), "rt") as lines:
        rows = [json.loads(line) for line in lines]
    for number, row in enumerate(rows):
        case = of.get(row["attributed_id"])
        if case is None or (half is not None and number % 2 != half):
            continue
        text = f'The rule is settled: "{_outer(row["quote"])}" {case.cited} ({case.year}).'
        yield Claim(row["label"], text, case, row["label"] == "verbatim", row["quote"])


def _outer(quote: str) -> str:
    """Make the marks within a quotation single ones, as they are printed."""
    return re.sub(r'["“”]', "'", quote).strip()


# --- made here ----------------------------------------------------------------------------------

_SENTENCE = re.compile(r"(?<=[a-z][.?!] )[A-Z][^.?!\n\"“”\[\]()]{60,260}[a-z]{3}\.(?= |\n|$)")


def sentences(opinion: Opinion, most: int, chance: random.Random) -> list[tuple[int, int]]:
    """Return some plain sentences of an opinion, as offsets."""
    found = [
        one.span()
        for one in _SENTENCE.finditer(opinion.text)
        if not re.search(r"\d U\. ?S\.|\bsupra\b|\bId\b", one[0])
    ]
    return sorted(chance.sample(found, min(most, len(found))))


def pincites(of: dict[str, Case], seed: int, most: int) -> Iterator[Claim]:
    """Yield quotations with the page they stand on, and the same with another page."""
    chance = random.Random(seed)
    for case in _shuffled(of, chance):
        if most <= 0:
            return
        first = int(case.authority.references[0].page)
        if case.last is None or case.last - first < 6:
            continue
        for opinion in case.opinions:
            if not opinion.page_breaks or opinion.voice not in (*COURT, *SEPARATE):
                continue
            for start, end in sentences(opinion, 1, chance):
                over = pages_over(opinion.page_breaks, start, end)
                quote = opinion.text[start:end]
                if over is None or _elsewhere(case, quote, opinion):
                    continue
                said = "" if opinion.voice in COURT else _paren(opinion)
                most -= 1
                page = chance.choice(over)
                text = f'"{quote}" {case.cited}, {{}} ({case.year}){said}.'
                yield Claim("page as it is", text.format(page), case, True, quote)
                near = [over[0] - 1, over[1] + 1]
                far = [one for one in range(first, case.last + 1) if not near[0] <= one <= near[1]]
                off = [one for one in near if first <= one <= case.last]
                if off:
                    yield Claim(
                        "page off by one", text.format(chance.choice(off)), case, False, quote
                    )
                if far:
                    yield Claim(
                        "page elsewhere", text.format(chance.choice(far)), case, False, quote
                    )
                past = case.last + chance.randint(5, 60)
                yield Claim("page past the last", text.format(past), case, False, quote)
                if first > 1:
                    before = max(1, first - chance.randint(1, 20))
                    yield Claim("page before", text.format(before), case, False, quote)


def voices(of: dict[str, Case], seed: int, most: int) -> Iterator[Claim]:
    """Yield quotations with the voice that speaks them, and the same with another."""
    chance = random.Random(seed)
    for case in _shuffled(of, chance):
        if most <= 0:
            return
        bodies = [one for one in case.opinions if len(one.text) > 2_000]
        alone = [one for one in bodies if one.voice in SEPARATE and one.author]
        court = [one for one in bodies if one.voice == "lead"]
        if not alone or not court:
            continue
        cited = f"{case.cited} ({case.year})"
        for opinion in (chance.choice(alone), chance.choice(court)):
            for start, end in sentences(opinion, 1, chance):
                quote = opinion.text[start:end]
                if _elsewhere(case, quote, opinion):
                    continue
                most -= 1
                if opinion.voice in COURT:
                    other = chance.choice(alone)
                    yield Claim("the court as the court", f'"{quote}" {cited}.', case, True, quote)
                    yield Claim(
                        "the court as a dissent",
                        f'"{quote}" {cited} ({other.author}, J., dissenting).',
                        case, False, quote,
                    )  # fmt: skip
                    continue
                yield Claim(
                    "separate as itself", f'"{quote}" {cited}{_paren(opinion)}.', case, True, quote
                )
                kind = "a dissent" if opinion.voice == "dissent" else "a concurrence"
                yield Claim(f"{kind} as the court", f'"{quote}" {cited}.', case, False, quote)
                yield Claim(
                    "the wrong judge",
                    f'"{quote}" {cited}{_paren(opinion).replace(opinion.author, "Marlowe")}.',
                    case, False, quote,
                )  # fmt: skip


def _paren(opinion: Opinion) -> str:
    what = {
        "dissent": "dissenting",
        "concurrence": "concurring",
        "concurrence-in-judgment": "concurring in judgment",
        "concurrence-in-part": "concurring in part and dissenting in part",
    }[opinion.voice]
    return f" ({opinion.author}, J., {what})"


def _elsewhere(case: Case, quote: str, home: Opinion) -> bool:
    """Say whether other opinions, or other pages, have the words too."""
    plain = re.sub(r"\s+", " ", quote)[:60]
    texts = [re.sub(r"\s+", " ", one.text) for one in case.opinions]
    return sum(text.count(plain) for text in texts) != 1 or home not in case.opinions


def _shuffled(of: dict[str, Case], chance: random.Random) -> list[Case]:
    ids = sorted(of)
    chance.shuffle(ids)
    return [of[id] for id in ids]


_SWAPS = {
    "may": "must", "must": "may", "shall": "may", "can": "must", "and": "or", "or": "and",
    "all": "some", "any": "every", "no": "some", "only": "also", "always": "never",
    "never": "always",
    "is": "is not", "are": "are not", "was": "was not", "has": "has not", "not": "", "reasonable":
    "unreasonable", "unreasonable": "reasonable", "lawful": "unlawful", "before": "after",
    "with": "without", "without": "with", "more": "less", "most": "least", "first": "second",
    "two": "three", "if": "unless", "unless": "if", "cannot": "can", "federal": "state",
    "petitioner": "respondent", "respondent": "petitioner", "majority": "minority",
}  # fmt: skip


def alterations(of: dict[str, Case], seed: int, most: int) -> Iterator[Claim]:
    """Yield sentences with one weighty word changed, and with changes that are licensed."""
    chance = random.Random(seed)
    for case in _shuffled(of, chance):
        if most <= 0:
            return
        for opinion in case.opinions:
            if opinion.voice not in COURT:
                continue
            for start, end in sentences(opinion, 1, chance):
                quote = re.sub(r"\s+", " ", opinion.text[start:end])
                most -= 1
                for kind, true, said in _variants(quote, chance):
                    text = f'The Court held: "{said}" {case.cited} ({case.year}).'
                    yield Claim(kind, text, case, true, said)


def _variants(quote: str, chance: random.Random) -> Iterator[tuple[str, bool, str]]:
    words = quote.split(" ")
    yield "as it stands", True, quote
    yield "a capital in brackets", True, f"[{quote[0].lower()}]{quote[1:]}"
    yield "another closing mark", True, quote[:-1] + ","
    long = [at for at, word in enumerate(words) if len(word) > 8 and word.isalpha()]
    if long:
        at = chance.choice(long)
        word, cut = words[at], chance.randrange(3, 6)
        yield "a slip of the scanner", True, _with(words, at, word[:cut] + word[cut + 1 :])
        yield "a word broken by a line", True, _with(words, at, f"{word[:cut]}-\n{word[cut:]}")
        yield "an ending in brackets", True, _with(words, at, f"{word[:-2]}[ing]")
    at = chance.randrange(3, len(words) - 4)
    yield "words in brackets", True, _with(words, at, f"{words[at]} [as we held]")
    clause = _clause(quote)
    if clause:
        yield "words left out", True, quote.replace(clause, " . . .", 1)
    swaps = [at for at, word in enumerate(words) if word in _SWAPS]
    if swaps:
        at = chance.choice(swaps)
        kind = "a not left out" if words[at] == "not" else "a weighty word changed"
        yield kind, False, re.sub(r" +", " ", _with(words, at, _SWAPS[words[at]]))
        if _SWAPS[words[at]].endswith("not"):
            yield "a not in brackets", False, _with(words, at, f"{words[at]} [not]")
        elif words[at] in ("may", "must", "not", "all", "no", "only"):
            yield (
                "brackets for a weighty word",
                False,
                _with(words, at, f"[{_SWAPS[words[at]] or 'surely'}]"),
            )
            yield "an ellipsis for a weighty word", False, _with(words, at, ". . .")
    digits = [at for at, word in enumerate(words) if re.search(r"\d", word)]
    if digits:
        at = chance.choice(digits)
        yield (
            "a figure changed",
            False,
            _with(
                words,
                at,
                re.sub(r"\d", lambda one: str((int(one[0]) + 1) % 10), words[at], count=1),
            ),
        )
    plain = [at for at, word in enumerate(words) if len(word) > 5 and word.isalpha() and at > 0]
    if plain:
        yield "another word", False, _with(words, chance.choice(plain), "unmistakably")


_TURNS = re.compile(
    r"\b(?:not|no|nor|never|only|unless|without|except|until|cannot|neither|and|or)\b"
)


def _clause(quote: str) -> str:
    """Return a clause between commas that says nothing of `not` and `only`."""
    for found in re.finditer(r", [^,]{12,80},", quote[20:-20]):
        if not _TURNS.search(found[0]):
            return found[0]
    return ""


def _with(words: list[str], at: int, word: str) -> str:
    return " ".join([*words[:at], word, *words[at + 1 :]])
