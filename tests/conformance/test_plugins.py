"""Checks of other packages: one built and installed as people do it, and what is refused."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest
from factories.inquiries import inquiry

from arguendo.corpus.errors import UnavailableError
from arguendo.corpus.plugins import installed_checks
from arguendo.corpus.verification.policy import STANDARD
from arguendo.corpus.verification.verify import verify

MAIN = "from arguendo.graph.cli import main; main()"
PLUGIN = Path(__file__).parents[2] / "examples/plugin"


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example package, built into a wheel and installed into a folder by pip."""
    folder = tmp_path_factory.mktemp("plugin")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=PLUGIN, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run([*pip, "--target", str(folder / "site"), str(wheel)], check=True)
    return folder / "site"


def test_a_package_of_others_is_heard(
    installed: Path, starter_folder: Path, tmp_path: Path
) -> None:
    """`arguendo verify` makes its check, and says so in the policy's name."""
    brief = tmp_path / "brief.md"
    brief.write_text("Harlow v. Finch, 204 F. App'x 311 (9th Cir. 2006). Georgia v. Randolph, "
                     "547 U.S. 103 (2006).")  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", MAIN, "verify", str(brief), "--format", "json",
         "--library", str(starter_folder), "--as-of", "2024-06-30"],
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    told = json.loads(done.stdout)
    assert told["policy"].endswith("+citable"), done.stderr
    findings = [
        [one for one in citation["findings"] if one["check"] == "citable"]
        for citation in told["citations"]
    ]
    assert [["fails"], ["not-applicable"]] == [
        [one["outcome"] for one in each] for each in findings
    ]
    assert "circuit's rules" in findings[0][0]["detail"]


def test_its_own_test_passes(installed: Path) -> None:
    """The conformance suite is part of the package that others install."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(PLUGIN),
         "-c", os.devnull, str(PLUGIN / "test_citable.py")],
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert 0 == done.returncode, done.stdout + done.stderr


def test_contributing_shows_the_example_as_it_is(root: Path) -> None:
    """What is shown there was run here."""
    shown = re.findall(r"```python\n(.*?)```", (root / "CONTRIBUTING.md").read_text("utf-8"), re.S)
    assert (PLUGIN / "citable.py").read_text("utf-8") in shown


@pytest.fixture
def offering(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Puts a package with one module and one entry point on the path."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def offer(source: str, package: str = "clever") -> None:
        (tmp_path / f"{package}.py").write_text(source)
        meta = tmp_path / f"{package}-1.0.dist-info"
        meta.mkdir()
        (meta / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        (meta / "entry_points.txt").write_text(f"[arguendo.checks]\n{package} = {package}:Check\n")
        assert PathDistribution(meta).name == package
        sys.modules.pop(package, None)

    return offer


SOURCE = """
from arguendo.corpus.verification.findings import holds

class Check:
    name = "{name}"

    def judge(self, inquiry):
        {body}
"""
GOOD = 'return (holds("clever", "It is so."),)'


def test_a_check_is_found(offering: Callable[..., None]) -> None:
    """By its entry point, and its finding stands beside ours."""
    offering(SOURCE.format(name="clever", body=GOOD))
    policy = STANDARD.and_also(installed_checks())
    assert "clever" == verify(inquiry(), policy).findings[-1].check


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (SOURCE.format(name="exists", body=GOOD), "bears the name exists, which is one of ours"),
        (SOURCE.format(name="courtlistener", body=GOOD), "which is one of ours"),
        (SOURCE.format(name="two words", body=GOOD), "has no name that is a word"),
        ("import nothing_of_that_name", "cannot be loaded (ModuleNotFoundError)"),
        ("class Check:\n    def __init__(self): raise OSError", "cannot be loaded (OSError)"),
        ("class Check:\n    name = 'clever'", "is not a check"),
        ("Check = 7", "cannot be loaded (TypeError)"),
    ],
)
def test_what_cannot_be_heard_is_refused(
    offering: Callable[..., None], source: str, says: str
) -> None:
    """The package is named, and what to do."""
    offering(source)
    with pytest.raises(UnavailableError) as caught:
        installed_checks()
    assert says in caught.value.what
    assert "clever" in caught.value.what
    assert "Mend clever, or uninstall it." == caught.value.remedy


def test_two_packages_that_bring_one_name(offering: Callable[..., None]) -> None:
    """The second is refused; neither speaks for the other."""
    offering(SOURCE.format(name="clever", body=GOOD))
    offering(SOURCE.format(name="clever", body=GOOD), "wily")
    with pytest.raises(UnavailableError, match="bears the name of one that clever brings"):
        installed_checks()


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("raise KeyError('Varghese')", "failed with KeyError"),
        ("return ()", "found nothing to say"),
        ("return None", "something else than findings"),
        ("return ['so']", "something else than findings"),
        ('return (holds("exists", "It is so."),)', "signed a finding with another check's name"),
    ],
)
def test_what_goes_wrong_is_its_packages_fault(
    offering: Callable[..., None], body: str, says: str
) -> None:
    """Nothing is graded, and no check of others vouches in the name of ours."""
    offering(SOURCE.format(name="clever", body=body))
    with pytest.raises(UnavailableError) as caught:
        verify(inquiry(), STANDARD.and_also(installed_checks()))
    assert says in caught.value.what
    assert "Varghese" not in caught.value.what
