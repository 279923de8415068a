"""From what a user names to the source that reads it."""

from pathlib import Path

import pytest
from factories.opinions import many, written

from arguendo.corpus.errors import InputError
from arguendo.corpus.sources.named import source_named


def test_starter_is_a_name() -> None:
    """The starter library needs no path."""
    assert "starter" == source_named("starter").name


@pytest.mark.parametrize("name", ["some.jsonl", "some.jsonl.gz"])
def test_a_file_is_named_by_its_path(tmp_path: Path, name: str) -> None:
    """A path of opinions is read as opinions."""
    path = written(tmp_path / name, many(2))
    assert 2 == len(list(source_named(str(path)).records(0)))


@pytest.mark.parametrize("name", ["", "opinions.pdf", "wikipedia", "cap-U.S./410"])
def test_another_name_is_refused_with_the_names_there_are(name: str) -> None:
    """The answer says what can be named."""
    with pytest.raises(InputError, match=r"Name `starter`, or a \.jsonl"):
        source_named(name)
