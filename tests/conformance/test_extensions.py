"""An extension of somebody else's that requires ours: the example is one, and fits our types."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples/extension/src/index.ts"


@pytest.mark.node
def test_the_example_requires_what_we_offer(root: Path) -> None:
    """Its types are checked against those that are built for others."""
    if not (root / "extension/lib/index.d.ts").is_file():
        pytest.fail("The panel was not built here: pip install -e .")
    done = subprocess.run(
        [
            Path(sys.prefix) / "bin/node",
            root / "tests/js/node_modules/typescript/bin/tsc",
            *("-p", root / "tests/js/tsconfig.example.json"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (0, "") == (done.returncode, done.stdout)


def test_contributing_shows_the_extension_as_it_is(root: Path) -> None:
    """What is shown there was checked here."""
    shown = re.findall(r"```ts\n(.*?)```", (root / "CONTRIBUTING.md").read_text("utf-8"), re.S)
    assert EXAMPLE.read_text("utf-8") in shown
