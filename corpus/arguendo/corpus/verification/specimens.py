"""Inquiries of every kind there is, to try a check on: each form, resolution, piece of evidence.

The decisions are invented. Words that only the text under test has are built on one canary, so
that a check that repeats them is found out.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any, get_args

from arguendo.corpus.model import (
    Absent,
    Ambiguous,
    Authority,
    Citation,
    CitationForm,
    Coverage,
    Deed,
    Extent,
    Opinion,
    OutOfCoverage,
    Pages,
    Passage,
    Provision,
    ProvisionKind,
    Quotation,
    Reference,
    Resolution,
    Resolved,
    Speaker,
    Treatment,
    TreatmentKind,
    Voice,
    Witness,
)
from arguendo.corpus.provenance import Composed, Recorded
from arguendo.corpus.reporters import reporter
from arguendo.corpus.verification.model import Claimed, Inquiry, Listed, Lookup, Shown, Support

CANARY = "zyxomma"
"""Stands in every word that only the text under test has, and nowhere in the record."""

_AS_OF = dt.date(2020, 6, 30)
_AT = Reference(volume="410", reporter="U.S.", page="113")
_BESIDE = Reference(volume="93", reporter="S. Ct.", page="705")
_QUOTED = f"the {CANARY} must not cross the river by night"
_WORDS = (
    "The ferryman may not cross the river by night. We hold that he owes his passengers the care "
    "of a prudent man, and no more."
)


def specimens() -> Iterator[tuple[str, Inquiry]]:
    """Yield inquiries, each with a name that says what is particular about it."""
    for form in get_args(CitationForm):
        for what, resolution in _resolutions():
            yield f"{form}, {what}", _inquiry(_citation(form), resolution)
    for what, changes in _evidence():
        yield (
            what,
            _inquiry(_citation("full"), Resolved(authority=_HELD)).model_copy(update=changes),
        )
    for what, cited in _citations():
        yield what, _inquiry(cited, Resolved(authority=_HELD))
        yield f"{what}, unheld", _inquiry(cited, OutOfCoverage(coverage=None))


def _authority(name: str, page: str, **changes: Any) -> Authority:
    witness = Witness(source="specimens", source_id=page, sha256="0" * 64, text="opinion")
    made = {
        "id": f"410-us-{page}",
        "name": name,
        "references": (_AT.model_copy(update={"page": page}),),
        "court": "scotus",
        "decided": "1973-01-22",
        "docket": "70-18",
        "text": "opinion",
        "witnesses": (witness,),
    }
    return Authority.model_validate(made | changes)


_HELD = _authority("Larkin v. Osgood", "113")
_OTHER = _authority("Tull v. Harbor Board", "90", decided="1972")
_COVERAGE = Coverage(reporter="U.S.", volume="410", in_volume=3, in_reporter=70)


def _resolutions() -> Iterator[tuple[str, Resolution]]:
    yield "held", Resolved(authority=_HELD)
    yield "held as a digest", Resolved(authority=_HELD.model_copy(update={"text": "digest"}))
    bare = {"text": "none", "witnesses": (), "references": (), "decided": None, "court": ""}
    yield (
        "held by name alone",
        Resolved(authority=_HELD.model_copy(update={**bare, "docket": ""}), by="name"),
    )
    yield "found by its docket", Resolved(authority=_HELD, by="docket")
    yield "decided later", Resolved(authority=_HELD.model_copy(update={"decided": "2021-05-17"}))
    yield "several there", Ambiguous(candidates=(_HELD, _OTHER))
    yield "inside another", Absent(coverage=_COVERAGE, occupant=_OTHER, before=_OTHER, after=_HELD)
    yield "absent", Absent(coverage=_COVERAGE, namesakes=(_OTHER,))
    whole = {"whole": True, "whole_to": 900, "last_page": 959, "vouched_by": "specimens"}
    yield "absent from a whole volume", Absent(coverage=_COVERAGE.model_copy(update=whole))
    yield "out of coverage", OutOfCoverage(coverage=_COVERAGE, namesakes=(_OTHER,))
    yield "out of any coverage", OutOfCoverage(coverage=None)


def _citation(form: CitationForm, **changes: Any) -> Citation:
    text = f"{CANARY.title()} v. {CANARY.title()}s, 410 U.S. 113, 115 (1973)"
    made: dict[str, Any] = {
        "text": text,
        "start": 60,
        "end": 60 + len(text),
        "reach": 60 + len(text),
        "form": form,
        "signal": "See",
        "parenthetical": f"holding that a {CANARY} may cross",
    }
    if form in ("full", "short", "journal"):
        made |= {"reference": _AT, "pin": "115", "year": 1973, "court": "scotus"}
    if form in ("full", "named", "docket", "reference", "supra"):
        made |= {"name": f"{CANARY.title()} v. {CANARY.title()}s"}
    if form == "docket":
        made |= {"docket": "70-18", "decided": "1973-01-22"}
    return Citation.model_validate(made | changes)


def _citations() -> Iterator[tuple[str, Citation]]:
    yield "named as the record has it", _citation("full", name="Larkin v. Osgood")
    yield "no name", _citation("full", name="")
    yield "no year, no court", _citation("full", year=None, court="")
    yield "a year to come", _citation("full", year=2031)
    yield "an odd year", _citation("full", year=0)
    yield "another court", _citation("full", court="ca9")
    yield "a parallel reference", _citation("full", parallels=(_BESIDE,))
    yield "a blank page", _citation("full", reference=_AT.model_copy(update={"page": "___"}))
    yield "a page in words", _citation("full", reference=_AT.model_copy(update={"page": "xiv"}))
    for what, made in (("reporter", {"reporter": "Umbrella"}), ("volume", {"volume": "99999"})):
        yield f"no such {what}", _citation("full", reference=_AT.model_copy(update=made))
    for pin in ("5", "115-17, 120, n. 3", "99999", "*3", "¶ 12", "n. 4", "xiv", "at 115"):
        yield f"pin {pin}", _citation("full", pin=pin)
    for kind in get_args(ProvisionKind):
        provision = Provision(
            kind=kind, code="U.S.C.", title="42", section="1983", subdivisions=("a", "1")
        )
        form: CitationForm = "statute" if kind in ("statute", "regulation") else "other"
        yield f"a {kind}", _citation(form, provision=provision)


def _inquiry(cited: Citation, resolution: Resolution) -> Inquiry:
    references = (cited.reference, *cited.parallels) if cited.reference else ()
    full = cited if cited.form not in ("short", "supra", "id", "reference") else _citation("full")
    if full is not cited:
        cited = cited.model_copy(update={"antecedent": 0, "start": 400, "end": 420, "reach": 420})
        references = (_AT,)
    return Inquiry(
        citation=cited,
        stands_for=full,
        resolution=resolution,
        parallels=tuple((one, OutOfCoverage(coverage=None)) for one in references[1:]),
        reporters=tuple(reporter(one.reporter, cited.year) for one in references),
        docket=cited.docket,
        as_of=_AS_OF,
        forum="ca9",
        corpus="specimens",
    )


def _evidence() -> Iterator[tuple[str, dict[str, Any]]]:
    held = _opinion("lead", _WORDS)
    pages = Pages(reporter="U.S.", volume="410", first=113, last=130)
    quotation = Quotation(text=_QUOTED, start=4, end=4 + len(_QUOTED))
    verbatim = Quotation(text=_WORDS[4:44], start=4, end=44)
    yield "another caption inside", {"also_named": (Recorded("Larkin v. Osgood"),)}
    yield "pages known", {"pages": pages}
    yield "no forum", {"forum": ""}
    yield "an unknown forum", {"forum": CANARY}
    for deed in get_args(Deed):
        shown = Shown(passage="410-us-90#1", sentence=Recorded(_WORDS), deeds=(deed,))
        for later, resolution in _resolutions():
            yield (
                f"said to be {deed}, by what is {later}",
                {
                    "claims": tuple(
                        Claimed(deed=deed, extent=extent, later=resolution, **found)
                        for extent in get_args(Extent)
                        for found in ({}, {"cites": shown}, {"cites": shown, "disposes": (shown,)})
                    )
                },
            )
    yield "namesakes elsewhere", {"namesakes": (_OTHER,)}
    yield "a docket number", {"docket": "99-1234"}
    yield "an altered quotation", {"quotations": (quotation,), "opinions": (held,), "pages": pages}
    yield "a true quotation", {"quotations": (verbatim,), "opinions": (held,), "pages": pages}
    yield "a quotation and no words", {"quotations": (quotation,)}
    yield (
        "an empty quotation",
        {
            "quotations": (Quotation(text="", start=4, end=4),),
            "opinions": (held,),
        },
    )
    yield (
        "many quotations, a long opinion",
        {
            "quotations": (quotation, verbatim) * 20,
            "opinions": (_opinion("combined", f"{_WORDS}\n\n" * 1_500),),
        },
    )
    for voice in get_args(Voice):
        yield (
            f"words of a {voice}",
            {
                "quotations": (verbatim,),
                "speaker": Speaker(voice=voice),
                "opinions": (
                    _opinion(voice, _WORDS),
                    _opinion("lead", "Other words altogether.", 1),
                ),
            },
        )
    yield "a judge named", {"speaker": Speaker(author=CANARY.title()), "opinions": (held,)}
    for voice in get_args(Voice):
        yield (
            f"an author named for the court, of a {voice}",
            {
                "speaker": Speaker(voice="lead", author=CANARY.title()),
                "opinions": (_opinion(voice, _WORDS),),
            },
        )
    for kind in get_args(TreatmentKind):
        yield f"{kind} later", {"treatments": (_treatment(kind, "1999-06-01"),)}
    yield "overruled on no known day", {"treatments": (_treatment("overruled", None),)}
    yield from _answers(held)


def _answers(held: Opinion) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what was answered outside: by a judge of support, by another index."""
    passage = Passage(
        id=f"{held.id}.0",
        opinion=held.id,
        authority=held.authority,
        start=0,
        end=len(held.text),
        text=held.text,
        voice="lead",
    )
    proposition = f"A {CANARY} may cross the river."
    for answer in ("supports", "contradicts", "cannot-tell", "not-reached"):
        for what, span in (("words", held.text[:46]), ("no words", ""), ("its own words", _QUOTED)):
            yield (
                f"a judge says {answer} with {what}",
                {
                    "proposition": proposition,
                    "relied_on": passage,
                    "support": Support.model_validate(
                        {"judge": "a judge", "answer": answer, "passage": passage.id, "span": span}
                    ),
                },
            )
    listed = Listed(name=Recorded("Tull v. Harbor Board"), decided="1973-01-22", references=(_AT,))
    for index in ("CourtListener", "another index"):
        for answer in ("listed", "not-listed", "no-such-reporter", "not-reached"):
            yield (
                f"{index} says {answer}",
                {
                    "lookups": (
                        Lookup.model_validate(
                            {
                                "index": index,
                                "reference": _AT,
                                "asked": None if answer == "not-reached" else _AS_OF,
                                "answer": answer,
                                "decisions": (listed,) if answer == "listed" else (),
                                "why": Composed("it could not be reached"),
                            }
                        ),
                    )
                },
            )


def _opinion(voice: Voice, words: str, rank: int = 0) -> Opinion:
    return Opinion(
        id=f"{_HELD.id}/{rank}",
        authority=_HELD.id,
        voice=voice,
        author="Marsh",
        text=Recorded(words),
        page_breaks=((0, 113), (len(words) // 2, 114)),
    )


def _treatment(kind: TreatmentKind, decided: str | None) -> Treatment:
    return Treatment(
        citing="500-us-1",
        citing_name=Recorded("Brook v. Sands"),
        citing_reference=Reference(volume="500", reporter="U.S.", page="1"),
        cited=_AT,
        kind=kind,
        page=4,
        decided=decided,
        stated=True,
    )
