"""Arguments and replies: three plies, computed, resting on what was shown."""

from itertools import product
from typing import Any

import pytest

from arguendo.corpus.library import Library
from arguendo.corpus.model import OTHER_SIDE, Side
from arguendo.graph.matters import read_matter
from arguendo.graph.model import Argument, Move, Precedent, Theory
from arguendo.graph.roles.interface import Brought, Case, Exchange, MoveDraft, TheoryDraft
from arguendo.graph.roles.schemes.reading import shared_factors, stance
from arguendo.graph.roles.schemes.survey import field_for, ranked

MATTERS = ["airline-injury", "co-tenant-consent", "fair-use"]


def bring(hearing: Any, theory: Theory, draft: TheoryDraft) -> Case:
    """Sort every decision on the issue into for and against, as a workflow would."""
    library: Library = hearing.library
    matter, facts = hearing.matter, hearing.facts
    brought: dict[str, list[Brought]] = {"supporting": [], "adverse": []}
    on = ranked(library, matter, facts, matter.question, theory.side)
    seeded = {passage.authority for passage in library.passages(draft.seeds)}
    for id in sorted(on, key=lambda id: (id not in seeded, -on[id], id)):
        authority = library.authority(id)
        assert authority is not None
        passages = library.passages_of(id)
        serves = "supporting" if id in seeded else stance(passages, authority, theory.side, matter)
        if serves is not None and len(brought[serves]) < 5:
            precedent = Precedent(
                id=f"P{len(brought['supporting']) + len(brought['adverse']) + 1}",
                theory=theory.id,
                authority=id,
                stance="supporting" if serves == "supporting" else "adverse",
                weight="binding",
                passages=tuple(passage.id for passage in passages),
                shared=shared_factors(library, facts, passages),
            )
            brought[serves].append(
                Brought(precedent=precedent, authority=authority, passages=passages)
            )
    return Case(
        brief=hearing.brief(theory.side, theory.audience),
        theory=theory,
        supporting=tuple(brought["supporting"]),
        adverse=tuple(brought["adverse"]),
    )


def argued(hearing: Any, case: Case) -> list[Argument]:
    return [
        Argument(
            id=f"A{number}",
            theory=case.theory.id,
            side=case.theory.side,
            scheme=draft.scheme,
            claim=draft.claim,
            premises=draft.premises,
            cites=draft.cites,
        )
        for number, draft in enumerate(hearing.speaker.argue(case), start=1)
    ]


def moved(draft: MoveDraft, exchange: Exchange, number: int) -> Move:
    return Move(
        id=f"M{number}",
        kind=draft.kind,
        side=exchange.side,
        round=exchange.round,
        ply=3 if exchange.answer else 2,
        theory=exchange.case.theory.id,
        target=exchange.answer.id if exchange.answer else exchange.argument.id,
        text=draft.text,
        cites=draft.cites,
    )


@pytest.fixture(scope="module", params=MATTERS)
def debated(request: pytest.FixtureRequest, root: Any, starter: Library, hear: Any) -> Any:
    """The two strongest theories of each side before each audience, debated for three rounds."""
    hearing = hear(starter, read_matter(root / f"examples/matters/{request.param}.toml"))
    cases: list[tuple[Case, list[Argument], list[Move]]] = []
    sides = (hearing.matter.side, OTHER_SIDE[hearing.matter.side])
    for side, audience in product(sides, ("judge", "jury")):
        for draft in hearing.theories(side, audience, 2):
            case = bring(hearing, hearing.theory(draft, side, audience), draft)
            arguments, moves = argued(hearing, case), []
            for nth in (1, 2, 3):
                for argument in arguments:
                    answer = None
                    for speaker in (OTHER_SIDE[side], side):
                        exchange = Exchange(
                            case=case,
                            side=speaker,
                            round=nth,
                            argument=argument,
                            answer=answer,
                            earlier=tuple(moves),
                        )
                        said = hearing.speaker.reply(exchange)
                        if said is None or said.kind == "concede":
                            break
                        answer = moved(said, exchange, len(moves) + 1)
                        moves.append(answer)
            cases.append((case, arguments, moves))
    return cases


