"""A key is used where its server is asked and stands nowhere else: no log, record, map or error."""

import shutil
from pathlib import Path

import pytest
from factories.model_servers import ModelServer, Turn
from trust.conftest import Tapped

KEYS = {
    name: f"canary-{name.lower()}-5f2e9b"
    for name in ("OPENAI_API_KEY", "ANTHROPIC_API_KEY", "COURTLISTENER_API_TOKEN")
}
MATTER = Path(__file__).parents[2] / "examples/matters/co-tenant-consent.toml"


def bytes_with(word: str, folder: Path) -> list[str]:
    """The files under a folder that have a word in any of their bytes."""
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and word.encode() in path.read_bytes()
    ]


@pytest.mark.slow
@pytest.mark.parametrize("status", [401, 500])
def test_no_key_is_written_or_shown(tapped: Tapped, starter_folder: Path, status: int) -> None:
    """Not where the server repeats it in its error; `test_forgotten` looks where it answers."""
    library = tapped.home / "library"
    shutil.copytree(starter_folder, library)
    server = ModelServer("openai")
    server.says(Turn("No theory.", status=status, error=f"bad key {KEYS['OPENAI_API_KEY']}"))
    try:
        told = tapped.run(
            "arguendo",
            *("explore", MATTER, "--creative", "openai:some-model", "--dial", "theories=1"),
            *("--rounds", "0", "--library", library, "-o", tapped.home / "run.argmap.json"),
            OPENAI_BASE_URL=server.address,
            **KEYS,
        )
    finally:
        server.close()
    assert server.requests, told.stderr
    for key in KEYS.values():
        assert key not in told.stdout + told.stderr
        assert [] == bytes_with(key, tapped.home)
    assert [] == tapped.called
