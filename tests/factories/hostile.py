"""Texts made to take long: each a function from a length to a text of that length."""

from collections.abc import Callable


def _repeated(unit: str, lead: str = "") -> Callable[[int], str]:
    return lambda length: (lead + unit * (length // len(unit) + 1))[:length]


HOSTILE: dict[str, Callable[[int], str]] = {
    "em dashes": _repeated("—"),
    "a reference and underscores": _repeated("_", "410 U.S. "),
    "subsections without end": _repeated("(a)", "42 U.S.C. § 1983"),
    "a full citation and an Id., again and again": _repeated(
        "Smith v. Jones, 410 U.S. 113, 115 (1973). Id. at 116. "
    ),
    "Id. again and again": _repeated("Id. "),
    "section signs": _repeated("§"),
    "section signs with numbers": _repeated("§ 1 "),
    "v. again and again": _repeated("v. "),
    "names without end": _repeated("Smith v. "),
    "opening parentheses": _repeated("("),
    "parentheses within each other": _repeated("410 U.S. 113 ((("),
    "one long word": _repeated("a"),
    "capitals": _repeated("A"),
    "capital words": _repeated("Aa "),
    "white space": _repeated(" "),
    "empty lines": _repeated("\n"),
    "entities": _repeated("&nbsp;"),
    "tags": _repeated("<em>"),
    "tags that do not close": _repeated("<em "),
    "stars": _repeated("*"),
    "figures": _repeated("1"),
    "figures with spaces": _repeated("1 "),
    "numbers in words": _repeated("one hundred "),
    "zero-width spaces": _repeated("\u200b"),
    "volume and page in words": _repeated("volume 547 of the U.S. Reports, page 103. "),
    "reporters alone": _repeated("U.S. "),
    "quotation marks": _repeated('"'),
    "table cells": _repeated("| "),
    "quotations that do not close": _repeated('"a '),
    "a reference after itself": _repeated("1 U.S. "),
    "sections without a code": _repeated("§ 1, "),
    "Ibid. again and again": _repeated("Ibid. "),
    "Id. and no page": _repeated("Id. at "),
    "supra notes": _repeated("Smith, supra note 1, "),
    "quotations and their citations": _repeated(
        '"some words quoted here" Smith v. Jones, 410 U.S. 113 (1973). '
    ),
    "voices": _repeated("(Scalia, J., dissenting) "),
    "one authority, other pages": lambda length: "".join(
        f"Smith v. Jones, {at % 900 + 1} U.S. {at // 900 + 1} (1973). "
        for at in range(length // 34 + 1)
    )[:length],
}
"""By what is in them."""
