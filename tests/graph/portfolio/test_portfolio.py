"""Theories as a portfolio: lenses, the floor, novelty, and the archive that a run fills."""

import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import get_args

import pytest
from factories.cases import brief
from factories.maps import matter
from factories.speakers import Scripted

from arguendo.corpus.errors import InputError, UnavailableError
from arguendo.corpus.library import Library
from arguendo.graph.gate.imagined import Imagined
from arguendo.graph.model import Audience, Dials, Scheme, Submission, Theory
from arguendo.graph.portfolio import lenses as shelf
from arguendo.graph.portfolio.archive import fill
from arguendo.graph.portfolio.floor import lacking, too_weak
from arguendo.graph.portfolio.lenses import chosen, lenses
from arguendo.graph.portfolio.seats import audiences, seats
from arguendo.graph.roles import cast
from arguendo.graph.roles.interface import Brief, NoTheory, TheoryDraft
from arguendo.graph.runs import Order, Run, Runs


def said(words: str) -> Imagined:
    return Imagined(unchecked=words)


def draft(thesis: str, **changed: object) -> TheoryDraft:
    fields = {"scheme": "free", "thesis": said(thesis), "rests_on": ("F1",), **changed}
    return TheoryDraft.model_validate(fields)


def theory(id: str, thesis: str, **changed: object) -> Theory:
    fields = {
        "id": id, "side": "defense", "audience": "judge", "issue": "May they?", "scheme": "free",
        "thesis": said(thesis), "rests_on": ("F1",), "lens": "text", **changed,
    }  # fmt: skip
    return Theory.model_validate(fields)


# --- lenses -------------------------------------------------------------------------------------


def test_there_are_ten_lenses_and_each_is_whole():
    """Each has a prompt of its own, an audience, and a scheme that there is."""
    assert 10 == len(lenses())
    assert 10 == len({lens.prompt for lens in lenses().values()})
    assert {lens.scheme for lens in lenses().values()} <= set(get_args(Scheme))
    assert {"text", "equity", "procedure", "history", "remedy"} <= set(lenses())


def test_lenses_are_chosen_by_name_and_audience():
    """None named: all that serve before the audience; a name that is none is refused."""
    assert 10 == len(chosen((), "judge"))
    assert ["burden"] == [lens.name for lens in chosen(("text", "burden"), "jury")]
    with pytest.raises(InputError, match="There is no lens moonlight"):
        chosen(("moonlight",), "judge")


def test_dials_name_lenses_in_one_string():
    """As the command line gives them; who is to be persuaded likewise."""
    assert ("judge", "jury") == Dials.model_validate({"audiences": "judge,jury"}).audiences
    assert ("text", "equity") == Dials.model_validate({"lenses": "text, equity"}).lenses
    with pytest.raises(ValueError, match="lenses"):
        Dials.model_validate({"lenses": "See 547 U.S. 103"})


BROUGHT = '+++\ntitle = "Sea"\naudiences = ["judge"]\n+++\nLook to the law of the sea.\n'


@pytest.fixture
def bring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[object]:
    """Installs a package beside ours that offers a lens."""

    def install(name: str, text: str = BROUGHT) -> None:
        package = tmp_path / "sealenses"
        package.mkdir()
        (package / "__init__.py").write_text("")
        (package / f"{name}.md").write_text(text)
        monkeypatch.syspath_prepend(str(tmp_path))
        monkeypatch.delitem(sys.modules, "sealenses", raising=False)
        entry = EntryPoint(name=name, value="sealenses", group="arguendo.lenses")
        monkeypatch.setattr(
            "importlib.metadata.entry_points", lambda group: [entry] if "lenses" in group else []
        )
        shelf.lenses.cache_clear()

    yield install
    shelf.lenses.cache_clear()


def test_another_package_brings_a_lens(bring):
    """A prompt file and a name are all there is to it."""
    bring("admiralty")
    assert "Look to the law of the sea." == lenses()["admiralty"].prompt
    assert "admiralty" in [lens.name for lens in chosen((), "judge")]


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("equity", BROUGHT, "there already"),
        ("admiralty", "no front matter", "prompt file"),
        ("admiralty", BROUGHT.replace("judge", "king"), "prompt file"),
    ],
)
def test_a_lens_that_is_none_is_refused(bring, name: str, text: str, why: str):
    """The package that brings it is named."""
    bring(name, text)
    with pytest.raises(UnavailableError, match=f"sealenses.*{why}"):
        lenses()


