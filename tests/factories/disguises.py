"""Citations dressed to escape: ten thousand and more, the same ones from the same seed.

A citation is cut into its parts (name, volume, reporter, page). First the parts are put together
in a form that a reader still understands: usual, in words, in Roman figures, in another order, in
two sentences, in the cells of a table. Then the characters of each part are dressed: soft hyphens,
full-width figures, entities, emphasis. Up to three disguises lie over each other. Every form says
where its parts stand, so that a test can ask whether any of them was left in plain words.
"""

import itertools
import random
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Cited(NamedTuple):
    """A citation in parts; those without a reporter are names alone."""

    name: str = ""
    volume: str = ""
    reporter: str = ""
    page: str = ""
    long: str = ""
    """The reporter's name in full, where readers know it."""


class Hostile(NamedTuple):
    """A citation in disguise, in the midst of a text."""

    text: str
    parts: tuple[tuple[int, int], ...]
    """Where the parts of it stand that must not be left in plain words."""
    disguises: tuple[str, ...]
    """What was done to it, from the inside out."""
    cited: Cited

    @property
    def reference(self) -> str:
        """The reference without disguise, empty for a name alone."""
        return f"{self.cited.volume} {self.cited.reporter} {self.cited.page}".strip()


Piece = tuple[str, bool]
"""Some characters, and whether they are part of the citation (or stand between its parts)."""
Form = Callable[[Cited, random.Random], list[Piece]]
Dress = Callable[[str, random.Random], str]

KNOWN = (
    Cited("Georgia v. Randolph", "547", "U.S.", "103", "United States Reports"),
    Cited("Smith v. Jones", "576", "U.S.", "644", "United States Reports"),
    Cited("Varghese v. China Southern Airlines Co.", "925", "F.3d", "1339", ""),
    Cited("Miranda v. Arizona", "86", "S. Ct.", "1602", "Supreme Court Reporter"),
    Cited("Mata v. Avianca, Inc.", "678", "F. Supp. 3d", "443", ""),
    Cited("Doe v. Poe", "93", "L. Ed. 2d", "41", ""),
    Cited("Estate of Durden v. KLM", "418", "F.2d", "1266", ""),
    Cited("Roe v. Wade", "410", "U.S.", "113", "United States Reports"),
)
"""References in reporters that every lawyer knows, some of them real."""
INVENTED = (
    Cited("Baker v. Bridge", "33", "Umbrella", "422"),
    Cited("Harlow v. Pell Co.", "45", "Fict. Rptr. 2d", "112"),
    Cited("In re Gaunt", "812", "Imag. App. Rep.", "77"),
    Cited("Stone v. Weir", "19", "Fed. Phant.", "1205"),
)
"""References in reporters that do not exist."""
NAMED = (
    Cited("Smith v. Jones"),
    Cited("Martinez v. Delta Air Lines, Inc."),
    Cited("Shaboon v. Egyptair"),
    Cited("Comm'n v. Dep't of Revenue"),
)
"""Cases named without a reference."""

CARRIERS = (
    "The court relied on {} when it let the door stay closed.",
    "That much was settled ({}) long ago.",
    "{} leaves no room for doubt.",
    "We rest on {}; nothing else is needed.",
    "First, the tenant spoke. Second, see {}. Third, they left.",
    "> quoted: {}\n\nand so on",
)
"""What a citation stands in: words that are no citation themselves."""

