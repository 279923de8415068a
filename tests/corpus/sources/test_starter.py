"""The starter library as a source."""

from arguendo.corpus.library import Library
from arguendo.corpus.sources.interface import Noted
from arguendo.corpus.sources.starter import Starter, factor_sides


def test_every_digest_is_a_record() -> None:
    """Nothing shipped is set aside, and no two digests bear one id."""
    records = [found.record for found in Starter().records(0)]
    assert len(records) >= 75
    assert len(records) == len({one.source_id for one in records})
    assert all(isinstance(one.body, Noted) for one in records)


def test_reading_goes_on_after_a_digest() -> None:
    """The order is fixed, so a stopped build takes up where it left."""
    everything = list(Starter().records(0))
    assert everything[40:] == list(Starter().records(40))


def test_a_factor_favours_the_side_of_its_catalogue() -> None:
    """Every factor of a digest is one of the catalogue, with its side."""
    sides = factor_sides()
    for found in Starter().records(0):
        for point in found.record.body.points:
            if point.kind == "factor":
                assert sides[point.factor or ""] == point.favours


def test_the_key_follows_the_digests() -> None:
    """The same digests have the same key."""
    assert Starter().key == Starter().key


def test_what_is_built_is_what_is_shipped(starter: Library) -> None:
    """Each digest is an authority with its name, reference, date and points."""
    for found in Starter().records(0):
        one = found.record
        (held,) = (
            starter.named(one.name)
            if len(starter.named(one.name)) == 1
            else [
                authority
                for authority in starter.named(one.name)
                if str(authority.references[0]) == one.citations[0]
            ]
        )
        assert (one.name, one.decided, one.docket) == (held.name, held.decided, held.docket)
        assert one.source_id == held.witnesses[0].source_id
        assert isinstance(one.body, Noted)
        assert [point.text.strip() for point in one.body.points] == [
            passage.text for passage in starter.passages_of(held.id)
        ]


def test_a_digest_is_never_an_opinion(starter: Library) -> None:
    """A quotation cannot be checked against our own words."""
    for found in Starter().records(0):
        (held,) = [
            authority
            for authority in starter.named(found.record.name)
            if str(authority.references[0]) == found.record.citations[0]
        ]
        assert "digest" == held.text
        assert {"digest"} == {opinion.voice for opinion in starter.opinions(held.id)}