# --- the floor ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("weak", "why"),
    [
        (draft("It stands.", rests_on=()), "it names no fact of the matter"),
        (draft("It stands.", rests_on=("F99",)), "it names no fact of the matter"),
        (draft("the law is the law and " * 9), "it repeats itself"),
        (draft("May the police search a home while one tenant refuses?"), "it says again"),
    ],
)
def test_below_the_floor(weak: TheoryDraft, why: str):
    """No fact of the matter, circles, an echo of the question."""
    assert any(why in one for one in too_weak(weak, brief()))


def test_above_the_floor():
    """A short bold theory is no weak one; nor is one that was computed from passages."""
    assert () == too_weak(draft("A refusal is a refusal."), brief())
    assert () == too_weak(draft("Unmet.", rests_on=(), seeds=("p1",)), brief())


def test_what_a_theory_lacks_is_said():
    """Elements, the facts behind them, the fact that sinks it, the form for its audience."""
    assert 4 == len(lacking(theory("T1.1", "It stands.", rests_on=())))
    whole = theory(
        "T1.1",
        "It stands.",
        elements=(said("He refused."),),
        grounds=(("F1",),),
        sunk_by=said("He had left."),
        put=Submission(rule=said("A rule."), application=said("So."), relief=said("Suppress.")),
    )
    assert () == lacking(whole)


# --- the archive --------------------------------------------------------------------------------

REFUSED = "A physically present tenant who refuses the search defeats the other tenant's consent."
WARRANT = "No emergency excused the officers from telephoning a magistrate for a warrant."
SCOPE = "Consent to enter the kitchen never reached the locked box in the bedroom."


def test_duplicates_are_merged_and_said_to_be(library: Library):
    """The same words through another lens are one theory; what both remembered is kept."""
    kept = fill(
        library,
        [theory("T1.1.1", REFUSED), theory("T1.2.1", f" {REFUSED.upper()}", lens="equity")],
        most=3,
    )
    assert ["T1.1"] == [one.id for one in kept]
    assert [("equity", "It says the same in the same words.")] == [
        (one.lens, one.why) for one in kept[0].absorbed
    ]


def test_other_words_for_the_same_on_the_same_are_merged(library: Library):
    """Novelty is measured by meaning, authorities and facts."""
    again = "The present tenant who refuses the search defeats the consent of the other tenant."
    kept = fill(library, [theory("T1.1.1", REFUSED), theory("T1.2.1", again)], most=3)
    assert 1 == len(kept)
    kept = fill(library, [theory("T1.1.1", REFUSED), theory("T1.2.1", WARRANT)], most=3)
    assert 2 == len(kept)
    assert kept[0].novelty is None
    assert 0.2 < (kept[1].novelty or 0) <= 1


def test_an_empty_cell_comes_first(library: Library):
    """Where there is no room for all, a new lens beats a second theory through the same."""
    three = [
        theory("T1.1.1", REFUSED),
        theory("T1.1.2", WARRANT),
        theory("T1.2.1", SCOPE, lens="equity"),
    ]
    assert ["text", "equity"] == [one.lens for one in fill(library, three, most=2)]
    assert 3 == len(fill(library, three, most=3))


# --- in a run -----------------------------------------------------------------------------------


class ByLens(Scripted):
    """Floats one theory through the lens it is given; a weak one first, where told to."""

    by_lens = True

    def __init__(self, weak: str = "", mends: bool = False) -> None:
        super().__init__("It stands.")
        self.weak, self.mends = weak, mends
        self.asked: list[tuple[str, str, str]] = []

    def float_theories(self, brief: Brief) -> Iterator[TheoryDraft | NoTheory]:
        (lens,) = brief.lenses
        self.asked.append((brief.side, brief.audience, lens))
        weak = lens == self.weak and not (self.mends and brief.mend)
        words = f"Seen through {lens}, the {brief.side} wins. {SCOPE if lens > 'h' else WARRANT}"
        yield draft(words, lens=lens, rests_on=() if weak else ("F1",), elements=(said("So."),))


def ran(
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    speaker: Scripted,
    forum: str = "cand",
    **dials,
) -> Run:
    monkeypatch.setattr(cast, "speaker", lambda *_, **__: speaker)
    dials = {"rounds": 0, **dials}
    heard = matter().model_copy(update={"forum": forum})
    run = Runs(library).start(Order(matter=heard, dials=Dials.model_validate(dials)))
    run.wait()
    return run


