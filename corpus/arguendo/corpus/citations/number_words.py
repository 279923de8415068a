"""Numbers that a citation hides in: words, Roman figures, letters that look like figures."""

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {
    "oh": 0,
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 20 + 10 * at for at, word in enumerate(_TENS)},
}
_SCALES = {"hundred": 100, "thousand": 1000}
_WORD = "|".join(sorted([*_VALUES, *_SCALES], key=len, reverse=True))
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_LOOK_ALIKES = str.maketrans("OoQlI|SBZ", "000111582")

WORDS = rf"(?i:\b(?:{_WORD})(?:(?:[ -]|,? and[ -])(?:{_WORD}))*\b)"
"""A number in words: `five hundred forty-seven`, `five forty-seven`, `one oh three`."""
SPACED = r"\d(?:[ ]\d){1,5}(?!\d)"
"""Figures with spaces between: `5 4 7`."""
ROMAN = r"\b(?=[IVXLCDM]{2})M{0,3}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})\b"
"""A Roman figure of two letters or more."""
LOOK_ALIKE = r"\b(?=[OoQlI|SBZ\d]{0,5}\d)[OoQlI|SBZ\d]{1,6}\b"
"""Figures with letters among them that look like figures: `S47`, `1O3`."""


def figures(written: str) -> str:
    """Return a number in figures, however it is written; empty where it is none.

    >>> figures("five hundred forty-seven"), figures("five forty-seven"), figures("one oh three")
    ('547', '547', '103')
    >>> figures("DXLVII"), figures("5 4 7"), figures("S47")
    ('547', '547', '547')
    """
    bare = written.strip()
    if re.fullmatch(r"[\d ]+", bare):
        return bare.replace(" ", "")
    if re.fullmatch(WORDS, bare):
        return _spelled_out(re.findall(rf"(?i){_WORD}", bare))
    if re.fullmatch(ROMAN, bare):
        return str(_roman(bare))
    changed = bare.translate(_LOOK_ALIKES)
    return changed if changed.isdigit() else ""


def _spelled_out(words: list[str]) -> str:
    """Read words as a sum where they name hundreds or thousands, else one after another."""
    found = [word.lower() for word in words]
    if any(word in _SCALES for word in found):
        total = part = 0
        for word in found:
            if word == "thousand":
                total, part = total + max(part, 1) * 1000, 0
            elif word == "hundred":
                part = max(part, 1) * 100
            else:
                part += _VALUES[word]
        return str(total + part)
    groups: list[int] = []
    tens = False
    for word in found:
        value = _VALUES[word]
        if tens and 0 < value < 10:
            groups[-1] += value
        else:
            groups.append(value)
        tens = value >= 20
    return "".join(map(str, groups))


def _roman(written: str) -> int:
    values = [_ROMAN[letter] for letter in written]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
