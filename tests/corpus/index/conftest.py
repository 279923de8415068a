"""A Chroma server for the tests of indexes."""

from collections.abc import Iterator

import pytest
from factories.chroma_server import chroma_server


@pytest.fixture(scope="session")
def chroma_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Chroma server that runs as long as the tests."""
    with chroma_server(tmp_path_factory.mktemp("chroma-server")) as at:
        yield at