def test_theories_are_fanned_out_over_side_audience_and_lens(
    library: Library, monkeypatch: pytest.MonkeyPatch
):
    """One call a cell; the floors look through different lenses; the map tells the cells."""
    speaker = ByLens()
    drawn = ran(library, monkeypatch, speaker, theories=2).map
    assert drawn is not None
    assert drawn.portfolio is not None
    assert 8 == len(speaker.asked) == len(set(speaker.asked))
    assert set(speaker.asked) >= {(c.side, c.audience, c.lens) for c in drawn.portfolio.cells}
    assert len(drawn.theories) + drawn.portfolio.merged == drawn.portfolio.floated == 8


@pytest.mark.parametrize(
    ("forum", "asked", "before", "most"),
    [
        ("cand", (), ("judge", "jury"), 4),
        ("ca9", (), ("judge",), 8),
        ("ca9", ("jury", "judge"), ("judge", "jury"), 4),
        ("cand", ("jury",), ("jury",), 8),
    ],
)
def test_who_sits_is_persuaded(
    forum: str, asked: tuple[Audience, ...], before: tuple[Audience, ...], most: int
):
    """Where no jury sits the judge is given its theories too, unless the dials say otherwise."""
    heard = matter().model_copy(update={"forum": forum})
    dials = Dials(theories=4, audiences=asked)
    assert (before, most) == (audiences(heard, dials), seats(heard, dials))


def test_a_run_says_where_no_jury_sits(library: Library, monkeypatch: pytest.MonkeyPatch):
    """As it begins and as it ends; the judge alone is spoken to, twice as often."""
    speaker = ByLens("equity")
    run = ran(library, monkeypatch, speaker, "ca9", theories=1, lenses=("equity",))
    assert {"judge"} == {whom for _, whom, _ in speaker.asked}
    assert 4 == run.map.portfolio.dropped
    told = [one.event.words for one in run.logged() if one.event.type in ("step", "ended")]
    said = [("no jury sits in ca9 (" in words) for words in (told[0], told[-1])]
    assert [True, True] == said


def test_only_the_lenses_asked_for(library: Library, monkeypatch: pytest.MonkeyPatch):
    """More theories than lenses go through the same lens again, and what comes again is merged."""
    speaker = ByLens()
    drawn = ran(library, monkeypatch, speaker, theories=3, lenses=("equity",)).map
    assert drawn is not None
    assert drawn.portfolio is not None
    assert {"equity"} == {lens for _, _, lens in speaker.asked}
    assert (4, 8) == (len(drawn.theories), drawn.portfolio.merged)
    assert "Floated again through the lens equity" in drawn.theories[0].absorbed[0]


def test_the_weak_are_dropped_with_a_reason(library: Library, monkeypatch: pytest.MonkeyPatch):
    """Handed back once, dropped, counted, and why stands among what could not be had."""
    drawn = ran(library, monkeypatch, ByLens("equity"), theories=1, lenses=("equity",)).map
    assert drawn is not None
    assert drawn.portfolio is not None
    assert (0, 4) == (len(drawn.theories), drawn.portfolio.dropped)
    assert 4 == len([one for one in drawn.abstained if "it names no fact of the matter" in one])


def test_the_weak_are_made_stronger(library: Library, monkeypatch: pytest.MonkeyPatch):
    """What it lacked at first is said on the theory."""
    speaker = ByLens("equity", mends=True)
    drawn = ran(library, monkeypatch, speaker, theories=1, lenses=("equity",)).map
    assert drawn is not None
    assert drawn.portfolio is not None
    assert (4, 0) == (drawn.portfolio.mended, drawn.portfolio.dropped)
    assert ("it names no fact of the matter",) == drawn.theories[0].mended


def test_schemes_put_what_they_compute(library: Library):
    """Computed theories name elements, their grounds, and the form for their audience."""
    from arguendo.graph.facts import facts_of
    from arguendo.graph.matters import example_matters
    from arguendo.graph.roles.schemes.speaker import SchemesSpeaker

    case = example_matters()["co-tenant-consent"]
    for audience, form in (("judge", "submission"), ("jury", "story")):
        asked = Brief(
            matter=case, facts=facts_of(case), issue=case.question, side=case.side,
            audience=audience, most=3, seed=0,
        )  # fmt: skip
        drafts = list(SchemesSpeaker(library).float_theories(asked))
        assert 3 == len(drafts)
        for one in drafts:
            assert isinstance(one, TheoryDraft)
            assert one.put is not None
            assert form == one.put.kind
            assert one.lens in lenses()
            assert len(one.grounds) == len(one.elements)
            known = {id for some in one.grounds for id in some}
            assert known <= set(one.rests_on)
        (none,) = SchemesSpeaker(library).float_theories(
            asked.model_copy(update={"lenses": ("history",)})
        )
        assert isinstance(none, NoTheory)
        assert "history" in none.why
