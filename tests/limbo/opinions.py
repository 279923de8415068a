"""Opinions to quote from. They are made up, words and all, so that nobody's text is copied."""

import re

from factories.law import ShelfOfDecisions, decision

from arguendo.corpus.model import Authority, Opinion, Voice
from arguendo.corpus.provenance import Recorded

_LEAD = """[*100] The rule is old and its reach is plain. A carrier must give notice of every delay
before the journey begins. [*101] Notice may be given by letter or by wire, and it need not be
signed. We hold that a passenger who was not told cannot be bound by the limit of 250 dollars
printed on the ticket. [*102] The statute does not ask what the carrier meant; it asks what the
passenger was told. A court is not free to improve upon that question. As Chief Judge Lisle once
wrote, "the ticket speaks for him who prints it," Dunmore v. Lisle, 300 F. Supp. 3d 50 (S.D.N.Y.
2018), and we agree. [*103] Only where the carrier shows that it sent word, and that the word
arrived, shall the limit apply. Reversed."""
_CONCURRENCE = """[*103] I join the opinion of the court. I write to say that nothing in it reaches
carriers by water."""
_DISSENT = """[*104] The majority reads a word that is not there. I would hold that a ticket which
anyone can read binds everyone who buys it. Congress knew how to ask for notice, and it did not."""
_SYLLABUS = """A passenger who was not told of a delay is not bound by the limit on the ticket. The
judgment of the district court, which had found for the carrier, is reversed with costs."""
_DUNMORE = """[*50] We come to the paper itself. The ticket speaks for him who prints it. [*51] The
ticket binds neither him who prints it nor him who cannot read it at all. Judgment for neither."""


def opinion(of: Authority, number: int, voice: Voice, author: str, marked: str) -> Opinion:
    """Return an opinion whose star pages stand in its text as `[*101]`."""
    breaks, text = [], ""
    for piece in re.split(r"(\[\*\d+\]\s)", " ".join(marked.split())):
        if mark := re.fullmatch(r"\[\*(\d+)\]\s", piece):
            breaks.append((len(text), int(mark[1])))
        else:
            text += piece
    return Opinion(
        id=f"{of.id}/{number}",
        authority=of.id,
        voice=voice,
        author=author,
        text=Recorded(text),
        page_breaks=tuple(breaks),
    )


ABERNATHY = decision("Abernathy v. Quill", "900 F.3d 100", decided="2018-05-01", court="ca9")
DUNMORE = decision("Dunmore v. Lisle", "300 F. Supp. 3d 50", decided="2018-02-03", court="nysd")
GANTRY = decision(
    "Gantry v. Orme", "901 F.3d 9", decided="2018-08-14", court="ca9", text="none"
)  # fmt: skip
QUOTED = ShelfOfDecisions(
    [ABERNATHY, DUNMORE, GANTRY],
    {ABERNATHY.id: 104, DUNMORE.id: 51},
    opinions={
        ABERNATHY.id: (
            opinion(ABERNATHY, 0, "syllabus", "", _SYLLABUS),
            opinion(ABERNATHY, 1, "lead", "Orme", _LEAD),
            opinion(ABERNATHY, 2, "concurrence", "Marsh", _CONCURRENCE),
            opinion(ABERNATHY, 3, "dissent", "Voss", _DISSENT),
        ),
        DUNMORE.id: (opinion(DUNMORE, 0, "lead", "Lisle", _DUNMORE),),
    },
)