def test_every_theory_is_argued(debated: Any) -> None:
    """Each theory has an argument, with a fact, a precedent and what it takes for granted."""
    for case, arguments, _ in debated:
        assert arguments, case.theory.thesis.unchecked
        for argument in arguments:
            kinds = {premise.kind for premise in argument.premises}
            assert {"precedent", "assumption"} <= kinds
            assert argument.cites


def test_everything_rests_on_what_was_shown(debated: Any) -> None:
    """Cites and premises are facts or passages shown; arguments cite what supports."""
    for case, arguments, moves in debated:
        facts = {fact.id for fact in case.brief.facts}
        supporting = {p.id for one in case.supporting for p in one.passages}
        shown = supporting | {p.id for one in case.adverse for p in one.passages}
        for argument in arguments:
            assert set() == set(argument.cites) - supporting
            refers = {premise.refers_to for premise in argument.premises} - {""}
            assert set() == refers - facts - supporting
        for move in moves:
            assert set() == set(move.cites) - shown


def test_three_plies(debated: Any) -> None:
    """Distinctions, counterexamples and questions are raised, and some of them are met."""
    moves = [move for _, _, some in debated for move in some]
    assert {"distinguish", "counterexample", "undercut"} <= {m.kind for m in moves if m.ply == 2}
    assert {m.kind for m in moves if m.ply == 3} & {"analogize", "distinguish", "assert"}


def test_nothing_is_said_twice(debated: Any) -> None:
    """No turn of a debate repeats another in the same words."""
    for _, _, moves in debated:
        texts = [move.text.unchecked for move in moves]
        assert len(texts) == len(set(texts))


def test_a_missing_factor_distinguishes(root: Any, starter: Library, hear: Any) -> None:
    """Where the objector was absent there and present here, that is the distinction."""
    hearing = hear(starter, read_matter(root / "examples/matters/co-tenant-consent.toml"))
    side: Side = "prosecution"
    draft = next(
        one
        for one in hearing.theories(side, "judge")
        if "United States v. Matlock" in hearing.names(one)
    )
    theory = hearing.theory(draft, side, "judge")
    case = bring(hearing, theory, draft).model_copy(update={"adverse": ()})
    argument = argued(hearing, case)[0]
    exchange = Exchange(case=case, side="defense", round=1, argument=argument)
    answer = hearing.speaker.reply(exchange)
    assert answer is not None
    assert "distinguish" == answer.kind
    assert "not present when the other resident gave consent" in answer.text.unchecked
    assert "physically present at the kitchen door" in answer.text.unchecked


def test_nobody_tells_a_case_apart_by_what_speaks_against_the_speaker(
    root: Any, starter: Library, hear: Any
) -> None:
    """`Saw no sign that anyone was hurt` is nothing that the police can lean on."""
    hearing = hear(starter, read_matter(root / "examples/matters/co-tenant-consent.toml"))
    field = field_for(starter, hearing.matter, hearing.facts, hearing.matter.question)
    fact = next(one for one in hearing.facts if "no sign that anyone" in one.text)
    assert field.has_two_edges(fact, "claimant")
    refusal = next(one for one in hearing.facts if "could not come in" in one.text)
    assert not field.has_two_edges(refusal, "opponent")


def test_it_falls_silent(root: Any, starter: Library, hear: Any) -> None:
    """With no precedent against it and every question asked, nothing new is said."""
    hearing = hear(starter, read_matter(root / "examples/matters/fair-use.toml"))
    draft = hearing.theories("defendant", "judge")[0]
    case = bring(hearing, hearing.theory(draft, "defendant", "judge"), draft)
    argument = argued(hearing, case)[0]
    moves: list[Move] = []
    for nth in range(1, 12):
        exchange = Exchange(
            case=case, side="plaintiff", round=nth, argument=argument, earlier=tuple(moves)
        )
        said = hearing.speaker.reply(exchange)
        if said is None:
            break
        moves.append(moved(said, exchange, nth))
    assert None is said
    assert len(moves) >= 2
