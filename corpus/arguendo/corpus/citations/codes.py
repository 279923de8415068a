"""The names of codes: which words before a section sign name one, and how it is abbreviated."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from arguendo.corpus.model import ProvisionKind


class Code(NamedTuple):
    """A code, as it is cited."""

    name: str
    """Its standard abbreviation, without its publisher and without `Ann.`"""
    kind: ProvisionKind = "statute"
    """What its sections are."""


_NOUN = re.compile(
    r"(?:^|[\s.])(?:Codes?|Stats?|Statutes|Laws?|Acts?|Regs?|Restatement|Guidelines|Ordinances?"
    r"|Charter|Manual|C\.P\.L\.?R?|R\. & Regs|Rules?|C\.)(?=[\s.,]|$)"
)
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,6}|[A-Z]{3,7}")
_REGULATION = re.compile(r"\b(?:Regs?|Admin\. Code|Admin\. R|Code R|Comp\. Codes R)\b")
_OPTIONAL = re.compile(r",? ?\(?\b(?:Ann|Annotated|ANN)\b\.?\)?(?=,? |,?$)")
_PUBLISHER = re.compile(r"\((?:West(?:'s)?|Lexis(?:Nexis)?|McKinney(?:'s)?|Vernon(?:'s)?)[^()]*\)")
_INITIALS = re.compile(r"(?<=\b[A-Z]\.) (?=[A-Z]\.)")
_CLOSE = re.compile(r"(?<=[a-z]\.)(?=[A-Z])|(?<=[A-Z]\.)(?=[A-Z][a-z])")


_TREATISE = re.compile(
    r"\b(?:Practice|Handbook|Treatise|Commentaries|Jurisprudence|Prosser|England|Law of|Common Law"
    r"|Case Law|C\.J\.S?)(?=[\s.,]|$)|(?:^|, |& )(?![NSWDRP]\. )[A-Z]\. (?:[A-Z]\. )?[A-Z][a-z]{2,}"
)
_NO_NAME = frozenset(
    "act acts code codes law laws statute statutes stat stats rule rules manual reg regs".split()
)


def _key(written: str) -> str:
    return re.sub(r"[\s.,']", "", written).lower()


@cache
def vocabulary() -> dict[str, Any]:
    """Return the words of codes, as they stand in their file."""
    file = resources.files(__package__) / "codes.toml"
    return tomllib.loads(file.read_text("utf-8"))


@cache
def _known() -> dict[str, Code]:
    known = {}
    for entry in vocabulary()["code"]:
        one = Code(entry["name"], entry.get("kind", "statute"))
        for spelling in (one.name, *entry["spellings"]):
            known[_key(_OPTIONAL.sub("", spelling))] = one
    return known


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    table: dict[str, str] = vocabulary()["jurisdictions"] | vocabulary()["words"]
    longest = sorted(table, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(longest) + r")\b\.?"), table


@cache
def jurisdictions() -> frozenset[str]:
    """Return every state and territory, in full and as abbreviated, without spaces and stops."""
    table: dict[str, str] = vocabulary()["jurisdictions"]
    return frozenset(_key(word) for pair in table.items() for word in pair) | {"us"}


def state(word: str) -> bool:
    """Say whether a word is a state or territory, in full or abbreviated."""
    return _key(word) in jurisdictions()


@cache
def code_of(written: str) -> Code | None:
    """Return the code that words name, None where they name none.

    >>> code_of("U. S. C. A.").name, code_of("California Penal Code").name, code_of("Acme")
    ('U.S.C.', 'Cal. Penal Code', None)
    """
    words = _PUBLISHER.sub("", " ".join(written.split())).strip(" ,")
    bare = _OPTIONAL.sub("", words).strip(" ,")
    if known := _known().get(_key(bare)):
        return known
    pattern, table = _words()
    short = pattern.sub(lambda word: table[word[0].rstrip(".")], bare)
    short = _CLOSE.sub(" ", _INITIALS.sub("", short))
    short = re.sub(r"\.{2,}", ".", short)
    if known := _known().get(_key(short)):
        return known
    named = _NOUN.search(short) or (_ACRONYM.fullmatch(short) and not state(short))
    if not named or _key(short) in _NO_NAME or _TREATISE.search(short):
        return None
    if re.match(r"Restatement|Model ", short):
        return Code(short, "rule")
    return Code(short, "regulation" if _REGULATION.search(short) else "statute")
