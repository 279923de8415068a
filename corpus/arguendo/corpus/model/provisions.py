"""Sections, rules and articles, read whole."""

from typing import Literal

from arguendo.corpus.model.value import Value

ProvisionKind = Literal["statute", "regulation", "rule", "constitution", "treaty"]
"""What a provision is part of."""

_UNSIGNED = frozenset({"Stat.", "Fed. Reg.", "Ill. Comp. Stat.", "N.Y. C.P.L.R."})
"""Codes that are cited without a section sign."""


class Provision(Value):
    """A section, rule or article, read whole: `17 C.F.R. § 240.10b-5(b)`."""

    kind: ProvisionKind
    """What it is part of."""
    code: str
    """The code's standard abbreviation: `U.S.C.`, `C.F.R.`, `Fed. R. Civ. P.`, `U.S. Const.`."""
    title: str = ""
    """The title or volume, as `42` in `42 U.S.C.`; empty where the code has none."""
    section: str
    """The section, rule, article or amendment: `1983`, `240.10b-5`, `56`, `amend. XIV`."""
    subdivisions: tuple[str, ...] = ()
    """What follows it, from the largest to the smallest: `("c", "1")`, `("§ 1",)`."""
    through: str = ""
    """The last of a range that it opens, `110` in `§§ 101-110`; `et seq.` where it is left open."""

    def __str__(self) -> str:
        section = f"{self.section}{self._within()}{self._range()}"
        if self.kind == "constitution":
            return f"{self.code} {section}"
        if self.kind in ("rule", "treaty") and not self.title and self.code != "U.S.S.G.":
            sign = "§ " if self.code.startswith("Restatement") else ""
            return f"{self.code} {sign}{section}"
        if self.code == "Pub. L.":
            return f"Pub. L. No. {self.title}" + (f", {self._sign()}{section}" if section else "")
        if not self.title or self.title[0].isdigit():
            return f"{self.title} {self.code} {self._sign()}{section}".lstrip()
        return f"{self.code} {self.title}, {self._sign()}{section}"

    def _sign(self) -> str:
        """Return the sign before the section, which some codes go without."""
        dated = len(self.title) == 4 and self.title.isdigit()
        if self.code in _UNSIGNED or dated or self.kind == "treaty" or self.section[:1].isalpha():
            return ""
        return "§§ " if self.through[:1].isalnum() and self.through != "et seq." else "§ "

    def _within(self) -> str:
        if self.kind == "constitution":
            marks = [one if one.startswith("(") else f", {one}" for one in self.subdivisions]
            return "".join(marks)
        return "".join(" note" if one == "note" else f"({one})" for one in self.subdivisions)

    def _range(self) -> str:
        if not self.through:
            return ""
        return " et seq." if self.through == "et seq." else f"-{self.through}"
