"""What an opinion calls itself at its head: the record's name is often one of several.

A decision in two cases is printed at one page and listed under the first; reports give an old one
the name of its subject. Its own text says which cases it decides: in its caption, and in the note
`Together with No. 61, Alberts v. California`.
"""

import re
from collections.abc import Iterable, Iterator

from arguendo.corpus.citations import shapes
from arguendo.corpus.model import Opinion
from arguendo.corpus.names import compare
from arguendo.corpus.provenance import Recorded

_HEAD = 1_500
"""Characters at the beginning of an opinion in which its captions stand."""
_TOGETHER = re.compile(r"\b[Tt]ogether with (?=Nos?\.|the following)|\bNos?\. \d[\d-]*, (?=[A-Z])")
_NOTE = 400
"""Characters of a note that names the cases decided together."""
_MOST_NOTES = 8
_WHO = (
    r"(?:[Pp]etitioner|[Rr]espondent|[Aa]ppell(?:ant|ee)|[Pp]laintiff|[Dd]efendant|[Ll]ibell?ant)s?,?"
    r"|Judge|(?:filed|brought) by"
)
"""Before the name of whoever a decision is about, or whose decision it reviews."""


def named_in(opinions: Iterable[Opinion], cited: str) -> tuple[Recorded, ...]:
    """Return the captions, as printed in the opinions themselves, that are those of a case cited.

    Both parties must agree: that one of them does is what the record's own name said already. Of
    one name alone it is enough that somebody is called so who sued, was sued, or judged below.
    """
    texts = [opinion.text for opinion in opinions if opinion.voice != "digest"]
    if " " not in cited:
        called = re.compile(rf"\b(?:{_WHO}) {re.escape(cited)}\b")
        return tuple(Recorded(told[0]) for text in texts if (told := called.search(text)))[:1]
    found = dict.fromkeys(
        caption for text in texts for caption in _captions(text) if _both_agree(cited, caption)
    )
    return tuple(found)


def _captions(text: str) -> Iterator[Recorded]:
    stretches = [text[:_HEAD]]
    for at, note in enumerate(_TOGETHER.finditer(text)):
        if at == _MOST_NOTES:
            break
        stretches.append(text[note.end() : note.end() + _NOTE])
    for stretch in stretches:
        for one in shapes(stretch):
            if one.kind == "name":
                yield Recorded(" ".join(one.text.split()))


def _both_agree(cited: str, caption: str) -> bool:
    match = compare(cited, caption)
    return match.kind == "same" or (
        match.kind == "harmless" and match.how in ("abbreviation", "shortened", "spelling", "order")
    )
