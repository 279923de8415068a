"""Argdown source: statements, arguments, relations, and premises with their conclusions.

Read are front matter, headings, titled and untitled statements and arguments, relations by
indentation, reconstructions of premises and conclusions, inline data, comments and escapes, as
`@argdown/core` 2 reads them. Headings group, and our maps do not; tags and the text of links are
words; what a reconstruction says of its rules of inference is left out.
"""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from arguendo.corpus.errors import InputError
from arguendo.graph.maps.decodings.argdown_lines import Line, lines
from arguendo.graph.maps.decodings.interface import Offered
from arguendo.graph.maps.imported import Imported, Relation, Statement, assembled

_Does = Literal["supports", "attacks", "undercuts"]
_SIGNS: dict[str, tuple[_Does, bool]] = {
    "+>": ("supports", True),
    "->": ("attacks", True),
    "_>": ("undercuts", True),
    "<+": ("supports", False),
    "<-": ("attacks", False),
    "<_": ("undercuts", False),
    "+": ("supports", False),
    "-": ("attacks", False),
    "_": ("undercuts", False),
}
"""What a sign says, and whether it is what stands above that acts."""
_REMEDY = "Mend that line; argdown.org has the syntax."


class _Open(NamedTuple):
    """What stands above a line and is less indented."""

    indent: int
    name: str


class ArgdownReader:
    """Argdown source."""

    name = "argdown"
    about = "Argdown source: statements, arguments, relations, reconstructions"

    def recognizes(self, file: Offered) -> bool:
        """Tell it by the ending of its name."""
        return file.name.lower().endswith((".argdown", ".ad"))

    def decode(self, text: str) -> Imported:
        """Read the file; a line that cannot be read is named."""
        front, body = lines(text)
        reading = _Reading()
        for line in body:
            reading.take(line)
        title = front.get("title", "")
        return reading.finished(self.name, title if isinstance(title, str) else "")


class _Reading:
    """Statements and relations as they are met."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._data: dict[str, Mapping[str, Any]] = {}
        self._relations: dict[Relation, None] = {}
        self._open: list[_Open] = []
        self._argument = ""
        self._premises: list[str] = []
        self._inferred = False
        self._numbers = 0
        self._left_out = 0

    def take(self, line: Line) -> None:
        """Take up a line."""
        match line.sort:
            case "blank":
                self._open.clear()
            case "heading":
                self._open.clear()
                self._argument, self._premises = "", []
                self._left_out += 1
            case "inference":
                self._inferred = True
            case "premise":
                self._premise(line)
            case "relation" | "element":
                self._element(line)

    def finished(self, format: str, title: str) -> Imported:
        """Return what was read."""
        names = {name: self._name(name) for name in self._words}
        edges = [
            {"source": names[name], **told}
            for name, data in self._data.items()
            for told in _edges(data)
        ]
        statements = [
            Statement(names[name], words or _title(name), self._aside(name))
            for name, words in self._words.items()
        ]
        relations = [
            one._replace(source=names[one.source], target=names[one.target])
            for one in self._relations
        ]
        left_out = [f"headings, which our maps do not have: {self._left_out}."]
        ours = any(self._aside(name) for name in self._words)
        return assembled(
            format,
            title,
            statements,
            relations,
            edges,
            beyond=frozenset({"prefers", "asserts"}),
            left_out=left_out if self._left_out and not ours else [],
        )

    def _element(self, line: Line) -> None:
        while self._open and self._open[-1].indent >= line.indent:
            self._open.pop()
        name = self._put(line)
        if line.sort == "relation":
            if not self._open:
                raise InputError(
                    f"Line {line.number}: there is nothing above that it relates to.", _REMEDY
                )
            self._relate(line, name, self._open[-1].name)
        elif name.startswith("<"):
            self._argument, self._premises, self._inferred = name, [], False
        self._open.append(_Open(line.indent, name))

    def _relate(self, line: Line, below: str, above: str) -> None:
        if line.sign == "><":
            self._relations[Relation(below, above, "attacks")] = None
            self._relations[Relation(above, below, "attacks")] = None
            return
        does, downward = _SIGNS[line.sign]
        source, target = (above, below) if downward else (below, above)
        self._relations[Relation(source, target, does)] = None

    def _premise(self, line: Line) -> None:
        """Take up a numbered line: a premise or, after an inference, what follows."""
        if not self._argument:
            self._numbers += 1
            self._argument = f"<Argument {self._numbers}>"
            self._words.setdefault(self._argument, "")
            self._premises = []
        name = self._put(line)
        self._open = [_Open(line.indent, name)]
        if self._inferred:
            for premise in self._premises:
                self._relations[Relation(premise, self._argument, "grounds")] = None
            self._relations[Relation(self._argument, name, "supports")] = None
            self._words[self._argument] = self._words[self._argument] or self._words[name]
            self._premises, self._inferred = [], False
        self._premises.append(name)

    def _put(self, line: Line) -> str:
        name = line.title
        if not name:
            self._numbers += 1
            name = f"[Untitled {self._numbers}]"
        self._words.setdefault(name, "")
        if line.words:
            self._words[name] = line.words
        if line.data:
            self._data[name] = line.data
        return name

    def _aside(self, name: str) -> Mapping[str, Any]:
        """Return the data of a statement of ours: one that is called by its own kind and id."""
        data = self._data.get(name, {})
        return data if _title(name) == f"{data.get('kind')} {data.get('id')}" else {}

    def _name(self, name: str) -> str:
        """Return the id of a statement of ours, and the title of any other."""
        aside = self._aside(name)
        return str(aside["id"]) if aside else name


def _title(name: str) -> str:
    return name[1:-1]


def _edges(data: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return what a statement of ours says of its edges: kind, target, linkage."""
    said = data.get("edges")
    found: list[dict[str, str]] = []
    for one in said if isinstance(said, list) else []:
        kind, _, rest = str(one).partition(" ")
        target, _, linkage = rest.partition(" ")
        found.append({"kind": kind, "target": target} | ({"linkage": linkage} if linkage else {}))
    return found
