"""The lines of an Argdown file: what each is, whose title it bears, what it says, and its data."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from arguendo.corpus.errors import InputError
from arguendo.corpus.notations import yaml_of

_COMMENT = re.compile(r"\\[^\n]|<!--|-->|/\*|\*/|//|\n")
_CLOSED_BY = {"<!--": "-->", "/*": "*/", "//": "\n"}
_SIGN = re.compile(r"(\+>|->|_>|<\+|<-|<_|><|[+\-_](?=\s|$))\s*")
_TITLE = re.compile(r"([\[<])([^\[\]<>\n]+?)[\]>](:)?(?=\s|$|\{|#|[.,;])")
_PREMISE = re.compile(r"\((\d+)\)\s+")
_INFERENCE = re.compile(r"-{2,}(?:\s.*)?")
_ESCAPED = re.compile(r"\\(.)")
_EMPHASIS = re.compile(
    r"(?<!\\)(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)(?<!\\)\1"
    r"|(?<![\\\w])([*_])(?=\S)([^*_]{1,500}?)(?<=\S)(?<!\\)\3(?!\w)"
)
_REMEDY = "Mend that line; argdown.org has the syntax."


class Line(NamedTuple):
    """A line, or several that belong together."""

    number: int
    sort: Literal["blank", "heading", "inference", "premise", "relation", "element"]
    indent: int = 0
    sign: str = ""
    title: str = ""
    """With the brackets that tell a statement from an argument."""
    words: str = ""
    data: Mapping[str, Any] = MappingProxyType({})


def lines(text: str) -> tuple[dict[str, Any], Iterator[Line]]:
    """Return the front matter of a file and its lines."""
    whole = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    front, first = _front_matter(whole)
    body = _without_comments("\n".join(whole[first:]), first + 1)
    return front, _read(body.split("\n"), first + 1)


def _front_matter(whole: list[str]) -> tuple[dict[str, Any], int]:
    first = next((at for at, line in enumerate(whole) if line.strip()), len(whole))
    if first == len(whole) or not re.fullmatch(r"={3,}\s*", whole[first]):
        return {}, 0
    for at in range(first + 1, len(whole)):
        if re.fullmatch(r"={3,}\s*", whole[at]):
            return _yaml("\n".join(whole[first + 1 : at]), first + 2), at + 1
    raise InputError(
        f"Line {first + 1}: the front matter is not closed.", "Put a line of === after it."
    )


def _without_comments(body: str, first: int) -> str:
    """Take comments out, and leave the lines they stand on; what is escaped begins none."""
    kept: list[str] = []
    at, closing, opened = 0, "", 0
    for sign in _COMMENT.finditer(body):
        if closing:
            if sign[0] == closing:
                end = sign.start() if closing == "\n" else sign.end()
                kept.append("\n" * body.count("\n", opened, end))
                at, closing = end, ""
        elif sign[0] in _CLOSED_BY:
            kept.append(body[at : sign.start()])
            closing, opened = _CLOSED_BY[sign[0]], sign.start()
    if closing and closing != "\n":
        number = first + body.count("\n", 0, opened)
        raise InputError(f"Line {number}: a comment is not closed.", _REMEDY)
    return "".join(kept) + ("" if closing else body[at:])


def _read(body: list[str], first: int) -> Iterator[Line]:
    """Yield lines; one that begins nothing new goes on with the one above."""
    pending: tuple[int, str] | None = None
    for number, line in enumerate((*body, ""), start=first):
        bare = line.strip()
        begins = not bare or _begins(bare)
        if pending and (begins or _ends(pending[1])):
            yield _line(*pending)
            pending = None
        if not bare:
            yield Line(number, "blank")
        elif pending:
            pending = (pending[0], f"{pending[1]} {bare}")
        else:
            pending = (number, line.expandtabs(4).rstrip())


def _begins(bare: str) -> bool:
    return bool(
        _SIGN.match(bare)
        or _PREMISE.match(bare)
        or _INFERENCE.fullmatch(bare)
        or re.match(r"#{1,6}\s", bare)
        or _TITLE.match(bare)
    )


def _ends(line: str) -> bool:
    bare = line.strip()
    return bool(_INFERENCE.fullmatch(bare) or re.match(r"#{1,6}\s", bare))


def _line(number: int, line: str) -> Line:
    indent, bare = len(line) - len(line.lstrip()), line.strip()
    if re.match(r"#{1,6}\s", bare):
        return Line(number, "heading", indent)
    if _INFERENCE.fullmatch(bare):
        return Line(number, "inference", indent)
    if premise := _PREMISE.match(bare):
        title, words, data = _content(bare[premise.end() :], number)
        return Line(number, "premise", indent, "", title, words, data)
    if sign := _SIGN.match(bare):
        title, words, data = _content(bare[sign.end() :], number)
        if not title and not words:
            raise InputError(f"Line {number}: nothing stands behind the sign.", _REMEDY)
        return Line(number, "relation", indent, sign[1], title, words, data)
    title, words, data = _content(bare, number)
    return Line(number, "element", indent, "", title, words, data)


def _content(text: str, number: int) -> tuple[str, str, dict[str, Any]]:
    """Return the title, the words and the data of a statement."""
    words, data = _data(text, number)
    title = ""
    if named := _TITLE.match(words):
        title = f"{named[1]}{named[2].strip()}{']' if named[1] == '[' else '>'}"
        rest = words[named.end() :].strip()
        if rest and not named[3] and not rest.startswith(("#", ".", ",", ";")):
            raise InputError(
                f"Line {number}: a title in brackets is followed by a colon, or by nothing.",
                _REMEDY,
            )
        words = rest if named[3] else ""
    elif re.match(r"[\[<][^\]>]*$", words):
        raise InputError(f"Line {number}: a bracket is not closed.", _REMEDY)
    return title, _plain(words), data


def _data(text: str, number: int) -> tuple[str, dict[str, Any]]:
    """Take inline data off the end of a line."""
    opened = re.search(r"(?<!\\)\{", text)
    if opened is None:
        return text, {}
    if not text.rstrip().endswith("}"):
        raise InputError(f"Line {number}: the data in braces is not closed.", _REMEDY)
    return text[: opened.start()].rstrip(), _yaml(text[opened.start() :], number)


def _yaml(text: str, number: int) -> dict[str, Any]:
    try:
        written = yaml_of(text)
    except ValueError:
        raise InputError(f"Line {number}: the data is not YAML.", _REMEDY) from None
    return {str(key): inner for key, inner in written.items()} if isinstance(written, dict) else {}


def _plain(words: str) -> str:
    """Return words without emphasis and with what was escaped as it is."""
    bare = _EMPHASIS.sub(lambda one: one[2] or one[4], words.strip())
    return _ESCAPED.sub(r"\1", bare)
