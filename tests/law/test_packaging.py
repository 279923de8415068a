"""One distribution carries three rooms and the panel."""

import gzip
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

LABEXTENSION = "share/jupyter/labextensions/@arguendo/labextension"


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """A wheel of this checkout, with the panel as it was built at the last install."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=root,
        env={"HATCH_BUILD_NO_HOOKS": "true", "PATH": ""},
        check=True,
        capture_output=True,
    )
    (file,) = folder.glob("*.whl")
    return zipfile.ZipFile(file)


def test_no_room_hides_another(root: Path) -> None:
    """An `arguendo/__init__.py` would make one room the whole package and hide the others."""
    assert list(root.glob("*/arguendo/__init__.py")) == []


def test_every_room_is_typed(root: Path) -> None:
    """Type checkers read our annotations only where a portion says that it has them."""
    rooms = sorted(path.name for path in root.glob("*/arguendo/*/") if path.is_dir())
    typed = sorted(path.parent.name for path in root.glob("*/arguendo/*/py.typed"))
    assert rooms == typed == ["corpus", "extension", "graph"]


def test_versions_agree(root: Path) -> None:
    """The package, the panel and the project file bear one version."""
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]["version"]
    panel = json.loads((root / "extension/package.json").read_text())["version"]
    assert version("arguendo") == project == panel


def test_the_wheel_carries_the_rooms(wheel: zipfile.ZipFile) -> None:
    """The three rooms lie side by side in the wheel."""
    files = {name for name in wheel.namelist() if name.startswith("arguendo/")}
    rooms = {name.split("/")[1] for name in files}
    assert rooms == {"corpus", "extension", "graph"}


def test_the_wheel_carries_the_panel(wheel: zipfile.ZipFile) -> None:
    """An install needs no Node: the built panel and the server's switch are data of the wheel."""
    data = {name.split(".data/data/")[-1] for name in wheel.namelist()}
    assert {
        f"{LABEXTENSION}/package.json",
        f"{LABEXTENSION}/install.json",
        f"{LABEXTENSION}/static/style.js",
        "etc/jupyter/jupyter_server_config.d/arguendo.extension.json",
    } <= data
    assert any(name.startswith(f"{LABEXTENSION}/static/remoteEntry.") for name in data)


def test_the_panel_is_installed() -> None:
    """This environment holds the panel where JupyterLab looks for it."""
    installed = json.loads((Path(sys.prefix) / LABEXTENSION / "package.json").read_text())
    assert installed["name"] == "@arguendo/labextension"


@pytest.mark.parametrize("lock", ["extension/yarn.lock", "tests/js/package-lock.json"])
def test_locks_name_no_address(root: Path, lock: str) -> None:
    """A lock file holds versions and hashes; where to fetch from is the reader's own matter."""
    text = (root / lock).read_text()
    assert '"resolved"' not in text
    assert "__archiveUrl" not in text
    assert ".tgz" not in text


def test_the_readme_says_how_much_the_panel_weighs(root: Path, wheel: zipfile.ZipFile) -> None:
    """Its scripts as a server sends them, compressed; a twentieth more or less is not told."""
    told = re.search(r"The panel adds (\d+) kB", (root / "README.md").read_text("utf-8"))
    scripts = [
        name for name in wheel.namelist() if re.search(r"/labextension/static/.*\.js$", name)
    ]
    weight = sum(len(gzip.compress(wheel.read(name))) for name in scripts) / 1000
    assert told is not None
    assert weight == pytest.approx(int(told[1]), rel=0.05)


def test_every_picture_of_the_readme_is_there_and_light(root: Path) -> None:
    """Taken by the browser tests (`make screenshots`), and none is left that is not shown."""
    shown = re.findall(r"examples/pictures/([\w-]+\.png)", (root / "README.md").read_text("utf-8"))
    held = {path.name: path.stat().st_size for path in (root / "examples/pictures").glob("*.png")}
    assert sorted(set(shown)) == sorted(held)
    assert {name: size for name, size in held.items() if size > 120_000} == {}