# --- forms ------------------------------------------------------------------------------------

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(figures: str) -> str:
    """Spell out a number below ten thousand.

    >>> in_words("547"), in_words("1339")
    ('five hundred forty-seven', 'one thousand three hundred thirty-nine')
    """
    number = int(figures)
    words = []
    if number >= 1000:
        words += [_ONES[number // 1000], "thousand"]
    if number % 1000 >= 100:
        words += [_ONES[number % 1000 // 100], "hundred"]
    rest = number % 100
    if rest >= 20:
        words.append(_TENS[rest // 10] + (f"-{_ONES[rest % 10]}" if rest % 10 else ""))
    elif rest or not words:
        words.append(_ONES[rest])
    return " ".join(words)


def _one_by_one(figures: str) -> str:
    return " ".join(_ONES[int(figure)] for figure in figures)


def roman(figures: str) -> str:
    """Write a number in Roman figures.

    >>> roman("547"), roman("1994")
    ('DXLVII', 'MCMXCIV')
    """
    number, written = int(figures), ""
    for value, letters in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "M CM D CD C XC L XL X IX V IV I".split(),
        strict=True,
    ):
        written += letters * (number // value)
        number %= value
    return written


def _spaced(words: str) -> str:
    return " ".join(words.replace(" ", ""))


def _look_alike(figures: str, rng: random.Random) -> str:
    """Put letters for some of the figures, never for all of them."""
    twins = {"0": "Oo", "1": "lI", "5": "S", "8": "B", "2": "Z"}
    at = [place for place, figure in enumerate(figures) if figure in twins]
    keep = len(at) == len(figures)
    chosen = set(rng.sample(at, k=max(1, len(at) - keep)) if at and len(at) > keep else [])
    return "".join(
        rng.choice(twins[figure]) if place in chosen else figure
        for place, figure in enumerate(figures)
    )


def _mould(template: str, fill: Callable[[str, random.Random], str] | None = None) -> Form:
    """Return the form that a template describes: `{v} {r} {p}`, `{R}` for the name in full."""

    def form(cited: Cited, rng: random.Random) -> list[Piece]:
        number = (lambda figures: fill(figures, rng)) if fill else (lambda figures: figures)
        values = {
            "n": cited.name,
            "v": number(cited.volume),
            "r": cited.reporter,
            "R": cited.long or cited.reporter,
            "p": number(cited.page),
        }
        pieces: list[Piece] = []
        rest = template
        while "{" in rest:
            before, _, after = rest.partition("{")
            key, _, rest = after.partition("}")
            pieces += [(before, False)] * bool(before) + [(values[key], True)]
        return pieces + [(rest, False)] * bool(rest)

    return form


USUAL: dict[str, Form] = {
    "as usual": _mould("{v} {r} {p}"),
    "with its name": _mould("{n}, {v} {r} {p}"),
    "with its year": _mould("{n}, {v} {r} {p} (2006)"),
    "with a page pointed at": _mould("{v} {r} {p}, 115"),
}
"""Forms for every reporter, known or not."""

SHAPED: dict[str, Form] = {
    "in words": _mould("{v} {r} {p}", lambda figures, _: in_words(figures)),
    "in words with and": _mould(
        "{v} {r} {p}", lambda figures, _: in_words(figures).replace("hundred ", "hundred and ")
    ),
    "figure by figure": _mould("{v} {r} {p}", lambda figures, _: _one_by_one(figures)),
    "in capitals": _mould("{v} {r} {p}", lambda figures, _: in_words(figures).upper()),
    "a page in words": lambda cited, _: [
        (cited.volume, True),
        (" ", False),
        (cited.reporter, True),
        (" ", False),
        (in_words(cited.page), True),
    ],
    "a volume in words": lambda cited, _: [
        (in_words(cited.volume), True),
        (" ", False),
        (cited.reporter, True),
        (" ", False),
        (cited.page, True),
    ],
    "Roman": _mould("{v} {r} {p}", lambda figures, _: roman(figures)),
    "a Roman volume": lambda cited, _: [
        (roman(cited.volume), True),
        (" ", False),
        (cited.reporter, True),
        (" ", False),
        (cited.page, True),
    ],
    "letters for figures": _mould("{v} {r} {p}", _look_alike),
    "figures apart": _mould("{v} {r} {p}", lambda figures, _: _spaced(figures)),
    "all apart": lambda cited, _: [
        (_spaced(cited.volume), True),
        ("  ", False),
        (_spaced(cited.reporter), True),
        ("  ", False),
        (_spaced(cited.page), True),
    ],
    "volume of the reporter": _mould("volume {v} of the {R}, page {p}"),
    "volume of the reporter, at": _mould("volume {v} of {r} at {p}"),
    "volume of the reporter, at page": _mould("vol. {v} of the {R} at page {p}"),
    "volume, comma": _mould("Vol. {v}, {r}, p. {p}"),
    "page first": _mould("page {p} of volume {v} of the {R}"),
    "at page first": _mould("at p. {p} in volume {v} of the {R}"),
    "page first, bare": _mould("page {p} of {v} {r}"),
    "reporter first": _mould("{R}, volume {v}, page {p}"),
    "reporter first, short": _mould("{r} vol. {v} p. {p}"),
    "reporter first, colon": _mould("{r} {v}:{p}"),
    "in two sentences": _mould("{v} {r} The page is {p}"),
    "in two sentences, its page": _mould("volume {v} of the {R}. Its page is {p}"),
    "in two sentences, turn": _mould("{v} {r}, which is long. Turn to page {p}"),
    "in two sentences, volume": _mould("the {R}. The volume is {v}, and the page is {p}"),
    "in cells": _mould("{v} | {r} | {p}"),
    "in cells of tags": _mould("<tr><td>{v}</td><td>{r}</td><td>{p}</td></tr>"),
    "in cells with attributes": _mould(
        '<td class="v">{v}</td>\n<td>{r}</td>\n<td align=right>{p}</td>'
    ),
    "in cells of tabs": _mould("{v}\t{r}\t{p}"),
    "in two cells": _mould("{v} {r} | {p}"),
    "in a list": _mould("{v}\n- {r}\n- {p}"),
    "by commas": _mould("{v}, {r}, {p}"),
    "by slashes": _mould("{v}/{r}/{p}"),
    "by hyphens": _mould("{v}-{r}-{p}"),
    "by underscores": _mould("{v}_{r}_{p}"),
    "by dots": _mould("{v}·{r}·{p}"),
    "by colons": _mould("{v}:{r}:{p}"),
    "in parentheses": _mould("({v}) {r} ({p})"),
    "reporter in parentheses": _mould("{v} ({r}) {p}"),
    "page in brackets": _mould("{v} {r} [{p}]"),
    "in quotation marks": _mould("{v} “{r}” {p}"),
    "in single quotation marks": _mould("'{v}' '{r}' '{p}'"),
    "number sign": _mould("{v} {r} #{p}"),
    "at page": _mould("{v} {r} at page {p}"),
    "page": _mould("{v} {r} page {p}"),
    "pg.": _mould("{v} {r}, pg. {p}"),
    "begins at": _mould("{v} {r} (beginning at {p})"),
    "ordinal": _mould("the {v}th volume of the {R}, page {p}"),
    "by plus signs": _mould("{v}+{r}+{p}"),
    "by equals signs": _mould("{v}={r}={p}"),
    "by ampersands": _mould("{v} & {r} & {p}"),
    "by ties": _mould("{v}~{r}~{p}"),
    "by dashes": _mould("{v} — {r} — {p}"),
    "by arrows": _mould("{v} → {r} → {p}"),
    "by backslashes": _mould("{v} \\ {r} \\ {p}"),
    "by angles": _mould("{v} ⟨{r}⟩ {p}"),
    "coded for an address": _mould("{v}%20{r}%20{p}"),
    "coded for JSON": _mould("{v}\\u0020{r}\\u0020{p}"),
    "with lines as in JSON": _mould("{v}\\n{r}\\n{p}"),
    "quoted for print": _mould("{v}=20{r}=20{p}"),
    "in RTF": _mould("{v} \\i {r}\\i0 {p}"),
    "as the mark of a page": _mould("\nPage {v} {r} {p}\n"),
    "as a star page": _mould("[*{v}] {r} {p}"),
    "volume in brackets": _mould("[{v}] {r} {p}"),
    "a star page within": _mould("{v} {r} [*2] {p}"),
    "two star pages within": _mould("{v} [*2] {r} [*3] {p}"),
    "behind a figure": _mould("1,{v} {r} {p}"),
    "behind a dollar": _mould("at ${v} {r} {p}"),
    "behind a letter": _mould("see{v} {r} {p}"),
    "before a letter": _mould("{v} {r} {p}a"),
    "in an attribute": _mould('<span title="{v} {r} {p}">so</span>'),
    "in an address": _mould("[so](https://example.org/{v}_{r}_{p})"),
    "in a comment": _mould("<!-- {v} {r} {p} -->"),
    "in an unknown command": lambda cited, _: [
        (cited.volume, True),
        (" \\uline{", False),
        (cited.reporter, True),
        ("} ", False),
        (cited.page, True),
    ],
    "run together": lambda cited, _: [
        (cited.volume + cited.reporter.replace(" ", "") + cited.page, True)
    ],
    "without dots": lambda cited, _: [
        (cited.volume, True),
        (" ", False),
        (cited.reporter.replace(".", ""), True),
        (" ", False),
        (cited.page, True),
    ],
    "small letters": lambda cited, _: [
        (cited.volume, True),
        (" ", False),
        (cited.reporter.lower(), True),
        (" ", False),
        (cited.page, True),
    ],
    "spaces after dots": lambda cited, _: [
        (cited.volume, True),
        (" ", False),
        (cited.reporter.replace(".", ". ").replace("  ", " ").strip(), True),
        (" ", False),
        (cited.page, True),
    ],
    "spaces before dots": lambda cited, _: [
        (cited.volume, True),
        (" ", False),
        (cited.reporter.replace(".", " ."), True),
        (" ", False),
        (cited.page, True),
    ],
}
"""Forms that a reader sees through only because the reporter is known to everybody."""

NAMES: dict[str, Form] = {
    "as usual": _mould("{n}"),
    "v without a dot": lambda cited, _: [(cited.name.replace(" v. ", " v "), True)],
    "vs.": lambda cited, _: [(cited.name.replace(" v. ", " vs. "), True)],
    "versus": lambda cited, _: [(cited.name.replace(" v. ", " versus "), True)],
    "-v-": lambda cited, _: [(cited.name.replace(" v. ", " -v- "), True)],
    "(v.)": lambda cited, _: [(cited.name.replace(" v. ", " (v.) "), True)],
    "capitals": lambda cited, _: [(cited.name.upper(), True)],
    "small letters": lambda cited, _: [(cited.name.lower().split(",")[0], True)],
    "no space before": lambda cited, _: [(cited.name.replace(" v. ", "v. "), True)],
    "no space behind": lambda cited, _: [(cited.name.replace(" v. ", " v."), True)],
    "no space": lambda cited, _: [(cited.name.replace(" v. ", "v."), True)],
}
"""Forms of a name alone."""

# --- dress ------------------------------------------------------------------------------------


def _strewn(*characters: str, share: float = 0.4) -> Dress:
    """Put one of some characters behind a share of the letters and figures, one at least."""

    def dress(words: str, rng: random.Random) -> str:
        inside = [at for at in range(1, len(words)) if words[at - 1 : at + 1].isalnum()]
        if not inside:
            inside = list(range(1, len(words))) or [0]
        chosen = set(rng.sample(inside, k=max(1, round(len(inside) * share))))
        return "".join(
            (rng.choice(characters) if at in chosen else "") + letter
            for at, letter in enumerate(words)
        )

    return dress


def _each(change: Callable[[str, random.Random], str], share: float = 1.0) -> Dress:
    """Change a share of the characters, one by one."""
    return lambda words, rng: "".join(
        change(letter, rng) if share == 1.0 or rng.random() < share else letter for letter in words
    )


def _from(table: dict[str, str]) -> Dress:
    return _each(lambda letter, rng: rng.choice(table[letter]) if letter in table else letter)


def _shifted(start: dict[str, int]) -> Dress:
    """Write letters and figures with their twins elsewhere in Unicode: `A`, `a` and `0` begin."""

    def change(letter: str, _: random.Random) -> str:
        for first, code in start.items():
            last = {"A": "Z", "a": "z", "0": "9"}[first]
            if first <= letter <= last:
                return chr(code + ord(letter) - ord(first))
        return letter

    return _each(change)


def _wrapped(before: str, after: str) -> Dress:
    return lambda words, _: before + words + after


def _within(before: str, after: str) -> Dress:
    """Mark a part of the words from the midst of one."""

    def dress(words: str, rng: random.Random) -> str:
        start = rng.randrange(len(words))
        end = rng.randint(start + 1, len(words))
        return words[:start] + before + words[start:end] + after + words[end:]

    return dress


def _spaces(*spaces: str) -> Dress:
    return _each(lambda letter, rng: rng.choice(spaces) if letter == " " else letter)


def _entity(written: str, base: str) -> Callable[[str, random.Random], str]:
    """Write a character as an entity; a control character as such has none."""
    return lambda letter, _: (
        written.format(format(ord(letter), base)) + ";"
        if letter == " " or not unicodedata.category(letter).startswith(("C", "Z"))
        else letter
    )


LOOK_ALIKES = {
    "A": "АΑꓮ",
    "B": "ВΒ",
    "C": "Сϲ"[:1],
    "E": "ЕΕ",
    "F": "Ϝꓝ",
    "J": "Ј",
    "L": "ꓡ",
    "M": "МΜ",
    "O": "ОΟ",
    "R": "ꓣ",
    "S": "ЅꓢՏ",
    "T": "ТΤ",
    "U": "ꓴՍ",
    "W": "ꓪԜ",
    "a": "а",
    "e": "е",
    "i": "і",
    "o": "оο",
    "p": "р",
    "s": "ѕ",
    "v": "ѵν",
    "x": "х",
    "y": "у",
    "c": "с",
    "d": "ԁ",
    "j": "ј",
}
_SMALL_CAPITALS = dict(zip("ABCDEFGHIJKLMNOPRSTUWYZ", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴡʏᴢ", strict=True))

_CHEROKEE = dict(zip("ABCDEGHJKLMPRSTVWYZU", "ᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᎩᏃᏌ", strict=True))
_DRAWN = dict(zip("BEFHILMRCNPQZegol", "ℬℰℱℋℐℒℳℛℂℕℙℚℤℯℊℴℓ", strict=True))

DRESSES: dict[str, Dress] = {
    "soft hyphens": _strewn("\u00ad"),
    "zero-width spaces": _strewn("\u200b"),
    "joiners": _strewn("\u200c", "\u200d", "\u2060"),
    "byte order marks": _strewn("\ufeff"),
    "directions": _strewn("\u200e", "\u200f", "\u061c", "\u202a", "\u202c", "\u2066", "\u2069"),
    "tag characters": _strewn("\U000e0041", "\U000e0031"),
    "variation selectors": _strewn("\ufe00", "\ufe0f", "\U000e0100"),
    "struck through": _strewn("\u0336", "\u0335", share=1.0),
    "underlined": _strewn("\u0332", share=1.0),
    "accents": _strewn("\u0301", "\u0308", "\u0323"),
    "marks of other scripts": _strewn("\u0488", "\u0591", "\u1ab0", "\u1dc0", "\ufe20", "\ua66f"),
    "blank letters": _strewn("\u3164", "\u115f", "\uffa0"),
    "comments": _strewn("<!-- -->", share=0.2),
    "line-break tags": _strewn("<wbr>", share=0.3),
    "word breaks": _strewn("&shy;", "&#173;", "&#8203;", "&ZeroWidthSpace;"),
    "full width": _shifted({"A": 0xFF21, "a": 0xFF41, "0": 0xFF10}),
    "full-width figures": _shifted({"0": 0xFF10}),
    "mathematical bold": _shifted({"A": 0x1D400, "a": 0x1D41A, "0": 0x1D7CE}),
    "mathematical sans": _shifted({"A": 0x1D5A0, "a": 0x1D5BA, "0": 0x1D7E2}),
    "monospace": _shifted({"A": 0x1D670, "a": 0x1D68A, "0": 0x1D7F6}),
    "Arabic figures": _shifted({"0": 0x0660}),
    "Devanagari figures": _shifted({"0": 0x0966}),
    "circled": _from({**{str(n): chr(0x2460 + n - 1) for n in range(1, 10)}, "0": "⓪"}),
    "negative circled": _from({**{str(n): chr(0x2776 + n - 1) for n in range(1, 10)}, "0": "⓿"}),
    "raised figures": _from(dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))),
    "lowered figures": _from(dict(zip("0123456789", "₀₁₂₃₄₅₆₇₈₉", strict=True))),
    "keycaps": _each(lambda letter, _: letter + "\ufe0f\u20e3" if letter.isdigit() else letter),
    "look-alike letters": _from(LOOK_ALIKES),
    "small capitals": _from(_SMALL_CAPITALS),
    "Cherokee letters": _from(_CHEROKEE),
    "drawn letters": _from(_DRAWN),
    "squared": _shifted({"A": 0x1F130}),
    "flags": _shifted({"A": 0x1F1E6}),
    "other dots": _from({".": "․．｡。‧・･∙⋅·•"}),
    "no-break spaces": _spaces("\u00a0", "\u202f", "\u2007"),
    "wide spaces": _spaces("\u2003", "\u2002", "\u3000", "\u205f", "\u2009"),
    "many spaces": _spaces("  ", "   ", "     "),
    "line breaks": _spaces("\n", "\r\n", "\n  ", " \n"),
    "quoted line breaks": _spaces("\n> "),
    "tabs": _spaces("\t", " \t "),
    "line separators": _spaces("\u2028", "\x85", "\x0b"),
    "Braille blanks": _spaces("\u2800"),
    "space entities": _spaces("&nbsp;", "&#160;", "&ensp;", "&#x2003;", "&thinsp;"),
    "break tags": _spaces("<br>", "<br />", "<br/>\n"),
    "entities": _each(_entity("&#{}", "d"), 0.5),
    "hexadecimal entities": _each(_entity("&#x{}", "x"), 0.5),
    "entities in entities": _each(_entity("&amp;#{}", "d"), 0.4),
    "codes of JSON": _each(
        lambda letter, _: f"\\u{ord(letter):04x}" if letter.isascii() else letter, 0.4
    ),
    "dot entities": _each(lambda letter, _: "&period;" if letter == "." else letter),
    "bold": _wrapped("**", "**"),
    "italics": _wrapped("*", "*"),
    "underscores": _wrapped("_", "_"),
    "bold in the midst": _within("**", "**"),
    "tags": _wrapped("<i>", "</i>"),
    "tags in the midst": _within("<b>", "</b>"),
    "spans": _within('<span style="x">', "</span>"),
    "links": lambda words, _: f"[{words}](https://example.org/x)",
    "code": _wrapped("`", "`"),
    "struck": _wrapped("~~", "~~"),
    "LaTeX": _wrapped("\\textit{", "}"),
    "mathematics": _wrapped("$", "$"),
    "escapes": _each(lambda letter, _: f"\\{letter}" if letter in ".-'()[]|_" else letter),
    "raised by tags": _within("<sup>", "</sup>"),
}
"""What is done to the characters of a part."""

BACKWARDS = "\u202e"


def hostile_forms(number: int, seed: int = 1) -> Iterator[Hostile]:
    """Yield citations in disguise: each disguise alone, then two and three over each other."""
    made: set[str] = set()
    for one in itertools.islice(_all(random.Random(seed)), 2 * number):
        if one.text not in made and len(made) < number:
            made.add(one.text)
            yield one


def _all(rng: random.Random) -> Iterator[Hostile]:
    forms = [
        *((cited, name, form) for cited in KNOWN for name, form in (USUAL | SHAPED).items()),
        *((cited, name, form) for cited in INVENTED for name, form in USUAL.items()),
        *(
            (cited, name, form)
            for cited in NAMED
            for name, form in NAMES.items()
            if name != "small letters" or len(cited.name.split()) == 3
        ),
    ]
    for cited, name, form in forms:
        yield _dressed(cited, name, form, (), rng)
    for dress in DRESSES:
        for cited in (*KNOWN, *INVENTED):
            yield _dressed(cited, "as usual", USUAL["as usual"], (dress,), rng)
        for cited in NAMED:
            yield _dressed(cited, "as usual", NAMES["as usual"], (dress,), rng)
    for cited in KNOWN:
        yield _backwards(cited, rng)
    while True:
        cited, name, form = rng.choice(forms)
        often = rng.choice((1, 1, 2) if name != "as usual" else (2, 2, 3))
        yield _dressed(cited, name, form, _worn(name, often, rng), rng)


def _dressed(
    cited: Cited, name: str, form: Form, dresses: tuple[str, ...], rng: random.Random
) -> Hostile:
    carrier = rng.choice(CARRIERS)
    before, after = carrier.split("{}")
    text, parts = before, []
    for words, meant in form(cited, rng):
        worn = words
        for dress in dresses:
            if meant or (dress in _FOR_SPACES and "<" not in words):
                worn = DRESSES[dress](worn, rng)
        if meant:
            parts.append((len(text), len(text) + len(worn)))
        text += worn
    return Hostile(text + after, tuple(parts), (name, *dresses), cited)


_FOR_SPACES = frozenset(
    "no-break spaces/wide spaces/many spaces/line breaks/quoted line breaks/tabs/line separators"
    "/Braille blanks/space entities/break tags".split("/")
)
"""What is done to the spaces between the parts as well."""
_TWINS = frozenset(
    "full width/full-width figures/mathematical bold/mathematical sans/monospace/Arabic figures"
    "/Devanagari figures/circled/negative circled/raised figures/lowered figures"
    "/look-alike letters/small capitals/other dots/Cherokee letters/drawn letters/squared"
    "/flags".split("/")
)
_ENTITIES = frozenset(
    "entities/hexadecimal entities/entities in entities/dot entities/word breaks"
    "/space entities/codes of JSON".split("/")
)
_MARKUP = frozenset(
    "bold/italics/underscores/bold in the midst/tags/tags in the midst/spans/links/code/struck"
    "/LaTeX/mathematics/raised by tags/comments/line-break tags/break tags/quoted line breaks"
    "/escapes".split("/")
)


def _layer(dress: str) -> int:
    """Say when a dress is put on: what changes letters comes before marks that must be read."""
    return (dress not in _TWINS) + 2 * (dress in _ENTITIES) + 3 * (dress in _MARKUP)


_ILLEGIBLE = (
    {"letters for figures", "raised figures"},
    {"by underscores", "underscores"},
    {"in an attribute", "links"},
    {"behind a figure", "raised figures"},
    *({"codes of JSON", marks} for marks in _MARKUP if marks not in ("bold", "tags", "code")),
    *({"in an address", marks} for marks in _MARKUP | _ENTITIES),
    *({"quoted for print", marks} for marks in _MARKUP | {"lowered figures", "raised figures"}),
    {"ordinal", "underscores"},
    {"many spaces", "break tags"},
    {"many spaces", "quoted line breaks"},
    {"many spaces", "line breaks"},
    {"line breaks", "break tags"},
    {"line breaks", "quoted line breaks"},
    {"line breaks", "tabs"},
    {"tabs", "quoted line breaks"},
    {"tabs", "break tags"},
    {"all apart", "quoted line breaks"},
    {"all apart", "break tags"},
    {"all apart", "line breaks"},
)
"""What no reader sees through together, or what makes paragraphs of it."""


def _worn(form: str, often: int, rng: random.Random) -> tuple[str, ...]:
    """Choose dresses that can be worn together: one of twins, of entities, of marks at most."""
    while True:
        chosen = sorted(rng.sample(sorted(DRESSES), often), key=_layer)
        if all(len(kind.intersection(chosen)) < 2 for kind in (_TWINS, _ENTITIES, _MARKUP)) and (
            not any(pair <= {form, *chosen} for pair in _ILLEGIBLE)
        ):
            return tuple(chosen)


def _backwards(cited: Cited, rng: random.Random) -> Hostile:
    """Write a reference backwards and have the screen turn it round."""
    before, after = rng.choice(CARRIERS).split("{}")
    turned = f"{cited.volume} {cited.reporter} {cited.page}"[::-1]
    start = len(before) + 1
    text = f"{before}{BACKWARDS}{turned}\u202c{after}"
    return Hostile(text, ((start, start + len(turned)),), ("backwards",), cited)


# --- what is real but for a part ----------------------------------------------------------------

HELD = (
    Cited("Florida v. Royer", "460", "U.S.", "491", "1983"),
    Cited("Baker v. Selden", "101", "U.S.", "99", "1879"),
    Cited("Mazer v. Stein", "347", "U.S.", "201", "1954"),
    Cited("Zicherman v. Korean Air Lines Co.", "516", "U.S.", "217", "1996"),
)
"""Decisions of the starter library; the year stands for the name in full."""
_STRANGERS = ("Varghese v. China Southern", "Stone v. Weir", "Shaboon v. Egyptair", "In re Gaunt")

SPOILED = {
    **{f"first of two, {word}": f"[i] {word} {{n}}, {{r}} ({{y}})" for word in "and & or".split()},
    **{
        f"second of two, {word}": f"{{n}} {word} [i], {{r}} ({{y}})"
        for word in ("and", "&", "or", "to", "of", "in", "with", "sub nom.", "/", "-", "a/k/a")
    },
    "second of two, comma": "{n}, [i], {r} ({y})",
    "second of two, in parentheses": "{n} ([i]), {r} ({y})",
    "another case": "[i], {r} ({y})",
    "letters lost": "[l], {r} ({y})",
    **{
        f"behind it: {tail}": f"{{n}}, {{r}}{tail}"
        for tail in (
            *(" [(1850)]", " [(1850, en banc)]", " [(1850 Term)]", " [((1850))]"),
            *(" [(5th Cir.)]", " [(CA5] {y})", " [(Fifth Circuit] {y})", " ({y}[, 5th Cir.)]"),
            *(" ({y}) [(5th Cir.)]", ", at page 3 [(1850)]", ", passim [(1850)]", "; [(1850)]"),
            *(", 9999 et seq. [(1850)]", ":9999 [(1850)]", ", 9999ff [(1850)]"),
            *(", Part II [(5th Cir. 1850)]", " — [(1850)]", ", decided in [1850]", ", [2] ({y})"),
        )
    },
    "a name and another year": "{n} [(1850)]",
    "a name and another court": "{n} [(5th Cir. 1850)]",
}
"""Citations of which the part in brackets is false."""
_UNCHANGING = ("soft hyphens", "joiners", "bold", "entities", "full width", "look-alike letters")


def spoiled_forms(number: int, seed: int = 1) -> Iterator[Hostile]:
    """Yield citations of what is held with something false in them, whose place is told."""
    rng = random.Random(seed)
    every = [(how, cited) for cited in HELD for how in SPOILED]
    for nth in range(number):
        how, cited = every[nth] if nth < len(every) else rng.choice(every)
        dress = "" if nth < len(every) else rng.choice(_UNCHANGING)
        stranger = rng.choice(_STRANGERS[: 3 if "two" in how else None])
        before, after = rng.choice(CARRIERS[:5]).split("{}")
        form = SPOILED[how].format(
            n=cited.name, r=f"{cited.volume} {cited.reporter} {cited.page}", y=cited.long
        )
        form = form.replace("[i]", f"[{stranger}]")
        form = form.replace("[l]", f"[{stranger.replace('a', chr(0xFFFD))}]")
        head, _, rest = form.partition("[")
        false, _, tail = rest.rpartition("]")
        worn = DRESSES[dress](false, rng) if dress else false
        start = len(before) + len(head)
        text = before + head + worn + tail + after
        yield Hostile(text, ((start, start + len(worn)),), (how, dress)[: 1 + bool(dress)], cited)
