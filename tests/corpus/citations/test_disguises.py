"""No citation in disguise escapes: it is seen, read, and found at its place."""

import html
import re
from collections import Counter

import pytest
from factories.disguises import DRESSES, KNOWN, SHAPED, Hostile, hostile_forms

from arguendo.corpus.citations import extract, shapes

FEW, MANY = 1_500, 12_000

_MARKUP = re.compile(r"</?[a-z][^<>]*>|<!--.*?-->|\]\(https://[^)]*\)|\\text[a-z]*\{")
_BLANK = re.compile("[\u115f\u1160\u3164\uffa0]")
"""Letters to Unicode, and nothing to the eye."""


def left_plain(form: Hostile) -> str:
    """Return the letters and figures of a citation that no shape covers, markup aside.

    An entity cut in two counts as its figures; one left whole, as the character it stands for.
    """
    covered = bytearray(len(form.text))
    for shape in shapes(form.text):
        covered[shape.start : shape.end] = b"\x01" * (shape.end - shape.start)
    rest = "".join(
        form.text[at] for start, end in form.parts for at in range(start, end) if not covered[at]
    )
    bare = _BLANK.sub("", html.unescape(html.unescape(_MARKUP.sub("", rest))))
    return "".join(filter(str.isalnum, bare))


def escaped(number: int) -> dict[tuple[str, ...], str]:
    """Return the forms of which something is left in plain words, by their disguises."""
    return {form.disguises: form.text for form in hostile_forms(number) if left_plain(form)}


def misread(number: int) -> dict[tuple[str, ...], str]:
    """Return the forms in known reporters that are not read as what they stand for."""
    missed = {}
    for form in hostile_forms(number):
        if not form.reference or form.cited not in KNOWN:
            continue
        found = extract(form.text).citations
        first, last = form.parts[0][0], form.parts[-1][1]
        pointed = "at page" in form.disguises
        if not any(
            (one.form == "short" if pointed else str(one.reference) == form.reference)
            and one.start < last
            and first < one.end
            for one in found
        ):
            missed[form.disguises] = form.text
    return missed


def test_nothing_of_a_citation_in_disguise_is_left_plain() -> None:
    """Every form is seen whole by the scanner that knows no reporter."""
    assert {} == escaped(FEW)


def test_a_citation_in_disguise_is_read_as_what_it_stands_for() -> None:
    """Volume, reporter and page come out right, at the place of the disguise."""
    assert {} == misread(FEW)


@pytest.mark.slow
def test_ten_thousand_forms_are_seen() -> None:
    """Each disguise alone, then two and three over each other."""
    assert {} == escaped(MANY)


@pytest.mark.slow
def test_ten_thousand_forms_are_read() -> None:
    """The verdict is the verdict of the citation without its disguise."""
    assert {} == misread(MANY)


def test_the_forms_are_many_and_the_same_every_time() -> None:
    """More than ten thousand different texts from one seed, and every disguise among them."""
    forms = list(hostile_forms(MANY))
    assert forms[:FEW] == list(hostile_forms(FEW))
    assert MANY - 500 < len({form.text for form in forms}) <= MANY
    worn = Counter(name for form in forms for name in form.disguises)
    assert set() == {*DRESSES, *SHAPED, "backwards"} - set(worn)


def test_what_the_disguises_stand_in_is_no_citation() -> None:
    """The sentences around them have no shape of their own, so that none is seen for them."""
    for form in hostile_forms(200):
        first, last = form.parts[0][0], form.parts[-1][1]
        assert () == shapes(form.text[:first]) + shapes(form.text[last:])
